import { amount, one, zero, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../../money/compare";
import { percentShare } from "../../../money/percentOf";
import { roundUpToWhole } from "../../../money/round";
import type { SteadyTraffic } from "../../../model/item";
import type { MeasuredSizing } from "../../../model/measuredSizing";
import type { ReservedTpm } from "../reservedTpm";
import { tokenCost, type TokenRate } from "../../tokens/tokenRate";
import { weighed, type TrafficFactors, type WeighedRequest } from "../trafficWeights";

const HUNDRED = amount(100);

/** What steady traffic asks of a reservation; tokens a minute as they count against the quota. */
export interface TrafficNeed extends WeighedRequest {
  /** At peak with headroom, whole tokens a minute: what to reserve before rounding up to steps. */
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
}

/**
 * Peak requests a minute × tokens a request × (1 + headroom). Cached tokens count in full unless the quota factors of a
 * later edition are switched on (RULES.md section 3).
 *
 * @param grown what the requests are multiplied with: the growth of the largest month
 */
export function trafficNeed(traffic: SteadyTraffic, factors: TrafficFactors | null, grown: Amount = one): TrafficNeed {
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factors);
  const atPeak = multiply(amount(traffic.peakRequestsPerMinute), grown, add(one, fractionOf(traffic.headroomPercent)));
  // rounding: a token is not divided.
  return {
    inputTpm: roundUpToWhole(multiply(atPeak, inputPerRequest)),
    outputTpm: roundUpToWhole(multiply(atPeak, outputPerRequest)),
    inputPerRequest,
    outputPerRequest,
  };
}

/**
 * Requests a minute that a reservation holds: the smaller of reserved input / input tokens and reserved output / output
 * tokens, weighed (RULES.md section 3). Null: a request uses nothing of it, so that any number fits. A request over the
 * longest input never fits.
 */
export function requestCapacity(
  reserved: Pick<ReservedTpm, "inputTpm" | "outputTpm">,
  traffic: SteadyTraffic,
  factors: TrafficFactors | null,
  maxInputTokens: number | null,
): Amount | null {
  if (maxInputTokens !== null && BigInt(traffic.inputTokens) > BigInt(maxInputTokens)) return zero;
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factors);
  const limits = [
    [reserved.inputTpm, inputPerRequest],
    [reserved.outputTpm, outputPerRequest],
  ] as const;
  const held = limits
    .filter(([, perRequest]) => !isZero(perRequest))
    .map(([quota, perRequest]) => divide(quota, perRequest));
  return held.length === 0 ? null : held.reduce(smaller);
}

/** How a reservation meets steady traffic. */
export interface TrafficFit {
  /** Average use of each dimension by what fits, in percent, at most 100; null where nothing of it is reserved. */
  readonly inputUtilisation: Amount | null;
  readonly outputUtilisation: Amount | null;
  /** Requests a minute at peak that do not fit. Requests are whole: a reservation holds so many of them. */
  readonly overflowRequestsPerMinute: Amount;
  /** The same as a share of the peak, in percent. */
  readonly overflowPercent: Amount;
}

/** @param grown what the requests are multiplied with: the growth of a month */
export function trafficFit(
  traffic: SteadyTraffic,
  reserved: ReservedTpm,
  factors: TrafficFactors | null,
  maxInputTokens: number | null,
  grown: Amount = one,
): TrafficFit {
  const { inputPerRequest, outputPerRequest } = weighed(traffic, factors);
  const peak = multiply(amount(traffic.peakRequestsPerMinute), grown);
  const capacity = requestCapacity(reserved, traffic, factors, maxInputTokens);
  const asked = multiply(amount(traffic.averageRequestsPerMinute), grown);
  // A reservation is credited only with what it can hold.
  const average = capacity === null ? asked : smaller(asked, capacity);
  const isTooLong = capacity !== null && isZero(capacity);
  const fits = isTooLong
    ? zero
    : smaller(
        wholeRequests(reserved.inputTpm, inputPerRequest, peak),
        wholeRequests(reserved.outputTpm, outputPerRequest, peak),
      );
  const overflow = larger(zero, subtract(peak, fits));
  return {
    inputUtilisation: percentShare(multiply(average, inputPerRequest), reserved.inputTpm),
    outputUtilisation: percentShare(multiply(average, outputPerRequest), reserved.outputTpm),
    overflowRequestsPerMinute: overflow,
    overflowPercent: percentShare(overflow, peak) ?? zero,
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

/**
 * Cost-weighted use of a reservation by measured traffic: what the reservation served over what it could have in the
 * time it is paid for.
 *
 * @param timePaid that time as a share of all the traffic's minutes
 */
export function measuredUtilisation(sizing: MeasuredSizing, tokens: TokenRate, timePaid: Amount): Amount | null {
  const minutes = multiply(amount(sizing.minutes), timePaid);
  const full = tokenCost(
    tokens,
    multiply(amount(sizing.reservedInputTpm), minutes),
    multiply(amount(sizing.reservedOutputTpm), minutes),
  );
  const used = percentShare(
    tokenCost(tokens, amount(sizing.insideInputTokens), amount(sizing.insideOutputTokens)),
    full,
  );
  return used === null ? null : smaller(used, HUNDRED);
}

/** A request longer than any that the reservation serves. */
export function isLongerThan(
  { maxInputTokens }: { readonly maxInputTokens: number | null },
  inputTokens: string | null,
): boolean {
  return maxInputTokens !== null && inputTokens !== null && BigInt(inputTokens) > BigInt(maxInputTokens);
}

function fractionOf(percent: string): Amount {
  return divide(amount(percent), HUNDRED);
}
