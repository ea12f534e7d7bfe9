import { trainingMessages } from "../../format/messages/training";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { ownNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { useModelField } from "../../store/fields/modelField";
import type { SpeechTrainingItem } from "../../model/trainingItem";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

/** Training a voice: seconds of audio, and the epochs of either of its two models. */
export function SpeechTrainingForm({ item, result }: { item: SpeechTrainingItem; result: ItemResult }) {
  const words = useMessages(trainingMessages);
  const units = useMessages(unitMessages);
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, "speech-training", useLanguage());
  return (
    <>
      <FormBlock>
        <ModelField {...model} problems={problems} />
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "audioSeconds", problems)}
            label={words.audio}
            unit={units.seconds}
            hint={words.audioHint}
            what={words.what.seconds}
          />
        </div>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "languageEpochs", problems)}
            label={words.languageEpochs}
            unit={units.epochs(item.languageEpochs)}
            what={words.what.epochs}
          />
          <NumberField
            {...ownNumber(item, "flowEpochs", problems)}
            label={words.flowEpochs}
            unit={units.epochs(item.flowEpochs)}
            what={words.what.epochs}
          />
        </div>
      </FormBlock>
      <ItemExtras {...extras} />
    </>
  );
}
