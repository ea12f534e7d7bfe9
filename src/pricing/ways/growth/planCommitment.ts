import { amount, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, negate, subtract, sum } from "../../../money/arithmetic";
import { compare, larger, smaller } from "../../../money/compare";
import { roundUpToStep } from "../../../money/round";
import type { CommitmentCost } from "../volumeCost";

/** One commitment for months of different volume. */
export interface PlanCommitment {
  readonly commitment: Amount;
  /** Of each month: the commitment, and what it does not cover at list price. */
  readonly byMonth: readonly Amount[];
  readonly cost: Amount;
}

/**
 * The commitment that makes so many months of one class cost least, solved (RULES.md section 11). Within a band of
 * factor f, V more a month saves V / f in each month whose demand is above it: the cost falls as long as that many
 * months are more than f × all of them, so that the best V is the demand of one month, in steps, or an end of the band.
 *
 * @param lists what each month costs at list price, at least one
 * @param bands from the lowest, as `bandsOf` gives them
 * @returns null where no band is sold
 */
export function planCommitment(
  lists: readonly Amount[],
  { bands, step }: Pick<CommitmentCost, "bands" | "step">,
): PlanCommitment | null {
  const falling = lists.toSorted((a, b) => compare(b, a));
  let best: { readonly commitment: Amount; readonly factor: Amount; readonly cost: Amount } | null = null;
  bands.forEach(({ from, factor }, place) => {
    const next = bands[place + 1]?.from;
    const within = (commitment: Amount) =>
      larger(from, next === undefined ? commitment : smaller(commitment, subtract(next, step)));
    // The first month, from the busiest, that is one too many to be left above the commitment.
    const bend = falling.find((_, above) => compare(amount(above + 1), multiply(factor, amount(lists.length))) > 0);
    const demand = bend === undefined ? zero : multiply(bend, factor);
    const candidates = [from, within(roundUpToStep(demand, step)), within(negate(roundUpToStep(negate(demand), step)))];
    for (const commitment of candidates) {
      const cost = sum(lists.map((list) => planMonthCost(list, commitment, factor)));
      if (best === null || compare(cost, best.cost) < 0) best = { commitment, factor, cost };
    }
  });
  return best === null ? null : withMonths(best, lists);
}

function withMonths(
  { commitment, factor, cost }: { readonly commitment: Amount; readonly factor: Amount; readonly cost: Amount },
  lists: readonly Amount[],
): PlanCommitment {
  return { commitment, cost, byMonth: lists.map((list) => planMonthCost(list, commitment, factor)) };
}

/** V while the demand is within it, else V and the part that it does not cover at list price. */
function planMonthCost(list: Amount, commitment: Amount, factor: Amount): Amount {
  return compare(multiply(list, factor), commitment) <= 0
    ? commitment
    : add(commitment, subtract(list, divide(commitment, factor)));
}
