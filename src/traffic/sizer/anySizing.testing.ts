import fc from "fast-check";
import { expect } from "vitest";
import type { Steps } from "../../model/sizing";
import { arrivalsFrom, bruteCheapest, onePrice } from "./bruteForce.testing";
import { newSizer } from "./newSizer";
import type { Coverage, Sizer } from "./sizer";
import type { SizingRules } from "./sizingRules";

const anyRequest = fc.tuple(
  fc.oneof(
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom(0, 1, 10_000, 20_000, 32_000, 32_001),
  ),
  fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 1_000, 2_000)),
  fc.integer({ min: 0, max: 20_000 }),
);
// Few large requests, and many small ones so that whole blocks of them are skipped.
const smallRequest = fc.tuple(
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: 0, max: 300 }),
);
const anyMinute = fc.oneof(
  { weight: 3, arbitrary: fc.array(anyRequest, { maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: smallRequest }, { weight: 1, arbitrary: anyRequest }), {
      minLength: 70,
      maxLength: 110,
    }),
  },
);
export const anyMinutes = fc.array(anyMinute, { minLength: 1, maxLength: 6 });
const anyPrice = fc.bigInt({ min: 0n, max: 40n });
export const anyTiers = fc
  .tuple(anyPrice, anyPrice, anyPrice, anyPrice, fc.boolean())
  .map(([input, output, cached, longer, tiered]) =>
    tiered
      ? [
          { upTo: 32_000, input, cached, output },
          { upTo: 50_000, input: input + longer, cached, output: output + longer },
        ]
      : onePrice(input, output, cached),
  );
export const anyRules = fc.record({
  overflow: fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
  tiers: anyTiers,
  inputStep: fc.bigInt({ min: 0n, max: 900_000n }),
  outputStep: fc.bigInt({ min: 0n, max: 120_000n }),
  maxInputTokens: fc.constantFrom(null, null, 40_000, 9_000),
  minimum: fc.constantFrom(null, null, { inputSteps: 3, outputSteps: 2 }),
  weighed: fc.boolean(),
  inBands: fc.boolean(),
  withCache: fc.boolean(),
});
const QUOTA = {
  scale: 100,
  tiers: [
    { upTo: 32_000, input: 100, cached: 20, output: 100 },
    { upTo: null, input: 133, cached: 27, output: 117 },
  ],
};
export const anyCoverage: fc.Arbitrary<Coverage | undefined> = fc.option(
  fc.record({
    of: fc.constantFrom("requests" as const, "tokens" as const, "minutes" as const),
    keep: fc.constantFrom(0, 50, 90, 99, 100),
    outOf: fc.constant(100),
  }),
  { nil: undefined },
);
const anyAtLeast: fc.Arbitrary<Steps | undefined> = fc.option(
  fc.record({ inputSteps: fc.nat(8), outputSteps: fc.nat(8) }),
  { nil: undefined },
);

let found = 0;

/**
 * In how many cases so far there was an optimum to agree with: where no pair will do, there is little to be wrong
 * about.
 */
export function pairsFound(): number {
  return found;
}

/** The optimum under every rule and setting: the same steps, cost and counts as trying every pair. */
export const agreesWithEveryPair = fc.property(
  anyMinutes,
  anyRules,
  anyCoverage,
  anyAtLeast,
  (minutes, chosen, coverage, atLeast) => {
    const { overflow, tiers, inputStep, outputStep, maxInputTokens, minimum, weighed, inBands, withCache } = chosen;
    const arrivals = arrivalsFrom(minutes, withCache);
    const rules: SizingRules = {
      overflow,
      prices: { inputStep, outputStep, tiers },
      maxInputTokens,
      minimum,
      quota: weighed && overflow !== "excess" ? { ...QUOTA, ...(inBands ? { inBands } : {}) } : null,
    };
    const sizer = newSizer({ kind: "requests", arrivals }, rules);
    const cheapest = sizer.cheapest({
      ...(coverage === undefined ? {} : { coverage }),
      ...(atLeast === undefined ? {} : { atLeast }),
    });
    const brute = bruteCheapest(arrivals, rules, widened(sizer, rules, atLeast), coverage, atLeast);
    if (brute === null) {
      expect(cheapest).toBeNull();
      return;
    }
    found += 1;
    expect(cheapest).toMatchObject({
      inputSteps: brute.inputSteps,
      outputSteps: brute.outputSteps,
      total: brute.total,
      overflow: brute.overflow,
      overflowRequests: brute.overflowRequests,
      overflowMinutes: brute.overflowMinutes,
    });
  },
);

/** As far as the search goes: what is asked for may lie beyond the traffic. */
export function widened(sizer: Sizer, rules: SizingRules, atLeast: Steps | undefined): Steps {
  const widen = (of: keyof Steps): number => Math.max(sizer.most[of], rules.minimum?.[of] ?? 0, atLeast?.[of] ?? 0);
  return { inputSteps: widen("inputSteps"), outputSteps: widen("outputSteps") };
}
