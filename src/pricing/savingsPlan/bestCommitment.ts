import { memoize } from "../../model/memoize";
import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, negate, subtract, sum } from "../../money/arithmetic";
import { compare, equals, isZero } from "../../money/compare";
import { roundUpToStep } from "../../money/round";
import { SAVINGS_CLASSES, type SavingsPlanRate, type SavingsPlanRules } from "../../rates/card/savingsPlan";
import { demandOf, factorsFor, planMonth, scaledMonth, type Factors } from "./commitmentCost";
import { listCost, type CoveredMonth } from "./coveredByMonth";

/** A commitment and what the term costs under it. */
export interface SolvedCommitment {
  readonly commitment: Amount;
  /** Of all months, those after the plan at list price. */
  readonly cost: Amount;
  /** At list price. */
  readonly withoutPlan: Amount;
  /** Above zero where the plan pays. */
  readonly saving: Amount;
  /** What it costs more than the best commitment would, were the volume 20 % lower. */
  readonly regretAtLess: Amount;
}

export interface CommitmentGiven {
  readonly months: readonly CoveredMonth[];
  readonly rates: readonly SavingsPlanRate[];
  readonly rules: SavingsPlanRules;
  readonly at: Pick<SavingsPlanRate, "payment" | "termMonths">;
}

const LESS = divide(amount(4), amount(5));

/**
 * The commitment that makes the term cost least, solved: within a band the cost is piecewise linear, so that the
 * candidates are the ends of the bands and the demand of each month, each in steps of the card (RULES.md section 11).
 *
 * @returns null where no commitment costs less than list price
 */
export function bestCommitment(given: CommitmentGiven): SolvedCommitment | null {
  const best = payingCommitment(given);
  if (best === null) return null;
  const withoutPlan = sum(given.months.map(listCost));
  const less = { ...given, months: given.months.map((month) => scaledMonth(month, LESS)) };
  const bestOfLess = cheapest(less)?.cost ?? null;
  const none = sum(less.months.map(listCost));
  const least = bestOfLess === null || compare(none, bestOfLess) < 0 ? none : bestOfLess;
  const held = costUnder(less, best.commitment);
  return {
    ...best,
    withoutPlan,
    saving: subtract(withoutPlan, best.cost),
    regretAtLess: held === null ? zero : subtract(held, least),
  };
}

/** The same without what it saves and risks: the commitment and what the term costs under it. */
export function payingCommitment(given: CommitmentGiven): PaidCommitment | null {
  const best = cheapest(given);
  return best !== null && compare(best.cost, sum(given.months.map(listCost))) < 0 ? best : null;
}

interface PaidCommitment {
  readonly commitment: Amount;
  readonly cost: Amount;
}

/** What all months cost under a commitment; null where the card sells none such. */
export function costUnder(given: CommitmentGiven, commitment: Amount): Amount | null {
  const factors = factorsFor(given.rates, commitment, given.at);
  return factors === null ? null : costOf(groupedMonths(given), commitment, factors);
}

/** Months of one volume, which cost the same: twelve even months are one computation. */
interface MonthGroup {
  readonly month: CoveredMonth;
  readonly count: number;
}

interface GroupedMonths {
  readonly inPlan: readonly MonthGroup[];
  /** List cost of the months after the plan. */
  readonly after: Amount;
  /** Months of the plan after the term: it is paid to its end. */
  readonly beyond: number;
}

function groupedMonths({ months, at: { termMonths } }: CommitmentGiven): GroupedMonths {
  const groups: { month: CoveredMonth; count: number }[] = [];
  for (const month of months.slice(0, termMonths)) {
    const known = groups.find((each) => SAVINGS_CLASSES.every((name) => equals(each.month[name], month[name])));
    if (known === undefined) groups.push({ month, count: 1 });
    else known.count += 1;
  }
  return {
    inPlan: groups,
    after: sum(months.slice(termMonths).map(listCost)),
    beyond: Math.max(0, termMonths - months.length),
  };
}

function costOf({ inPlan, after, beyond }: GroupedMonths, commitment: Amount, factors: Factors): Amount {
  const paid = inPlan.map(({ month, count }) => multiply(planMonth(month, commitment, factors).cost, amount(count)));
  return add(add(sum(paid), after), multiply(commitment, amount(beyond)));
}

function cheapest(given: CommitmentGiven): PaidCommitment | null {
  const grouped = groupedMonths(given);
  let best: PaidCommitment | null = null;
  for (const band of bandsAt(given.rates, given.at.payment, given.at.termMonths))
    for (const commitment of candidates(given.rules, band, grouped)) {
      const cost = costOf(grouped, commitment, band.factors);
      const order = best === null ? -1 : compare(cost, best.cost);
      if (best === null || order < 0 || (order === 0 && compare(commitment, best.commitment) < 0))
        best = { commitment, cost };
    }
  return best;
}

/** Commitments from `from` on and below `below`, at the same factors. */
interface CommitmentBand {
  readonly from: Amount;
  readonly below: Amount | null;
  readonly factors: Factors;
}

/** The bands of one payment and term, read once a card. */
const bandsAt = memoize(
  (
    rates: readonly SavingsPlanRate[],
    payment: SavingsPlanRate["payment"],
    termMonths: number,
  ): readonly CommitmentBand[] =>
    rates
      .filter((one) => one.class === "A" && one.payment === payment && one.termMonths === termMonths)
      .flatMap(({ from, below }) => {
        const factors = factorsFor(rates, amount(from), { payment, termMonths });
        return factors === null ? [] : [{ from: amount(from), below: below === null ? null : amount(below), factors }];
      }),
  16,
);

function candidates(
  rules: SavingsPlanRules,
  { from, below, factors }: CommitmentBand,
  { inPlan }: GroupedMonths,
): readonly Amount[] {
  const [least, step] = [amount(rules.least), amount(rules.step)];
  const high = below === null ? null : subtract(below, step);
  const demands = inPlan.flatMap(({ month }) => {
    const demand = demandOf(month, factors);
    return [negate(roundUpToStep(negate(demand), step)), roundUpToStep(demand, step)];
  });
  return [from, ...(high === null ? [] : [high]), ...demands].filter(
    (one) =>
      !isZero(one) && compare(one, least) >= 0 && compare(one, from) >= 0 && (high === null || compare(one, high) <= 0),
  );
}
