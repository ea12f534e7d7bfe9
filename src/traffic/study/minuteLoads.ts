import type { Arrivals } from "../arrivals/arrivals";
import type { QuotaTier, QuotaWeights } from "../../model/sizing";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { tierIndex } from "../arrivals/tierIndex";

/**
 * What each minute asks of a reservation, empty minutes too: whole tokens times `scale`, weighed as the quota weighs
 * them. Requests that are longer than the model takes never go into it and do not count.
 */
export interface MinuteLoads {
  readonly scale: number;
  readonly input: Float64Array;
  readonly output: Float64Array;
}

/** Without weights every token counts as one. */
const PLAIN: QuotaTier = { upTo: null, input: 1, cached: 1, output: 1 };

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

export function quotaTierOf(weights: QuotaWeights | null, inputTokens: number): QuotaTier {
  return weights?.tiers[tierIndex(weights.tiers, inputTokens)] ?? PLAIN;
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
      const tier = quotaTierOf(weights, tokens);
      const cached = arrivals.cached?.[at] ?? 0;
      inputLoad += (tokens - cached) * tier.input + cached * tier.cached;
      outputLoad += (arrivals.output[at] ?? 0) * tier.output;
    }
    input[minute] = inputLoad;
    output[minute] = outputLoad;
  }
  return { input, output };
}
