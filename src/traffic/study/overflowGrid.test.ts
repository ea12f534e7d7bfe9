import fc from "fast-check";
import { expect, it } from "vitest";
import { newSizer } from "../sizer/newSizer";
import { anyRules, anyTraffic } from "./anyTraffic.testing";
import { overflowGrid } from "./overflowGrid";

const STEPS = [0, 1, 2, 3, 5, 8, 30];

it("costs what the sizer says, for every rule, tier, weight and limit", () => {
  fc.assert(
    fc.property(anyTraffic({ min: 0, max: 6 }), anyRules, (traffic, rules) => {
      const sizer = newSizer(traffic, rules);
      const grid = overflowGrid(traffic, rules, sizer)(STEPS, STEPS);
      STEPS.forEach((outputSteps, row) =>
        STEPS.forEach((inputSteps, column) => {
          expect(grid[row]![column]).toBe(sizer.priceOf({ inputSteps, outputSteps }).overflow);
        }),
      );
    }),
    { numRuns: 200 },
  );
});

it("stays exact where money is larger than a double holds", () => {
  const traffic = {
    kind: "requests",
    arrivals: {
      clock: "relative",
      firstMinute: 0,
      minutes: 1,
      start: Int32Array.of(0, 2),
      input: Uint32Array.of(9_001, 7_003),
      output: Uint32Array.of(11, 13),
      cached: null,
    },
  } as const;
  const rules = {
    overflow: "whole-request",
    maxInputTokens: null,
    quota: null,
    minimum: null,
    prices: { inputStep: 1n, outputStep: 1n, tiers: [{ upTo: null, input: 10n ** 15n + 1n, cached: 0n, output: 3n }] },
  } as const;
  expect(overflowGrid(traffic, rules, newSizer(traffic, rules))([0, 1, 2], [1])).toEqual([
    [16_004n * (10n ** 15n + 1n) + 72n, 7_003n * (10n ** 15n + 1n) + 39n, 0n],
  ]);
});
