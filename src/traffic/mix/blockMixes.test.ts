import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockPrices, Steps } from "../../model/sizing";
import { profileOf } from "../arrivals/profileOf";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { anyArrivals, anyRules } from "../study/anyTraffic.testing";
import { blockMixes } from "./blockMixes";
import { pickMinutes } from "./splitTraffic";

const CHINA = 480;
const TEN_PM = { from: 22 * 60, minutes: 480, utcOffset: CHINA };
/** 2026-03-02 22:00 in UTC+8 is 14:00 in UTC. */
const AT_TEN = Date.UTC(2026, 2, 2, 14) / 60_000;

function pricesOf(minuteInput: bigint, minuteOutput: bigint, isWhole = false): BlockPrices {
  return { minuteInput, minuteOutput, isWhole, windows: [TEN_PM] };
}

/** Two minutes before the block begins, and what comes after it has begun. */
function aroundTen(traffic: Traffic): Traffic {
  const moved = { clock: "absolute", firstMinute: AT_TEN - 2 } as const;
  return traffic.kind === "requests"
    ? { kind: "requests", arrivals: { ...traffic.arrivals, ...moved } }
    : { kind: "profile", profile: { ...traffic.profile, ...moved } };
}

function blockOf(traffic: Traffic, rules: SizingRules, prices: BlockPrices) {
  const sizer = newSizer(traffic, rules);
  const best = sizer.cheapest() ?? sizer.priceOf({ inputSteps: 0, outputSteps: 0 });
  const [found] = blockMixes(traffic, rules, prices, best);
  if (found === undefined) throw new Error("no block");
  return { found, best };
}

/** What a base and a block cost, with nothing but the sizer's price of one reservation. */
function costsOf(traffic: Traffic, rules: SizingRules, prices: BlockPrices): (base: Steps, block: Steps) => bigint {
  const { minutes } = traffic.kind === "requests" ? traffic.arrivals : traffic.profile;
  const all = Array.from({ length: minutes }, (_, at) => at);
  const [before, night] = [Int32Array.from(all.slice(0, 2)), Int32Array.from(all.slice(2))];
  const overflowIn = (picked: Int32Array): ((steps: Steps) => bigint) => {
    const known = new Map<string, bigint>();
    const sizer = picked.length === 0 ? null : newSizer(pickMinutes(traffic, picked), rules);
    return (steps) => {
      const key = `${steps.inputSteps} ${steps.outputSteps}`;
      const cost = known.get(key) ?? sizer?.priceOf(steps).overflow ?? 0n;
      known.set(key, cost);
      return cost;
    };
  };
  const [overflowBefore, overflowAtNight] = [overflowIn(before), overflowIn(night)];
  return (base, block) =>
    BigInt(base.inputSteps) * rules.prices.inputStep +
    BigInt(base.outputSteps) * rules.prices.outputStep +
    (BigInt(block.inputSteps) * prices.minuteInput + BigInt(block.outputSteps) * prices.minuteOutput) *
      BigInt(night.length) +
    overflowBefore(base) +
    overflowAtNight({
      inputSteps: base.inputSteps + block.inputSteps,
      outputSteps: base.outputSteps + block.outputSteps,
    });
}

const UP_TO = 6;
const upTo = Array.from({ length: UP_TO + 1 }, (_, step) => step);
const pairs = upTo.flatMap((inputSteps) => upTo.map((outputSteps) => ({ inputSteps, outputSteps })));

/** Every base with every block on top, each of them nothing or at least the minimum. */
function bruteBest({ minimum }: SizingRules, costOf: (base: Steps, block: Steps) => bigint): bigint {
  const sold = pairs.filter(
    ({ inputSteps, outputSteps }) =>
      minimum === null ||
      inputSteps + outputSteps === 0 ||
      (inputSteps >= minimum.inputSteps && outputSteps >= minimum.outputSteps),
  );
  let least: bigint | null = null;
  for (const base of sold)
    for (const block of sold) {
      const cost = costOf(base, block);
      if (least === null || cost < least) least = cost;
    }
  return least ?? 0n;
}

const anyBlock = fc.tuple(fc.bigInt({ min: 0n, max: 9_000n }), fc.bigInt({ min: 0n, max: 3_000n }));

