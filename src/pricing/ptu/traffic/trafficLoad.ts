import { amount, one, zero, type Amount } from "../../../money/amount";
import { divide, multiply, subtract } from "../../../money/arithmetic";
import { isZero, larger } from "../../../money/compare";
import type { SteadyTraffic } from "../../../model/item";
import type { Settings } from "../../../model/settings";
import { minutesUsed, type ReservedUse } from "../ptuUse";
import type { ReservedTpm } from "../reservedTpm";
import { requestCapacity, trafficFit } from "./trafficFit";
import type { TrafficFactors } from "../trafficWeights";

const HUNDRED = amount(100);

/** Entered traffic against a reservation. */
export interface LoadGiven {
  readonly traffic: SteadyTraffic;
  readonly row: { readonly maxInputTokens: number | null };
  readonly reserved: ReservedTpm;
  readonly factors: TrafficFactors | null;
  /** What the requests of each month in force are multiplied with; at least one. */
  readonly growth: readonly Amount[];
  readonly overflow: Settings["overflow"];
}

/** What of the entered traffic does not fit, by the minute. */
export interface TrafficLoad {
  /** Requests a minute that the reservation holds; null: any number. */
  readonly capacity: Amount | null;
  /** Of the average minute, in each month in force: requests that do not fit. */
  readonly averageOver: readonly Amount[];
  /** The largest share of the average, and of the peak minute, that does not fit in any month, in percent. */
  readonly averagePercent: Amount;
  readonly peakPercent: Amount;
  /** Requests of the average minute that fit, in the first month. */
  readonly averageInside: Amount;
}

/**
 * Capacity is the smaller of reserved input / input tokens and reserved output / output tokens; what the average
 * exceeds it by does not fit, and of a peak the requests above it (RULES.md section 3).
 */
export function trafficLoad({ traffic, row, reserved, factors, growth }: LoadGiven): TrafficLoad {
  const capacity = requestCapacity(reserved, traffic, factors, row.maxInputTokens);
  const average = amount(traffic.averageRequestsPerMinute);
  const overIn = (grown: Amount) =>
    capacity === null ? zero : larger(zero, subtract(multiply(average, grown), capacity));
  const averageOver = growth.map(overIn);
  const most = growth.reduce(larger, zero);
  const largest = multiply(average, most);
  return {
    capacity,
    averageOver,
    averagePercent: isZero(largest) ? zero : multiply(divide(overIn(most), largest), HUNDRED),
    peakPercent: trafficFit(traffic, reserved, factors, row.maxInputTokens, most).overflowPercent,
    averageInside: subtract(multiply(average, growth[0] ?? one), averageOver[0] ?? zero),
  };
}

/** Requests in the hours used, at the average of the first month in force. */
export function requestsUsed(traffic: SteadyTraffic, use: ReservedUse): Amount {
  return multiply(amount(traffic.averageRequestsPerMinute), minutesUsed(use));
}

/** Whether a reservation holds the peak of every month. */
export function holdsPeak(load: TrafficLoad): boolean {
  return isZero(load.peakPercent) && isZero(load.averagePercent);
}
