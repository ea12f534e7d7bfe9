import fc from "fast-check";
import type { Arrivals } from "../arrivals/arrivals";
import { profileOf } from "../arrivals/profileOf";
import type { QuotaWeights } from "../../model/sizing";
import type { OverflowRule, SizingRules, Traffic } from "../sizer/sizingRules";

/** A handful of steps holds a few of these, so that reservations bind. */
const anyRequest = fc.record({
  input: fc.oneof(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 40_000 })),
  output: fc.integer({ min: 0, max: 1_800 }),
  cachedShare: fc.integer({ min: 0, max: 4 }),
});

export function anyArrivals(
  minutes: { readonly min: number; readonly max: number },
  mostRequests = 5,
): fc.Arbitrary<Arrivals> {
  return fc
    .record({
      byMinute: fc.array(fc.array(anyRequest, { maxLength: mostRequests }), {
        minLength: minutes.min,
        maxLength: minutes.max,
      }),
      hasCached: fc.boolean(),
    })
    .map(({ byMinute, hasCached }) => {
      const start = new Int32Array(byMinute.length + 1);
      byMinute.forEach((requests, minute) => (start[minute + 1] = start[minute]! + requests.length));
      const all = byMinute.flat();
      return {
        clock: "relative",
        firstMinute: 0,
        minutes: byMinute.length,
        start,
        input: Uint32Array.from(all, (one) => one.input),
        output: Uint32Array.from(all, (one) => one.output),
        cached: hasCached ? Uint32Array.from(all, (one) => Math.floor((one.input * one.cachedShare) / 4)) : null,
      };
    });
}

export function anyTraffic(
  minutes: { readonly min: number; readonly max: number },
  mostRequests = 5,
): fc.Arbitrary<Traffic> {
  return fc
    .tuple(anyArrivals(minutes, mostRequests), fc.boolean())
    .map(([arrivals, requests]): Traffic =>
      requests ? { kind: "requests", arrivals } : { kind: "profile", profile: profileOf(arrivals) },
    );
}

const WEIGHTS: QuotaWeights = {
  scale: 10,
  tiers: [
    { upTo: 5_000, input: 10, cached: 2, output: 10 },
    { upTo: null, input: 13, cached: 2, output: 12 },
  ],
};

export const anyRules: fc.Arbitrary<SizingRules> = fc
  .record({
    overflow: fc.constantFrom<OverflowRule>("whole-request", "excess", "refused"),
    inputStep: fc.integer({ min: 0, max: 60_000 }),
    outputStep: fc.integer({ min: 0, max: 20_000 }),
    tiered: fc.boolean(),
    maxInputTokens: fc.constantFrom(null, 8_000, 30_000),
    weighed: fc.boolean(),
    minimum: fc.constantFrom(null, { inputSteps: 2, outputSteps: 3 }),
  })
  .map(({ overflow, inputStep, outputStep, tiered, maxInputTokens, weighed, minimum }) => ({
    overflow,
    prices: {
      inputStep: BigInt(inputStep),
      outputStep: BigInt(outputStep),
      tiers: tiered
        ? [
            { upTo: 6_000, input: 4n, cached: 1n, output: 12n },
            { upTo: null, input: 9n, cached: 3n, output: 30n },
          ]
        : [{ upTo: null, input: 5n, cached: 2n, output: 14n }],
    },
    maxInputTokens,
    quota: weighed ? WEIGHTS : null,
    minimum,
  }));
