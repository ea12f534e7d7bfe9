import { expect, test } from "vitest";
import { amount, one, zero } from "../../money/amount";
import { compare, smaller } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Way } from "../../model/workload";
import { crossingsOf } from "./crossings";
import { costAt } from "./costAt";
import type { VolumeCost } from "./volumeCost";
import { waysByVolume } from "./waysByVolume";

const TOKENS: VolumeCost = { is: "linear", perRequest: amount("0.01") };
/** Steps of 10,000 requests, at least two of them, 70 each. */
const STEPS: VolumeCost = {
  is: "stairs",
  isTogether: true,
  dimensions: [{ stepsPerRequest: amount("0.0001"), least: amount(2), price: amount(70) }],
};

function byVolume(costs: Readonly<Partial<Record<Way, VolumeCost>>>, here: string) {
  const ways = (["tokens", "dtu"] as const).flatMap((way) => (costs[way] ? [{ way, cost: costs[way] }] : []));
  const [first, second] = ways;
  const crossings = first !== undefined && second !== undefined ? crossingsOf(first, second) : [];
  return { ways, ...waysByVolume(ways, crossings, amount(here)) };
}

test("zones meet without a gap, change at the exact crossings, and each names the cheapest way inside", () => {
  const { ways, zones, stops } = byVolume({ tokens: TOKENS, dtu: STEPS }, "12000");
  expect(zones.map(({ way }) => way).slice(0, 2)).toEqual(["tokens", "dtu"]);
  expect(zones[1] && toText(zones[1].from)).toBe("14000");
  zones.slice(1).forEach(({ from }, index) => expect(toText(from)).toBe(toText(zones[index]!.to)));
  for (const { from, to, way } of zones)
    for (const { requests } of stops.filter(
      (stop) => compare(stop.requests, from) > 0 && compare(stop.requests, to) < 0,
    )) {
      const costs = ways.map(({ cost }) => costAt(cost, requests));
      const mine = costAt(ways.find((each) => each.way === way)!.cost, requests);
      expect(toText(mine)).toBe(toText(costs.reduce(smaller)));
    }
});

test("the volume itself, every change and both ends of the range are stops, once each and rising", () => {
  const { zones, stops } = byVolume({ tokens: TOKENS, dtu: STEPS }, "12345");
  const texts = stops.map(({ requests }) => toText(requests));
  expect(texts).toContain("12345");
  for (const { from } of zones) expect(texts).toContain(toText(from));
  expect(stops.every((stop, index) => index === 0 || compare(stops[index - 1]!.requests, stop.requests) < 0)).toBe(
    true,
  );
});

test("a step has two corners at one volume: its own cost and that of the next", () => {
  const { curves } = byVolume({ dtu: STEPS }, "20000");
  const corners = curves[0]!.points
    .filter(({ requests }) => toText(requests) === "30000")
    .map(({ cost }) => toText(cost));
  expect(corners).toEqual(["210", "280"]);
});

test("the range reaches a change far from the volume, and none that is farther than a thousand times", () => {
  const dear: VolumeCost = { ...TOKENS, perRequest: amount("0.0002") };
  const late = byVolume({ tokens: dear, dtu: STEPS }, "12000");
  expect(late.zones).toHaveLength(1);
  const early = byVolume({ tokens: TOKENS, dtu: STEPS }, "100");
  expect(toText(early.zones[0]!.to)).toBe("14000");
});

test("no way, no chart; a load of one request starts at one", () => {
  expect(waysByVolume([], [], one)).toEqual({ stops: [], curves: [], zones: [] });
  const { zones } = byVolume({ tokens: TOKENS }, "1");
  expect(toText(zones[0]!.from)).toBe("1");
  expect(compare(zones[0]!.to, zero)).toBe(1);
});
