import { amount, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, negate, subtract } from "../../../money/arithmetic";
import { compare, larger, smaller } from "../../../money/compare";
import { roundUpToStep, roundUpToWhole } from "../../../money/round";
import { toText } from "../../../money/toText";
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
  const months = amount(lists.length);
  const falling = lists.toSorted((a, b) => compare(b, a));
  /** List cost of the busiest 0, 1, 2, … months. */
  const busiest = falling.reduce<Amount[]>((sums, list) => [...sums, add(sums.at(-1) ?? zero, list)], [zero]);
  let best: { readonly commitment: Amount; readonly covered: Amount; readonly cost: Amount } | null = null;
  bands.forEach(({ from, factor }, place) => {
    const next = bands[place + 1]?.from;
    const within = (commitment: Amount) =>
      larger(from, next === undefined ? commitment : smaller(commitment, subtract(next, step)));
    // The busiest month after which no more than factor × all months are left above the commitment.
    const bend = falling[wholeBelow(multiply(factor, months))];
    const demand = bend === undefined ? zero : multiply(bend, factor);
    const up = roundUpToStep(demand, step);
    for (const commitment of [from, within(up), within(subtract(up, step))]) {
      // Of each month, at list price.
      const covered = divide(commitment, factor);
      const above = countAbove(falling, covered);
      const left = subtract(busiest[above] ?? zero, multiply(covered, amount(above)));
      const cost = add(multiply(commitment, months), left);
      if (best === null || compare(cost, best.cost) < 0) best = { commitment, covered, cost };
    }
  });
  return best === null ? null : withMonths(best, lists);
}

/** V while the commitment covers the month, else V and what is left at list price. */
function withMonths(
  best: { readonly commitment: Amount; readonly covered: Amount; readonly cost: Amount },
  lists: readonly Amount[],
): PlanCommitment {
  const { commitment, covered, cost } = best;
  const left = (list: Amount) => larger(zero, subtract(list, covered));
  return { commitment, cost, byMonth: lists.map((list) => add(commitment, left(list))) };
}

/** How many of them, which fall, are above a value. */
function countAbove(falling: readonly Amount[], value: Amount): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    // rounding: none, a place in a list.
    const middle = (low + high) >> 1;
    const at = falling[middle];
    if (at !== undefined && compare(at, value) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The largest whole number that is not above a count of months. */
function wholeBelow(count: Amount): number {
  // rounding: down to whole months.
  return -Number(toText(roundUpToWhole(negate(count))));
}
