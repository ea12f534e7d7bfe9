import { amount, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { growingAgainstFlat, type Answer, type BreakEven } from "../breakEven/breakEven";
import { CANCELLED_DIVISOR, CANCELLED_FACTOR } from "./modelUnitCost";
import { curveOf, flat, growing, growingUpTo, plannedAt } from "../breakEven/curve";

/** The days of a month that can be cancelled. */
const CANCEL_DAYS = amount(30);
/** The share of the monthly price that a day costs after a cancellation. */
const DAY_SHARE = divide(CANCELLED_FACTOR, CANCELLED_DIVISOR);
/** The day on which a cancelled month costs as much as a whole one. */
const FULL_PRICE_DAY = divide(amount(1), DAY_SHARE);

/** Hourly against monthly, by hours a month: monthly / hourly (470 for source 002, 477 to 484 for 004). Per replica. */
export function hourlyAgainstMonthly(
  hourly: Amount,
  monthly: Amount,
  planned: {
    readonly hoursPerMonth: Amount;
    readonly replicas: Amount;
    readonly chosen: "hourly" | "monthly";
    readonly hoursInMonth: Amount;
  },
): BreakEven {
  const byHour = growing("hourly", "payg", multiply(hourly, planned.replicas));
  const byMonth = flat("monthly", "subscription", multiply(monthly, planned.replicas));
  const answer = growingAgainstFlat(hourly, monthly, planned.hoursInMonth);
  return {
    between: ["hourly", "monthly"],
    per: "hours-per-month",
    answer,
    atFullUse: isZero(hourly) ? null : divide(monthly, multiply(hourly, planned.hoursInMonth)),
    premium: multiply(subtract(monthly, multiply(hourly, planned.hoursInMonth)), planned.replicas),
    planned: plannedAt(planned.hoursPerMonth, planned.chosen, byHour, byMonth, amount(1)),
    curve: curveOf({
      per: "hours-per-month",
      costPer: "month",
      xMax: planned.hoursInMonth,
      functions: [byHour, byMonth],
      answer,
      hereX: planned.hoursPerMonth,
    }),
  };
}

/**
 * Hourly against a month that is cancelled early, by the day of cancelling, at so many hours a day. Both grow from
 * nothing until day 25, where the cancelled month reaches its full price and stays there. So cancelling is cheaper from
 * the first day, from one day on, or never.
 */
export function cancelledAgainstHourly(given: {
  readonly hourly: Amount;
  readonly monthly: Amount;
  readonly replicas: Amount;
  readonly hoursPerDay: Amount;
  /** The day planned, or null. */
  readonly day: Amount | null;
  readonly chosen: "hourly" | "cancelled";
}): BreakEven {
  const hourlyDay = multiply(given.hourly, given.hoursPerDay);
  const byHour = growing("hourly", "payg", multiply(hourlyDay, given.replicas));
  const perDay = multiply(given.monthly, DAY_SHARE);
  const cancelled = growingUpTo("cancelled", "subscription", multiply(perDay, given.replicas), FULL_PRICE_DAY);
  const answer = cancelAnswer(hourlyDay, perDay, given.monthly);
  const atEnd = multiply(hourlyDay, CANCEL_DAYS);
  return {
    between: ["hourly", "cancelled"],
    per: "cancel-day",
    answer,
    atFullUse: isZero(atEnd) ? null : divide(given.monthly, atEnd),
    premium: multiply(subtract(given.monthly, atEnd), given.replicas),
    planned: given.day === null ? null : plannedAt(given.day, given.chosen, byHour, cancelled, amount(1)),
    curve: curveOf({
      per: "cancel-day",
      costPer: "once",
      xMax: CANCEL_DAYS,
      functions: [byHour, cancelled],
      answer,
      hereX: given.day,
    }),
  };
}

/** ¥54 an hour against ¥26,118 a month: 1,044.72 a day after cancelling, which 19.35 hours a day cost. */
function cancelAnswer(hourlyDay: Amount, perDay: Amount, monthly: Amount): Answer {
  if (compare(hourlyDay, perDay) > 0) return { result: "always" };
  return growingAgainstFlat(hourlyDay, monthly, CANCEL_DAYS);
}
