import { overflowCost } from "../sizer/cheapestSteps";
import { arrivalParts, profileParts } from "../sizer/excessParts";
import type { PricedLayer } from "../sizer/excessParts";
import { minuteFill, prefixEnd } from "../sizer/minuteFill";
import { requestIndex } from "../arrivals/requestIndex";
import type { RequestIndex } from "../arrivals/requestIndex";
import type { Sizer } from "../sizer/sizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";

/**
 * What overflows costs at every pair of steps: `[row][column]` for output and input steps. Exact, and much quicker than
 * pricing one reservation after the other, because nothing but money is counted.
 */
export type OverflowGrid = (
  inputSteps: readonly number[],
  outputSteps: readonly number[],
) => readonly (readonly bigint[])[];

/** Sums of whole numbers are exact in a double below this. */
const EXACT_BELOW = 2n ** 53n;

/** @param sizer of this traffic and these rules */
export function overflowGrid(traffic: Traffic, rules: SizingRules, sizer: Sizer): OverflowGrid {
  const { payAsYouGo } = sizer.totals;
  if (traffic.kind === "profile") return excessGrid(profileParts(traffic.profile, rules), payAsYouGo);
  switch (rules.overflow) {
    case "excess":
      return excessGrid(
        arrivalParts(traffic.arrivals, rules, rules.maxInputTokens ?? Number.POSITIVE_INFINITY),
        payAsYouGo,
      );
    case "refused":
      return (inputSteps, outputSteps) => outputSteps.map(() => inputSteps.map(() => 0n));
    case "whole-request":
      if (payAsYouGo < EXACT_BELOW) return wholeRequestGrid(requestIndex(traffic.arrivals, rules), payAsYouGo);
      return (inputSteps, outputSteps) =>
        outputSteps.map((row) =>
          inputSteps.map((column) => sizer.priceOf({ inputSteps: column, outputSteps: row }).overflow),
        );
    default:
      return rules.overflow satisfies never;
  }
}

/** The dimensions are apart; what is never inside is the rest of the whole. */
function excessGrid(
  parts: { readonly input: readonly PricedLayer[]; readonly output: readonly PricedLayer[] },
  payAsYouGo: bigint,
): OverflowGrid {
  const costs = (layers: readonly PricedLayer[], steps: readonly number[]): readonly bigint[] =>
    steps.map((at) => overflowCost(layers, at));
  const always = payAsYouGo - overflowCost(parts.input, 0) - overflowCost(parts.output, 0);
  return (inputSteps, outputSteps) => {
    const columns = costs(parts.input, inputSteps);
    return costs(parts.output, outputSteps).map((row) => columns.map((column) => always + row + column));
  };
}

/** Some minutes, each filled under one of the two quotas alone. */
interface OneQuotaFill {
  readonly quota: number;
  /** The first request that does not fit. */
  readonly prefixes: Int32Array;
  readonly overflowCost: Float64Array;
  /** Taken of the quota that does not bind. */
  readonly otherUsed: Float64Array;
}

/** Minutes filled at once: a year of them for every number of steps would take hundreds of megabytes. */
const MINUTES_AT_ONCE = 2048;

/**
 * Where a minute that is filled under one quota alone takes no more of the other than there is, the other does not
 * bind, and that is the true filling; only where both bind the minute is filled anew for the pair. Sums are of whole
 * numbers, so that their order does not count.
 */
function wholeRequestGrid(index: RequestIndex, payAsYouGo: bigint): OverflowGrid {
  const { minutes, start } = index;
  const fill = minuteFill(index, null);
  const always = Number(payAsYouGo) - (index.costBefore[index.cost.length] ?? 0);
  const filled = (binding: "input" | "output", quota: number, from: number, to: number): OneQuotaFill => {
    const before = binding === "input" ? index.quotaInBefore : index.quotaOutBefore;
    const prefixes = new Int32Array(to - from);
    const overflowCost = new Float64Array(to - from);
    const otherUsed = new Float64Array(to - from);
    for (let minute = from; minute < to; minute += 1) {
      const prefix = prefixEnd(before, start[minute]!, start[minute + 1]!, quota);
      if (binding === "input") fill.fill(minute, quota, Number.POSITIVE_INFINITY, prefix);
      else fill.fill(minute, Number.POSITIVE_INFINITY, quota, prefix);
      prefixes[minute - from] = prefix;
      overflowCost[minute - from] = fill.overflowCost;
      otherUsed[minute - from] = binding === "input" ? fill.usedOut : fill.usedIn;
    }
    return { quota, prefixes, overflowCost, otherUsed };
  };
  const overflowOf = (input: OneQuotaFill, output: OneQuotaFill, from: number): number => {
    let overflow = 0;
    for (let at = 0; at < input.prefixes.length; at += 1) {
      if (input.otherUsed[at]! <= output.quota) overflow += input.overflowCost[at]!;
      else if (output.otherUsed[at]! <= input.quota) overflow += output.overflowCost[at]!;
      else {
        fill.fill(from + at, input.quota, output.quota, Math.min(input.prefixes[at]!, output.prefixes[at]!));
        overflow += fill.overflowCost;
      }
    }
    return overflow;
  };
  return (inputSteps, outputSteps) => {
    const sums = outputSteps.map(() => new Float64Array(inputSteps.length).fill(always));
    for (let from = 0; from < minutes; from += MINUTES_AT_ONCE) {
      const to = Math.min(minutes, from + MINUTES_AT_ONCE);
      const columns = inputSteps.map((steps) => filled("input", steps * index.inputStep, from, to));
      outputSteps.forEach((steps, place) => {
        const row = filled("output", steps * index.outputStep, from, to);
        const own = sums[place]!;
        columns.forEach((column, at) => (own[at] = own[at]! + overflowOf(column, row, from)));
      });
    }
    return sums.map((row) => Array.from(row, BigInt));
  };
}
