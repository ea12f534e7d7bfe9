import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Arrivals } from "./arrivals";
import type { SizingRules } from "../sizer/sizingRules";
import { inputTaken, outputTaken } from "./quotaTaken";
import { tierIndex } from "./tierIndex";

/** Requests are skipped in blocks of this many when none of a block can fit. */
export const BLOCK = 32;

/**
 * The requests that may go into a reservation, prepared for filling it quickly: what each counts against the quota,
 * prefix sums over all of them, and the smallest of each block. Those over the maximum input stand apart: they overflow
 * always.
 */
export interface RequestIndex {
  readonly minutes: number;
  /** The requests of minute m are those from start[m] up to start[m + 1]. */
  readonly start: Int32Array;
  readonly input: Uint32Array;
  readonly cached: Uint32Array | null;
  readonly output: Uint32Array;
  /** Into the tiers of the prices. */
  readonly tier: Uint8Array;
  /** What a request takes of the reserved input and output; plain tokens unless weighed. */
  readonly quotaIn: Float64Array;
  readonly quotaOut: Float64Array;
  /** One entry more than requests: the sum of all before. */
  readonly quotaInBefore: Float64Array;
  readonly quotaOutBefore: Float64Array;
  readonly costBefore: Float64Array;
  readonly cost: Float64Array;
  readonly leastIn: Float64Array;
  readonly leastOut: Float64Array;
  /** A step in the unit of the quota. */
  readonly inputStep: number;
  readonly outputStep: number;
  /** Requests over the maximum input: their places in the arrivals, and the minutes they are in. */
  readonly tooLong: readonly number[];
  readonly tooLongIn: Uint8Array;
}

/**
 * @param price what an overflowing request costs, by tier: nothing where it is refused. Money as numbers, for
 * searching.
 */
export function requestIndex(arrivals: Arrivals, rules: SizingRules): RequestIndex {
  const { minutes } = arrivals;
  const limit = rules.maxInputTokens ?? Number.POSITIVE_INFINITY;
  const all = arrivals.input.length;
  const tooLong: number[] = [];
  for (let at = 0; at < all; at++) if (arrivals.input[at]! > limit) tooLong.push(at);
  const count = all - tooLong.length;
  const start = tooLong.length === 0 ? arrivals.start : new Int32Array(minutes + 1);
  const input = tooLong.length === 0 ? arrivals.input : new Uint32Array(count);
  const output = tooLong.length === 0 ? arrivals.output : new Uint32Array(count);
  const cached = tooLong.length === 0 || arrivals.cached === null ? arrivals.cached : new Uint32Array(count);
  const tooLongIn = new Uint8Array(minutes);
  if (tooLong.length > 0) {
    let next = 0;
    for (let minute = 0; minute < minutes; minute++) {
      for (let at = arrivals.start[minute]!; at < arrivals.start[minute + 1]!; at++) {
        if (arrivals.input[at]! > limit) {
          tooLongIn[minute] = 1;
          continue;
        }
        input[next] = arrivals.input[at]!;
        output[next] = arrivals.output[at]!;
        if (cached !== null) cached[next] = arrivals.cached![at]!;
        next++;
      }
      start[minute + 1] = next;
    }
  }
  const scale = rules.quota?.scale ?? 1;
  return {
    minutes,
    start,
    input,
    output,
    cached,
    tooLong,
    tooLongIn,
    inputStep: INPUT_STEP_TPM * scale,
    outputStep: OUTPUT_STEP_TPM * scale,
    ...weighed(input, cached, output, rules),
  };
}

function weighed(
  input: Uint32Array,
  cached: Uint32Array | null,
  output: Uint32Array,
  rules: SizingRules,
): Pick<
  RequestIndex,
  "tier" | "quotaIn" | "quotaOut" | "quotaInBefore" | "quotaOutBefore" | "cost" | "costBefore" | "leastIn" | "leastOut"
> {
  const count = input.length;
  const tier = new Uint8Array(count);
  const quotaIn = new Float64Array(count);
  const quotaOut = new Float64Array(count);
  const cost = new Float64Array(count);
  const quotaInBefore = new Float64Array(count + 1);
  const quotaOutBefore = new Float64Array(count + 1);
  const costBefore = new Float64Array(count + 1);
  const blocks = Math.ceil(count / BLOCK);
  const leastIn = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  const leastOut = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  const billed = rules.overflow !== "refused";
  const prices = rules.prices.tiers.map((one) => ({
    input: Number(one.input),
    cached: Number(one.cached),
    output: Number(one.output),
  }));
  const { quota } = rules;
  for (let at = 0; at < count; at++) {
    const tokens = input[at]!;
    const out = output[at]!;
    const fromCache = cached === null ? 0 : cached[at]!;
    const priceTier = tierIndex(rules.prices.tiers, tokens);
    const price = prices[priceTier]!;
    const takesIn = inputTaken(quota, tokens, fromCache);
    const takesOut = outputTaken(quota, tokens, out);
    const costs = billed ? (tokens - fromCache) * price.input + fromCache * price.cached + out * price.output : 0;
    const block = (at / BLOCK) | 0;
    tier[at] = priceTier;
    quotaIn[at] = takesIn;
    quotaOut[at] = takesOut;
    cost[at] = costs;
    quotaInBefore[at + 1] = quotaInBefore[at]! + takesIn;
    quotaOutBefore[at + 1] = quotaOutBefore[at]! + takesOut;
    costBefore[at + 1] = costBefore[at]! + costs;
    if (takesIn < leastIn[block]!) leastIn[block] = takesIn;
    if (takesOut < leastOut[block]!) leastOut[block] = takesOut;
  }
  return { tier, quotaIn, quotaOut, cost, quotaInBefore, quotaOutBefore, costBefore, leastIn, leastOut };
}
