import { amount, one, type Amount } from "../../money/amount";
import { add, divide, multiply } from "../../money/arithmetic";
import { compare, larger, smaller } from "../../money/compare";
import type { Way } from "../../model/workload";
import type { WayCrossing } from "./crossings";
import { costAt, nextJump } from "./costAt";
import type { VolumeCost } from "./volumeCost";

/** What ways cost a month over a range of volumes around one: what a chart of them needs, all of it exact. */
export interface WaysByVolume {
  /** Round volumes, the given one and those at which the cheapest way changes, rising. */
  readonly stops: readonly VolumeStop[];
  /** In the order of the ways given. */
  readonly curves: readonly { readonly way: Way; readonly points: readonly VolumePoint[] }[];
  /** From the lowest volume of the range to the highest without a gap: which way is the cheapest. */
  readonly zones: readonly VolumeZone[];
}

export interface VolumeStop {
  readonly requests: Amount;
  /** In the order of the ways given. */
  readonly costs: readonly Amount[];
}

/** A corner of a line: straight to the next one. A step has two at one volume. */
export interface VolumePoint {
  readonly requests: Amount;
  readonly cost: Amount;
}

export interface VolumeZone {
  readonly from: Amount;
  readonly to: Amount;
  readonly way: Way;
}

interface CostedWay {
  readonly way: Way;
  readonly cost: VolumeCost;
}

/** Changes of the cheapest way are looked for this many times below and above the volume. */
const FAR = amount(1000);
/** The range reaches at least this far, and this far beyond a change. */
const NEAR = amount(30);
const BEYOND = amount(3);
/** Steps closer to each other than this are no longer drawn one by one. */
const APART = amount("1.03");
const ENDS = ["1", "2", "5"];
const ROUND = "1 1.1 1.2 1.3 1.5 1.6 1.8 2 2.2 2.5 2.8 3 3.5 4 4.5 5 5.5 6 7 8 9".split(" ");
/** Counts of requests have at most so many digits. */
const MOST_DIGITS = 24;

/**
 * Which of the ways is the cheapest at each volume, and what each costs there. Empty without ways.
 *
 * @param crossings of each two of them
 * @param here requests a month, above zero
 */
export function waysByVolume(
  ways: readonly CostedWay[],
  crossings: readonly WayCrossing[],
  here: Amount,
): WaysByVolume {
  if (ways.length === 0) return { stops: [], curves: [], zones: [] };
  const far = { low: larger(one, divide(here, FAR)), high: larger(FAR, multiply(here, FAR)) };
  const places = crossings.flatMap(({ value }) => (value === null || !isInside(value, far) ? [] : [value]));
  const all = zonesOf(ways, risingOnce([far.low, ...places, far.high]));
  const changes = all.slice(1).map(({ from }) => from);
  const low = [divide(here, NEAR), ...changes.map((at) => divide(at, BEYOND))].reduce(smaller);
  const high = [multiply(here, NEAR), ...changes.map((at) => multiply(at, BEYOND))].reduce(larger);
  const range = { low: roundDown(larger(one, low)), high: roundUp(high) };
  const zones = all.flatMap(({ from, to, way }, place) => {
    const start = place === 0 ? range.low : from;
    const end = place === all.length - 1 ? range.high : to;
    return compare(start, end) < 0 ? [{ from: start, to: end, way }] : [];
  });
  const round = roundVolumes(range);
  const stops = risingOnce([range.low, ...round, ...changes, here, range.high].filter((at) => isInside(at, range)));
  return {
    stops: stops.map((requests) => ({ requests, costs: ways.map(({ cost }) => costAt(cost, requests)) })),
    curves: ways.map(({ way, cost }) => ({ way, points: cornersOf(cost, stops, range) })),
    zones,
  };
}

interface VolumeRange {
  readonly low: Amount;
  readonly high: Amount;
}

function isInside(at: Amount, { low, high }: VolumeRange): boolean {
  return compare(at, low) >= 0 && compare(at, high) <= 0;
}

function risingOnce(volumes: readonly Amount[]): readonly Amount[] {
  const sorted = volumes.toSorted(compare);
  return sorted.filter((at, place) => {
    const before = sorted[place - 1];
    return before === undefined || compare(before, at) !== 0;
  });
}

/** Between two places at which any two ways cost the same, the cheapest stays the cheapest; of two alike the former. */
function zonesOf(ways: readonly CostedWay[], places: readonly Amount[]): readonly VolumeZone[] {
  const zones: VolumeZone[] = [];
  places.slice(1).forEach((to, index) => {
    const from = places[index] ?? one;
    const middle = divide(add(from, to), amount(2));
    const costs = ways.map(({ way, cost }) => ({ way, cost: costAt(cost, middle) }));
    const least = costs.map(({ cost }) => cost).reduce(smaller);
    const cheapest = costs.filter(({ cost }) => compare(cost, least) === 0);
    const last = zones.at(-1);
    if (last !== undefined && cheapest.some(({ way }) => way === last.way)) zones[zones.length - 1] = { ...last, to };
    else if (cheapest[0] !== undefined) zones.push({ from, to, way: cheapest[0].way });
  });
  return zones;
}

/** Steps one by one while they are far enough apart to be seen, then at the stops. */
function cornersOf(cost: VolumeCost, stops: readonly Amount[], { low, high }: VolumeRange): readonly VolumePoint[] {
  const at = (requests: Amount): VolumePoint => ({ requests, cost: costAt(cost, requests) });
  const corners: VolumePoint[] = [at(low)];
  let reached = low;
  for (;;) {
    const jump = nextJump(cost, reached);
    if (jump === null || (compare(reached, low) > 0 && compare(multiply(reached, APART), jump) > 0)) break;
    if (compare(jump, high) >= 0) {
      reached = high;
      break;
    }
    const after = nextJump(cost, jump);
    corners.push(at(jump));
    if (after !== null) corners.push({ requests: jump, cost: costAt(cost, after) });
    reached = jump;
  }
  const left = stops.filter((stop) => compare(stop, reached) > 0);
  return [...corners, ...(left.length === 0 ? [at(high)] : left.map(at))];
}

function roundVolumes({ low, high }: VolumeRange): readonly Amount[] {
  return powers().flatMap((power) => {
    if (compare(multiply(power, amount(10)), low) < 0 || compare(power, high) > 0) return [];
    return ROUND.map((tenths) => multiply(power, amount(tenths)));
  });
}

function roundDown(volume: Amount): Amount {
  return roundEnds().findLast((end) => compare(end, volume) <= 0) ?? one;
}

function roundUp(volume: Amount): Amount {
  return roundEnds().find((end) => compare(end, volume) >= 0) ?? volume;
}

function roundEnds(): readonly Amount[] {
  return powers().flatMap((power) => ENDS.map((end) => multiply(power, amount(end))));
}

function powers(): readonly Amount[] {
  return Array.from({ length: MOST_DIGITS }, (_, zeros) => amount(`1${"0".repeat(zeros)}`));
}
