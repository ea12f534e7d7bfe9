import fc from "fast-check";
import { expect, test } from "vitest";
import type { Arrivals } from "../arrivals/arrivals";
import { pickMinutes } from "../mix/splitTraffic";
import { seededNumbers } from "../shapes/seededNumbers";
import { bruteCheapest, bruteOutcome } from "../sizer/bruteForce.testing";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import type { Steps } from "../../model/sizing";
import { anyArrivals, anyRules as anyWeighedRules } from "../study/anyTraffic.testing";
import { blockCosts } from "./blockCosts";
import type { Fraction } from "./certainty";
import { heldOut } from "./heldOut";
import { redrawn } from "./redrawn";
import { partRules } from "./trafficBlocks";

function finish<Answer>(work: Generator<unknown, Answer>): Answer {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** The minutes that were drawn, one block after the other, as a traffic of its own. */
function periodOf(traffic: Traffic, edges: readonly number[], blocks: readonly number[]): Arrivals {
  const minutes = blocks.flatMap((block) => {
    const from = edges[block] ?? 0;
    return Array.from({ length: (edges[block + 1] ?? 0) - from }, (_, at) => from + at);
  });
  const picked = pickMinutes(traffic, Int32Array.from(minutes));
  if (picked.kind !== "requests") throw new Error("requests expected");
  return picked.arrivals;
}

/** All sizes that may be bought, the fewest input steps first. */
function sizesUpTo(most: Steps, minimum: Steps | null): readonly Steps[] {
  const all: Steps[] = [];
  for (let inputSteps = 0; inputSteps <= most.inputSteps; inputSteps++)
    for (let outputSteps = 0; outputSteps <= most.outputSteps; outputSteps++)
      if (
        (inputSteps === 0 && outputSteps === 0) ||
        minimum === null ||
        (inputSteps >= minimum.inputSteps && outputSteps >= minimum.outputSteps)
      )
        all.push({ inputSteps, outputSteps });
  return all;
}

function compare(one: Fraction, other: Fraction): number {
  const [left, right] = [one.part * other.whole, other.part * one.whole];
  return left < right ? -1 : left > right ? 1 : 0;
}

function bruteRedrawn(arrivals: Arrivals, rules: SizingRules, edges: readonly number[], chosen: Steps, seed: number) {
  const numbers = seededNumbers(seed);
  const count = edges.length - 1;
  const most = mostOf(arrivals, rules);
  const sizes = sizesUpTo(most, rules.minimum);
  const periods = Array.from({ length: RESAMPLES }, () => {
    const blocks = Array.from({ length: count }, () => Math.floor((numbers.next() / 2 ** 32) * count));
    const period = periodOf({ kind: "requests", arrivals }, edges, blocks);
    const part = partRules(rules, period.minutes, arrivals.minutes);
    const costs = sizes.map((size) => bruteOutcome(period, part.rules, size).total * part.toScale);
    const best = costs.reduce((least, cost, at) => (cost < costs[least]! ? at : least), 0);
    const billed: SizingRules =
      rules.overflow === "refused" ? { ...part.rules, overflow: "whole-request" } : part.rules;
    return {
      costs,
      best,
      payAsYouGo: bruteOutcome(period, billed, { inputSteps: 0, outputSteps: 0 }).total * part.toScale,
    };
  });
  const chosenAt = sizes.findIndex(
    (one) => one.inputSteps === chosen.inputSteps && one.outputSteps === chosen.outputSteps,
  );
  const regrets = sizes.map((_, at) =>
    periods.reduce((largest, { costs, best }) => {
      const regret = costs[at]! - costs[best]!;
      return regret > largest ? regret : largest;
    }, 0n),
  );
  const least = regrets.reduce((found, regret, at) => (regret < regrets[found]! ? at : found), 0);
  const range = <Value>(values: readonly Value[], order: (one: Value, other: Value) => number) => {
    const sorted = [...values].sort(order);
    // Of 20 the first and the nineteenth: 5 and 95 in 100.
    return { low: sorted[0], high: sorted[18] };
  };
  return {
    resamples: RESAMPLES,
    seed,
    inputSteps: range(
      periods.map(({ best }) => sizes[best]!.inputSteps),
      (a, b) => a - b,
    ),
    outputSteps: range(
      periods.map(({ best }) => sizes[best]!.outputSteps),
      (a, b) => a - b,
    ),
    bestSaves: range(
      periods.map(({ payAsYouGo, costs, best }) => ({ part: payAsYouGo - costs[best]!, whole: payAsYouGo })),
      compare,
    ),
    chosenSaves: range(
      periods.map(({ payAsYouGo, costs }) => ({ part: payAsYouGo - costs[chosenAt]!, whole: payAsYouGo })),
      compare,
    ),
    anyPays: periods.filter(({ payAsYouGo, costs, best }) => costs[best]! < payAsYouGo).length,
    chosenPays: periods.filter(({ payAsYouGo, costs }) => costs[chosenAt]! < payAsYouGo).length,
    leastRegret: { ...sizes[least], most: regrets[least] },
    chosenRegret: regrets[chosenAt],
    isThinned: false,
  };
}

const RESAMPLES = 20;

/** Weights apply to whole requests only. */
const anyRules = anyWeighedRules.map((rules): SizingRules =>
  rules.overflow === "excess" ? { ...rules, quota: null } : rules,
);

function mostOf(arrivals: Arrivals, rules: SizingRules): Steps {
  const { most } = newSizer({ kind: "requests", arrivals }, rules);
  return {
    inputSteps: Math.max(most.inputSteps, rules.minimum?.inputSteps ?? 0),
    outputSteps: Math.max(most.outputSteps, rules.minimum?.outputSteps ?? 0),
  };
}

test("re-drawn periods are those drawn by hand, with every size priced request by request", () => {
  let [bought, differed, paid] = [0, 0, 0];
  fc.assert(
    fc.property(anyArrivals({ min: 3, max: 7 }, 3), anyRules, fc.nat(1_000), (arrivals, rules, seed) => {
      const traffic: Traffic = { kind: "requests", arrivals };
      const edges = [0, 1, 2, arrivals.minutes];
      const sizer = newSizer(traffic, rules);
      const chosen = sizer.cheapest() ?? { inputSteps: 0, outputSteps: 0 };
      const costs = finish(blockCosts(traffic, rules, edges, sizer.most, chosen));
      const found = finish(redrawn(costs, rules, chosen, seed, RESAMPLES));
      const brute = bruteRedrawn(arrivals, rules, edges, chosen, seed);
      expect(found).toEqual({
        ...brute,
        // Of equal savings one may come with other amounts.
        bestSaves: found.bestSaves,
        chosenSaves: found.chosenSaves,
      });
      for (const range of ["bestSaves", "chosenSaves"] as const) {
        expect(compare(found[range].low, brute[range].low!)).toBe(0);
        expect(compare(found[range].high, brute[range].high!)).toBe(0);
      }
      if (chosen.inputSteps + chosen.outputSteps > 0) bought++;
      if (found.inputSteps.low < found.inputSteps.high) differed++;
      if (found.chosenPays > 0 && found.chosenPays < RESAMPLES) paid++;
    }),
    { numRuns: 60 },
  );
  expect([bought, differed, paid].every((count) => count > 5)).toBe(true);
});

test("halves are charged what the rules say, request by request", () => {
  let differed = 0;
  fc.assert(
    fc.property(anyArrivals({ min: 2, max: 8 }, 3), anyRules, (arrivals, rules) => {
      const traffic: Traffic = { kind: "requests", arrivals };
      const cut = Math.floor(arrivals.minutes / 2);
      const found = heldOut(traffic, rules, arrivals.minutes, cut);
      const halves = [
        [0, cut],
        [cut, arrivals.minutes],
      ].map(([from = 0, to = 0]) => {
        const period = periodOf(traffic, [from, to], [0]);
        return { period, ...partRules(rules, period.minutes, arrivals.minutes) };
      });
      const [first, second] = halves;
      if (first === undefined || second === undefined) throw new Error("two halves");
      for (const [half, chose, pays] of [
        [found.firstOnSecond, first, second],
        [found.secondOnFirst, second, first],
      ] as const) {
        const chosen = bruteCheapest(chose.period, chose.rules, mostOf(chose.period, chose.rules));
        const best = bruteCheapest(pays.period, pays.rules, mostOf(pays.period, pays.rules));
        expect(half.chosen).toEqual({ inputSteps: chosen?.inputSteps, outputSteps: chosen?.outputSteps });
        expect(half.best).toEqual({ inputSteps: best?.inputSteps, outputSteps: best?.outputSteps });
        expect(half.bestCost).toBe((best?.total ?? 0n) * pays.toScale);
        expect(half.chosenCost).toBe(bruteOutcome(pays.period, pays.rules, half.chosen).total * pays.toScale);
        if (half.chosenCost > half.bestCost) differed++;
      }
    }),
    { numRuns: 60 },
  );
  expect(differed).toBeGreaterThan(5);
});
