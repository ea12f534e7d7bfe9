import fc from "fast-check";
import { expect, test } from "vitest";
import { newSizer } from "../sizer/newSizer";
import { anyRules, anyTraffic } from "../study/anyTraffic.testing";
import { partRules, trafficBlocks, trafficPart } from "./trafficBlocks";

test.each([
  { minutes: 1, by: "hour", edges: [0, 1] },
  { minutes: 89, by: "hour", edges: [0, 89] },
  { minutes: 90, by: "hour", edges: [0, 60, 90] },
  { minutes: 209, by: "hour", edges: [0, 60, 120, 209] },
  { minutes: 4_260, by: "day", edges: [0, 1_440, 2_880, 4_260] },
  { minutes: 4_320, by: "day", edges: [0, 1_440, 2_880, 4_320] },
  { minutes: 5_039, by: "day", edges: [0, 1_440, 2_880, 5_039] },
  { minutes: 5_040, by: "day", edges: [0, 1_440, 2_880, 4_320, 5_040] },
])("$minutes minutes are cut by $by, and less than half a block is added to the last", ({ minutes, by, edges }) => {
  expect(trafficBlocks(minutes)).toEqual({ by, edges });
});

test("below three days less an hour a traffic is cut by the hour", () => {
  const { by, edges } = trafficBlocks(4_259);
  expect([by, edges.length, edges.at(-1)]).toEqual(["hour", 72, 4_259]);
});

test("what a reservation costs on the parts of a traffic is what it costs on the whole", () => {
  let cuts = 0;
  fc.assert(
    fc.property(
      anyTraffic({ min: 2, max: 12 }),
      anyRules,
      fc.record({ inputSteps: fc.nat(8), outputSteps: fc.nat(8) }),
      fc.array(fc.nat(11), { maxLength: 3 }),
      (traffic, rules, steps, cutAt) => {
        const { minutes } = traffic.kind === "profile" ? traffic.profile : traffic.arrivals;
        const edges = [...new Set([0, minutes, ...cutAt.filter((at) => at < minutes)])].sort((a, b) => a - b);
        const costs = edges.slice(1).map((to, at) => {
          const from = edges[at] ?? 0;
          const part = partRules(rules, to - from, minutes);
          const sizer = newSizer(trafficPart(traffic, from, to), part.rules);
          return {
            total: sizer.priceOf(steps).total * part.toScale,
            payAsYouGo: sizer.totals.payAsYouGo * part.toScale,
          };
        });
        cuts += edges.length - 2;
        const whole = newSizer(traffic, rules);
        expect(costs.reduce((sum, { total }) => sum + total, 0n)).toBe(whole.priceOf(steps).total * BigInt(minutes));
        expect(costs.reduce((sum, { payAsYouGo }) => sum + payAsYouGo, 0n)).toBe(
          whole.totals.payAsYouGo * BigInt(minutes),
        );
      },
    ),
  );
  expect(cuts).toBeGreaterThan(20);
});
