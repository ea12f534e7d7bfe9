import fc from "fast-check";
import { expect } from "vitest";
import type { Way, Workload } from "../../../model/workload";
import { fractionOf, minus, order, over, plus, times, whole, ZERO, type Fraction } from "../../../money/fraction";
import { toText } from "../../../money/toText";
import { buildRateCards } from "../../../rates/card/rateCards";
import type { RateCard } from "../../../rates/card/rateCard";
import { usualSettings } from "../../pricing.testing";
import { waysToBuy, type WaysToBuy } from "../waysToBuy";
import { anyWorkload, CARDS } from "./anyWorkload.testing";
import { referenceText } from "./referenceText.testing";
import type { ReferenceWay } from "./referenceLoad.testing";
import { referenceWays } from "./referenceWays.testing";

export const context = { rateCards: buildRateCards(CARDS, []), factors: [], settings: usualSettings };

/** What was really looked at. */
interface Examined {
  ways: number;
  refused: number;
  crossings: number;
  repriced: number;
  samples: number;
}

type Priced = Extract<ReferenceWay, { card: RateCard }>;

const anyProbes = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 7 })).map(([top, zeros]) => top * 10 ** zeros),
  { minLength: 4, maxLength: 8 },
);

/** Random workloads; says what was looked at, for a run of refusals would prove nothing. */
export function examineWorkloads(runs: number): Readonly<Examined> {
  const seen = { ways: 0, refused: 0, crossings: 0, repriced: 0, samples: 0 };
  fc.assert(
    fc.property(anyWorkload, anyProbes, (workload, probes) => expectAsBruteForce(workload, probes, seen)),
    { numRuns: runs },
  );
  return seen;
}

/** The table and every crossing of a workload against the brute force. */
function expectAsBruteForce(workload: Workload, probes: readonly number[], seen: Examined): void {
  const found = waysToBuy(workload, context);
  const reference = referenceWays(CARDS, workload);
  expect(tableOf(found)).toEqual(referenceTable(reference, workload));
  seen.ways += found.ways.filter(({ applies }) => applies).length;
  seen.refused += found.ways.filter(({ applies }) => !applies).length;
  const priced = new Map(reference.flatMap((each) => ("card" in each ? [[each.way, each] as const] : [])));
  for (const pair of pairsOf(found)) expectCrossings(pair, priced, probes, { workload, seen });
}

function tableOf({ ways }: WaysToBuy): readonly string[] {
  return ways.map((each) =>
    each.applies
      ? `${each.way} ${each.card}@${each.version} ${toText(each.monthly)} ${toText(each.term)}`
      : `${each.way} ${each.why}`,
  );
}

function referenceTable(reference: readonly ReferenceWay[], workload: Workload): readonly string[] {
  const requests = whole(BigInt(workload.requestsPerMonth));
  const total = whole(BigInt(workload.termMonths));
  const applied = reference.flatMap((each) => ("card" in each ? [{ ...each, cost: each.monthly(requests) }] : []));
  return [
    ...applied
      .toSorted((a, b) => order(a.cost, b.cost) || WAY_ORDER.indexOf(a.way) - WAY_ORDER.indexOf(b.way))
      .map(
        ({ way, card, cost }) =>
          `${way} ${card.id}@${card.version} ${referenceText(cost)} ${referenceText(times(cost, total))}`,
      ),
    ...reference.flatMap((each) => ("why" in each ? [`${each.way} ${each.why}`] : [])),
  ];
}

/** FORMATS.md, "The command line". */
const WAY_ORDER: readonly Way[] = [
  "tokens",
  "tokens-explicit-cache",
  "batch",
  "fine-tuned-tokens",
  "savings-plan",
  "reservation-standard-daily",
  "reservation-standard-blocks",
  "reservation-fast-daily",
  "reservation-fast-hourly",
  "ptu-hourly",
  "ptu-daily",
  "dtu",
  "model-unit-hourly",
  "model-unit-monthly",
];

interface Pair {
  readonly between: readonly [Way, Way];
  readonly isAlways: boolean;
  readonly points: readonly { readonly at: Fraction; readonly then: Way | null }[];
}

function pairsOf({ crossings }: WaysToBuy): readonly Pair[] {
  const pairs = new Map<string, { between: readonly [Way, Way]; isAlways: boolean; points: Pair["points"] }>();
  for (const { between, result, value, then } of crossings) {
    const key = between.join(" ");
    const known = pairs.get(key) ?? { between, isAlways: result === "always", points: [] };
    pairs.set(key, {
      ...known,
      points: value === null ? known.points : [...known.points, { at: fractionOf(value), then }],
    });
  }
  return [...pairs.values()];
}

/** So many crossings of one pair are all that are solved. */
const MOST_CROSSINGS = 1000;
/** Far less than from any step to the next one. */
const NEAR = over(whole(1n), whole(10n ** 40n));

function expectCrossings(
  { between, isAlways, points }: Pair,
  priced: ReadonlyMap<Way, Priced>,
  probes: readonly number[],
  { workload, seen }: { readonly workload: Workload; readonly seen: Examined },
): void {
  const [first, second] = between.map((way) => priced.get(way));
  if (first === undefined || second === undefined) throw new Error(`${between.join(", ")}: not in the table`);
  /** Above zero where the second costs more. */
  const difference = (requests: Fraction) => order(second.monthly(requests), first.monthly(requests));
  let before = ZERO;
  for (const { at, then } of points) {
    seen.crossings += 1;
    const sign = then === second.way ? -1 : 1;
    const step = times(at, NEAR);
    const said = [between, referenceText(at), then];
    expect([...said, order(at, before) > 0]).toEqual([...said, true]);
    expect([...said, "above", difference(plus(at, step))]).toEqual([...said, "above", sign]);
    expect([...said, "below", difference(minus(at, step)) * sign <= 0]).toEqual([...said, "below", true]);
    before = at;
  }
  const last = points.length < MOST_CROSSINGS ? null : before;
  for (const probe of probes) {
    const requests = whole(BigInt(probe));
    if (last !== null && order(requests, last) > 0) continue;
    seen.samples += 1;
    const crossed = points.findLast(({ at }) => order(at, requests) < 0);
    const opposite = points[0] === undefined ? isAlways : points[0].then === first.way;
    const isSecond = crossed === undefined ? opposite : crossed.then === second.way;
    const sign = difference(requests);
    const isSo = isSecond ? sign <= 0 : sign >= 0;
    expect([between, probe, isSecond, isSo]).toEqual([between, probe, isSecond, true]);
  }
  // One crossing in eight: the whole core takes long.
  const point = points[((probes[0] ?? 0) + between.join().length) % Math.max(points.length * 8, 1)];
  if (point !== undefined) expectRepriced(point.at, [first, second], workload, seen);
}

/** The whole requests at, just below and just above a crossing, priced by the whole core. */
function expectRepriced(at: Fraction, pair: readonly [Priced, Priced], workload: Workload, seen: Examined): void {
  const floor = at.numerator / at.denominator;
  for (const requests of new Set([floor - 1n, floor, floor + 1n])) {
    if (requests < 1n) continue;
    const { ways } = waysToBuy({ ...workload, requestsPerMonth: String(requests) }, context);
    for (const { way, monthly } of pair) {
      const found = ways.find((each) => each.way === way);
      // Below the least commitment a plan does not pay and is refused.
      if (found?.applies !== true && way === "savings-plan") continue;
      seen.repriced += 1;
      const text = found?.applies === true ? toText(found.monthly) : "refused";
      expect([way, String(requests), text]).toEqual([way, String(requests), referenceText(monthly(whole(requests)))]);
    }
  }
}
