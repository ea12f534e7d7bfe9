import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreesWithEveryPair,
  anyCoverage,
  anyMinutes,
  anyRules,
  anyTiers,
  pairsFound,
  widened,
} from "./anySizing.testing";
import { arrivalsFrom, bruteCheapest, bruteOutcome, onePrice } from "./bruteForce.testing";
import { newSizer } from "./newSizer";
import { profileOf } from "../arrivals/profileOf";
import type { SizingRules } from "./sizingRules";

describe("against trying every pair", () => {
  test("every rule and setting: the same steps, cost and counts", () => {
    const before = pairsFound();
    fc.assert(agreesWithEveryPair, { numRuns: 500 });
    expect(pairsFound() - before).toBeGreaterThan(270);
  });

  test("one reservation, priced: the same, and the parts sum up", () => {
    fc.assert(
      fc.property(anyMinutes, anyRules, fc.nat(12), fc.nat(12), (minutes, chosen, inputSteps, outputSteps) => {
        const arrivals = arrivalsFrom(minutes, chosen.withCache);
        const { overflow, tiers, inputStep, outputStep, maxInputTokens, minimum } = chosen;
        const rules: SizingRules = {
          overflow,
          prices: { inputStep, outputStep, tiers },
          maxInputTokens,
          minimum,
          quota: null,
        };
        const sizer = newSizer({ kind: "requests", arrivals }, rules);
        const one = sizer.priceOf({ inputSteps, outputSteps });
        const brute = bruteOutcome(arrivals, rules, { inputSteps, outputSteps });
        expect({
          total: one.total,
          overflow: one.overflow,
          requests: one.overflowRequests,
          minutes: one.overflowMinutes,
        }).toEqual({
          total: brute.total,
          overflow: brute.overflow,
          requests: brute.overflowRequests,
          minutes: brute.overflowMinutes,
        });
        expect(one.overflowTiers.reduce((sum, { input, output }) => sum + input + output, 0)).toBe(
          brute.overflowTokens,
        );
        expect(one.insideInput + one.insideOutput + brute.overflowTokens).toBe(
          sizer.totals.input + sizer.totals.output,
        );
        expect(one.reserved + one.overflow).toBe(one.total);
        if (overflow !== "refused")
          expect(sizer.priceOf({ inputSteps: 0, outputSteps: 0 }).total).toBe(sizer.totals.payAsYouGo);
      }),
      { numRuns: 600 },
    );
  });

  test("prices too large for a double: still the exact optimum", () => {
    fc.assert(
      fc.property(anyMinutes, anyTiers, fc.bigInt({ min: 1n, max: 9n }), (minutes, tiers, off) => {
        const arrivals = arrivalsFrom(minutes);
        const huge = 10n ** 17n;
        const rules: SizingRules = {
          overflow: "whole-request",
          maxInputTokens: null,
          minimum: null,
          quota: null,
          prices: {
            inputStep: 60_000n * huge + off,
            outputStep: 9_000n * huge - off,
            tiers: tiers.map((one) => ({
              ...one,
              input: one.input * huge + off,
              cached: one.input * huge + off,
              output: one.output * huge + 1n,
            })),
          },
        };
        const sizer = newSizer({ kind: "requests", arrivals }, rules);
        const brute = bruteCheapest(arrivals, rules, sizer.most);
        expect(sizer.cheapest()).toMatchObject({
          inputSteps: brute?.inputSteps,
          outputSteps: brute?.outputSteps,
          total: brute?.total,
        });
      }),
      { numRuns: 200 },
    );
  });

  test("a profile is the excess of its minutes", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyMinutes, anyRules, anyCoverage, (minutes, chosen, coverage) => {
        const { inputStep, outputStep, minimum } = chosen;
        const tiers = [chosen.tiers[0]!].map((one) => ({ ...one, upTo: null }));
        const rules: SizingRules = {
          overflow: "excess",
          prices: { inputStep, outputStep, tiers },
          maxInputTokens: null,
          minimum,
          quota: null,
        };
        // A minute as one request is the same to the excess rule.
        const arrivals = arrivalsFrom(
          minutes.map((one) => [
            one.reduce<[number, number]>(([i, o], [input, output]) => [i + input, o + output], [0, 0]),
          ]),
        );
        const profile = newSizer({ kind: "profile", profile: profileOf(arrivals) }, rules);
        const wanted = coverage === undefined ? {} : { coverage };
        const found = profile.cheapest(wanted);
        if (coverage?.of === "requests") {
          expect(found).toBeNull();
          return;
        }
        const brute = bruteCheapest(arrivals, rules, widened(profile, rules, undefined), coverage);
        expect(found?.total).toBe(brute?.total);
        expect([found?.inputSteps, found?.outputSteps, found?.overflowMinutes]).toEqual([
          brute?.inputSteps,
          brute?.outputSteps,
          brute?.overflowMinutes,
        ]);
        if (brute !== null) compared += 1;
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

test("no traffic: nothing to reserve", () => {
  const rules: SizingRules = {
    overflow: "whole-request",
    prices: { inputStep: 1n, outputStep: 1n, tiers: onePrice(1n, 1n) },
    maxInputTokens: null,
    quota: null,
    minimum: null,
  };
  for (const overflow of ["whole-request", "excess", "refused"] as const) {
    const sizer = newSizer({ kind: "requests", arrivals: arrivalsFrom([]) }, { ...rules, overflow });
    expect(sizer.cheapest()).toMatchObject({ inputSteps: 0, outputSteps: 0, total: 0n, overflowMinutes: 0 });
  }
});

test("requests longer than the last tier are counted, and take its prices", () => {
  const arrivals = arrivalsFrom([
    [
      [50_000, 0],
      [50_001, 0],
      [90_000, 0],
    ],
  ]);
  const tiers = [
    { upTo: 32_000, input: 1n, cached: 1n, output: 1n },
    { upTo: 50_000, input: 3n, cached: 3n, output: 3n },
  ];
  for (const overflow of ["whole-request", "excess"] as const) {
    const { totals } = newSizer(
      { kind: "requests", arrivals },
      { overflow, prices: { inputStep: 1n, outputStep: 1n, tiers }, maxInputTokens: null, quota: null, minimum: null },
    );
    expect([totals.overLastTier, totals.payAsYouGo]).toEqual([2, 570_003n]);
  }
});

test("more can cost more: one step up lets a large request in and keeps ten small ones out", () => {
  // 10,000 TPM hold the ten requests of 1,000; with 20,000 the first of 15,000 goes inside and leaves room for five of
  // them.
  const arrivals = arrivalsFrom([[[15_000, 0], ...Array.from({ length: 10 }, () => [1_000, 0] as const)]]);
  const rules: SizingRules = {
    overflow: "whole-request",
    prices: { inputStep: 0n, outputStep: 0n, tiers: onePrice(1n, 1n) },
    maxInputTokens: null,
    quota: null,
    minimum: null,
  };
  const sizer = newSizer({ kind: "requests", arrivals }, rules);
  expect(sizer.priceOf({ inputSteps: 1, outputSteps: 0 })).toMatchObject({ overflow: 15_000n, overflowRequests: 1 });
  expect(sizer.priceOf({ inputSteps: 2, outputSteps: 0 })).toMatchObject({ overflow: 5_000n, overflowRequests: 5 });
});
