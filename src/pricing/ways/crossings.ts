import type { Amount } from "../../money/amount";
import { amountOf, least, minus, order, over, plus, times, ZERO, type Fraction } from "../../money/fraction";
import type { Way } from "../../model/workload";
import { planAgainstPrice } from "./planCrossings";
import { leastOf, overshootOf, slopeOf } from "./costBounds";
import { reachOf } from "./costReach";
import { costAbove, solvable, type ContinuousCost, type SolvableCost } from "./solvableCost";
import type { VolumeCost } from "./volumeCost";

/** How two ways compare over all volumes: above a crossing the other one is the cheaper. */
export interface WayCrossing {
  readonly between: readonly [Way, Way];
  readonly result: "at" | "always" | "never";
  /** Requests a month; null where there is none. */
  readonly value: Amount | null;
  /** The cheaper one above it; null where there is none. */
  readonly then: Way | null;
}

/** Steps that are looked at; and of two that cost alike in the long run, which may change places without end. */
const MOST_STEPS = 20_000;
const MOST_ENDLESS_STEPS = 1000;
/** More of one pair than anybody reads. */
const MOST_CROSSINGS = 1000;

/**
 * Every volume at which the cheaper of two ways changes, exact: where a continuous cost meets a step, or at the end of
 * a step, where it jumps (RULES.md section 12). "always": the second is the cheaper one at every volume; "never": at
 * none.
 */
export function crossingsOf(
  first: { readonly way: Way; readonly cost: VolumeCost },
  second: { readonly way: Way; readonly cost: VolumeCost },
): readonly WayCrossing[] {
  const between = [first.way, second.way] as const;
  const flips = flipsOf(solvable(first.cost), solvable(second.cost));
  if (flips.points.length === 0)
    return [{ between, result: flips.startsSecond ? "always" : "never", value: null, then: null }];
  return flips.points.map(({ at, isSecond }) => ({
    between,
    result: "at",
    value: amountOf(at),
    then: isSecond ? second.way : first.way,
  }));
}

interface Flips {
  /** The second is the cheaper one at the fewest requests. */
  readonly startsSecond: boolean;
  readonly points: readonly { readonly at: Fraction; readonly isSecond: boolean }[];
}

/** From a volume on, which is cheaper: `isSecond` null where they cost the same. */
interface Piece {
  readonly from: Fraction;
  readonly isSecond: boolean | null;
}

function flipsOf(a: SolvableCost, b: SolvableCost): Flips {
  if (isAlike(a, b) || isNeverUndercut(a, b)) return { startsSecond: false, points: [] };
  if (isNeverUndercut(b, a)) return { startsSecond: true, points: [] };
  const points: { at: Fraction; isSecond: boolean }[] = [];
  let cheaper: boolean | null = null;
  let startsSecond = false;
  for (const { from, isSecond } of piecesOf(a, b)) {
    if (isSecond === null) continue;
    if (cheaper === null) startsSecond = isSecond;
    else if (cheaper !== isSecond) points.push({ at: from, isSecond });
    cheaper = isSecond;
    if (points.length === MOST_CROSSINGS) break;
  }
  return { startsSecond, points };
}

/**
 * From zero requests on. The one that is cheaper stays so until it costs what the other one does now, for that only
 * rises: so far no step need be looked at.
 */
function* piecesOf(a: SolvableCost, b: SolvableCost): Iterable<Piece> {
  if (a.is !== "stairs" && b.is !== "stairs") {
    yield* continuousPieces(a, b);
    return;
  }
  const end = settledAt(a, b);
  let from: Fraction | null = ZERO;
  const most = end === null ? MOST_ENDLESS_STEPS : MOST_STEPS;
  for (let step = 0; step < most && from !== null; step += 1) {
    const costOfA: Fraction = costAbove(a, from);
    const costOfB: Fraction = costAbove(b, from);
    const difference = order(costOfB, costOfA);
    if (difference === 0) {
      const ofA: Fraction | null = reachOf(a, costOfA, from).within;
      const ofB: Fraction | null = reachOf(b, costOfB, from).within;
      const isRising = (within: Fraction | null, at: Fraction) => within !== null && order(within, at) <= 0;
      if (isRising(ofA, from)) {
        yield { from, isSecond: true };
        from = ofB;
      } else if (isRising(ofB, from)) {
        yield { from, isSecond: false };
        from = ofA;
      } else from = ofA === null || ofB === null ? (ofA ?? ofB) : least(ofA, ofB);
      continue;
    }
    yield { from, isSecond: difference < 0 };
    if (end !== null && order(from, end) > 0) return;
    from = difference < 0 ? reachOf(b, costOfA, from).below : reachOf(a, costOfB, from).below;
  }
}

function* continuousPieces(a: ContinuousCost, b: ContinuousCost): Iterable<Piece> {
  if (a.is === "linear" && b.is === "linear") {
    yield { from: ZERO, isSecond: secondIsCheaper(order(b.perRequest, a.perRequest)) };
    return;
  }
  const [price, plan] = a.is === "linear" ? [a, b] : [b, a];
  if (price.is !== "linear" || plan.is !== "commitment") return;
  for (const { from, isPlan } of planAgainstPrice(plan, price)) yield { from, isSecond: isPlan === (plan === b) };
}

function secondIsCheaper(difference: number): boolean | null {
  return difference === 0 ? null : difference < 0;
}

/** The volume beyond which the cheaper one in the long run stays the cheaper one; null where they cost alike. */
function settledAt(a: SolvableCost, b: SolvableCost): Fraction | null {
  const apart = minus(slopeOf(a), slopeOf(b));
  if (apart.numerator === 0n) return null;
  const most = plus(overshootOf(a), overshootOf(b));
  return over(most, apart.numerator < 0n ? minus(ZERO, apart) : apart);
}

/** Two staircases of the same steps at the same prices: by the day, and by the hour for so many hours as cost a day. */
function isAlike(a: SolvableCost, b: SolvableCost): boolean {
  if (a.is !== "stairs" || b.is !== "stairs" || a.staircases.length !== b.staircases.length) return false;
  return a.staircases.every(({ isTogether, dimensions }, place) => {
    const other = b.staircases[place];
    return (
      other !== undefined &&
      other.isTogether === isTogether &&
      other.dimensions.length === dimensions.length &&
      dimensions.every(({ stepsPerRequest, least: fewest, price }, index) => {
        const its = other.dimensions[index];
        return (
          its !== undefined &&
          its.least === fewest &&
          order(its.stepsPerRequest, stepsPerRequest) === 0 &&
          order(its.price, price) === 0
        );
      })
    );
  });
}

/**
 * Whether the first never costs more than the second: it lies below slope × requests + overshoot, the other one above
 * slope × requests and above the least that it sells. Where that does not tell, false.
 */
function isNeverUndercut(cost: SolvableCost, by: SolvableCost): boolean {
  const [slope, other, fewest] = [slopeOf(cost), slopeOf(by), leastOf(by)];
  // A plan never costs more than list price, once that is over the least commitment.
  if (cost.is === "commitment" && order(cost.perRequest, other) <= 0 && order(cost.bands[0]?.from ?? ZERO, fewest) <= 0)
    return true;
  if (order(slope, other) > 0) return false;
  const atLeast = other.numerator === 0n ? ZERO : over(times(slope, fewest), other);
  return order(plus(atLeast, overshootOf(cost)), fewest) <= 0;
}
