import { amount, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, equals, isNegative, isZero } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { paymentsOf, type OverTime, type Payments } from "./cumulativeCost";

export type Side = "first" | "second";

/**
 * One place where two cumulative costs cross. `at` is the exact month, above 0 and up to the term; `inMonth` the month
 * of the term it falls in: 7.97 is in month 8.
 */
export interface CrossingPoint {
  readonly at: Amount;
  readonly inMonth: Amount;
  /** What both have cost by then. */
  readonly cost: Amount;
  readonly cheaperAfter: Side;
}

/**
 * Which of two scenarios costs less over time. `always`: the second one, through the whole term; `never`: the first
 * one. `at`: they cross, and again at each of `later`, which only happens where a month does not cost what another
 * does.
 */
export type Crossing =
  | ({ readonly result: "at"; readonly later: readonly CrossingPoint[] } & CrossingPoint)
  | {
      readonly result: "always" | "never";
      /** They would meet in this month, after the term; null: not at all. */ readonly afterTerm: Amount | null;
    }
  | { readonly result: "same" };

/**
 * Where the cumulative costs of two scenarios cross within the term (RULES.md section 7). Exact: inside a month a cost
 * grows evenly. Where every month costs the same that is where one-time + t × monthly is the same for both: t =
 * (1,878.24 − 0) / (4,435.82 − 4,200.06) = 7.97, in month 8.
 */
export function crossingMonth(first: OverTime, second: OverTime, termMonths: number): Crossing {
  const [one, two] = paymentsOf([first, second], termMonths) as [Payments, Payments];
  const ahead = subtract(one.atStart, two.atStart);
  const steps = one.months.map((inMonth, index) => subtract(inMonth, two.months[index] ?? amount(0)));
  const [step] = steps;
  return step === undefined || steps.every((other) => equals(other, step))
    ? evenCrossing(one, ahead, step ?? amount(0), termMonths)
    : unevenCrossing(one, ahead, steps);
}

/** The one is ahead by `ahead` at the start and by `step` more after each month. */
function evenCrossing(one: Payments, ahead: Amount, step: Amount, termMonths: number): Crossing {
  if (isZero(step)) {
    if (isZero(ahead)) return { result: "same" };
    return { result: isNegative(ahead) ? "never" : "always", afterTerm: null };
  }
  // Level at the start: whoever costs less a month is cheaper from then on.
  if (isZero(ahead)) return { result: isNegative(step) ? "never" : "always", afterTerm: null };
  const at = divide(subtract(amount(0), ahead), step);
  if (!isNegative(at) && compare(at, amount(termMonths)) <= 0) {
    return { result: "at", ...pointAt(one, at, isNegative(step) ? "first" : "second"), later: [] };
  }
  // rounding: the month in which the exact crossing falls.
  return { result: isNegative(ahead) ? "never" : "always", afterTerm: isNegative(at) ? null : roundUpToWhole(at) };
}

/**
 * Follows the difference month by month. Where both are level for a while, they cross when one of them falls behind
 * again.
 */
function unevenCrossing(one: Payments, ahead: Amount, steps: readonly Amount[]): Crossing {
  const points: CrossingPoint[] = [];
  /** Who has cost less when they were last apart. */
  let cheaper = cheaperOf(ahead);
  let before = ahead;
  let firstCheaper = cheaper;
  steps.forEach((step, month) => {
    const after = add(before, step);
    const now = cheaperOf(after);
    firstCheaper ??= now;
    if (now !== null && cheaper !== null && now !== cheaper) {
      points.push(pointAt(one, add(amount(month), divide(before, subtract(before, after))), now));
    }
    cheaper = now ?? cheaper;
    before = after;
  });
  const last = steps.at(-1);
  // Level just as the term ends: from there on the one whose last month cost less would be cheaper, as where every
  // month is the same.
  if (isZero(before) && last !== undefined && !isZero(last)) {
    points.push(pointAt(one, amount(steps.length), isNegative(last) ? "first" : "second"));
  }
  const [first, ...later] = points;
  if (first !== undefined) return { result: "at", ...first, later };
  if (firstCheaper === null) return { result: "same" };
  // Costs after the term are unknown where months vary.
  return { result: firstCheaper === "first" ? "never" : "always", afterTerm: null };
}

function cheaperOf(difference: Amount): Side | null {
  if (isZero(difference)) return null;
  return isNegative(difference) ? "first" : "second";
}

function pointAt({ atStart, months }: Payments, at: Amount, cheaperAfter: Side): CrossingPoint {
  // rounding: the month of the term in which the exact crossing falls.
  const inMonth = roundUpToWhole(at);
  let cost = atStart;
  months.forEach((paid, index) => {
    const begun = subtract(at, amount(index));
    if (isZero(begun) || isNegative(begun)) return;
    cost = add(cost, compare(begun, amount(1)) >= 0 ? paid : multiply(begun, paid));
  });
  return { at, inMonth, cost, cheaperAfter };
}
