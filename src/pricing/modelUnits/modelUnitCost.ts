import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { isLess } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import type { ModelUnitItem } from "../../model/item";
import { costLineOf, type CostLine } from "../costLine";
import { dividedBy, num, step, times, type WorkingStep } from "../working";

/** A day of a cancelled month costs 1.2 × the monthly price / 30 (sources 002 and 004). */
export const CANCELLED_FACTOR = amount("1.2");
export const CANCELLED_DIVISOR = amount(30);

/** What model units are bought for. */
export interface ModelUnitUse {
  /** Price of the whole spec for an hour, and for a month. */
  readonly hourly: Amount;
  readonly monthly: Amount;
  readonly replicas: Amount;
  /** As billed. Of the monthly plan: the hours that it is compared with the hourly plan at. */
  readonly hoursPerDay: Amount;
  readonly hoursPerMonth: Amount;
}

/** A monthly plan that is cancelled within its first month. */
export interface CancelledMonth {
  /** Whole days used. */
  readonly days: Amount;
  /** Of one replica. */
  readonly fee: Amount;
  /** The days cost as much as the whole month, or would cost more. */
  readonly reachesMonth: boolean;
}

/** What the plan of an item costs. */
export interface ModelUnitCost {
  readonly line: CostLine;
  readonly working: readonly WorkingStep[];
  readonly cancelled: CancelledMonth | null;
}

/** The plan that is bought, and in the working what the other one would cost. */
export function modelUnitCost(item: ModelUnitItem, use: ModelUnitUse, source: CostLine["source"]): ModelUnitCost {
  const { purchase } = item;
  const replicas = num(use.replicas, "replicas");
  const hourly = times(num(use.hourly, "money"), replicas, num(use.hoursPerMonth, "hours"));
  const monthly = times(num(use.monthly, "money"), replicas);
  const ifHourly = step("month-if-hourly", hourly, "money");
  const ifMonthly = step("month-if-monthly", monthly, "money");
  const common = { params: { spec: item.spec, replicas: item.replicas }, source };
  if (purchase.plan === "hourly") {
    const cost = step("month-hourly", hourly, "money");
    const line = costLineOf({
      ...common,
      code: "replicas-hourly",
      billing: "monthly",
      billingMode: "payg",
      unit: "replica-hour",
      quantity: multiply(use.replicas, use.hoursPerMonth),
      unitPrice: use.hourly,
      formula: hourly,
      step: cost,
    });
    return { line, working: [cost, ifMonthly], cancelled: null };
  }
  if (purchase.cancelledAfterDays === null) {
    const cost = step("replica-monthly", monthly, "money");
    const line = costLineOf({
      ...common,
      code: "replicas-monthly",
      billing: "monthly",
      billingMode: "subscription",
      unit: "replica-month",
      quantity: use.replicas,
      unitPrice: use.monthly,
      formula: monthly,
      step: cost,
    });
    return { line, working: [cost, ifHourly], cancelled: null };
  }
  const fee = cancelledFee(purchase.cancelledAfterDays, use.monthly);
  const formula = times(num(fee.fee, "money"), replicas);
  const cost = step("replica-monthly", formula, "money");
  const line = costLineOf({
    ...common,
    code: "replicas-cancelled",
    billing: "one-time",
    billingMode: "subscription",
    formula,
    step: cost,
    ...(fee.isCapped
      ? { unit: "replica-month", quantity: use.replicas, unitPrice: use.monthly }
      : {
          unit: "replica-day",
          quantity: multiply(use.replicas, fee.days),
          unitPrice: divide(multiply(CANCELLED_FACTOR, use.monthly), CANCELLED_DIVISOR),
        }),
  });
  return { line, working: [ifMonthly, ifHourly, ...fee.working, cost], cancelled: fee };
}

/** Days used × 1.2 × monthly / 30, at most the monthly price, which it reaches on day 25. */
function cancelledFee(
  cancelledAfterDays: string,
  monthly: Amount,
): CancelledMonth & { readonly isCapped: boolean; readonly working: readonly WorkingStep[] } {
  // rounding: a part day counts whole, RULES.md section 4.
  const days = roundUpToWhole(amount(cancelledAfterDays));
  const price = num(monthly, "money");
  const byDay = step(
    "cancelled-fee",
    dividedBy(times(num(days, "days"), num(CANCELLED_FACTOR), price), num(CANCELLED_DIVISOR)),
    "money",
  );
  const isCapped = isLess(monthly, byDay.result);
  const fee = isCapped ? step("cancelled-cap", price, "money") : byDay;
  return {
    days,
    fee: fee.result,
    reachesMonth: !isLess(byDay.result, monthly),
    isCapped,
    working: isCapped ? [byDay, fee] : [byDay],
  };
}
