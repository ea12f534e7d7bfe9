import { ptuMessages } from "../../../format/messages/ptu";
import { unitMessages } from "../../../format/messages/units";
import { toText } from "../../../money/toText";
import type { ItemResult } from "../../../pricing/pricedItem";
import { itemDays } from "../../../store/fields/itemDays";
import { openScenario, usePlanState } from "../../../store/planStore";
import { ptuPlanOf } from "../../../model/ptuPlanOf";
import { ptuOnce, recurrenceOf, setPtuPlan, setPtuRecurrence } from "./ptuForm";
import { reservedHours } from "../reservedHours";
import type { PtuItem } from "../../../model/item";
import type { Problem } from "../../../model/problem";
import { DaysField } from "../../../ui/fields/DaysField";
import { FormBlock } from "../../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import { NumberField } from "../../../ui/fields/NumberField";
import { OptionRows } from "../../../ui/forms/OptionRows";
import { Segmented } from "../../../ui/fields/Segmented";

interface PurchaseProps {
  readonly item: PtuItem;
  readonly result: ItemResult;
  readonly problems: readonly Problem[];
}

/** Both plans with what each would cost, and how much of the time the service is used. */
export function PtuPurchaseFields({ item, result, problems }: PurchaseProps) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const currency = usePlanState((state) => openScenario(state).currency);
  const of = (option: "hourly" | "daily") =>
    result.ok ? result.priced.options?.ranked.find((one) => one.option === option && one.fitted === null) : undefined;
  const hourly = of("hourly");
  const daily = of("daily");
  const plan = ptuPlanOf(item);
  const isDaily = plan === "daily";
  const isOnce = recurrenceOf(item) === "once";
  const days = itemDays(item, problems);
  return (
    <FormBlock>
      <OptionRows
        legend={words.purchase}
        amountHead={isOnce ? words.amountHeadOnce(currency) : words.amountHead(currency)}
        value={plan}
        onValue={(next) => setPtuPlan(item, next)}
        options={[
          {
            value: "hourly",
            name: words.hourly,
            detail: words.hourlyDetail,
            billed: "payg",
            rate: hourly?.rate && words.anHour(format.unitPrice(toText(hourly.rate))),
            amount: hourly && <MoneyCell text={toText(hourly.cost)} />,
          },
          {
            value: "daily",
            name: words.daily,
            detail: words.dailyDetail,
            billed: "subscription",
            rate: daily?.rate && words.aDay(format.unitPrice(toText(daily.rate))),
            amount: daily && <MoneyCell text={toText(daily.cost)} />,
          },
        ]}
      />
      <Segmented
        label={words.recurrence}
        value={isOnce ? "once" : "monthly"}
        onValue={(next) => setPtuRecurrence(item, next)}
        choices={[
          { value: "monthly", label: words.recurrences.monthly },
          { value: "once", label: words.recurrences.once },
        ]}
      />
      <div className="row">
        {isOnce && (
          <NumberField
            key={item.purchase.plan}
            {...ptuOnce(item, problems)}
            label={isDaily ? words.daysOnce : words.hoursOnce}
            unit={isDaily ? units.days("2") : units.h}
            what={isDaily ? words.whatDays : words.whatHours}
            hint={words.onceHint}
          />
        )}
        {(!isOnce || isDaily) && (
          <NumberField
            key={`${item.purchase.plan} hours`}
            {...reservedHours(item, problems)}
            label={words.hours}
            unit={units.h}
            what={words.whatHours}
            placeholder={isDaily ? "24" : undefined}
            hint={isDaily ? words.hoursHintDaily : words.hoursHintHourly}
          />
        )}
        {days !== null && <DaysField {...days} />}
      </div>
    </FormBlock>
  );
}
