import "../reserved.css";
import { ptuMessages } from "../../../format/messages/ptu";
import type { ItemResult } from "../../../pricing/pricedItem";
import { useItemExtras } from "../../../store/fields/itemExtras";
import { useModeField } from "../../../store/fields/modeField";
import { useModelField } from "../../../store/fields/modelField";
import { useCapacity } from "../steadyTraffic";
import type { PtuItem } from "../../../model/item";
import { FormBlock } from "../../../ui/forms/FormBlock";
import { ItemExtras, ModeField, ModelField } from "../../../ui/forms/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { OverflowSection } from "../OverflowSection";
import { PtuPurchaseFields } from "./PtuPurchaseFields";
import { PtuTpmFields } from "./PtuTpmFields";
import { SizingSection } from "../SizingSection";
import { SuccessorNotice } from "./SuccessorNotice";
import { SubscriptionSection } from "./SubscriptionSection";
import { TrafficSection } from "../TrafficSection";

interface PtuFormProps {
  readonly item: PtuItem;
  readonly result: ItemResult;
}

/** Provisioned throughput: what is reserved, how it is bought, and what happens over it. */
export function PtuForm({ item, result }: PtuFormProps) {
  const words = useMessages(ptuMessages);
  const format = useFormat();
  const language = useLanguage();
  const capacity = useCapacity(item);
  const model = useModelField(item, "ptu", language);
  const mode = useModeField(item);
  const problems = result.ok ? result.priced.comparisonProblems : result.problems;
  const extras = useItemExtras(item, problems);
  const bought = daysBought(item);
  const maximum = capacity?.maxInputTokens ?? null;
  return (
    <>
      <FormBlock look="lead">
        <ModelField
          {...model}
          problems={problems}
          hint={maximum === null ? undefined : words.maximum(format.number(String(maximum)))}
        />
        <ModeField {...mode} problems={problems} />
      </FormBlock>
      <SuccessorNotice item={item} />
      <PtuTpmFields item={item} problems={problems} reserved={capacity?.reserved ?? null} />
      {capacity !== null && <TrafficSection item={item} problems={problems} capacity={capacity} />}
      {item.sizing !== null && <SizingSection item={item} sizing={item.sizing} problems={problems} />}
      <PtuPurchaseFields item={item} result={result} problems={problems} />
      {bought !== null && <SubscriptionSection days={bought} />}
      <OverflowSection item={item} problems={problems} />
      <ItemExtras {...extras} />
    </>
  );
}

/** Whole days of a daily subscription that are bought at once; null where it is bought by the hour. */
function daysBought({ purchase }: PtuItem): string | null {
  if (purchase.plan === "days-once") return purchase.days;
  if (purchase.plan !== "daily") return null;
  return purchase.daysPerMonth === "all" ? "30" : purchase.daysPerMonth;
}
