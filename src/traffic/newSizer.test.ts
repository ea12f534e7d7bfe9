import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivalsFrom, bruteCheapest, bruteOutcome, onePrice } from "./bruteForce.testing";
import { newSizer } from "./newSizer";
import { profileOf } from "./profileOf";
import type { Coverage, Sizer } from "./sizer";
import type { Steps } from "../units/sizing";
import type { SizingRules } from "./sizingRules";

const anyRequest = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 300 }), fc.constantFrom(0, 1, 10_000, 20_000, 32_000, 32_001)),
  fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 1_000, 2_000)),
  fc.integer({ min: 0, max: 20_000 }),
);
// Few large requests, and many small ones so that whole blocks of them are skipped.
const smallRequest = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 300 }));
const anyMinute = fc.oneof(
  { weight: 3, arbitrary: fc.array(anyRequest, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: smallRequest }, { weight: 1, arbitrary: anyRequest }), { minLength: 70, maxLength: 110 }) },
);
const anyMinutes = fc.array(anyMinute, { minLength: 1, maxLength: 6 });
const anyPrice = fc.bigInt({ min: 0n, max: 40n });
const anyTiers = fc.tuple(anyPrice, anyPrice, anyPrice, anyPrice, fc.boolean()).map(([input, output, cached, longer, tiered]) => (
  tiered
    ? [{ upTo: 32_000, input, cached, output }, { upTo: 50_000, input: input + longer, cached, output: output + longer }]
    : onePrice(input, output, cached)
));
const anyRules = fc.record({
  overflow: fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
  tiers: anyTiers,
  inputStep: fc.bigInt({ min: 0n, max: 900_000n }), outputStep: fc.bigInt({ min: 0n, max: 120_000n }),
  maxInputTokens: fc.constantFrom(null, null, 40_000, 9_000),
  minimum: fc.constantFrom(null, null, { inputSteps: 3, outputSteps: 2 }),
  weighed: fc.boolean(), withCache: fc.boolean(),
});
const QUOTA = { scale: 100, tiers: [{ upTo: 32_000, input: 100, cached: 20, output: 100 }, { upTo: null, input: 133, cached: 27, output: 117 }] };
const anyCoverage: fc.Arbitrary<Coverage | undefined> = fc.option(
  fc.record({ of: fc.constantFrom("requests" as const, "tokens" as const, "minutes" as const), keep: fc.constantFrom(0, 50, 90, 99, 100), outOf: fc.constant(100) }),
  { nil: undefined },
);
const anyAtLeast: fc.Arbitrary<Steps | undefined> = fc.option(fc.record({ inputSteps: fc.nat(8), outputSteps: fc.nat(8) }), { nil: undefined });

