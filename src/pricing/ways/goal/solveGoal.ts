import type { Amount } from "../../../money/amount";
import { amount } from "../../../money/amount";
import { add, divide } from "../../../money/arithmetic";
import { compare, equals } from "../../../money/compare";
import type { Way } from "../../../model/workload";
import type { Goal, GoalAnswer, GoalBound, GoalObstacle, GoalReached } from "./goalAnswer";

/** What each way costs a month along a value that can be changed. */
export interface GoalLine {
  readonly here: Amount;
  /** The values that the form takes, both ends included. */
  readonly low: Amount;
  readonly high: Amount;
  /** Null where the way does not apply at the value. */
  readonly costAt: (way: Way, value: Amount) => Amount | null;
  readonly ways: readonly Way[];
  /**
   * Every value at which the goal may begin or cease to be met. Between two that follow each other it is met at all
   * values or at none.
   */
  readonly places: readonly Amount[];
  /** Values at which the ways are held against each other to say why the goal is met nowhere. */
  readonly samples: readonly Amount[];
  /** Places farther away were left out. */
  readonly isCut: boolean;
  /** The value nearest to `from` that can be typed, from it on in the direction; null where none lies before `to`. */
  readonly typedIn: (from: GoalBound, to: Amount, toward: "up" | "down") => Amount | null;
}

const TWO = amount(2);

/** Whether a way meets its goal at a value: of several that cost the same each is the cheapest. */
export function isMet(way: Way, goal: Goal, line: Pick<GoalLine, "costAt" | "ways">, value: Amount): boolean {
  const own = line.costAt(way, value);
  if (own === null) return false;
  if (goal.is === "budget") return compare(own, goal.monthly) <= 0;
  return line.ways.every((other) => {
    const cost = other === way ? null : line.costAt(other, value);
    return cost === null || compare(own, cost) <= 0;
  });
}

/** The nearest value at which a way meets its goal, upward or downward, exact; or why there is none. */
export function solveGoal(way: Way, goal: Goal, line: GoalLine): GoalAnswer {
  const { here } = line;
  if (isMet(way, goal, line, here))
    return { is: "met", up: endOf(way, goal, line, "up"), down: endOf(way, goal, line, "down") };
  const [up, down] = [reached(way, goal, line, "up"), reached(way, goal, line, "down")];
  const found = nearer(up, down, here);
  return found ?? { is: "impossible", why: obstacleOf(way, goal, line) };
}

/** By the ratio of the larger to the smaller value, for volumes and peaks are thought of in multiples. */
function nearer(up: GoalReached | null, down: GoalReached | null, here: Amount): GoalReached | null {
  if (up === null || down === null) return up ?? down;
  if (compare(down.bound.value, amount(0)) <= 0) return up;
  return compare(divide(up.bound.value, here), divide(here, down.bound.value)) <= 0 ? up : down;
}

/** A piece of the line: a place by itself, or the values between two of them. */
interface Piece {
  readonly sample: Amount;
  readonly near: GoalBound;
  readonly far: GoalBound;
}

/** From the value outward: the open piece up to the next place, that place, and so on to the end of the line. */
function piecesOf({ here, low, high, places }: GoalLine, toward: "up" | "down"): readonly Piece[] {
  const end = toward === "up" ? high : low;
  const sign = toward === "up" ? 1 : -1;
  const beyond = places.filter((one) => compare(one, here) === sign && compare(one, end) !== sign);
  const sorted = [...beyond, end].toSorted((a, b) => sign * compare(a, b));
  const pieces: Piece[] = [];
  let from = here;
  for (const place of sorted) {
    if (equals(place, from)) continue;
    pieces.push({
      sample: divide(add(from, place), TWO),
      near: { value: from, isIncluded: false },
      far: { value: place, isIncluded: false },
    });
    const bound = { value: place, isIncluded: true };
    pieces.push({ sample: place, near: bound, far: bound });
    from = place;
  }
  return pieces;
}

function reached(way: Way, goal: Goal, line: GoalLine, toward: "up" | "down"): GoalReached | null {
  const pieces = piecesOf(line, toward);
  const isMetIn = ({ sample }: Piece) => isMet(way, goal, line, sample);
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (first === undefined || !isMetIn(first)) continue;
    // As far as it stays met: the first value that can be typed may lie beyond the first place.
    let last = at;
    for (let next = pieces[last + 1]; next !== undefined && isMetIn(next); next = pieces[last + 1]) last += 1;
    const end = pieces[last] ?? first;
    const typed = line.typedIn(first.near, end.far.value, toward);
    const monthly = typed === null ? null : line.costAt(way, typed);
    if (typed !== null && monthly !== null && isMet(way, goal, line, typed))
      return { is: "at", bound: first.near, toward, typed, monthly };
    at = last;
  }
  return null;
}

/** Where the values that meet the goal end; null where they reach the end of the line. */
function endOf(way: Way, goal: Goal, line: GoalLine, toward: "up" | "down"): GoalBound | null {
  let last: GoalBound = { value: line.here, isIncluded: true };
  for (const { sample, far } of piecesOf(line, toward)) {
    if (!isMet(way, goal, line, sample)) return last;
    last = far;
  }
  return null;
}

function obstacleOf(way: Way, goal: Goal, line: GoalLine): GoalObstacle {
  const { here, samples } = line;
  const costs = samples.map((value) => line.costAt(way, value)).filter((cost) => cost !== null);
  if (goal.is === "budget") {
    const least = costs.reduce<Amount | null>((a, b) => (a === null || compare(b, a) < 0 ? b : a), null);
    if (least === null || line.isCut) return { is: "not-near" };
    return costs.every((cost) => equals(cost, least)) ? { is: "no-effect" } : { is: "least", least };
  }
  const isFlat = (each: Way) => {
    const now = line.costAt(each, here);
    return samples.every((value) => {
      const cost = line.costAt(each, value);
      return cost === null ? now === null : now !== null && equals(cost, now);
    });
  };
  if (line.ways.every(isFlat)) return { is: "no-effect" };
  const cheaperAt = (other: Way, value: Amount) => {
    const [own, cost] = [line.costAt(way, value), line.costAt(other, value)];
    return own === null || (cost !== null && compare(cost, own) < 0);
  };
  const by = line.ways.find((other) => other !== way && samples.every((at) => cheaperAt(other, at)));
  if (line.isCut) return { is: "not-near" };
  return by === undefined ? { is: "never" } : { is: "undercut", by };
}
