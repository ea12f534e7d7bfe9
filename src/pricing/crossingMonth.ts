import { amount, type Amount } from "../money/amount";
import { add, divide, multiply, subtract } from "../money/arithmetic";
import { compare, isNegative, isZero } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import type { Totals } from "./pricedScenario";

export type Side = "first" | "second";

/**
 * Which of two scenarios costs less over time. `always`: the second one, through the whole term; `never`: the first one. `at`
 * is the exact month, above 0 and up to the term; `inMonth` the month of the term it falls in: 7.97 is in month 8.
 */
export type Crossing =
  | { readonly result: "at"; readonly at: Amount; readonly inMonth: Amount; /** What both have cost by then. */ readonly cost: Amount; readonly cheaperAfter: Side }
  | { readonly result: "always" | "never"; /** They would meet in this month, after the term; null: not at all. */ readonly afterTerm: Amount | null }
  | { readonly result: "same" };

type OverTime = Pick<Totals, "oneTime" | "monthly">;

/**
 * Cumulative costs cross where one-time + t × monthly is the same for both (billing-rules.md section 7):
 * t = (1,878.24 − 0) / (4,435.82 − 4,200.06) = 7.97, in month 8.
 */
export function crossingMonth(first: OverTime, second: OverTime, termMonths: number): Crossing {
  const ahead = subtract(first.oneTime, second.oneTime);
  const gain = subtract(second.monthly, first.monthly);
  if (isZero(gain)) {
    if (isZero(ahead)) return { result: "same" };
    return { result: isNegative(ahead) ? "never" : "always", afterTerm: null };
  }
  // Level at the start: whoever costs less a month is cheaper from then on.
  if (isZero(ahead)) return { result: isNegative(gain) ? "always" : "never", afterTerm: null };
  const at = divide(ahead, gain);
  // rounding: the month of the term in which the exact crossing falls.
  const inMonth = roundUpToWhole(at);
  if (!isNegative(at) && compare(at, amount(termMonths)) <= 0) {
    return { result: "at", at, inMonth, cost: add(first.oneTime, multiply(at, first.monthly)), cheaperAfter: isNegative(gain) ? "second" : "first" };
  }
  return { result: isNegative(ahead) ? "never" : "always", afterTerm: isNegative(at) ? null : inMonth };
}
