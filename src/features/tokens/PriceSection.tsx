import { tokensMessages } from "../../format/messages/tokens";
import { ownNumber } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import type { TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { Segmented } from "../../ui/fields/Segmented";

interface PriceSectionProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/**
 * Which of several printed prices counts: by the time of day, and of an offer. Nothing where the card prints one price
 * only, unless a choice of another model has to be taken back.
 */
export function PriceSection({ item, problems, facts }: PriceSectionProps) {
  const words = useMessages(tokensMessages);
  const format = useFormat();
  const peak = ownNumber(item, "peakHoursPercent", problems);
  if (facts === null) return null;
  const { peakHours, isPromoted } = facts;
  const hasPeak = peakHours !== null || item.peakHoursPercent !== null || peak.draft !== undefined;
  const hasOffer = isPromoted || item.promotional;
  if (!hasPeak && !hasOffer) return null;
  const even = peakHours === null ? null : format.percent(peakHours.evenPercent, { maxFraction: 1 });
  return (
    <FormSection
      title={words.prices}
      summary={summary()}
      fields={["peakHoursPercent", "promotional"]}
      problems={problems}
    >
      {hasOffer && (
        <Segmented
          label={words.priceKind}
          value={item.promotional ? "promotional" : "list"}
          choices={[
            { value: "list", label: words.listPrice },
            { value: "promotional", label: words.promotionalPrice },
          ]}
          onValue={(value) =>
            updateItem<TokensItem>(item.id, ["promotional"], (one) => ({
              ...one,
              promotional: value === "promotional",
            }))
          }
          hint={isPromoted ? words.promotionalHint : words.notPromoted}
        />
      )}
      {hasPeak && (
        <div className="row stack">
          <NumberField
            {...peak}
            label={words.peakPercent}
            unit="%"
            what={words.what.percentage}
            hint={
              peakHours === null || even === null
                ? words.noPeakHours
                : words.peakHint(peakHours.from, peakHours.to, peakHours.zone, even)
            }
            placeholder={even ?? undefined}
            onEmpty={() =>
              updateItem<TokensItem>(item.id, ["peakHoursPercent"], (one) => ({ ...one, peakHoursPercent: null }))
            }
          />
        </div>
      )}
    </FormSection>
  );

  function summary(): string {
    const share = item.peakHoursPercent === null ? even : format.percent(item.peakHoursPercent);
    return [
      ...(hasOffer ? [item.promotional && isPromoted ? words.promotionalPrice : words.listPrice] : []),
      ...(peakHours !== null && share !== null ? [words.peakSummary(share)] : []),
    ].join(words.comma);
  }
}
