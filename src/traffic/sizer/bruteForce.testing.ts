import { INPUT_STEP_TPM, OUTPUT_STEP_TPM } from "../../model/ptuSteps";
import type { Arrivals } from "../arrivals/arrivals";
import type { Coverage } from "./sizer";
import type { QuotaWeights, Steps, TokenTierPrice } from "../../model/sizing";
import type { SizingRules } from "./sizingRules";

/** One reservation as the rules of RULES.md section 3 tell it, request by request and token by token. No shortcuts. */
export interface BruteOutcome extends Steps {
  readonly total: bigint;
  readonly overflow: bigint;
  readonly overflowRequests: number;
  readonly overflowMinutes: number;
  readonly overflowTokens: number;
}

export function bruteOutcome(arrivals: Arrivals, rules: SizingRules, steps: Steps): BruteOutcome {
  let overflow = 0n;
  let [overflowRequests, overflowMinutes, overflowTokens] = [0, 0, 0];
  const scale = rules.quota?.scale ?? 1;
  for (let minute = 0; minute < arrivals.minutes; minute++) {
    let leftIn = steps.inputSteps * INPUT_STEP_TPM * scale;
    let leftOut = steps.outputSteps * OUTPUT_STEP_TPM * scale;
    let any = false;
    for (let at = arrivals.start[minute]!; at < arrivals.start[minute + 1]!; at++) {
      const [input, output, cached] = [arrivals.input[at]!, arrivals.output[at]!, arrivals.cached?.[at] ?? 0];
      const price = tierOf(rules.prices.tiers, input);
      const weight = rules.quota === null ? { input: 1, cached: 1, output: 1 } : tierOf(rules.quota.tiers, input);
      const takesIn =
        rules.quota?.inBands === true
          ? bandByBand(rules.quota, input, cached)
          : (input - cached) * weight.input + cached * weight.cached;
      const takesOut = output * weight.output;
      const tooLong = rules.maxInputTokens !== null && input > rules.maxInputTokens;
      let [outInput, outCached, outOutput] = [0, 0, 0];
      if (rules.overflow === "excess" && !tooLong) {
        // Cached tokens come first in a request, so they are the last to be outside.
        const insideIn = Math.min(input, leftIn);
        const insideOut = Math.min(output, leftOut);
        leftIn -= insideIn;
        leftOut -= insideOut;
        outInput = input - insideIn;
        outCached = Math.max(0, cached - insideIn);
        outOutput = output - insideOut;
        if (outInput + outOutput > 0) {
          overflowRequests++;
          any = true;
        }
      } else if (tooLong || takesIn > leftIn || takesOut > leftOut) {
        [outInput, outCached, outOutput] = [input, cached, output];
        overflowRequests++;
        any = true;
      } else {
        leftIn -= takesIn;
        leftOut -= takesOut;
      }
      overflowTokens += outInput + outOutput;
      if (rules.overflow !== "refused") {
        overflow +=
          BigInt(outInput - outCached) * price.input +
          BigInt(outCached) * price.cached +
          BigInt(outOutput) * price.output;
      }
    }
    if (any) overflowMinutes++;
  }
  const reserved =
    BigInt(steps.inputSteps) * rules.prices.inputStep + BigInt(steps.outputSteps) * rules.prices.outputStep;
  return { ...steps, total: reserved + overflow, overflow, overflowRequests, overflowMinutes, overflowTokens };
}

/** Tries every pair of steps. */
export function bruteCheapest(
  arrivals: Arrivals,
  rules: SizingRules,
  most: Steps,
  coverage?: Coverage,
  atLeast?: Steps,
): BruteOutcome | null {
  let best: BruteOutcome | null = null;
  const requests = arrivals.input.length;
  const tokens =
    [...arrivals.input].reduce((sum, one) => sum + one, 0) + [...arrivals.output].reduce((sum, one) => sum + one, 0);
  for (let inputSteps = 0; inputSteps <= most.inputSteps; inputSteps++) {
    for (let outputSteps = 0; outputSteps <= most.outputSteps; outputSteps++) {
      if (inputSteps < (atLeast?.inputSteps ?? 0) || outputSteps < (atLeast?.outputSteps ?? 0)) continue;
      const nothing = inputSteps === 0 && outputSteps === 0;
      if (
        !nothing &&
        rules.minimum !== null &&
        (inputSteps < rules.minimum.inputSteps || outputSteps < rules.minimum.outputSteps)
      )
        continue;
      const one = bruteOutcome(arrivals, rules, { inputSteps, outputSteps });
      if (coverage !== undefined) {
        const [all, outside] =
          coverage.of === "requests"
            ? [requests, one.overflowRequests]
            : coverage.of === "tokens"
              ? [tokens, one.overflowTokens]
              : [arrivals.minutes, one.overflowMinutes];
        if ((all - outside) * coverage.outOf < coverage.keep * all) continue;
      }
      if (best === null || one.total < best.total) best = one;
    }
  }
  return best;
}

function tierOf<Tier extends { readonly upTo: number | null }>(tiers: readonly Tier[], input: number): Tier {
  return tiers.find(({ upTo }) => upTo === null || input <= upTo) ?? tiers.at(-1)!;
}

export function arrivalsFrom(
  minutes: readonly (readonly (readonly [input: number, output: number, cached?: number])[])[],
  withCache = false,
): Arrivals {
  const all = minutes.flat();
  const start = new Int32Array(minutes.length + 1);
  minutes.forEach((requests, minute) => void (start[minute + 1] = start[minute]! + requests.length));
  return {
    clock: "relative",
    firstMinute: 0,
    minutes: minutes.length,
    start,
    input: Uint32Array.from(all, ([input]) => input),
    output: Uint32Array.from(all, ([, output]) => output),
    cached: withCache ? Uint32Array.from(all, ([input, , cached]) => Math.min(input, cached ?? 0)) : null,
  };
}

export function onePrice(input: bigint, output: bigint, cached = input): readonly TokenTierPrice[] {
  return [{ upTo: null, input, cached, output }];
}

/** A band at a time: its cached tokens, then its others. */
function bandByBand({ tiers }: QuotaWeights, input: number, cached: number): number {
  let sum = 0;
  let from = 0;
  for (const [index, tier] of tiers.entries()) {
    const to = index === tiers.length - 1 ? input : Math.min(input, tier.upTo ?? input);
    for (; from < to;) {
      const isCached = from < cached;
      const end = isCached ? Math.min(to, cached) : to;
      sum += (end - from) * (isCached ? tier.cached : tier.input);
      from = end;
    }
  }
  return sum;
}
