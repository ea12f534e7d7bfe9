import { amount, one, zero, type Amount } from "../money/amount";
import { add, divide, multiply, subtract } from "../money/arithmetic";
import { compare, isZero, larger, smaller } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import type { PtuQuotaFactor } from "../rates/ptuQuotaFactors";
import type { SteadyTraffic } from "../units/item";
import type { MeasuredSizing } from "../units/measuredSizing";
import type { ReservedTpm } from "./reservedTpm";
import { tokenCost, type TokenRate } from "./tokenRate";

const HUNDRED = amount(100);

/** What steady traffic asks of a reservation; tokens a minute as they count against the quota. */
export interface TrafficNeed {
  /** At peak with headroom, whole tokens a minute: what to reserve before rounding up to steps. */
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
  /** Of one request, weighed. */
  readonly inputPerRequest: Amount;
  readonly outputPerRequest: Amount;
}

/**
 * Peak requests a minute × tokens a request × (1 + headroom). Cached tokens count in full unless the quota factors of a
 * later edition are switched on (billing-rules.md section 3).
 */
export function trafficNeed(traffic: SteadyTraffic, factor: PtuQuotaFactor | null): TrafficNeed {
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factor);
  const atPeak = multiply(amount(traffic.peakRequestsPerMinute), add(one, percentOf(traffic.headroomPercent)));
  // rounding: a token is not divided.
  return {
    inputTpm: roundUpToWhole(multiply(atPeak, inputPerRequest)), outputTpm: roundUpToWhole(multiply(atPeak, outputPerRequest)),
    inputPerRequest, outputPerRequest,
  };
}

function weighed(traffic: SteadyTraffic, factor: PtuQuotaFactor | null): { inputPerRequest: Amount; outputPerRequest: Amount } {
  const input = amount(traffic.inputTokens);
  const output = amount(traffic.outputTokens);
  if (factor === null || !traffic.quotaFactors) return { inputPerRequest: input, outputPerRequest: output };
  const cachedShare = percentOf(traffic.cacheHitPercent);
  const cachedFactor = factor.cachedTokenFactor === null ? one : amount(factor.cachedTokenFactor);
  const counted = add(subtract(one, cachedShare), multiply(cachedShare, cachedFactor));
  return { inputPerRequest: multiply(input, counted, amount(factor.inputFactor)), outputPerRequest: multiply(output, amount(factor.outputFactor)) };
}

/** How a reservation meets steady traffic. */
export interface TrafficFit {
  /** Average use of each dimension, in percent; null where nothing of it is reserved. */
  readonly inputUtilisation: Amount | null;
  readonly outputUtilisation: Amount | null;
  /** Requests a minute at peak that do not fit. Requests are whole: a reservation holds so many of them. */
  readonly overflowRequestsPerMinute: Amount;
  /** The same as a share of the peak, in percent. */
  readonly overflowPercent: Amount;
}

export function trafficFit(traffic: SteadyTraffic, reserved: ReservedTpm, factor: PtuQuotaFactor | null): TrafficFit {
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factor);
  const average = amount(traffic.averageRequestsPerMinute);
  const peak = amount(traffic.peakRequestsPerMinute);
  const fits = smaller(wholeRequests(reserved.inputTpm, inputPerRequest, peak), wholeRequests(reserved.outputTpm, outputPerRequest, peak));
  const overflow = larger(zero, subtract(peak, fits));
  return {
    inputUtilisation: share(multiply(average, inputPerRequest), reserved.inputTpm),
    outputUtilisation: share(multiply(average, outputPerRequest), reserved.outputTpm),
    overflowRequestsPerMinute: overflow,
    overflowPercent: share(overflow, peak) ?? zero,
  };
}

/** Whole requests that the quota of a minute holds; all of them where a request takes none of it. */
function wholeRequests(quota: Amount, perRequest: Amount, peak: Amount): Amount {
  if (isZero(perRequest) || compare(multiply(peak, perRequest), quota) <= 0) return peak;
  const count = divide(quota, perRequest);
  // rounding: down, a request that does not fit whole overflows whole.
  const up = roundUpToWhole(count);
  return compare(up, count) === 0 ? up : subtract(up, one);
}

/** Cost-weighted average use of a reservation: the token cost of the average minute over that of a full one, in percent. */
export function utilisationPercent(traffic: SteadyTraffic, reserved: ReservedTpm, tokens: TokenRate): Amount | null {
  const average = amount(traffic.averageRequestsPerMinute);
  const used = tokenCost(tokens, multiply(average, amount(traffic.inputTokens)), multiply(average, amount(traffic.outputTokens)));
  return share(used, tokenCost(tokens, reserved.inputTpm, reserved.outputTpm));
}

/** The same of measured traffic: what the reservation served over what it could have, in all the traffic's minutes. */
export function measuredUtilisation(sizing: MeasuredSizing, tokens: TokenRate): Amount | null {
  const minutes = amount(sizing.minutes);
  const full = tokenCost(tokens, multiply(amount(sizing.reservedInputTpm), minutes), multiply(amount(sizing.reservedOutputTpm), minutes));
  return share(tokenCost(tokens, amount(sizing.insideInputTokens), amount(sizing.insideOutputTokens)), full);
}

function share(part: Amount, whole: Amount): Amount | null {
  return isZero(whole) ? null : multiply(divide(part, whole), HUNDRED);
}

function percentOf(percent: string): Amount {
  return divide(amount(percent), HUNDRED);
}
