import { dtuMessages } from "../../format/messages/dtu";
import type { DtuItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import type { DtuPrice } from "../../rates/card/capacityPrices";
import { openScenario, usePlanState } from "../../store/planStore";
import { FieldError } from "../../ui/fields/FieldError";
import { FormBlock } from "../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { OptionRows } from "../../ui/forms/OptionRows";
import { useProblemText } from "../../ui/forms/useProblemText";
import { setDtuSpec } from "./dtuForm";

interface SpecProps {
  readonly item: DtuItem;
  readonly specs: readonly DtuPrice[];
  readonly problems: readonly Problem[];
}

/** The specs that the card lists, each with what it serves a minute, and the latency that the vendor measured. */
export function SpecFields({ item, specs, problems }: SpecProps) {
  const words = useMessages(dtuMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const currency = usePlanState((state) => openScenario(state).currency);
  const wrong = problems.find(({ path }) => path === "spec");
  const number = (value: number) => format.number(String(value));
  const names: Readonly<Record<string, string>> = words.specs;
  const reference = specs.find(({ spec }) => spec === item.spec)?.reference ?? null;
  return (
    <FormBlock>
      <OptionRows
        legend={words.spec}
        amountHead={words.priceHead(currency)}
        value={item.spec}
        onValue={(spec) => setDtuSpec(item, spec)}
        options={specs.map(({ spec, baseInputTpm, baseOutputTpm, monthly }) => ({
          value: spec,
          name: names[spec] ?? spec,
          detail: words.baseline(number(baseInputTpm), number(baseOutputTpm)),
          amount: <MoneyCell text={monthly} />,
        }))}
      />
      {wrong !== undefined && <FieldError>{problemText(wrong)}</FieldError>}
      {reference !== null && (
        <p className="hint">
          {words.reference(
            number(reference.inputTokens),
            number(reference.outputTokens),
            format.percent(reference.cachePercent),
            number(reference.ttftMs),
            number(reference.tpotMs),
          )}
        </p>
      )}
    </FormBlock>
  );
}
