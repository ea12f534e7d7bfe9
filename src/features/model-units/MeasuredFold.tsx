import { useState } from "react";
import { modelUnitMessages } from "../../format/messages/modelUnits";
import { unitMessages } from "../../format/messages/units";
import { forgetMeasured, measuredNumber, setMeasuredTwin, startMeasured } from "../../store/modelUnitForm";
import { countSpec, quantitySpec } from "../../store/numberSpecs";
import { useSameModelTwin, useTokenChoice, type TokenTwin } from "../../store/tokenChoice";
import type { ModelUnitItem } from "../../units/item";
import type { Problem } from "../../units/problem";
import { Button } from "../../ui/Button";
import { ComboboxField } from "../../ui/ComboboxField";
import { FormFold } from "../../ui/FormFold";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/NumberField";

interface MeasuredProps {
  readonly item: ModelUnitItem;
  readonly problems: readonly Problem[];
}

/** Model units against token prices. It needs what was measured: throughput is published nowhere. */
export function MeasuredFold({ item, problems }: MeasuredProps) {
  const words = useMessages(modelUnitMessages);
  const format = useFormat();
  const { measured } = item;
  const summary = measured === null ? words.againstNone : words.againstSet(format.number(measured.tokensPerMinute, { maxFraction: 2 }));
  return (
    <FormFold title={words.against} summary={summary} fields={["measured"]} problems={problems}>
      <p className="hint">{words.notPublished}</p>
      <MeasuredFields key={`${item.model} ${item.spec}`} item={item} problems={problems} />
    </FormFold>
  );
}

/**
 * Nothing is compared before there is a measurement and prices to hold it against; until then neither is in the plan. The
 * field is the same one before and after, so that the focus stays while the first digits are typed.
 */
function MeasuredFields({ item, problems }: MeasuredProps) {
  const words = useMessages(modelUnitMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const { measured } = item;
  const same = useSameModelTwin(item.model);
  const [chosen, setChosen] = useState<TokenTwin | null>(null);
  const [waiting, setWaiting] = useState<string | null>(null);
  const twin = measured === null
    ? chosen ?? same
    : { card: measured.tokenCard, version: measured.tokenCardVersion, model: measured.tokenModel };
  const choice = useTokenChoice(twin, (next) => {
    setChosen(next);
    if (measured !== null) setMeasuredTwin(item, next);
    else if (waiting !== null) startMeasured(item, waiting, next);
  }, useLanguage());
  const wrong = problems.find(({ path }) => path.startsWith("measured.token") && path !== "measured.tokensPerMinute");
  const throughput = measured === null ? {
    name: "measured.tokensPerMinute", value: waiting, onDraft: () => setWaiting(null),
    onValue: (value: string) => {
      if (twin.card === "") setWaiting(value);
      else startMeasured(item, value, twin);
    },
  } : measuredNumber(item, measured, "tokensPerMinute", problems);
  const clear = () => {
    setWaiting(null);
    if (measured !== null) forgetMeasured(item);
  };
  const tokens = { spec: countSpec, unit: units.tokens("2"), what: words.whatTokens };
  return (
    <>
      <NumberField
        {...throughput} label={words.throughput} unit={units.tokensPerMinute} what={words.whatThroughput}
        spec={{ ...quantitySpec, optional: true }} onEmpty={clear} hint={waiting !== null && twin.card === "" ? words.choosePrices : words.throughputHint}
      />
      <ComboboxField
        name="measured.tokenCard" label={words.tokenPrices} value={choice.value} options={choice.options} onValue={choice.onValue}
        hint={choice.cardName === "" ? undefined : words.fromCard(choice.cardName)} error={wrong === undefined ? null : format.problem(wrong)}
      />
      {measured !== null && (
        <>
          <div className="row stack">
            <NumberField
              {...tokens} {...measuredNumber(item, measured, "inputTokens", problems)} label={words.requestInput} hint={words.requestHint}
            />
            <NumberField {...tokens} {...measuredNumber(item, measured, "outputTokens", problems)} label={words.requestOutput} />
          </div>
          <div><Button look="quiet" className="unit-forget" onClick={clear}>{words.forget}</Button></div>
        </>
      )}
    </>
  );
}
