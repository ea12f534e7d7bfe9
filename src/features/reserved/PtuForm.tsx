import "./reserved.css";
import { ptuMessages } from "../../format/messages/ptu";
import type { ItemResult } from "../../pricing/pricedItem";
import { useItemExtras } from "../../store/fields/itemExtras";
import { useModeField } from "../../store/fields/modeField";
import { useModelField } from "../../store/fields/modelField";
import { useCapacity } from "./steadyTraffic";
import type { PtuItem } from "../../model/item";
import { FormBlock } from "../../ui/FormBlock";
import { ItemExtras, ModeField, ModelField } from "../../ui/ItemFormParts";
import { useFormat, useLanguage, useMessages } from "../../ui/LocaleProvider";
import { OverflowFold } from "./OverflowFold";
import { PtuPurchaseFields } from "./PtuPurchaseFields";
import { PtuTpmFields } from "./PtuTpmFields";
import { SizingFold } from "./SizingFold";
import { SuccessorNotice } from "./SuccessorNotice";
import { SubscriptionFold } from "./SubscriptionFold";
import { TrafficFold } from "./TrafficFold";

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
      {capacity !== null && <TrafficFold item={item} problems={problems} capacity={capacity} />}
      {item.sizing !== null && <SizingFold item={item} sizing={item.sizing} problems={problems} />}
      <PtuPurchaseFields item={item} result={result} problems={problems} />
      {bought !== null && <SubscriptionFold days={bought} />}
      <OverflowFold item={item} problems={problems} />
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
