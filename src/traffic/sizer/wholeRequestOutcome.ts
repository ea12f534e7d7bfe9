import type { Arrivals } from "../arrivals/arrivals";
import { minutePrefixEnd } from "./minuteFill";
import type { RequestIndex } from "../arrivals/requestIndex";
import type { ReservationOutcome, TrafficTotals } from "./sizer";
import type { Steps } from "../../model/sizing";
import type { SizingRules } from "./sizingRules";
import { tierIndex } from "../arrivals/tierIndex";
import { addRequest, newTierSums, tierTokens, tokensCost, type TierSums } from "../arrivals/trafficTotals";

/** Prices one reservation exactly: fills every minute in order of arrival and adds up what stays outside. */
export function wholeRequestOutcome(
  arrivals: Arrivals,
  index: RequestIndex,
  rules: SizingRules,
  totals: TrafficTotals,
  steps: Steps,
): ReservationOutcome {
  const { tiers, inputStep, outputStep } = rules.prices;
  const outside = newTierSums(tiers.length);
  let overflowMinutes = 0;
  for (const at of index.tooLong) {
    const input = arrivals.input[at]!;
    addRequest(
      outside,
      tierIndex(tiers, input),
      input,
      arrivals.cached === null ? 0 : arrivals.cached[at]!,
      arrivals.output[at]!,
    );
  }
  for (let minute = 0; minute < index.minutes; minute++) {
    const full = !fillMinute(index, minute, steps, outside);
    if (full || index.tooLongIn[minute] === 1) overflowMinutes++;
  }
  const overflowTiers = tierTokens(outside);
  const reserved = inputStep * BigInt(steps.inputSteps) + outputStep * BigInt(steps.outputSteps);
  const overflow = rules.overflow === "refused" ? 0n : tokensCost(tiers, overflowTiers);
  return {
    inputSteps: steps.inputSteps,
    outputSteps: steps.outputSteps,
    reserved,
    overflow,
    total: reserved + overflow,
    insideInput: totals.input - sum(outside.input),
    insideOutput: totals.output - sum(outside.output),
    overflowRequests: sum(outside.requests),
    overflowMinutes,
    overflowTiers,
  };
}

/** True when everything fits. */
function fillMinute(index: RequestIndex, minute: number, steps: Steps, outside: TierSums): boolean {
  const { start, quotaIn, quotaOut, quotaInBefore, quotaOutBefore, tier, input, cached, output } = index;
  const inputQuota = steps.inputSteps * index.inputStep;
  const outputQuota = steps.outputSteps * index.outputStep;
  const from = start[minute]!;
  const to = start[minute + 1]!;
  const prefix = minutePrefixEnd(index, minute, inputQuota, outputQuota);
  let usedIn = quotaInBefore[prefix]! - quotaInBefore[from]!;
  let usedOut = quotaOutBefore[prefix]! - quotaOutBefore[from]!;
  for (let at = prefix; at < to; at++) {
    const takesIn = quotaIn[at]!;
    const takesOut = quotaOut[at]!;
    if (usedIn + takesIn <= inputQuota && usedOut + takesOut <= outputQuota) {
      usedIn += takesIn;
      usedOut += takesOut;
    } else {
      addRequest(outside, tier[at]!, input[at]!, cached === null ? 0 : cached[at]!, output[at]!);
    }
  }
  return prefix === to;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
