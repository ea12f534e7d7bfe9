import fc from "fast-check";
import { expect, it } from "vitest";
import { profileOf } from "../arrivals/profileOf";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import { steadyArrivals } from "./steadyArrivals";
import type { SteadyRates } from "./steadyArrivals";

const USUAL: SteadyRates = {
  peakRequestsPerMinute: 60,
  averageRequestsPerMinute: 14,
  inputTokens: 2_000,
  outputTokens: 300,
  cacheHitPercent: 0,
};

function profile(fields: Partial<SteadyRates>): MinuteProfile {
  const result = steadyArrivals({ ...USUAL, ...fields });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.kind === "requests" ? profileOf(result.value.arrivals) : result.value.profile;
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

it("runs an hour at the peak and the others at (24 × average − peak) / 23", () => {
  // (24 × 14 − 60) / 23 = 12.
  const { requests, input, output, minutes } = profile({});
  expect(minutes).toBe(1_440);
  expect([...requests].filter((count) => count === 60).length).toBe(60);
  expect([...requests].filter((count) => count === 12).length).toBe(1_380);
  expect([requests[599], requests[600], requests[659], requests[660]]).toEqual([12, 60, 60, 12]);
  expect([input[600], output[600]]).toEqual([120_000, 18_000]);
});

it("carries fractions of a request on, so that the day's sum is right", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (peak, share) => {
        const { requests } = profile({ peakRequestsPerMinute: peak, averageRequestsPerMinute: peak * share });
        expect(sum(requests)).toBe(Math.round(1_440 * peak * share));
        expect(requests.every((count) => count >= 0 && count <= Math.ceil(peak))).toBe(true);
      },
    ),
  );
});

it("shortens the peak when the average does not fill an hour of it", () => {
  const { requests } = profile({ peakRequestsPerMinute: 144, averageRequestsPerMinute: 3 });
  expect([...requests].filter((count) => count === 144).length).toBe(30);
  expect(sum(requests)).toBe(4_320);
});

it("gives sums by minute beyond 600,000 requests, and cached tokens where there are hits", () => {
  const large = steadyArrivals({
    ...USUAL,
    peakRequestsPerMinute: 1_000,
    averageRequestsPerMinute: 500,
    cacheHitPercent: 40,
  });
  expect(large.ok && large.value.kind).toBe("profile");
  const { input, cached, requests } = profile({
    cacheHitPercent: 40,
    peakRequestsPerMinute: 1_000,
    averageRequestsPerMinute: 500,
  });
  expect([requests[600], input[600], cached?.[600]]).toEqual([1_000, 2_000_000, 800_000]);
  expect(profile({}).cached).toBeNull();
});

it.each([
  [{ averageRequestsPerMinute: 61 }, "averageRequestsPerMinute", "above-maximum"],
  [{ peakRequestsPerMinute: -1, averageRequestsPerMinute: -1 }, "peakRequestsPerMinute", "below-minimum"],
  [{ inputTokens: 1.5 }, "inputTokens", "not-whole"],
  [{ cacheHitPercent: 100.5 }, "cacheHitPercent", "above-maximum"],
  [
    { peakRequestsPerMinute: 1_000_000, averageRequestsPerMinute: 1_000_000, inputTokens: 10_000_000 },
    "averageRequestsPerMinute",
    "above-maximum",
  ],
] as const)("refuses %o", (fields, path, code) => {
  const result = steadyArrivals({ ...USUAL, ...fields });
  expect(result.ok ? [] : result.problems[0]).toMatchObject({ path, code });
});
