import { itemFormMessages } from "../../format/messages/itemForm";
import { tokensMessages } from "../../format/messages/tokens";
import { ownNumber } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import { openScenario, usePlanState } from "../../store/planStore";
import { leftForCreation, type TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";
import { useProblemText } from "../../ui/forms/useProblemText";

interface CacheSectionProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/** The kind of cache, and the shares of the input that create it and hit it. */
export function CacheSection({ item, problems, facts }: CacheSectionProps) {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const currency = usePlanState((state) => openScenario(state).currency);
  const { cacheMode, cacheHitPercent, cacheCreatePercent } = item;
  const isExplicit = cacheMode === "explicit";
  const explicit = facts?.explicitCache ?? null;
  const isOffered = facts === null || explicit !== null || item.cachePricePer1k !== null;
  const refused = problems.find(({ path }) => path === "cacheMode");
  return (
    <FormSection
      title={words.cache}
      summary={summary()}
      fields={["cacheMode", "cacheHitPercent", "cacheCreatePercent", "cachePricePer1k"]}
      problems={problems}
    >
      <Segmented
        label={words.cacheMode}
        value={cacheMode}
        choices={[
          { value: "implicit", label: words.cacheModes.implicit },
          { value: "explicit", label: words.cacheModes.explicit, disabled: !isOffered && !isExplicit },
        ]}
        onValue={(value) =>
          updateItem<TokensItem>(item.id, ["cacheMode"], (one) => ({
            ...one,
            cacheMode: value,
            // What creates a cache has no meaning in an implicit one.
            ...(value === "implicit" ? { cacheCreatePercent: "0" } : {}),
          }))
        }
        error={refused === undefined ? null : problemText(refused)}
        hint={modeHint()}
      />
      <div className="row stack">
        {isExplicit && <CreateField item={item} problems={problems} />}
        <NumberField
          {...ownNumber(item, "cacheHitPercent", problems)}
          label={words.cachePercent}
          unit="%"
          what={words.what.percentage}
          hint={hitHint()}
        />
        <NumberField
          {...ownNumber(item, "cachePricePer1k", problems)}
          label={words.ownCachePrice}
          unit={words.ownCachePriceUnit(currency)}
          what={words.what.price}
          hint={words.ownCachePriceHint}
          onEmpty={() =>
            updateItem<TokensItem>(item.id, ["cachePricePer1k"], (one) => ({ ...one, cachePricePer1k: null }))
          }
        />
      </div>
    </FormSection>
  );

  function summary(): string {
    if (isExplicit && (cacheHitPercent !== "0" || cacheCreatePercent !== "0"))
      return words.explicitSummary(format.percent(cacheCreatePercent), format.percent(cacheHitPercent));
    return cacheHitPercent === "0" ? words.none : words.cacheSummary(format.percent(cacheHitPercent));
  }

  function modeHint(): string | undefined {
    if (facts === null) return undefined;
    if (explicit === null) return words.explicitNotListed;
    return isExplicit
      ? words.explicitHint(format.percent(explicit.createPercent), format.percent(explicit.hitPercent))
      : words.implicitHint;
  }

  function hitHint(): string | undefined {
    if (facts === null || item.cachePricePer1k !== null) return undefined;
    const share = isExplicit ? (explicit?.hitPercent ?? null) : facts.cachePercent;
    if (share === null) return isExplicit ? undefined : words.cacheNotListed;
    return words.cacheHint(format.percent(share));
  }
}

function CreateField({ item, problems }: Pick<CacheSectionProps, "item" | "problems">) {
  const words = useMessages(tokensMessages);
  const form = useMessages(itemFormMessages);
  const format = useFormat();
  const wiring = ownNumber(item, "cacheCreatePercent", problems);
  const fitting = wiring.problem?.code === "cache-over-input" ? leftForCreation(item) : null;
  return (
    <NumberField
      {...wiring}
      label={words.createPercent}
      unit="%"
      what={words.what.percentage}
      hint={words.createHint}
      fix={
        fitting === null
          ? null
          : {
              label: form.setTo(format.percent(fitting)),
              onFix: () =>
                updateItem<TokensItem>(item.id, ["cacheCreatePercent"], (one) => ({
                  ...one,
                  cacheCreatePercent: fitting,
                })),
            }
      }
    />
  );
}
