import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileChecksum } from "../arrivals/packed/profileChecksum";
import { profileOf } from "../arrivals/profileOf";
import type { Traffic } from "../sizer/sizingRules";
import { drawTraffic } from "./drawTraffic";
import type { DrawnTraffic } from "./drawTraffic";
import { exponential } from "./exponential";
import { minuteLevels } from "./minuteLevels";
import { normalQuantile } from "./normalQuantile";
import { poisson } from "./poisson";
import { seededNumbers } from "./seededNumbers";
import { DRAWN_SHAPES, shapePattern } from "./shapePattern";
import { tokenLengths } from "./tokenLengths";

const USUAL: DrawnTraffic = {
  shape: "flat",
  days: 7,
  requestsPerMinute: 20,
  peakFactor: 3,
  inputTokens: 2_000,
  outputTokens: 300,
  spread: 0.8,
  cacheHitPercent: 0,
  growthPercentPerMonth: 0,
  monthsAhead: 0,
  seed: 1,
};

function drawn(fields: Partial<DrawnTraffic>): Traffic {
  const result = drawTraffic({ ...USUAL, ...fields });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const profileOfTraffic = (traffic: Traffic) =>
  traffic.kind === "requests" ? profileOf(traffic.arrivals) : traffic.profile;
const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

it.each([
  ["flat", "11b98e62f29168f3"],
  ["office-hours", "dd5fbdfdccc084d6"],
  ["day-and-night", "a69f3c5562733a15"],
  ["weekly", "dddd1f182d251024"],
  ["bursty", "479f05b571560075"],
] as const)("draws the same %s traffic from the same seed for ever", (shape, checksum) => {
  expect(
    profileChecksum(profileOfTraffic(drawn({ shape, cacheHitPercent: 25, growthPercentPerMonth: 10, monthsAhead: 3 }))),
  ).toBe(checksum);
});

it("draws the same sums by minute from the same seed for ever", () => {
  expect(profileChecksum(profileOfTraffic(drawn({ requestsPerMinute: 5_000, cacheHitPercent: 25 })))).toBe(
    "9858c37ea7ecc956",
  );
});

it.each(DRAWN_SHAPES)("has the level and lengths of %s traffic that were asked for", (shape) => {
  const profile = profileOfTraffic(drawn({ shape, peakFactor: 2 }));
  const requests = sum(profile.requests);
  // 200,000 requests: the deviation of their number is 450, of their mean length 0.2%.
  expect(Math.abs(requests - 7 * 1_440 * 20)).toBeLessThan(2_000);
  expect(Math.abs(sum(profile.input) / requests - 2_000)).toBeLessThan(30);
  expect(Math.abs(sum(profile.output) / requests - 300)).toBeLessThan(5);
  expect(profile).toMatchObject({ clock: "relative", firstMinute: 0, minutes: 7 * 1_440 });
});

it("draws another seed otherwise", () => {
  expect(profileChecksum(profileOfTraffic(drawn({ seed: 2 })))).not.toBe(
    profileChecksum(profileOfTraffic(drawn({ seed: 3 }))),
  );
});

it("grows month by month", () => {
  const now = sum(profileOfTraffic(drawn({})).requests);
  const later = sum(profileOfTraffic(drawn({ growthPercentPerMonth: 10, monthsAhead: 3 })).requests);
  expect(later / now).toBeGreaterThan(1.32);
  expect(later / now).toBeLessThan(1.34);
});

it("draws single requests up to 600,000, and sums by minute beyond", () => {
  const few = drawn({ requestsPerMinute: 58, spread: 0 });
  expect(few.kind).toBe("requests");
  const many = drawn({ requestsPerMinute: 61, spread: 0, cacheHitPercent: 50 });
  if (many.kind !== "profile") throw new Error("too many for single requests");
  expect(sum(many.profile.input)).toBe(sum(many.profile.requests) * 2_000);
  expect(many.profile.cached?.every((cached, minute) => cached === (many.profile.input[minute] ?? 0) / 2)).toBe(true);
});

it("draws equal requests without a spread, with their cached part", () => {
  const traffic = drawn({ spread: 0, cacheHitPercent: 30, days: 1 });
  if (traffic.kind !== "requests") throw new Error("single requests");
  expect(traffic.arrivals.input.every((tokens) => tokens === 2_000)).toBe(true);
  expect(traffic.arrivals.cached?.every((tokens) => tokens === 600)).toBe(true);
});

describe("bounds", () => {
  it.each([
    [{ days: 0 }, "days", "below-minimum"],
    [{ days: 29 }, "days", "above-maximum"],
    [{ days: 1.5 }, "days", "not-whole"],
    [{ requestsPerMinute: Number.NaN }, "requestsPerMinute", "not-a-number"],
    [{ peakFactor: 0.5 }, "peakFactor", "below-minimum"],
    [{ seed: 2 ** 32 }, "seed", "above-maximum"],
    [{ cacheHitPercent: 101 }, "cacheHitPercent", "above-maximum"],
    [{ requestsPerMinute: 1_000_000, inputTokens: 10_000_000 }, "requestsPerMinute", "above-maximum"],
  ] as const)("refuses %o", (fields, path, code) => {
    const result = drawTraffic({ ...USUAL, ...fields });
    expect(result.ok ? [] : result.problems).toMatchObject([{ path, code }]);
  });

  it("draws anything within them", () => {
    fc.assert(
      fc.property(
        fc.record({
          shape: fc.constantFrom(...DRAWN_SHAPES),
          days: fc.integer({ min: 1, max: 3 }),
          requestsPerMinute: fc.double({ min: 0, max: 50, noNaN: true }),
          peakFactor: fc.double({ min: 1, max: 100, noNaN: true }),
          inputTokens: fc.integer({ min: 0, max: 50_000 }),
          outputTokens: fc.integer({ min: 0, max: 5_000 }),
          spread: fc.double({ min: 0, max: 2, noNaN: true }),
          cacheHitPercent: fc.double({ min: 0, max: 100, noNaN: true }),
          growthPercentPerMonth: fc.double({ min: -99, max: 20, noNaN: true }),
          monthsAhead: fc.nat(12),
          seed: fc.nat(),
        }),
        (fields) => {
          const profile = profileOfTraffic(drawn(fields));
          expect(
            [profile.requests, profile.input, profile.output].every((column) =>
              column.every((value) => Number.isSafeInteger(value) && value >= 0),
            ),
          ).toBe(true);
          expect(profile.cached?.some((value, minute) => value > profile.input[minute]!) ?? false).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("parts", () => {
  it("levels average to the mean and peak at the factor, as far as the pattern allows", () => {
    const pattern = shapePattern("day-and-night", 1_440, seededNumbers(1));
    const levels = minuteLevels(pattern, 10, 1.5);
    expect(sum(levels) / levels.length).toBeCloseTo(10, 9);
    expect(Math.max(...levels)).toBeCloseTo(15, 9);
    expect(Math.min(...minuteLevels(pattern, 10, 50))).toBe(0);
    expect(sum(minuteLevels(pattern, 10, 50)) / 1_440).toBeCloseTo(10, 9);
  });

  it("patterns run from 0 to 1 and have a busiest minute", () => {
    for (const shape of DRAWN_SHAPES) {
      const pattern = shapePattern(shape, 1_440, seededNumbers(5));
      expect(Math.max(...pattern)).toBe(1);
      expect(Math.min(...pattern)).toBeGreaterThanOrEqual(0);
    }
    const office = shapePattern("office-hours", 7 * 1_440, seededNumbers(5));
    expect(office[12 * 60]).toBeLessThan(office[10 * 60]!);
    expect(office[5 * 1_440 + 10 * 60]).toBeLessThan(0.05);
  });

  it("computes e to the x as the engine does, to a millionth of a millionth", () => {
    for (let x = -700; x <= 700; x += 0.37) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-11);
    expect(exponential(0)).toBe(1);
  });

  it("has the mean and deviation of Poisson on both sides of its change of method", () => {
    for (const mean of [0.3, 4, 29.9, 30, 400]) {
      const numbers = seededNumbers(9);
      const counts = Float64Array.from({ length: 20_000 }, () => poisson(mean, numbers));
      const average = sum(counts) / counts.length;
      const variance = sum(counts.map((count) => (count - average) ** 2)) / counts.length;
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.03);
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.06);
    }
    expect(poisson(0, seededNumbers(1))).toBe(0);
  });

  it("has symmetric normal quantiles, and lengths around their mean", () => {
    expect(normalQuantile(0)).toBe(-normalQuantile(255));
    expect(normalQuantile(128)).toBeGreaterThan(0);
    const lengths = tokenLengths(1_000, 1);
    expect(Math.abs(lengths.mean - 1_000)).toBeLessThan(1);
    expect(tokenLengths(1_000, 0).deviation).toBe(0);
    expect(Math.min(...tokenLengths(1, 2).lengths)).toBe(1);
    expect(Math.max(...tokenLengths(0, 2).lengths)).toBe(0);
  });
});
