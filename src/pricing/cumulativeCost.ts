import { amount, type Amount } from "../money/amount";
import { add, multiply, subtract } from "../money/arithmetic";
import type { Totals } from "./pricedScenario";

/** What has been paid at the end of a month; month 0 is the one-time cost alone. */
export interface PaidByMonth {
  readonly month: number;
  readonly cost: Amount;
}

/** From month 0 to the last of the term. */
export function cumulativeCost(totals: Pick<Totals, "oneTime" | "monthly">, termMonths: number): readonly PaidByMonth[] {
  return Array.from({ length: termMonths + 1 }, (_, month) => ({ month, cost: add(totals.oneTime, multiply(amount(month), totals.monthly)) }));
}

/** What the first has cost more than the second at the end of each month; negative where it has cost less. */
export function cumulativeDifference(
  first: Pick<Totals, "oneTime" | "monthly">, second: Pick<Totals, "oneTime" | "monthly">, termMonths: number,
): readonly { readonly month: number; readonly difference: Amount }[] {
  const apart = { oneTime: subtract(first.oneTime, second.oneTime), monthly: subtract(first.monthly, second.monthly) };
  return cumulativeCost(apart, termMonths).map(({ month, cost }) => ({ month, difference: cost }));
}
