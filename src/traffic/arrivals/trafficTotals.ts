import type { Arrivals } from "./arrivals";
import type { MinuteProfile } from "./minuteProfile";
import { profileOf } from "./profileOf";
import type { TierTokens, TrafficTotals } from "../sizer/sizer";
import type { TokenTierPrice } from "../../model/sizing";
import { tierIndex } from "./tierIndex";

/** What the tokens cost at the prices of their tiers. */
export function tokensCost(tiers: readonly TokenTierPrice[], tokens: readonly TierTokens[]): bigint {
  return tiers.reduce((sum, price, index) => {
    const own = tokens[index]!;
    return (
      sum +
      BigInt(own.input - own.cached) * price.input +
      BigInt(own.cached) * price.cached +
      BigInt(own.output) * price.output
    );
  }, 0n);
}

/** Tokens by tier, to be added to. */
export interface TierSums {
  readonly requests: Float64Array;
  readonly input: Float64Array;
  readonly cached: Float64Array;
  readonly output: Float64Array;
}

export function newTierSums(tiers: number): TierSums {
  return {
    requests: new Float64Array(tiers),
    input: new Float64Array(tiers),
    cached: new Float64Array(tiers),
    output: new Float64Array(tiers),
  };
}

export function addRequest(sums: TierSums, tier: number, input: number, cached: number, output: number): void {
  sums.requests[tier] = sums.requests[tier]! + 1;
  sums.input[tier] = sums.input[tier]! + input;
  sums.cached[tier] = sums.cached[tier]! + cached;
  sums.output[tier] = sums.output[tier]! + output;
}

export function tierTokens(sums: TierSums, requestsKnown = true): readonly TierTokens[] {
  return Array.from(sums.input, (input, tier) => ({
    requests: requestsKnown ? sums.requests[tier]! : null,
    input,
    cached: sums.cached[tier]!,
    output: sums.output[tier]!,
  }));
}

/** The sums of all requests by tier. */
function arrivalSums(arrivals: Arrivals, tiers: readonly TokenTierPrice[]): TierSums {
  const sums = newTierSums(tiers.length);
  for (let at = 0; at < arrivals.input.length; at++) {
    const input = arrivals.input[at]!;
    addRequest(
      sums,
      tierIndex(tiers, input),
      input,
      arrivals.cached === null ? 0 : arrivals.cached[at]!,
      arrivals.output[at]!,
    );
  }
  return sums;
}

export function arrivalTotals(arrivals: Arrivals, tiers: readonly TokenTierPrice[]): TrafficTotals {
  const last = tiers.at(-1)?.upTo ?? Number.POSITIVE_INFINITY;
  let overLastTier = 0;
  for (let at = 0; at < arrivals.input.length; at++) if (arrivals.input[at]! > last) overLastTier++;
  return { ...profileTotals(profileOf(arrivals), tiers, tierTokens(arrivalSums(arrivals, tiers))), overLastTier };
}

/** @param payAsYouGo the sums of all tokens by tier */
export function profileTotals(
  profile: MinuteProfile,
  tiers: readonly TokenTierPrice[],
  payAsYouGo: readonly TierTokens[],
): TrafficTotals {
  const { input, output, cached } = profile;
  let [requests, inputs, outputs, fromCache, peakInput, peakOutput] = [0, 0, 0, 0, 0, 0];
  for (let minute = 0; minute < profile.minutes; minute++) {
    requests += profile.requests[minute]!;
    const minuteInput = input[minute]!;
    const minuteOutput = output[minute]!;
    inputs += minuteInput;
    outputs += minuteOutput;
    if (minuteInput > peakInput) peakInput = minuteInput;
    if (minuteOutput > peakOutput) peakOutput = minuteOutput;
    if (cached !== null) fromCache += cached[minute]!;
  }
  return {
    minutes: profile.minutes,
    requests,
    input: inputs,
    cached: fromCache,
    output: outputs,
    peakInput,
    peakOutput,
    overLastTier: 0,
    payAsYouGo: tokensCost(tiers, payAsYouGo),
  };
}
