import { modelUnitMessages } from "../../format/messages/modelUnits";
import { unitMessages } from "../../format/messages/units";
import { toText } from "../../money/toText";
import type { ItemResult } from "../../pricing/pricedItem";
import { planOf, setModelUnitPlan, unitCancelDays, unitComparedHours, unitHours } from "./modelUnitForm";
import { itemDays } from "../../store/fields/itemDays";
import { openScenario, usePlanState } from "../../store/planStore";
import type { ModelUnitItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { DaysField } from "../../ui/fields/DaysField";
import { FormBlock } from "../../ui/forms/FormBlock";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { MoneyCell } from "../../ui/tables/MoneyCell";
import { NumberField } from "../../ui/fields/NumberField";
import { OptionRows } from "../../ui/forms/OptionRows";

interface PlanFieldsProps {
  readonly item: ModelUnitItem;
  readonly result: ItemResult;
  readonly problems: readonly Problem[];
}

/** The three ways to buy with what each would cost, then what the chosen one depends on. */
export function PlanFields({ item, result, problems }: PlanFieldsProps) {
  const words = useMessages(modelUnitMessages);
  const format = useFormat();
  const currency = usePlanState((state) => openScenario(state).currency);
  const plan = planOf(item);
  // Of a month that is cancelled early the costs are until that day: the month is the price of one.
  const of = (option: "hourly" | "monthly") =>
    result.ok ? result.priced.options?.ranked.find((one) => one.option === option) : undefined;
  const hourly = of("hourly");
  const monthly = of("monthly");
  const cancelledFee = plan === "cancelled" && result.ok ? toText(result.priced.oneTime) : null;
  return (
    <FormBlock>
      <OptionRows
        legend={words.purchase}
        amountHead={words.amountHead(currency)}
        value={plan}
        onValue={(next) => setModelUnitPlan(item, next)}
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
            value: "monthly",
            name: words.monthly,
            detail: words.monthlyDetail,
            billed: "subscription",
            rate: monthly?.rate && words.perMonth(format.unitPrice(toText(monthly.rate))),
            amount: monthly?.rate && <MoneyCell text={toText(monthly.rate)} />,
          },
          {
            value: "cancelled",
            name: words.cancelled,
            detail: words.cancelledDetail,
            billed: "subscription",
            amount: cancelledFee !== null && <MoneyCell text={cancelledFee} />,
          },
        ]}
      />
      <Use item={item} problems={problems} />
    </FormBlock>
  );
}

function Use({ item, problems }: { item: ModelUnitItem; problems: readonly Problem[] }) {
  const words = useMessages(modelUnitMessages);
  const units = useMessages(unitMessages);
  const { purchase } = item;
  const days = itemDays(item, problems);
  const hours = { label: words.hours, unit: units.h, what: words.whatHours };
  if (purchase.plan === "hourly") {
    return (
      <div className="row">
        <NumberField {...hours} {...unitHours(item, purchase, problems)} hint={words.hoursHint} />
        {days !== null && <DaysField {...days} />}
      </div>
    );
  }
  const { cancelledAfterDays } = purchase;
  return (
    <div className="row stack">
      {cancelledAfterDays !== null && (
        <NumberField
          {...unitCancelDays(item, cancelledAfterDays, problems)}
          label={words.cancelAfter}
          unit={units.days(cancelledAfterDays)}
          what={words.whatDays}
          hint={words.cancelHint}
        />
      )}
      <NumberField {...hours} {...unitComparedHours(item, problems)} placeholder="24" hint={words.comparedHint} />
    </div>
  );
}
