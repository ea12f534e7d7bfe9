import { expect, test } from "vitest";
import { profileOf } from "../arrivals/profileOf";
import { seededNumbers } from "../shapes/seededNumbers";
import { arrivalsFrom, onePrice } from "../sizer/bruteForce.testing";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { Certainty } from "./certainty";
import { howSure } from "./howSure";

const rules: SizingRules = {
  overflow: "excess",
  // A step is worth it where 60 % of it is used: 10,000 × 5 a minute against 30,000.
  prices: { inputStep: 0n, outputStep: 0n, tiers: onePrice(5n, 5n) },
  maxInputTokens: null,
  quota: null,
  minimum: null,
};

/** One request a minute, of another size in each hour. */
function trafficOf(minutes: number, seed = 1): Traffic {
  const numbers = seededNumbers(seed);
  const hours = Array.from({ length: Math.ceil(minutes / 60) }, () => 5_000 + (numbers.next() % 40_000));
  const arrivals = arrivalsFrom(
    Array.from({ length: minutes }, (_, minute) => [[hours[Math.floor(minute / 60)] ?? 0, 500] as const]),
  );
  return { kind: "profile", profile: profileOf(arrivals) };
}

function run(minutes: number, seed: number): { readonly answer: Certainty; readonly shares: readonly number[] } {
  const traffic = trafficOf(minutes);
  const own: SizingRules = {
    ...rules,
    prices: { ...rules.prices, inputStep: 30_000n * BigInt(minutes), outputStep: 3_000n * BigInt(minutes) },
  };
  const sizer = newSizer(traffic, own);
  const chosen = sizer.cheapest() ?? { inputSteps: 0, outputSteps: 0 };
  const work = howSure(traffic, null, { rules: own, chosen, seed, resamples: 200 }, sizer);
  const shares: number[] = [];
  for (;;) {
    const next = work.next();
    if (next.done === true) return { answer: next.value, shares };
    shares.push(next.value);
  }
}

test("the same seed gives the same answer, another one another", () => {
  expect(run(8_000, 7).answer).toEqual(run(8_000, 7).answer);
  expect(run(8_000, 7).answer.redrawn).not.toEqual(run(8_000, 8).answer.redrawn);
});

test("progress rises from nothing to all, a little with every period", () => {
  const { shares } = run(8_000, 1);
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares.every((share, at) => at === 0 || share >= (shares[at - 1] ?? 0))).toBe(true);
  expect(shares.length).toBeGreaterThan(200);
});

test.each([
  { minutes: 149, blocks: { by: "hour", count: 2 }, isSaid: false },
  { minutes: 150, blocks: { by: "hour", count: 3 }, isSaid: true },
  { minutes: 4_259, blocks: { by: "hour", count: 71 }, isSaid: true },
  { minutes: 4_260, blocks: { by: "day", count: 3 }, isSaid: true },
  { minutes: 20_160, blocks: { by: "day", count: 14 }, isSaid: true },
])("of $minutes minutes no more is said than their blocks can say", ({ minutes, blocks, isSaid }) => {
  const { answer } = run(minutes, 1);
  expect(answer.blocks).toEqual(blocks);
  expect([answer.heldOut !== null, answer.redrawn !== null]).toEqual([isSaid, isSaid]);
  expect(answer.sliding).toEqual({ is: "unknown", because: "sums-by-minute" });
});

test("where every hour is alike nothing depends on which of them are drawn", () => {
  const arrivals = arrivalsFrom(Array.from({ length: 360 }, () => [[20_000, 1_000] as const]));
  const traffic: Traffic = { kind: "requests", arrivals };
  const own: SizingRules = {
    ...rules,
    prices: { ...rules.prices, inputStep: 30_000n * 360n, outputStep: 2_500n * 360n },
  };
  const sizer = newSizer(traffic, own);
  const ticks = new Float64Array(360).fill(30e9);
  const work = howSure(
    traffic,
    ticks,
    { rules: own, chosen: { inputSteps: 2, outputSteps: 1 }, seed: 1, resamples: 200 },
    sizer,
  );
  let next = work.next();
  while (next.done !== true) next = work.next();
  const a = { part: 360n * 360n * (105_000n - 62_500n), whole: 360n * 360n * 105_000n };
  expect(next.value.redrawn).toMatchObject({
    inputSteps: { low: 2, high: 2 },
    outputSteps: { low: 1, high: 1 },
    bestSaves: { low: a, high: a },
    chosenSaves: { low: a, high: a },
    anyPays: 200,
    chosenPays: 200,
    leastRegret: { inputSteps: 2, outputSteps: 1, most: 0n },
    chosenRegret: 0n,
    isThinned: false,
  });
  expect(next.value.heldOut?.firstOnSecond).toEqual({
    chosen: { inputSteps: 2, outputSteps: 1 },
    best: { inputSteps: 2, outputSteps: 1 },
    chosenCost: 180n * 62_500n * 360n,
    bestCost: 180n * 62_500n * 360n,
    payAsYouGo: 180n * 105_000n * 360n,
  });
  expect(next.value.sliding).toMatchObject({ is: "known", best: { inputSteps: 2, outputSteps: 1 }, isProven: true });
});
