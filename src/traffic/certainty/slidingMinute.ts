import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Arrivals } from "../arrivals/arrivals";
import { inputTaken, outputTaken } from "../arrivals/quotaTaken";
import { tierIndex } from "../arrivals/tierIndex";
import { addRequest, newTierSums, tierTokens, tokensCost } from "../arrivals/trafficTotals";
import type { Steps } from "../../model/sizing";
import type { SizingRules } from "../sizer/sizingRules";

/** Requests with the moments at which they came: nanoseconds into their clock minute, in the order of the arrivals. */
export interface StampedArrivals {
  readonly arrivals: Arrivals;
  readonly ticks: Float64Array;
}

/**
 * What overflows were the quota counted over a sliding minute. A reading, not a rule: RULES.md section 3 takes the
 * clock minute as the window, and the vendor publishes neither.
 *
 * Here the window of a request is the 60 seconds that end with it: a request that came exactly 60 seconds before is
 * no longer in it, one of the same moment that stands before it in the log is. All else is section 3: requests in
 * order of arrival; a request goes inside when it fits in what those inside its window leave of both quotas, else it
 * overflows whole and takes nothing ("refused": the same at no charge); "excess": of each dimension as many tokens
 * go inside as the window leaves, cached ones first. A request over the maximum input never goes inside.
 *
 * @returns the cost of the overflow with so many steps, exact; `Infinity` steps hold everything of a dimension
 */
export function slidingMinute({ arrivals, ticks }: StampedArrivals, rules: SizingRules): (steps: Steps) => bigint {
  const { start, input, output, cached } = arrivals;
  const { tiers } = rules.prices;
  const count = input.length;
  const limit = rules.maxInputTokens ?? Number.POSITIVE_INFINITY;
  const isExcess = rules.overflow === "excess";
  const weights = isExcess ? null : rules.quota;
  const scale = weights?.scale ?? 1;
  const tier = Uint8Array.from(input, (tokens) => tierIndex(tiers, tokens));
  const takesIn = new Float64Array(count);
  const takesOut = new Float64Array(count);
  const minuteOf = new Int32Array(count);
  for (let minute = 0; minute < arrivals.minutes; minute++) minuteOf.fill(minute, start[minute], start[minute + 1]);
  for (let at = 0; at < count; at++) {
    const fromCache = cached?.[at] ?? 0;
    takesIn[at] = inputTaken(weights, input[at]!, fromCache);
    takesOut[at] = outputTaken(weights, input[at]!, output[at]!);
  }
  const insideIn = new Float64Array(count);
  const insideOut = new Float64Array(count);

  return ({ inputSteps, outputSteps }) => {
    const inputQuota = inputSteps * INPUT_STEP_TPM * scale;
    const outputQuota = outputSteps * OUTPUT_STEP_TPM * scale;
    insideIn.fill(0);
    insideOut.fill(0);
    const outside = newTierSums(tiers.length);
    let usedIn = 0;
    let usedOut = 0;
    let oldest = 0;
    for (let at = 0; at < count; at++) {
      const minute = minuteOf[at]!;
      const tick = ticks[at]!;
      for (; oldest < at; oldest++) {
        const minutesAgo = minute - minuteOf[oldest]!;
        if (minutesAgo === 0 || (minutesAgo === 1 && ticks[oldest]! > tick)) break;
        usedIn -= insideIn[oldest]!;
        usedOut -= insideOut[oldest]!;
      }
      const tokens = input[at]!;
      const fromCache = cached?.[at] ?? 0;
      const isTooLong = tokens > limit;
      if (isExcess && !isTooLong) {
        const goesIn = Math.min(tokens, inputQuota - usedIn);
        const goesOut = Math.min(output[at]!, outputQuota - usedOut);
        insideIn[at] = goesIn;
        insideOut[at] = goesOut;
        usedIn += goesIn;
        usedOut += goesOut;
        if (goesIn < tokens || goesOut < output[at]!)
          addRequest(outside, tier[at]!, tokens - goesIn, Math.max(0, fromCache - goesIn), output[at]! - goesOut);
      } else if (isTooLong || usedIn + takesIn[at]! > inputQuota || usedOut + takesOut[at]! > outputQuota) {
        addRequest(outside, tier[at]!, tokens, fromCache, output[at]!);
      } else {
        insideIn[at] = takesIn[at]!;
        insideOut[at] = takesOut[at]!;
        usedIn += takesIn[at]!;
        usedOut += takesOut[at]!;
      }
    }
    return rules.overflow === "refused" ? 0n : tokensCost(tiers, tierTokens(outside));
  };
}
