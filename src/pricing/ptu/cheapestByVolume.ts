import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, negate, subtract } from "../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { findPtu } from "../../rates/find/findRow";
import type { PtuItem, SteadyTraffic } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import { inCurrency, type PricingContext } from "../context";
import { reservationRate } from "./ptuRates";
import { comparedTokens } from "./ptuTokens";
import { minutesUsed, ptuUse } from "./ptuUse";
import { ptuMinimum, reservedTpm } from "./reservedTpm";
import { requestCapacity } from "./traffic/trafficFit";
import { trafficFactors } from "./trafficWeights";
import { costOfRequest } from "../tokens/tokenRate";

const THOUSAND = amount(1000);

/**
 * "beyond": more than the reservation holds, which a larger one or tokens serve; its costs are those of tokens, the
 * most it need cost.
 */
export type ServingOption = "tokens" | "hourly" | "daily" | "beyond";

/** The option that costs least from so many requests a month to so many, both whole and included. */
export interface VolumeZone {
  readonly option: ServingOption;
  readonly from: Amount;
  /** null: no limit. */
  readonly to: Amount | null;
  readonly costFrom: Amount;
  /** null where there is no limit. */
  readonly costTo: Amount | null;
  /** What each further 1,000 requests cost; zero inside a reservation. */
  readonly perThousand: Amount;
  /** The second best option, its cost at `at` requests and how much dearer that is; null: there is none. */
  readonly next: {
    readonly option: ServingOption;
    readonly at: Amount;
    readonly cost: Amount;
    readonly above: Amount;
  } | null;
  /** The planned requests are in it. */
  readonly isPlanned: boolean;
}

export interface VolumeZones {
  readonly zones: readonly VolumeZone[];
  /** Requests a month at the average of the traffic. */
  readonly planned: Amount;
  /** Requests a month that the reservation holds, evenly spread over the hours used. */
  readonly capacity: Amount;
  /** Cost of a month: of one request in tokens, of the reservation by the hour and by the day. */
  readonly perRequest: Amount;
  readonly monthlyHourly: Amount;
  readonly monthlyDaily: Amount;
  readonly hoursPerDay: Amount;
  readonly daysPerMonth: Amount;
  readonly inputTpm: Amount;
  readonly outputTpm: Amount;
}

/**
 * The cheapest way to serve requests of one size, by how many there are a month: token prices, or the item's
 * reservation by the hour or by the day, as far as it holds the peak. Before adjustments. Boundaries are exact: with a
 * reservation of 2,520 a month and 0.001248 a request, tokens are cheapest up to 2,019,230 requests (2,520 / 0.001248 =
 * 2,019,230.8). The peak is to the average as entered.
 *
 * @returns null where the item has no traffic or no token prices to compare with; problems as `pricePtu` gives them
 */
