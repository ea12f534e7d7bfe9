import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { StudyWishes } from "./study";
import { anyRules, anyTraffic } from "./anyTraffic.testing";
import { raisedToMinimum } from "./raisedToMinimum";
import { STUDY_PARTS, studyTraffic } from "./studyTraffic";

const MIX = { baseInput: 30_000n, baseOutput: 9_000n, hourInput: 60_000n, hourOutput: 18_000n };

function wishesFor(rules: SizingRules): StudyWishes {
  return { rules, coverage: { of: "tokens", keep: 9, outOf: 10 }, mix: MIX, block: null, zone: "Asia/Shanghai" };
}

function profileTraffic(input: readonly number[], output: readonly number[]): Traffic {
  return {
    kind: "profile",
    profile: {
      clock: "relative",
      firstMinute: 0,
      minutes: input.length,
      requests: new Float64Array(input.length).fill(1),
      input: Float64Array.from(input),
      output: Float64Array.from(output),
      cached: null,
    },
  };
}

const PLAIN: SizingRules = {
  overflow: "excess",
  maxInputTokens: null,
  quota: null,
  minimum: null,
  prices: { inputStep: 30_000n, outputStep: 9_000n, tiers: [{ upTo: null, input: 4n, cached: 4n, output: 12n }] },
};

describe("options", () => {
  it("stand in order, with each dimension's nearest rank over all minutes, rounded up to steps", () => {
    // Ten minutes, of which three are empty: the 5th lowest is p50, the 9th p90, the 10th p95 and above.
    const traffic = profileTraffic(
      [0, 0, 0, 10_000, 10_001, 20_000, 30_000, 40_000, 50_000, 99_999],
      [0, 0, 0, 900, 1_000, 1_001, 0, 0, 0, 5_000],
    );
    const study = studyTraffic(traffic, wishesFor(PLAIN), newSizer(traffic, PLAIN));
    expect(study.options.map((option) => option.name)).toEqual([
      "pay-as-you-go",
      "best",
      "coverage",
      "mean",
      "p50",
      "p90",
      "p95",
      "p99",
      "peak",
    ]);
    const steps = Object.fromEntries(
      study.options.map((option) => [option.name, [option.outcome?.inputSteps, option.outcome?.outputSteps]]),
    );
    expect(steps).toMatchObject({
      "pay-as-you-go": [0, 0],
      mean: [3, 1],
      p50: [2, 0],
      p90: [5, 2],
      p95: [10, 5],
      p99: [10, 5],
      peak: [10, 5],
    });
  });

  it("leave requests out that are too long for the model, and weigh the others", () => {
    const traffic: Traffic = {
      kind: "requests",
      arrivals: {
        clock: "relative",
        firstMinute: 0,
        minutes: 1,
        start: Int32Array.of(0, 2),
        input: Uint32Array.of(90_000, 9_000),
        output: Uint32Array.of(9_000, 900),
        cached: Uint32Array.of(0, 5_000),
      },
    };
    const rules: SizingRules = {
      ...PLAIN,
      overflow: "whole-request",
      maxInputTokens: 80_000,
      quota: { scale: 10, tiers: [{ upTo: null, input: 30, cached: 2, output: 12 }] },
    };
    const peak = studyTraffic(traffic, wishesFor(rules), newSizer(traffic, rules)).options.find(
      (option) => option.name === "peak",
    );
    // 4,000 × 3 + 5,000 × 0.2 = 13,000 and 900 × 1.2 = 1,080.
    expect(peak?.outcome).toMatchObject({ inputSteps: 2, outputSteps: 2, overflowRequests: 1 });
  });

  it("are raised to the minimum, pay-as-you-go apart", () => {
    const traffic = profileTraffic([5_000, 5_000], [0, 0]);
    const rules = { ...PLAIN, minimum: { inputSteps: 20, outputSteps: 20 } };
    const study = studyTraffic(traffic, wishesFor(rules), newSizer(traffic, rules));
    expect(study.options[0]?.outcome).toMatchObject({ inputSteps: 0, outputSteps: 0 });
    expect(study.options.find((option) => option.name === "p50")?.outcome).toMatchObject({
      inputSteps: 20,
      outputSteps: 20,
    });
  });
});

