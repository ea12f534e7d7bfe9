import type { Arrivals } from "../arrivals/arrivals";
import { newNumbers, type BenchTools } from "../bench.testing";
import { newSizer } from "./newSizer";
import type { Sizer } from "./sizer";
import type { SizingPrices } from "../../model/sizing";
import type { SizingRules, Traffic } from "./sizingRules";

const INPUT_STEP = 10_000;
const OUTPUT_STEP = 1000;
const YEAR = 525_600;
/** Pairs that the naive search is timed on; the whole search is that many times the pairs there are. */
const SAMPLED_PAIRS = 200;

/** The optimum of both rules against the plain ways to it, and at ten times the size. */
export function benchSizing(tools: BenchTools): void {
  benchExcess(tools);
  benchWholeRequests(tools);
}

function benchExcess({ inTurn, median, print }: BenchTools): void {
  const year = profileOfMinutes(YEAR);
  const rules = rulesFor("excess", YEAR);
  const ours = (traffic: Traffic & { kind: "profile" }, by: SizingRules) => () => newSizer(traffic, by).cheapest();
  const sort = () => {
    year.profile.input.slice().sort();
    year.profile.output.slice().sort();
  };
  const duel = inTurn(7, ours(year, rules), sort);
  print({
    what: "excess-only optimum of a year of minutes (525,600)",
    ours: ms(duel.ours),
    against: `one native sort of both arrays ${ms(duel.theirs)}`,
    ratio: duel.theirs / duel.ours,
    goal: 10,
  });
  const decade = profileOfMinutes(YEAR * 10);
  const tenfold = median(5, ours(decade, rulesFor("excess", YEAR * 10)));
  print({
    what: "  at ten times the size",
    ours: `${ms(tenfold)}, ${(tenfold / duel.ours).toFixed(1)} times the time`,
  });
}

function benchWholeRequests({ median, print }: BenchTools): void {
  const rules = rulesFor("whole-request", 60);
  const traffic = arrivalsOfRequests(100_000, 60);
  const search = () => newSizer({ kind: "requests", arrivals: traffic }, rules).cheapest();
  const best = search();
  const { most } = newSizer({ kind: "requests", arrivals: traffic }, rules);
  if (best === null) throw new Error("no optimum");
  const pairs = (most.inputSteps + 1) * (most.outputSteps + 1);
  const sample = samplePairs(most, Math.min(pairs, SAMPLED_PAIRS));
  const naive = () =>
    sample.reduce(
      (least, [inputSteps, outputSteps]) => {
        const total = naiveTotal(traffic, rules.prices, inputSteps, outputSteps);
        return total < least ? total : least;
      },
      naiveTotal(traffic, rules.prices, best.inputSteps, best.outputSteps),
    );
  // The one proves the other right before either is timed.
  if (naive() !== Number(best.total))
    throw new Error("a sampled pair costs less than the optimum, or the optimum costs something else");

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(median(3, search, 0));
    theirs.push((median(1, naive, 0) / (sample.length + 1)) * pairs);
  }
  const [mine, other] = [middle(ours), middle(theirs)];
  print({
    what: "whole-request optimum of 100,000 requests",
    ours: ms(mine),
    against: `every one of ${pairs.toLocaleString("en")} pairs ${ms(other)} (timed on ${sample.length}, scaled)`,
    ratio: other / mine,
    goal: 100,
  });
  const larger = arrivalsOfRequests(1_000_000, 600);
  const tenfold = median(3, () =>
    newSizer({ kind: "requests", arrivals: larger }, rulesFor("whole-request", 600)).cheapest(),
  );
  print({ what: "  ten times the minutes", ours: `${ms(tenfold)}, ${(tenfold / mine).toFixed(1)} times the time` });
  const denser = arrivalsOfRequests(1_000_000, 60);
  const { most: mostDense } = newSizer({ kind: "requests", arrivals: denser }, rules) satisfies Sizer;
  const dense = median(1, () => newSizer({ kind: "requests", arrivals: denser }, rules).cheapest(), 0);
  const densePairs = (mostDense.inputSteps + 1) * (mostDense.outputSteps + 1);
  print({
    what: `  ten times as dense (${densePairs.toLocaleString("en")} pairs)`,
    ours: `${ms(dense)}, ${(dense / mine).toFixed(1)} times the time`,
  });
}

