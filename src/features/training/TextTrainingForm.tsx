import { trainingMessages } from "../../format/messages/training";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { ownNumber } from "../../store/fields/itemField";
import { useItemExtras } from "../../store/fields/itemExtras";
import { updateItem } from "../../store/itemActions";
import { useModelField } from "../../store/fields/modelField";
import { cancelledSpec, epochsSpec } from "./trainingSpecs";
import type { TextTrainingItem } from "../../model/trainingItem";
import { FormBlock } from "../../ui/forms/FormBlock";
import { FormSection } from "../../ui/forms/FormSection";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";

/** Fine-tuning a text model: tokens, epochs, and where it was cancelled. */
export function TextTrainingForm({ item, result }: { item: TextTrainingItem; result: ItemResult }) {
  const words = useMessages(trainingMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const problems = result.ok ? [] : result.problems;
  const extras = useItemExtras(item, problems);
  const model = useModelField(item, "text-training", useLanguage());
  const { cancelledAfterTokens: cancelled } = item;
  return (
    <>
      <FormBlock>
        <ModelField {...model} problems={problems} />
      </FormBlock>
      <FormBlock>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "trainingTokens", problems)}
            label={words.trainingTokens}
            unit={units.tokens(item.trainingTokens)}
            hint={words.trainingTokensHint}
            what={words.what.tokens}
          />
          <NumberField
            {...ownNumber(item, "mixedTokens", problems)}
            label={words.mixedTokens}
            unit={units.tokens(item.mixedTokens)}
            hint={words.mixedTokensHint}
            what={words.what.tokens}
          />
        </div>
        <div className="row stack">
          <NumberField
            {...ownNumber(item, "epochs", problems)}
            spec={epochsSpec}
            label={words.epochs}
            unit={units.epochs(item.epochs)}
            what={words.what.epochs}
          />
        </div>
      </FormBlock>
      <FormSection
        title={words.cancelled}
        summary={cancelled === null ? words.notCancelled : words.cancelledAfter(format.number(cancelled))}
        fields={["cancelledAfterTokens"]}
        problems={problems}
      >
        <NumberField
          {...ownNumber(item, "cancelledAfterTokens", problems)}
          spec={cancelledSpec(item)}
          saysOptional
          label={words.cancelledTokens}
          unit={units.tokens(cancelled ?? "")}
          hint={words.cancelledHint}
          what={words.what.tokens}
          onEmpty={() =>
            updateItem<TextTrainingItem>(item.id, ["cancelledAfterTokens"], (one) => ({
              ...one,
              cancelledAfterTokens: null,
            }))
          }
        />
      </FormSection>
      <ItemExtras {...extras} />
    </>
  );
}
