import { tokensMessages } from "../../format/messages/tokens";
import { ownNumber } from "../../store/fields/itemField";
import type { TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormFold } from "../../ui/FormFold";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";

interface CacheFoldProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/** The share of the input that hits the cache. */
export function CacheFold({ item, problems, facts }: CacheFoldProps) {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  const percent = item.cacheHitPercent;
  const share = facts?.cachePercent;
  return (
    <FormFold
      title={words.cache}
      summary={percent === "0" ? words.none : words.cacheSummary(format.percent(percent))}
      fields={["cacheHitPercent"]}
      problems={problems}
    >
      <div className="row stack">
        <NumberField
          {...ownNumber(item, "cacheHitPercent", problems)}
          label={words.cachePercent}
          unit="%"
          what={words.what.percentage}
          hint={
            share === undefined
              ? undefined
              : share === null
                ? words.cacheNotListed
                : words.cacheHint(format.percent(share))
          }
        />
      </div>
    </FormFold>
  );
}
