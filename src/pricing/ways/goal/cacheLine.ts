import { amount, one, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { equals, isNegative, isZero } from "../../../money/compare";
import type { Way } from "../../../model/workload";
import { crossingsOf } from "../crossings";
import { costAt } from "../costAt";
import type { CommitmentCost } from "../volumeCost";
import { goalWays, type GoalGiven } from "./goalWays";
import { mostWithin } from "./mostWithin";
import type { GoalLine } from "./solveGoal";
import { typedDecimal, typedOnGrid } from "./typedValue";

const HALF = amount(50);
const HUNDRED = amount(100);
/** More than anybody pays a month. */
const MOST_LIST = amount("1000000000000000");
/** Each second one halves: a whole percent has fewer steps of a commitment than 2 to the power of half of these. */
const MOST_TURNS = 64;
const HALF_WAY = amount("0.5");
const WHOLE_PERCENTS = Array.from({ length: 101 }, (_, percent) => amount(percent));

/** A cost that changes evenly with the share of the input that comes from the cache. */
interface EvenCost {
  readonly atNone: Amount;
  readonly perPercent: Amount;
}

/**
 * By the share of the input that comes from the cache. Each request by itself costs evenly less with it, so that two
 * shares say all of them; what is reserved costs the same. A savings plan costs what the best commitment for its list
 * price does: where it meets another cost is looked for in each whole percent.
 */
export function cacheLine({ workload, context, way, goal }: GoalGiven): GoalLine | null {
  const [half, full] = ["50", "100"].map((cacheHitPercent) => goalWays({ ...workload, cacheHitPercent }, context));
  if (half === undefined || full === undefined) return null;
  const requests = amount(workload.requestsPerMonth);
  const even = new Map<Way, EvenCost>();
  let plan: CommitmentCost | null = null;
  for (const [each, one50] of half) {
    const one100 = full.get(each);
    if (one50.cost.is === "commitment") plan = { ...one50.cost, perRequest: one };
    else if (one100 !== undefined) even.set(each, evenCost(one50.monthly, one100.monthly));
  }
  const list = even.get("tokens");
  if (list === undefined) plan = null;
  if (!even.has(way) && (way !== "savings-plan" || plan === null)) return null;
  const ways = [...even.keys(), ...(plan === null ? [] : (["savings-plan"] as const))];
  const costOf = (each: Way, percent: Amount): Amount | null => {
    if (each === "savings-plan")
      return plan === null || list === undefined ? null : costAt(plan, evenAt(list, percent));
    const cost = even.get(each);
    // Nothing can be created in a cache that nothing is read from.
    if (cost === undefined || (each === "tokens-explicit-cache" && isZero(percent))) return null;
    return evenAt(cost, percent);
  };
  return {
    here: amount(workload.cacheHitPercent),
    low: zero,
    high: HUNDRED,
    ways,
    costAt: costOf,
    places: isZero(requests) ? [] : [...WHOLE_PERCENTS, ...meetings(), ...planMeetings()],
    samples: WHOLE_PERCENTS,
    isCut: false,
    typedIn: (from, to, toward) => typedOnGrid(from, to, toward, one) ?? typedDecimal(from, to, toward),
  };

  function meetings(): readonly Amount[] {
    const own = even.get(way);
    const others = [...even].flatMap(([each, cost]) => (each === way ? [] : [cost]));
    const targets: readonly EvenCost[] = goal.is === "budget" ? [{ atNone: goal.monthly, perPercent: zero }] : others;
    const atList = (sum: Amount | null) =>
      sum === null || list === undefined ? [] : meetingOf(list, { atNone: sum, perPercent: zero });
    if (own !== undefined)
      return [
        ...targets.flatMap((other) => meetingOf(own, other)),
        ...(goal.is === "cheapest" && plan !== null && way === "tokens" ? planStarts(plan).flatMap(atList) : []),
      ];
    if (plan === null) return [];
    const flat = targets.filter(({ perPercent }) => isZero(perPercent));
    const paid = flat.map(({ atNone }) => (plan === null ? null : mostWithin(plan, atNone, MOST_LIST)));
    return [...paid, ...(goal.is === "cheapest" ? planStarts(plan) : [])].flatMap(atList);
  }

  /** Between the plan and what is asked about; where the plan itself is asked about, each other cost. */
  function planMeetings(): readonly Amount[] {
    if (goal.is !== "cheapest") return [];
    return [...even].flatMap(([each, cost]) => {
      if (way !== "savings-plan" && each !== way) return [];
      const over = (percent: Amount) => subtract(evenAt(cost, percent), costOf("savings-plan", percent) ?? zero);
      return plan === null
        ? []
        : WHOLE_PERCENTS.slice(0, -1).flatMap((percent) => signChange(over, percent, add(percent, one)));
    });
  }
}

/**
 * Where a function that is linear piece by piece changes its sign between two values, exact; nothing where it does not.
 * Halving finds the piece, the line through its ends the zero.
 */
function signChange(of: (value: Amount) => Amount, from: Amount, to: Amount): readonly Amount[] {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [of(low), of(high)];
  if (isZero(atLow) || isZero(atHigh) || isNegative(atLow) === isNegative(atHigh)) return [];
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const share = turn % 2 === 0 ? divide(atLow, subtract(atLow, atHigh)) : HALF_WAY;
    const value = add(low, multiply(subtract(high, low), share));
    const found = of(value);
    if (isZero(found)) return [value];
    if (isNegative(found) === isNegative(atLow)) [low, atLow] = [value, found];
    else [high, atHigh] = [value, found];
  }
  return [];
}

/** List costs at which a commitment begins or ceases to pay. */
function planStarts(plan: CommitmentCost): readonly Amount[] {
  return crossingsOf(
    { way: "tokens", cost: { is: "linear", perRequest: one } },
    { way: "savings-plan", cost: plan },
  ).flatMap(({ value }) => (value === null ? [] : [value]));
}

function evenCost(at50: Amount, at100: Amount): EvenCost {
  const perPercent = divide(subtract(at100, at50), HALF);
  return { perPercent, atNone: subtract(at100, multiply(perPercent, HUNDRED)) };
}

function evenAt({ atNone, perPercent }: EvenCost, percent: Amount): Amount {
  return add(atNone, multiply(perPercent, percent));
}

function meetingOf(a: EvenCost, b: EvenCost): readonly Amount[] {
  if (equals(a.perPercent, b.perPercent)) return [];
  return [divide(subtract(b.atNone, a.atNone), subtract(a.perPercent, b.perPercent))];
}
