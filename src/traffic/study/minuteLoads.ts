import type { Arrivals } from "../arrivals/arrivals";
import { inputTaken, outputTaken } from "../arrivals/quotaTaken";
import type { QuotaWeights } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";

/**
 * What each minute asks of a reservation, empty minutes too: whole tokens times `scale`, weighed as the quota weighs
 * them. Requests that are longer than the model takes never go into it and do not count.
 */
export interface MinuteLoads {
  readonly scale: number;
  readonly input: Float64Array;
  readonly output: Float64Array;
}

export function minuteLoads(
  traffic: Traffic,
  rules: Pick<SizingRules, "overflow" | "maxInputTokens" | "quota">,
): MinuteLoads {
  if (traffic.kind === "profile") return { scale: 1, input: traffic.profile.input, output: traffic.profile.output };
  const quota = appliedQuota(rules);
  return { scale: quota?.scale ?? 1, ...loadsOfRequests(traffic.arrivals, quota, rules.maxInputTokens ?? Infinity) };
}

/** The excess over a reservation counts every token as one, and a profile knows nothing but that. */
export function appliedQuota(rules: Pick<SizingRules, "overflow" | "quota">): QuotaWeights | null {
  return rules.overflow === "excess" ? null : rules.quota;
}

function loadsOfRequests(arrivals: Arrivals, weights: QuotaWeights | null, most: number): Omit<MinuteLoads, "scale"> {
  const input = new Float64Array(arrivals.minutes);
  const output = new Float64Array(arrivals.minutes);
  for (let minute = 0; minute < arrivals.minutes; minute += 1) {
    const end = arrivals.start[minute + 1] ?? 0;
    let inputLoad = 0;
    let outputLoad = 0;
    for (let at = arrivals.start[minute] ?? 0; at < end; at += 1) {
      const tokens = arrivals.input[at] ?? 0;
      if (tokens > most) continue;
      inputLoad += inputTaken(weights, tokens, arrivals.cached?.[at] ?? 0);
      outputLoad += outputTaken(weights, tokens, arrivals.output[at] ?? 0);
    }
    input[minute] = inputLoad;
    output[minute] = outputLoad;
  }
  return { input, output };
}
