import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import type { SavingsClass, SavingsPlanRate } from "../../rates/card/savingsPlan";
import { listCost, NOTHING_COVERED, type CoveredMonth } from "./coveredByMonth";

/** What a call of ¥1 takes off the commitment, by class, for one commitment, term and payment. */
export type Factors = Readonly<Record<SavingsClass, Amount>>;

/** One month of a savings plan. */
export interface PlanMonth {
  /** List cost of what could be covered. */
  readonly list: Amount;
  /** What of the commitment all of it would take. */
  readonly demand: Amount;
  /** List cost that the commitment pays for, and that is billed at list price beside it. */
  readonly covered: Amount;
  readonly left: Amount;
  /** What of the commitment lapses. */
  readonly unused: Amount;
  /** The commitment and what is left. */
  readonly cost: Amount;
}

/** The factors of the band that a commitment falls in; null where the card sells none such. */
export function factorsFor(
  rates: readonly SavingsPlanRate[],
  commitment: Amount,
  at: Pick<SavingsPlanRate, "payment" | "termMonths">,
): Factors | null {
  const factorOf = (name: SavingsClass): Amount | null => {
    const rate = rates.find(
      (one) =>
        one.class === name &&
        one.payment === at.payment &&
        one.termMonths === at.termMonths &&
        compare(commitment, amount(one.from)) >= 0 &&
        (one.below === null || compare(commitment, amount(one.below)) < 0),
    );
    return rate === undefined ? null : amount(rate.factor);
  };
  const [a, b, c] = [factorOf("A"), factorOf("B"), factorOf("C")];
  return a === null || b === null || c === null ? null : { A: a, B: b, C: c };
}

/** D = Σ L × f: what of a commitment the month would take. */
export function demandOf(month: CoveredMonth, factors: Factors): Amount {
  return sum((["A", "B", "C"] as const).map((name) => multiply(month[name], factors[name])));
}

/**
 * D ≤ V: the month costs V. Else V covers the share V / D of every line and the rest is billed at list price: V + (1 −
 * V / D) × Σ L (RULES.md section 11).
 */
export function planMonth(month: CoveredMonth, commitment: Amount, factors: Factors): PlanMonth {
  const list = listCost(month);
  const demand = demandOf(month, factors);
  if (compare(demand, commitment) <= 0)
    return {
      list,
      demand,
      covered: list,
      left: zero,
      unused: subtract(commitment, demand),
      cost: commitment,
    };
  const covered = multiply(list, divide(commitment, demand));
  const left = subtract(list, covered);
  return { list, demand, covered, left, unused: zero, cost: add(commitment, left) };
}

/**
 * The months of a term under a commitment, then those after it at list price.
 *
 * @param planMonths how many months the commitment lasts
 */
export function planMonths(
  months: readonly CoveredMonth[],
  commitment: Amount,
  factors: Factors,
  planMonthsCount: number,
): readonly PlanMonth[] {
  return months.map((month, place) =>
    place < planMonthsCount ? planMonth(month, commitment, factors) : atListPrice(month),
  );
}

function atListPrice(month: CoveredMonth): PlanMonth {
  const list = listCost(month);
  return { list, demand: zero, covered: zero, left: list, unused: zero, cost: list };
}

/** The same volume in every class times a factor. */
export function scaledMonth(month: CoveredMonth, factor: Amount): CoveredMonth {
  if (isZero(factor)) return NOTHING_COVERED;
  return { A: multiply(month.A, factor), B: multiply(month.B, factor), C: multiply(month.C, factor) };
}
