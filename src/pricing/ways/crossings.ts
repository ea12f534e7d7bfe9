import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../money/compare";
import type { Way } from "../../model/workload";
import {
  costAt,
  isNeverUndercut,
  nextJump,
  overshootOf,
  requestsFor,
  slopeOf,
  type CommitmentCost,
  type LinearCost,
  type VolumeCost,
} from "./volumeCost";

/** How two ways compare over all volumes: above a crossing the other one is the cheaper. */
export interface WayCrossing {
  readonly between: readonly [Way, Way];
  readonly result: "at" | "always" | "never";
  /** Requests a month; null where there is none. */
  readonly value: Amount | null;
  /** The cheaper one above it; null where there is none. */
  readonly then: Way | null;
}

/** Steps that are looked at, beyond which ways that cost alike in the long run are left. */
const MOST_STEPS = 1500;
const MOST_CROSSINGS = 24;

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
  const flips = flipsOf(first.cost, second.cost);
  if (flips.points.length === 0)
    return [{ between, result: flips.startsSecond ? "always" : "never", value: null, then: null }];
  return flips.points.map(({ at, isSecond }) => ({
    between,
    result: "at",
    value: at,
    then: isSecond ? second.way : first.way,
  }));
}

interface Flips {
  /** The second is the cheaper one at the fewest requests. */
  readonly startsSecond: boolean;
  readonly points: readonly { readonly at: Amount; readonly isSecond: boolean }[];
}

function flipsOf(a: VolumeCost, b: VolumeCost): Flips {
  const isOneStepping = a.is === "stairs" || b.is === "stairs";
  if (isOneStepping && isNeverUndercut(a, b)) return { startsSecond: false, points: [] };
  if (isOneStepping && isNeverUndercut(b, a)) return { startsSecond: true, points: [] };
  const points: { at: Amount; isSecond: boolean }[] = [];
  let cheaper: "first" | "second" | null = null;
  let startsSecond = false;
  const look = ({ from, difference }: Piece) => {
    if (difference === 0) return;
    const now = difference < 0 ? "second" : "first";
    if (cheaper === null) startsSecond = now === "second";
    else if (cheaper !== now) points.push({ at: from, isSecond: now === "second" });
    cheaper = now;
  };
  const end = settledAt(a, b);
  let from = zero;
  for (let step = 0; step < MOST_STEPS && points.length < MOST_CROSSINGS; step += 1) {
    const jumps = [nextJump(a, from), nextJump(b, from)].filter((each) => each !== null);
    const to = jumps.length === 0 ? null : jumps.reduce(smaller);
    for (const piece of piecesOf(a, b, from, to)) look(piece);
    if (to === null || (end !== null && compare(from, end) > 0)) break;
    from = to;
  }
  return { startsSecond, points };
}

/** From a volume on, which is cheaper: `difference` is below zero where the second is. */
interface Piece {
  readonly from: Amount;
  readonly difference: number;
}

const TWO = amount(2);

/** A segment in which no staircase steps: from its start on, and from where the two meet in it. */
function piecesOf(a: VolumeCost, b: VolumeCost, from: Amount, to: Amount | null): readonly Piece[] {
  const inside = to === null ? add(from, amount(1)) : divide(add(from, to), TWO);
  if (a.is === "stairs" && b.is === "stairs")
    return [{ from, difference: compare(costAt(b, inside), costAt(a, inside)) }];
  if (a.is === "stairs" || b.is === "stairs") {
    const isFirstFlat = a.is === "stairs";
    const [flat, other] = a.is === "stairs" ? [a, b] : [b, a];
    if (other.is === "stairs") return [];
    // Up to so many requests the other one costs no more than the flat one does here.
    const most = requestsFor(other, costAt(flat, inside)) ?? zero;
    const otherFirst = isFirstFlat ? -1 : 1;
    if (compare(most, from) <= 0) return [{ from, difference: -otherFirst }];
    const start = { from, difference: otherFirst };
    return to !== null && compare(most, to) >= 0 ? [start] : [start, { from: most, difference: -otherFirst }];
  }
  const met = meeting(a, b);
  const places = met === null ? [zero] : [zero, met];
  return places.map((start, index) => {
    const next = places[index + 1];
    const at = next === undefined ? multiply(add(start, amount(1)), TWO) : divide(add(start, next), TWO);
    return { from: start, difference: compare(costAt(b, at), costAt(a, at)) };
  });
}

/** Where a price a request meets a commitment; two prices a request meet nowhere above zero. */
function meeting(a: LinearCost | CommitmentCost, b: LinearCost | CommitmentCost): Amount | null {
  const [linear, plan] = a.is === "linear" ? [a, b] : [b, a];
  if (linear.is !== "linear" || plan.is !== "commitment" || isZero(plan.perRequest)) return null;
  // The least commitment of a band that is cheaper than this price pays from where it is used up at it.
  const share = divide(linear.perRequest, plan.perRequest);
  const band = plan.bands.find(({ factor }) => compare(factor, share) < 0);
  return band === undefined || isZero(linear.perRequest) ? null : divide(band.from, linear.perRequest);
}

/** The volume beyond which the cheaper one in the long run stays the cheaper one; null where they cost alike. */
function settledAt(a: VolumeCost, b: VolumeCost): Amount | null {
  const apart = subtract(slopeOf(a), slopeOf(b));
  if (isZero(apart)) return null;
  const most = sum([overshootOf(a), overshootOf(b)]);
  return divide(most, larger(apart, subtract(zero, apart)));
}
