import fc from "fast-check";
import { expect, it } from "vitest";
import { newSizer } from "../sizer/newSizer";
import type { Traffic } from "../sizer/sizingRules";
import { anyRules, anyTraffic } from "./anyTraffic.testing";
import { demandOf } from "./demandOf";

const PLAIN = { overflow: "excess", maxInputTokens: null, quota: null } as const;

function flatProfile(firstMinute: number, minutes: number): Traffic {
  return {
    kind: "profile",
    profile: {
      clock: "absolute",
      firstMinute,
      minutes,
      requests: new Float64Array(minutes).fill(1),
      input: new Float64Array(minutes).fill(12_000),
      output: new Float64Array(minutes).fill(500),
      cached: null,
    },
  };
}

it("shows minutes as they are while they fit, and what is over the line", () => {
  const demand = demandOf(flatProfile(7, 3), { inputSteps: 1, outputSteps: 1 }, PLAIN);
  expect(demand).toMatchObject({ clock: "absolute", firstMinute: 7, minutesPerBin: 1 });
  expect([...demand.meanInput]).toEqual([12_000, 12_000, 12_000]);
  expect([...demand.overInput]).toEqual([2_000, 2_000, 2_000]);
  expect([...demand.overOutput]).toEqual([0, 0, 0]);
});

it.each([
  [1_500, 1],
  [1_501, 5],
  [7_500, 5],
  [7_501, 15],
  [90_000, 60],
  [90_001, 360],
  [525_600, 360],
  [540_001, 1_440],
  [3_000_000, 10_080],
])("draws %i minutes in bins of %i", (minutes, minutesPerBin) => {
  const demand = demandOf(flatProfile(0, minutes), { inputSteps: 0, outputSteps: 0 }, PLAIN);
  expect(demand.minutesPerBin).toBe(minutesPerBin);
  expect(demand.meanInput.length).toBeLessThanOrEqual(1_500);
  expect(demand.meanInput.length).toBe(Math.ceil(minutes / minutesPerBin));
});

it("begins bins on clock hours, and takes the mean of the minutes that are there", () => {
  const demand = demandOf(flatProfile(61, 89_000), { inputSteps: 1, outputSteps: 0 }, PLAIN);
  expect(demand).toMatchObject({ minutesPerBin: 60, firstMinute: 60 });
  expect(demand.meanInput[0]).toBe(12_000);
  expect(demand.overInput[0]).toBe(2_000);
  expect(demand.peakOutput[0]).toBe(500);
});

it("overflows as much as the sizer says", () => {
  let compared = 0;
  let over = 0;
  fc.assert(
    fc.property(
      anyTraffic({ min: 1, max: 6 }),
      anyRules,
      fc.nat(4),
      fc.nat(4),
      (traffic, rules, inputSteps, outputSteps) => {
        // In tokens, not as the quota weighs them.
        if (rules.quota !== null && rules.overflow !== "excess" && traffic.kind === "requests") return;
        const demand = demandOf(traffic, { inputSteps, outputSteps }, rules);
        const sizer = newSizer(traffic, rules);
        const { insideInput, insideOutput } = sizer.priceOf({ inputSteps, outputSteps });
        const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
        expect(sum(demand.meanInput) - sum(demand.overInput)).toBe(insideInput);
        expect(sum(demand.meanOutput) - sum(demand.overOutput)).toBe(insideOutput);
        expect(sum(demand.meanInput)).toBe(sizer.totals.input);
        compared += 1;
        if (insideInput < sizer.totals.input) over += 1;
      },
    ),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(80);
  expect(over).toBeGreaterThan(20);
});

it("draws long and cached requests as the quota weighs them", () => {
  const traffic: Traffic = {
    kind: "requests",
    arrivals: {
      clock: "relative",
      firstMinute: 0,
      minutes: 1,
      start: Int32Array.of(0, 2),
      input: Uint32Array.of(10_000, 50_000),
      output: Uint32Array.of(100, 0),
      cached: Uint32Array.of(5_000, 0),
    },
  };
  const quota = { scale: 10, tiers: [{ upTo: null, input: 10, cached: 2, output: 10 }] };
  const demand = demandOf(
    traffic,
    { inputSteps: 1, outputSteps: 1 },
    { overflow: "whole-request", maxInputTokens: 40_000, quota },
  );
  expect([demand.meanInput[0], demand.overInput[0]]).toEqual([56_000, 50_000]);
});
