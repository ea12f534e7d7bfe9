import { useState } from "react";
import { modelUnitMessages } from "../../format/messages/modelUnits";
import { notEnteredMessages } from "../../format/messages/notEntered";
import { unitMessages } from "../../format/messages/units";
import {
  EXAMPLE_REQUEST,
  forgetMeasured,
  MEASURED_NUMBERS,
  measuredNumber,
  setMeasuredTwin,
  startMeasured,
} from "./modelUnitForm";
import { itemSpec } from "../../store/fields/numberSpecs";
import { isWhole, useTogetherFields } from "../../store/fields/togetherFields";
import { useSameModelTwin, useTokenChoice, type TokenTwin } from "../../store/fields/tokenChoice";
import type { ModelUnitItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { Button } from "../../ui/Button";
import { ComboboxField } from "../../ui/fields/ComboboxField";
import { FormSection } from "../../ui/forms/FormSection";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { PlaceField } from "../../ui/PlaceField";
import { useProblemText } from "../../ui/forms/useProblemText";

interface MeasuredProps {
  readonly item: ModelUnitItem;
  readonly problems: readonly Problem[];
}

/** Model units against token prices. It needs what was measured: throughput is published nowhere. */
export function MeasuredSection({ item, problems }: MeasuredProps) {
  const words = useMessages(modelUnitMessages);
  const format = useFormat();
  const { measured } = item;
  const summary =
    measured === null
      ? words.againstNone
      : words.againstSet(format.number(measured.tokensPerMinute, { maxFraction: 2 }));
  return (
    <FormSection title={words.against} summary={summary} fields={["measured"]} problems={problems}>
      <p className="hint">{words.notPublished}</p>
      <MeasuredFields key={`${item.model} ${item.spec}`} item={item} problems={problems} />
    </FormSection>
  );
}

/**
 * Nothing is compared before the measurement is whole and there are prices to hold it against; until then nothing of it
 * is in the plan. The fields are the same ones before and after, so that the focus stays while the last digits are
 * typed.
 */
function MeasuredFields({ item, problems }: MeasuredProps) {
  const words = useMessages(modelUnitMessages);
  const unset = useMessages(notEnteredMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problemText = useProblemText();
  const { measured } = item;
  const same = useSameModelTwin(item.model);
  const [chosen, setChosen] = useState<TokenTwin | null>(null);
  const twin =
    measured === null
      ? (chosen ?? same)
      : { card: measured.tokenCard, version: measured.tokenCardVersion, model: measured.tokenModel };
  const started = useTogetherFields(MEASURED_NUMBERS, (numbers) => {
    if (twin.card !== "") startMeasured(item, numbers, twin);
  });
  const choice = useTokenChoice(
    twin,
    (next) => {
      setChosen(next);
      if (measured !== null) setMeasuredTwin(item, next);
      else if (next.card !== "" && isWhole(started.values, MEASURED_NUMBERS)) startMeasured(item, started.values, next);
    },
    useLanguage(),
  );
  const wrong = problems.find(({ path }) => path.startsWith("measured.token") && path !== "measured.tokensPerMinute");
  const clear = () => {
    started.clear();
    if (measured !== null) forgetMeasured(item);
  };
  const specOf = (name: (typeof MEASURED_NUMBERS)[number]) => ({
    ...itemSpec(item.kind, `measured.${name}`),
    optional: true,
  });
  const number = (name: (typeof MEASURED_NUMBERS)[number]) =>
    measured === null
      ? { ...started.number(name, `measured.${name}`), spec: specOf(name) }
      : measuredNumber(item, measured, name, problems);
  const isStarted = measured !== null || Object.keys(started.values).length > 0;
  const request = (name: keyof typeof EXAMPLE_REQUEST) => ({
    ...number(name),
    unit: units.tokens("2"),
    what: words.whatTokens,
    placeholder: unset.example(format.number(EXAMPLE_REQUEST[name])),
  });
  const missing = isWhole(started.values, MEASURED_NUMBERS) ? words.choosePrices : unset.requestMissing;
  return (
    <>
      <NumberField
        {...number("tokensPerMinute")}
        label={words.throughput}
        unit={units.tokensPerMinute}
        what={words.whatThroughput}
        spec={specOf("tokensPerMinute")}
        {...(measured === null ? {} : { onEmpty: clear })}
        hint={words.throughputHint}
      />
      <ComboboxField
        name="measured.tokenCard"
        label={words.tokenPrices}
        value={choice.value}
        options={choice.options}
        onValue={choice.onValue}
        hint={choice.cardName === "" ? undefined : words.fromCard(choice.cardName)}
        error={wrong === undefined ? null : problemText(wrong)}
      />
      <PlaceField place={choice.place} name="measured.tokenPlace" />
      {isStarted && (
        <>
          <div className="row stack">
            <NumberField {...request("inputTokens")} label={words.requestInput} hint={words.requestHint} />
            <NumberField {...request("outputTokens")} label={words.requestOutput} />
          </div>
          {measured === null && <p className="hint">{missing}</p>}
          <div>
            <Button look="quiet" className="unit-forget" onClick={clear}>
              {words.forget}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
