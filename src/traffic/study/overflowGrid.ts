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

function wholeRequestGrid(index: RequestIndex, payAsYouGo: bigint): OverflowGrid {
  const { minutes, start } = index;
  const fill = minuteFill(index, null);
  const always = Number(payAsYouGo) - (index.costBefore[index.cost.length] ?? 0);
  /** Of each minute, the first request that does not fit into so much of one quota. */
  const prefixes = (before: Float64Array, quota: number): Int32Array =>
    Int32Array.from({ length: minutes }, (_, minute) =>
      prefixEnd(before, start[minute] ?? 0, start[minute + 1] ?? 0, quota),
    );
  return (inputSteps, outputSteps) => {
    const columns = inputSteps.map((steps) => ({
      quota: steps * index.inputStep,
      prefixes: prefixes(index.quotaInBefore, steps * index.inputStep),
    }));
    return outputSteps.map((steps) => {
      const outputQuota = steps * index.outputStep;
      const rowPrefixes = prefixes(index.quotaOutBefore, outputQuota);
      return columns.map((column) => {
        let overflow = always;
        for (let minute = 0; minute < minutes; minute += 1) {
          const prefix = Math.min(column.prefixes[minute] ?? 0, rowPrefixes[minute] ?? 0);
          if (prefix === start[minute + 1]) continue;
          fill.fill(minute, column.quota, outputQuota, prefix);
          overflow += fill.overflowCost;
        }
        return BigInt(overflow);
      });
    });
  };
}
