import { zero, type Amount } from "../../money/amount";
import { add, subtract } from "../../money/arithmetic";
import { equals } from "../../money/compare";
import type { Totals } from "../pricedScenario";

/** What is paid over a term. `byMonth`, where it is there, has an amount for each month, one-time amounts in theirs. */
export type OverTime = Pick<Totals, "oneTime" | "monthly"> & { readonly byMonth?: readonly Amount[] | undefined };

/** At the start, then in each month of the term. */
export interface Payments {
  readonly atStart: Amount;
  readonly months: readonly Amount[];
}

/** What has been paid at the end of a month; month 0 is what is paid at the start. */
export interface PaidByMonth {
  readonly month: number;
  readonly cost: Amount;
}

/**
 * The payments of scenarios that are compared, all on the same convention. Where every month of each costs
 * the same, what is paid once is paid at the start. As soon as one varies, nobody knows which part of a first month
 * falls on its first day: then all of them start at zero, and the first month holds what is paid once in it.
 */
export function paymentsOf(scenarios: readonly OverTime[], termMonths: number): readonly Payments[] {
  const areEven = scenarios.every((one) => isEven(one));
  return scenarios.map((one) => {
    if (areEven) return { atStart: one.oneTime, months: evenMonths(one.monthly, termMonths) };
    return {
      atStart: zero,
      months:
        one.byMonth ??
        evenMonths(one.monthly, termMonths).map((month, index) => (index === 0 ? add(one.oneTime, month) : month)),
    };
  });
}

/** From month 0 to the last of the term. */
export function cumulativeCost({ atStart, months }: Payments): readonly PaidByMonth[] {
  const paid: PaidByMonth[] = [{ month: 0, cost: atStart }];
  let cost = atStart;
  months.forEach((inMonth, index) => {
    cost = add(cost, inMonth);
    paid.push({ month: index + 1, cost });
  });
  return paid;
}

/** What the first has cost more than the second at the end of each month; negative where it has cost less. */
export function cumulativeDifference(
  first: OverTime,
  second: OverTime,
  termMonths: number,
): readonly { readonly month: number; readonly difference: Amount }[] {
  const [one, two] = paymentsOf([first, second], termMonths) as [Payments, Payments];
  const apart = {
    atStart: subtract(one.atStart, two.atStart),
    months: one.months.map((inMonth, index) => subtract(inMonth, two.months[index] ?? zero)),
  };
  return cumulativeCost(apart).map(({ month, cost }) => ({ month, difference: cost }));
}

/** The same amount every month, after what is paid once in the first. */
function isEven({ oneTime, monthly, byMonth }: OverTime): boolean {
  return (
    byMonth === undefined ||
    byMonth.every((inMonth, index) => equals(inMonth, index === 0 ? add(oneTime, monthly) : monthly))
  );
}

function evenMonths(monthly: Amount, termMonths: number): readonly Amount[] {
  return Array.from({ length: termMonths }, () => monthly);
}