/**
 * Prices of qwen-plus by the day, over the minutes: money in units of 10^-7 / 3 dollars, in which each of them is
 * whole.
 */
function rulesFor(overflow: "excess" | "whole-request", minutes: number): SizingRules {
  const prices: SizingPrices = {
    inputStep: BigInt(minutes) * 70_000n,
    outputStep: BigInt(minutes) * 17_500n,
    tiers: [{ upTo: null, input: 12n, cached: 12n, output: 36n }],
  };
  return { overflow, prices, maxInputTokens: null, quota: null, minimum: null };
}

/** The plain way: each request in order of arrival goes inside when both dimensions still hold it. */
function naiveTotal(
  { minutes, start, input, output }: Arrivals,
  prices: SizingPrices,
  inputSteps: number,
  outputSteps: number,
): number {
  const price = { input: Number(prices.tiers[0]!.input), output: Number(prices.tiers[0]!.output) };
  let overflow = 0;
  for (let minute = 0; minute < minutes; minute++) {
    let inputLeft = inputSteps * INPUT_STEP;
    let outputLeft = outputSteps * OUTPUT_STEP;
    for (let index = start[minute]!; index < start[minute + 1]!; index++) {
      const [wantedInput, wantedOutput] = [input[index]!, output[index]!];
      if (wantedInput <= inputLeft && wantedOutput <= outputLeft) {
        inputLeft -= wantedInput;
        outputLeft -= wantedOutput;
      } else overflow += wantedInput * price.input + wantedOutput * price.output;
    }
  }
  return Number(prices.inputStep) * inputSteps + Number(prices.outputStep) * outputSteps + overflow;
}

function samplePairs(most: Sizer["most"], count: number): readonly (readonly [number, number])[] {
  const next = newNumbers(5);
  return Array.from(
    { length: count },
    () => [next() % (most.inputSteps + 1), next() % (most.outputSteps + 1)] as const,
  );
}

/** A day's wave with noise and bursts, tokens of a busy service. */
function profileOfMinutes(minutes: number): Traffic & { kind: "profile" } {
  const next = newNumbers(3);
  const requests = new Float64Array(minutes);
  const input = new Float64Array(minutes);
  const output = new Float64Array(minutes);
  for (let minute = 0; minute < minutes; minute++) {
    const level = 1.2 + Math.sin((minute / 1440) * 2 * Math.PI) + (next() % 1000) / 2000 + (next() % 500 === 0 ? 3 : 0);
    requests[minute] = Math.floor(level * 300);
    input[minute] = requests[minute]! * (900 + (next() % 300));
    output[minute] = requests[minute]! * (180 + (next() % 80));
  }
  return {
    kind: "profile",
    profile: { clock: "absolute", firstMinute: 29_400_000, minutes, requests, input, output, cached: null },
  };
}

/** Requests spread over the minutes, a few of them long. */
function arrivalsOfRequests(requests: number, minutes: number): Arrivals {
  const next = newNumbers(4);
  const perMinute = requests / minutes;
  const start = Int32Array.from({ length: minutes + 1 }, (_, minute) =>
    Math.min(requests, Math.floor(minute * perMinute * (0.7 + (0.3 * minute) / minutes))),
  );
  start[minutes] = requests;
  const input = Uint32Array.from({ length: requests }, () => (next() % 50 === 0 ? next() % 20_000 : next() % 1200));
  const output = Uint32Array.from({ length: requests }, () => (next() % 400) + 1);
  return { clock: "absolute", firstMinute: 29_400_000, minutes, start, input, output, cached: null };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function ms(milliseconds: number): string {
  return milliseconds >= 10_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}
