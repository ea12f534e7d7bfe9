import { useState } from "react";
import { unitMessages } from "../../../format/messages/units";
import { waysMessages } from "../../../format/messages/ways";
import { waysModelsMessages } from "../../../format/messages/waysModels";
import { percentSpec } from "../../../store/fields/numberSpecs";
import { Button } from "../../../ui/Button";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { NumberField } from "../../../ui/fields/NumberField";
import { SelectField } from "../../../ui/fields/SelectField";
import { useRoomFor } from "../addWays";
import { useTypedField } from "../useTypedField";
import { addModels } from "./addModels";
import type { ModelRow, ModelsAnswer } from "./modelsAnswer";
import { routedItems, routedSentence } from "./routedAnswer";

interface RoutedShareProps {
  readonly answer: ModelsAnswer;
  /** The load's own model. */
  readonly own: ModelRow;
  readonly nameOf: (row: ModelRow) => string;
  readonly onAdded: (text: string) => void;
}

/** A share of the requests goes to a second model: what the mix costs, and from which share it meets a saving. */
export function RoutedShare({ answer, own, nameOf, onAdded }: RoutedShareProps) {
  const words = useMessages(waysModelsMessages);
  const shared = useMessages(waysMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const others = answer.rows.filter((row) => row !== own);
  const [chosen, setChosen] = useState("");
  const share = useTypedField("models.share", percentSpec, "30");
  const saving = useTypedField("models.saving", percentSpec, "20");
  const isRoomy = useRoomFor(1);
  const second = others.find(({ key }) => key === chosen) ?? others[0];
  if (second === undefined) return null;
  const asked = {
    own,
    second,
    sharePercent: share.value,
    savingPercent: saving.value,
    currency: answer.workload.currency,
  };
  const [comes, meets] = routedSentence(asked, words, format);
  const add = () => {
    const name = words.routed.name(format.percent(share.value), second.model);
    addModels(answer.workload, [{ name, items: routedItems(asked) }]);
    onAdded(shared.added(name));
  };
  return (
    <section className="models-routed" aria-label={words.routed.title}>
      <h4>{words.routed.title}</h4>
      <div className="models-routed-fields">
        <SelectField
          name="models.second"
          label={words.routed.second}
          value={second.key}
          options={others.map((row) => ({ value: row.key, label: nameOf(row) }))}
          onValue={setChosen}
        />
        <NumberField {...share.field} label={words.routed.share} unit={units.percent} what={shared.what.percentage} />
        <NumberField {...saving.field} label={words.routed.saving} unit={units.percent} what={shared.what.percentage} />
      </div>
      <p role="status">
        {comes}
        {words.routed.join}
        {meets}
      </p>
      <Button
        look="text"
        aria-disabled={!isRoomy}
        title={isRoomy ? undefined : shared.full}
        onClick={() => isRoomy && add()}
      >
        {words.routed.add}
      </Button>
    </section>
  );
}