describe("excess", () => {
  it("is the cheapest of all bases with all blocks", () => {
    let bought = 0;
    fc.assert(
      fc.property(
        anyArrivals({ min: 1, max: 5 }, 3),
        anyRules,
        anyBlock,
        fc.constantFrom(null, { inputSteps: 1, outputSteps: 1 }, { inputSteps: 2, outputSteps: 1 }),
        fc.boolean(),
        (arrivals, any, [input, output], minimum, asProfile) => {
          const small = {
            ...arrivals,
            input: arrivals.input.map((tokens) => tokens % 13_000),
            output: arrivals.output.map((tokens) => tokens % 1_300),
            cached: null,
          };
          const rules: SizingRules = { ...any, overflow: "excess", minimum };
          const traffic = aroundTen(
            asProfile ? { kind: "profile", profile: profileOf(small) } : { kind: "requests", arrivals: small },
          );
          const prices = pricesOf(input, output);
          const { found, best } = blockOf(traffic, rules, prices);
          const costOf = costsOf(traffic, rules, prices);
          expect(found.total).toBe(bruteBest(rules, costOf));
          expect(found.atLeast).toBe(found.total);
          expect(found.total).toBe(costOf(found.base, found.block));
          expect(found.total).toBe(found.reservedBase + found.reservedBlock + found.overflow);
          expect(found.total <= best.total).toBe(true);
          if (found.block.inputSteps + found.block.outputSteps > 0) bought += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(bought).toBeGreaterThan(10);
  });
});

describe("whole requests", () => {
  it("are never dearer than the base alone nor cheaper than every base with every block, and mostly as cheap", () => {
    let asCheap = 0;
    let runs = 0;
    fc.assert(
      fc.property(anyArrivals({ min: 1, max: 4 }, 3), anyRules, anyBlock, (arrivals, any, [input, output]) => {
        const small = {
          ...arrivals,
          input: arrivals.input.map((tokens) => tokens % 13_000),
          output: arrivals.output.map((tokens) => tokens % 1_300),
          cached: arrivals.cached?.map((tokens, at) => Math.min(tokens, (arrivals.input[at] ?? 0) % 13_000)) ?? null,
        };
        const rules: SizingRules = { ...any, overflow: "whole-request", minimum: { inputSteps: 1, outputSteps: 1 } };
        const traffic = aroundTen({ kind: "requests", arrivals: small });
        const prices = pricesOf(input, output);
        const { found, best } = blockOf(traffic, rules, prices);
        const costOf = costsOf(traffic, rules, prices);
        const brute = bruteBest(rules, costOf);
        expect(found.total <= best.total).toBe(true);
        expect(found.total >= brute).toBe(true);
        expect(found.atLeast === null || found.atLeast <= found.total).toBe(true);
        expect(found.total).toBe(costOf(found.base, found.block));
        runs += 1;
        if (found.total === brute) asCheap += 1;
      }),
      { numRuns: 80 },
    );
    expect(asCheap / runs).toBeGreaterThan(0.9);
  });
});

describe("the hours of the block", () => {
  const rules: SizingRules = {
    overflow: "excess",
    maxInputTokens: null,
    quota: null,
    minimum: null,
    prices: { inputStep: 4_000n, outputStep: 1_000n, tiers: [{ upTo: null, input: 1n, cached: 1n, output: 1n }] },
  };
  /** One token of input in each minute. */
  const minutely = (firstMinute: number, minutes: number): Traffic => ({
    kind: "profile",
    profile: {
      clock: "absolute",
      firstMinute,
      minutes,
      requests: new Float64Array(minutes).fill(1),
      input: new Float64Array(minutes).fill(10_000),
      output: new Float64Array(minutes),
      cached: null,
    },
  });

  it("are those from 22:00 to 06:00 in UTC+8, over midnight, whatever zone the traffic is read in", () => {
    const { found } = blockOf(minutely(AT_TEN - 60, 1_440), rules, pricesOf(1n, 1n));
    expect(found.inside).toEqual({ minutes: 480, requests: 480, tokens: 4_800_000 });
    const early = blockOf(minutely(AT_TEN + 479, 2), rules, pricesOf(1n, 1n));
    expect(early.found.inside.minutes).toBe(1);
  });

  it("are paid in full for a night that is cut off, where the time is bought as it is", () => {
    // A base of one step saves less than its 4,000 in the minute outside: only the block is bought.
    const cut = minutely(AT_TEN - 1, 3);
    const high = { ...rules, prices: { ...rules.prices, inputStep: 40_000n } };
    expect(blockOf(cut, high, pricesOf(10n, 10n)).found).toMatchObject({
      base: { inputSteps: 0, outputSteps: 0 },
      block: { inputSteps: 1, outputSteps: 0 },
      reservedBlock: 20n,
      overflow: 10_000n,
    });
    expect(blockOf(cut, high, pricesOf(10n, 10n, true)).found.reservedBlock).toBe(4_800n);
  });

  it("are none on a clock that knows no time of the day, or where what does not fit is refused", () => {
    const arrivals = minutely(0, 3);
    if (arrivals.kind !== "profile") throw new Error("a profile");
    const relative: Traffic = { kind: "profile", profile: { ...arrivals.profile, clock: "relative" } };
    const best = newSizer(relative, rules).priceOf({ inputSteps: 0, outputSteps: 0 });
    expect(blockMixes(relative, rules, pricesOf(1n, 1n), best)).toEqual([]);
    expect(blockMixes(minutely(0, 3), { ...rules, overflow: "refused" }, pricesOf(1n, 1n), best)).toEqual([]);
  });
});
