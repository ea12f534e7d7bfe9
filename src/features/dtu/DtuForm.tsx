import { dtuMessages } from "../../format/messages/dtu";
import type { DtuItem } from "../../model/item";
import { toText } from "../../money/toText";
import type { ItemResult } from "../../pricing/pricedItem";
import { useItemExtras } from "../../store/fields/itemExtras";
import { useModeField } from "../../store/fields/modeField";
import { useModelField } from "../../store/fields/modelField";
import { TOKEN_TWIN_FIELDS, useTokenTwin } from "../../store/fields/tokenTwin";
import { FormBlock } from "../../ui/forms/FormBlock";
import { FormSection } from "../../ui/forms/FormSection";
import { ItemExtras, ModeField, ModelField } from "../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { TokenPricesFields } from "../../ui/fields/TokenPricesFields";
import { capacityOf, useDtuSpecs } from "./dtuForm";
import { SizeFields } from "./SizeFields";
import { SpecFields } from "./SpecFields";

interface DtuFormProps {
  readonly item: DtuItem;
  readonly result: ItemResult;
}

/** Dedicated throughput: the spec with its published tokens a minute, how much of it, and what tokens would cost. */
export function DtuForm({ item, result }: DtuFormProps) {
  const words = useMessages(dtuMessages);
  const format = useFormat();
  const language = useLanguage();
  const specs = useDtuSpecs(item);
  const model = useModelField(item, "dtu", language);
  const mode = useModeField(item);
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  const extras = useItemExtras(item, problems);
  const twin = useTokenTwin(item, problems, language);
  const capacity = capacityOf(item, specs);
  return (
    <>
      <FormBlock look="lead">
        <ModelField {...model} problems={problems} />
        <ModeField {...mode} problems={problems} />
      </FormBlock>
      <SpecFields item={item} specs={specs} problems={problems} />
      <SizeFields item={item} capacity={capacity} problems={problems}>
        {capacity !== null && (
          <p>
            <b>{words.holds}</b>{" "}
            {words.times(
              format.number(toText(capacity.multiple)),
              format.number(toText(capacity.inputTpm)),
              format.number(toText(capacity.outputTpm)),
            )}
          </p>
        )}
      </SizeFields>
      <FormSection
        title={words.compare}
        summary={twin.isCompared ? twin.choice.cardName : words.compareNone}
        fields={TOKEN_TWIN_FIELDS}
        problems={problems}
      >
        <TokenPricesFields
          {...twin}
          hint={(card) => (card === "" ? words.tokenPricesHint : words.tokenPricesFrom(card))}
        />
      </FormSection>
      <ItemExtras {...extras} />
    </>
  );
}