export function cheapestByVolume(item: PtuItem, context: PricingContext): Result<VolumeZones> | null {
  const { traffic } = item;
  const use = ptuUse(item, context.settings);
  if (traffic === null || item.sizing !== null || item.tokenCard === "" || use.isOnce) return null;
  const { hoursPerDay, days, daysBilled } = use;
  if (hoursPerDay === null || days === null || daysBilled === null) return null;
  const found = inCurrency(findPtu(context.rateCards, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const compared = comparedTokens(item, context);
  if (!compared.ok) return compared;
  if (compared.value === null) return null;
  const { row } = found.value;
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, ptuMinimum(context.settings.ptuMinimum));
  const monthlyHourly = multiply(reservationRate(row, "hourly", item.mode, reserved).rate, use.hours);
  const monthlyDaily = multiply(reservationRate(row, "daily", item.mode, reserved).rate, daysBilled);
  const minutes = minutesUsed(use);
  const perMinute = requestCapacity(
    reserved,
    traffic,
    trafficFactors(context.factors, item, traffic),
    row.maxInputTokens,
  );
  const held = perMinute === null ? zero : wholeBelow(divide(multiply(perMinute, minutes), peakToAverage(traffic)));
  const perRequest = costOfRequest(compared.value, traffic);
  const planned = wholeBelow(multiply(amount(traffic.averageRequestsPerMinute), minutes));
  const byHour = compare(monthlyHourly, monthlyDaily);
  const plan = byHour <= 0 ? "hourly" : "daily";
  const zones = zonesOf({
    plan,
    fee: smaller(monthlyHourly, monthlyDaily),
    otherFee: larger(monthlyHourly, monthlyDaily),
    perRequest,
    capacity: held,
    planned,
  });
  return ok({
    zones,
    planned,
    capacity: held,
    perRequest,
    monthlyHourly,
    monthlyDaily,
    hoursPerDay,
    daysPerMonth: days,
    inputTpm: reserved.inputTpm,
    outputTpm: reserved.outputTpm,
  });
}

/** The peak as entered over the average, at least 1: so the largest minute of another volume is known. */
function peakToAverage({ peakRequestsPerMinute, averageRequestsPerMinute }: SteadyTraffic): Amount {
  const average = amount(averageRequestsPerMinute);
  return isZero(average) ? one : larger(one, divide(amount(peakRequestsPerMinute), average));
}

interface Costs {
  readonly plan: "hourly" | "daily";
  /** Of the cheaper plan a month, and of the other. */
  readonly fee: Amount;
  readonly otherFee: Amount;
  readonly perRequest: Amount;
  readonly capacity: Amount;
  readonly planned: Amount;
}

type NextBest = Omit<NonNullable<VolumeZone["next"]>, "above">;

/** Ties go to tokens, which bind nobody. */
function zonesOf(costs: Costs): readonly VolumeZone[] {
  const { plan, fee, otherFee, perRequest, capacity } = costs;
  const inTokens = (requests: Amount) => multiply(requests, perRequest);
  const zone = (
    option: ServingOption,
    from: Amount,
    to: Amount | null,
    cost: (requests: Amount) => Amount,
    rate: Amount,
    next: NextBest | null,
  ): VolumeZone => {
    const isPlanned = compare(costs.planned, from) >= 0 && (to === null || compare(costs.planned, to) <= 0);
    return {
      option,
      from,
      to,
      costFrom: cost(from),
      costTo: to === null ? null : cost(to),
      perThousand: multiply(rate, THOUSAND),
      isPlanned,
      next: next === null ? null : { ...next, above: subtract(next.cost, cost(next.at)) },
    };
  };
  const all = multiply(perRequest, capacity);
  if (compare(all, fee) <= 0) {
    return [
      zone(
        "tokens",
        zero,
        null,
        inTokens,
        perRequest,
        isZero(capacity) ? null : { option: plan, at: capacity, cost: fee },
      ),
    ];
  }
  // rounding: requests are whole; the last one at which tokens still cost no more than the reservation.
  const lastInTokens = wholeBelow(divide(fee, perRequest));
  const firstReserved = isZero(fee) ? zero : add(lastInTokens, one);
  const other: ServingOption = plan === "hourly" ? "daily" : "hourly";
  const shown =
    compare(costs.planned, firstReserved) >= 0 && compare(costs.planned, capacity) <= 0 ? costs.planned : capacity;
  const nextInside =
    compare(otherFee, inTokens(shown)) < 0
      ? { option: other, at: shown, cost: otherFee }
      : { option: "tokens" as const, at: shown, cost: inTokens(shown) };
  const firstOver = add(capacity, one);
  return [
    ...(isZero(fee)
      ? []
      : [zone("tokens", zero, lastInTokens, inTokens, perRequest, { option: plan, at: lastInTokens, cost: fee })]),
    zone(plan, firstReserved, capacity, () => fee, zero, nextInside),
    // More than it holds is not what it is for: undersized is no option (RULES.md section 12).
    zone("beyond", firstOver, null, inTokens, perRequest, null),
  ];
}

/** rounding: down to whole requests. */
function wholeBelow(value: Amount): Amount {
  return negate(roundUpToWhole(negate(value)));
}