describe("against trying every pair", () => {
  test("every rule and setting: the same steps, cost and counts", () => {
    fc.assert(fc.property(anyMinutes, anyRules, anyCoverage, anyAtLeast, (minutes, chosen, coverage, atLeast) => {
      const { overflow, tiers, inputStep, outputStep, maxInputTokens, minimum, weighed, withCache } = chosen;
      const arrivals = arrivalsFrom(minutes, withCache);
      const rules: SizingRules = {
        overflow, prices: { inputStep, outputStep, tiers }, maxInputTokens, minimum, quota: weighed && overflow !== "excess" ? QUOTA : null,
      };
      const sizer = newSizer({ kind: "requests", arrivals }, rules);
      const found = sizer.cheapest({ ...(coverage === undefined ? {} : { coverage }), ...(atLeast === undefined ? {} : { atLeast }) });
      const brute = bruteCheapest(arrivals, rules, widened(sizer, rules, atLeast), coverage, atLeast);
      if (brute === null) {
        expect(found).toBeNull();
        return;
      }
      expect(found).toMatchObject({
        inputSteps: brute.inputSteps, outputSteps: brute.outputSteps, total: brute.total, overflow: brute.overflow,
        overflowRequests: brute.overflowRequests, overflowMinutes: brute.overflowMinutes,
      });
    }), { numRuns: 1_200 });
  });

  test("one reservation, priced: the same, and the parts sum up", () => {
    fc.assert(fc.property(anyMinutes, anyRules, fc.nat(12), fc.nat(12), (minutes, chosen, inputSteps, outputSteps) => {
      const arrivals = arrivalsFrom(minutes, chosen.withCache);
      const { overflow, tiers, inputStep, outputStep, maxInputTokens, minimum } = chosen;
      const rules: SizingRules = { overflow, prices: { inputStep, outputStep, tiers }, maxInputTokens, minimum, quota: null };
      const sizer = newSizer({ kind: "requests", arrivals }, rules);
      const one = sizer.priceOf({ inputSteps, outputSteps });
      const brute = bruteOutcome(arrivals, rules, { inputSteps, outputSteps });
      expect({ total: one.total, overflow: one.overflow, requests: one.overflowRequests, minutes: one.overflowMinutes })
        .toEqual({ total: brute.total, overflow: brute.overflow, requests: brute.overflowRequests, minutes: brute.overflowMinutes });
      expect(one.overflowTiers.reduce((sum, { input, output }) => sum + input + output, 0)).toBe(brute.overflowTokens);
      expect(one.insideInput + one.insideOutput + brute.overflowTokens).toBe(sizer.totals.input + sizer.totals.output);
      expect(one.reserved + one.overflow).toBe(one.total);
      if (overflow !== "refused") expect(sizer.priceOf({ inputSteps: 0, outputSteps: 0 }).total).toBe(sizer.totals.payAsYouGo);
    }), { numRuns: 600 });
  });

  test("prices too large for a double: still the exact optimum", () => {
    fc.assert(fc.property(anyMinutes, anyTiers, fc.bigInt({ min: 1n, max: 9n }), (minutes, tiers, off) => {
      const arrivals = arrivalsFrom(minutes);
      const huge = 10n ** 17n;
      const rules: SizingRules = {
        overflow: "whole-request", maxInputTokens: null, minimum: null, quota: null,
        prices: {
          inputStep: 60_000n * huge + off, outputStep: 9_000n * huge - off,
          tiers: tiers.map((one) => ({ ...one, input: one.input * huge + off, cached: one.input * huge + off, output: one.output * huge + 1n })),
        },
      };
      const sizer = newSizer({ kind: "requests", arrivals }, rules);
      const brute = bruteCheapest(arrivals, rules, sizer.most);
      expect(sizer.cheapest()).toMatchObject({ inputSteps: brute?.inputSteps, outputSteps: brute?.outputSteps, total: brute?.total });
    }), { numRuns: 200 });
  });

  test("a profile is the excess of its minutes", () => {
    fc.assert(fc.property(anyMinutes, anyRules, anyCoverage, (minutes, chosen, coverage) => {
      const { inputStep, outputStep, minimum } = chosen;
      const tiers = [chosen.tiers[0]!].map((one) => ({ ...one, upTo: null }));
      const rules: SizingRules = { overflow: "excess", prices: { inputStep, outputStep, tiers }, maxInputTokens: null, minimum, quota: null };
      // A minute as one request is the same to the excess rule.
      const arrivals = arrivalsFrom(minutes.map((one) => [one.reduce<[number, number]>(([i, o], [input, output]) => [i + input, o + output], [0, 0])]));
      const profile = newSizer({ kind: "profile", profile: profileOf(arrivals) }, rules);
      const wanted = coverage === undefined ? {} : { coverage };
      const found = profile.cheapest(wanted);
      if (coverage?.of === "requests") {
        expect(found).toBeNull();
        return;
      }
      const brute = bruteCheapest(arrivals, rules, widened(profile, rules, undefined), coverage);
      expect(found?.total).toBe(brute?.total);
      expect([found?.inputSteps, found?.outputSteps, found?.overflowMinutes]).toEqual([brute?.inputSteps, brute?.outputSteps, brute?.overflowMinutes]);
    }), { numRuns: 400 });
  });
});

test("no traffic: nothing to reserve", () => {
  const rules: SizingRules = { overflow: "whole-request", prices: { inputStep: 1n, outputStep: 1n, tiers: onePrice(1n, 1n) }, maxInputTokens: null, quota: null, minimum: null };
  for (const overflow of ["whole-request", "excess", "refused"] as const) {
    const sizer = newSizer({ kind: "requests", arrivals: arrivalsFrom([]) }, { ...rules, overflow });
    expect(sizer.cheapest()).toMatchObject({ inputSteps: 0, outputSteps: 0, total: 0n, overflowMinutes: 0 });
  }
});

test("more can cost more: one step up lets a large request in and keeps ten small ones out", () => {
  // 10,000 TPM hold the ten requests of 1,000; with 20,000 the first of 15,000 goes inside and leaves room for five of them.
  const arrivals = arrivalsFrom([[[15_000, 0], ...Array.from({ length: 10 }, () => [1_000, 0] as const)]]);
  const rules: SizingRules = { overflow: "whole-request", prices: { inputStep: 0n, outputStep: 0n, tiers: onePrice(1n, 1n) }, maxInputTokens: null, quota: null, minimum: null };
  const sizer = newSizer({ kind: "requests", arrivals }, rules);
  expect(sizer.priceOf({ inputSteps: 1, outputSteps: 0 })).toMatchObject({ overflow: 15_000n, overflowRequests: 1 });
  expect(sizer.priceOf({ inputSteps: 2, outputSteps: 0 })).toMatchObject({ overflow: 5_000n, overflowRequests: 5 });
});

/** As far as the search goes: what is asked for may lie beyond the traffic. */
function widened(sizer: Sizer, rules: SizingRules, atLeast: Steps | undefined): Steps {
  const widen = (of: keyof Steps): number => Math.max(sizer.most[of], rules.minimum?.[of] ?? 0, atLeast?.[of] ?? 0);
  return { inputSteps: widen("inputSteps"), outputSteps: widen("outputSteps") };
}
