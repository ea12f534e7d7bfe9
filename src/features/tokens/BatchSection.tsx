import { itemFormMessages } from "../../format/messages/itemForm";
import { tokensMessages } from "../../format/messages/tokens";
import { ownNumber } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";
import type { TokenFacts } from "./tokenForm";
import type { TokensItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

interface BatchSectionProps {
  readonly item: TokensItem;
  readonly problems: readonly Problem[];
  readonly facts: TokenFacts | null;
}

/**
 * The share of the requests sent in batch. Where batch is not offered there is no field, unless a share has to be taken
 * back.
 */
export function BatchSection({ item, problems, facts }: BatchSectionProps) {
  const words = useMessages(tokensMessages);
  const form = useMessages(itemFormMessages);
  const format = useFormat();
  const wiring = ownNumber(item, "batchPercent", problems);
  const isOffered = facts === null || facts.batchPercent !== null;
  const isUsed = item.batchPercent !== "0" || wiring.draft !== undefined;
  return (
    <FormSection title={words.batch} summary={summary()} fields={["batchPercent"]} problems={problems}>
      {!isOffered && !isUsed ? (
        <p className="hint">{words.batchNotOffered}</p>
      ) : (
        <div className="row stack">
          <NumberField
            {...wiring}
            label={words.batchPercent}
            unit="%"
            what={words.what.percentage}
            hint={facts?.batchPercent ? words.batchHint(format.percent(facts.batchPercent)) : undefined}
            fix={
              isOffered
                ? null
                : {
                    label: form.setTo(format.number("0")),
                    onFix: () =>
                      updateItem<TokensItem>(item.id, ["batchPercent"], (one) => ({ ...one, batchPercent: "0" })),
                  }
            }
          />
        </div>
      )}
    </FormSection>
  );

  function summary(): string {
    if (!isOffered && !isUsed) return words.notOffered;
    if (item.batchPercent === "0") return words.none;
    return words.batchSummary(
      format.percent(item.batchPercent),
      item.rounds === "1" ? words.requestsWord : words.conversationsWord,
    );
  }
}