it("prices every point of the curves and the map as the sizer does, with the named options among them", () => {
  fc.assert(
    fc.property(anyTraffic({ min: 1, max: 6 }), anyRules, (traffic, rules) => {
      const sizer = newSizer(traffic, rules);
      const study = studyTraffic(traffic, wishesFor(rules), sizer);
      const best = study.options[1]?.outcome;
      if (best === undefined || best === null) throw new Error("no best");
      expect(study.totals).toEqual(sizer.totals);
      for (const point of study.inputCurve) {
        const { reserved, overflow, total } = sizer.priceOf(
          raisedToMinimum({ inputSteps: point.steps, outputSteps: best.outputSteps }, rules.minimum),
        );
        expect(point).toEqual({ steps: point.steps, reserved, overflow, total });
      }
      for (const point of study.outputCurve) {
        expect(point.total).toBe(
          sizer.priceOf(raisedToMinimum({ inputSteps: best.inputSteps, outputSteps: point.steps }, rules.minimum))
            .total,
        );
      }
      expect(study.inputCurve.map((point) => point.steps)).toContain(best.inputSteps);
      expect(study.inputCurve[0]?.steps).toBe(0);
      const { inputSteps, outputSteps, totals } = study.map;
      outputSteps.forEach((row, at) =>
        inputSteps.forEach((column, place) => {
          expect(totals[at]![place]).toBe(
            sizer.priceOf(raisedToMinimum({ inputSteps: column, outputSteps: row }, rules.minimum)).total,
          );
        }),
      );
      expect(study.options.some(({ outcome }) => outcome !== null)).toBe(true);
      for (const { outcome } of study.options) {
        if (outcome === null) continue;
        expect(inputSteps).toContain(outcome.inputSteps);
        expect(outputSteps).toContain(outcome.outputSteps);
        expect(outcome.total >= best.total || rules.minimum !== null).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it("has nothing to say of a traffic without a minute, and says it", () => {
  for (const traffic of [
    profileTraffic([], []),
    {
      kind: "requests",
      arrivals: {
        clock: "absolute",
        firstMinute: 0,
        minutes: 0,
        start: new Int32Array(1),
        input: new Uint32Array(0),
        output: new Uint32Array(0),
        cached: null,
      },
    },
  ] as const satisfies readonly Traffic[]) {
    const rules: SizingRules = { ...PLAIN, overflow: "whole-request" };
    const study = studyTraffic(traffic, wishesFor(rules), newSizer(traffic, rules));
    expect(study.options.every((option) => option.outcome === null || option.outcome.total === 0n)).toBe(true);
    expect(study).toMatchObject({ duration: { input: [], output: [] }, mix: { windows: [], total: 0n } });
  }
});

it("tells each part when it is done, in order", () => {
  const traffic = profileTraffic([10_000], [1_000]);
  const told: string[] = [];
  studyTraffic(traffic, wishesFor(PLAIN), newSizer(traffic, PLAIN), (part) => told.push(part));
  expect(told).toEqual(STUDY_PARTS);
});

it("keeps within the points that a chart draws", () => {
  const loads = Array.from({ length: 3_000 }, (_, minute) => (minute * 7_919) % 20_000_000);
  const traffic = profileTraffic(
    loads,
    loads.map((load) => Math.floor(load / 10)),
  );
  const study = studyTraffic(traffic, wishesFor(PLAIN), newSizer(traffic, PLAIN));
  expect(study.inputCurve.length).toBeLessThanOrEqual(240);
  expect(study.map.inputSteps.length).toBeLessThanOrEqual(36);
  expect(study.map.outputSteps.length).toBeLessThanOrEqual(28);
  expect(study.duration.input.length).toBeLessThanOrEqual(400);
  expect(study.duration.input[0]).toEqual({ minutes: 1, tpm: Math.max(...loads) });
  expect(study.duration.input[study.duration.input.length - 1]).toEqual({ minutes: 3_000, tpm: 0 });
  const falling = study.duration.input.every(
    (point, at, all) => at === 0 || (point.tpm <= all[at - 1]!.tpm && point.minutes > all[at - 1]!.minutes),
  );
  expect(falling).toBe(true);
  // p90 is read off the curve: one minute more than a tenth of them reach it.
  expect(study.duration.input.some((point) => point.minutes === 301)).toBe(true);
});
