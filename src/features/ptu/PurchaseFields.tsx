import { ptuMessages } from "../../format/messages/ptu";
import { unitMessages } from "../../format/messages/units";
import { toText } from "../../money/toText";
import type { ItemResult } from "../../pricing/pricedItem";
import { daysPerMonthSpec, hoursPerDaySpec } from "../../store/numberSpecs";
import { openScenario, usePlanState } from "../../store/planStore";
import { ptuDays, ptuHours, setPtuPlan } from "../../store/ptuForm";
import type { PtuItem } from "../../units/item";
import type { Problem } from "../../units/problem";
import { FormBlock } from "../../ui/FormBlock";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/MoneyCell";
import { NumberField } from "../../ui/NumberField";
import { OptionRows } from "../../ui/OptionRows";

interface PurchaseProps {
  readonly item: PtuItem;
  readonly result: ItemResult;
  readonly problems: readonly Problem[];
}

/** Both plans with what each would cost, and how much of the time the service is used. */
export function PurchaseFields({ item, result, problems }: PurchaseProps) {
  const words = useMessages(ptuMessages);
  const units = useMessages(unitMessages);
  const format = useFormat();
  const currency = usePlanState((state) => openScenario(state).currency);
  const of = (option: "hourly" | "daily") => (result.ok ? result.priced.alternatives.find((one) => one.option === option) : undefined);
  const hourly = of("hourly");
  const daily = of("daily");
  const isDaily = item.purchase.plan === "daily";
  return (
    <FormBlock>
      <OptionRows
        legend={words.purchase} amountHead={words.amountHead(currency)} value={item.purchase.plan}
        onValue={(plan) => setPtuPlan(item, plan)}
        options={[
          {
            value: "hourly", name: words.hourly, detail: words.hourlyDetail, billed: "payg",
            rate: hourly && words.anHour(format.unitPrice(toText(hourly.rate))),
            amount: hourly && <MoneyCell text={toText(hourly.monthly)} />,
          },
          {
            value: "daily", name: words.daily, detail: words.dailyDetail, billed: "subscription",
            rate: daily && words.aDay(format.unitPrice(toText(daily.rate))),
            amount: daily && <MoneyCell text={toText(daily.monthly)} />,
          },
        ]}
      />
      <div className="row">
        <NumberField
          key={item.purchase.plan} {...ptuHours(item, problems)} label={words.hours} unit={units.h} what={words.whatHours}
          placeholder={isDaily ? "24" : undefined} spec={isDaily ? { ...hoursPerDaySpec, optional: true } : hoursPerDaySpec}
          hint={isDaily ? words.hoursHintDaily : words.hoursHintHourly}
        />
        <NumberField
          {...ptuDays(item, problems)} label={words.days} unit={units.days("2")} what={words.whatDays} spec={daysPerMonthSpec}
          hint={words.daysHint}
        />
      </div>
    </FormBlock>
  );
}
