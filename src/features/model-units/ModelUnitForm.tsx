import "./model-units.css";
import { modelUnitMessages } from "../../format/messages/modelUnits";
import { unitMessages } from "../../format/messages/units";
import type { ItemResult } from "../../pricing/pricedItem";
import { useItemExtras } from "../../store/fields/itemExtras";
import { useModelField } from "../../store/fields/modelField";
import { unitReplicas } from "./modelUnitForm";
import type { ModelUnitItem } from "../../model/item";
import { FormBlock } from "../../ui/forms/FormBlock";
import { ItemExtras, ModelField } from "../../ui/forms/ItemFormParts";
import { useLanguage, useMessages } from "../../ui/LocaleProvider";
import { NumberField } from "../../ui/fields/NumberField";
import { MeasuredSection } from "./MeasuredSection";
import { PlanFields } from "./PlanFields";
import { SpecField } from "./SpecField";

interface ModelUnitFormProps {
  readonly item: ModelUnitItem;
  readonly result: ItemResult;
}

/** Model units: the size and number of replicas, how they are bought, and what they must serve to beat token prices. */
export function ModelUnitForm({ item, result }: ModelUnitFormProps) {
  const words = useMessages(modelUnitMessages);
  const units = useMessages(unitMessages);
  const model = useModelField(item, "model-unit", useLanguage());
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  const extras = useItemExtras(item, problems);
  return (
    <>
      <FormBlock look="lead">
        <div className="whole">
          <ModelField {...model} problems={problems} />
        </div>
        <SpecField item={item} problems={problems} />
        <NumberField
          {...unitReplicas(item, problems)}
          label={words.replicas}
          unit={units.replicas(item.replicas)}
          what={words.whatReplicas}
        />
      </FormBlock>
      <PlanFields item={item} result={result} problems={problems} />
      <MeasuredSection item={item} problems={problems} />
      <ItemExtras {...extras} />
    </>
  );
}
