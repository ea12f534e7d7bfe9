import { amount, one, zero, type Amount } from "../money/amount";
import { add, divide, multiply, negate, subtract } from "../money/arithmetic";
import { compare, isZero, larger, smaller } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import { findPtu } from "../rates/findRow";
import type { PtuQuotaFactor } from "../rates/ptuQuotaFactors";
import type { PtuItem } from "../units/item";
import { ok, type Result } from "../units/problem";
import { billedHours } from "./billedHours";
import { inCurrency, type PricingContext } from "./context";
import { reservationRate } from "./ptuRates";
import { reservedTpm } from "./reservedTpm";
import { trafficNeed } from "./steadyTraffic";
import { cachePrice } from "./tokenPrices";
import { tokenRate, type TokenRate } from "./tokenRate";

const HUNDRED = amount(100);
const THOUSAND = amount(1000);
const MINUTES_AN_HOUR = amount(60);
const ALL_DAY = "24";

export type VolumeWay = "tokens" | "hourly" | "daily" | "hourly-overflow" | "daily-overflow";

/** The way that costs least from so many requests a month to so many, both whole and included. */
export interface VolumeZone {
  readonly way: VolumeWay;
  readonly from: Amount;
  /** null: no limit. */
  readonly to: Amount | null;
  readonly costFrom: Amount;
  /** null where there is no limit. */
  readonly costTo: Amount | null;
  /** What each further 1,000 requests cost; zero inside a reservation. */
  readonly perThousand: Amount;
  /** The second best of the ways, its cost at `at` requests and how much dearer that is; null: there is none. */
  readonly next: { readonly way: VolumeWay; readonly at: Amount; readonly cost: Amount; readonly above: Amount } | null;
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
 * The cheapest way to serve requests of one size, by how many there are a month: token prices, the item's reservation by the hour
 * or by the day, or the reservation with what is over it at the token price. Before adjustments. Boundaries are exact: with a
 * reservation of 2,520 a month and 0.001248 a request, tokens are cheapest up to 2,019,230 requests (2,520 / 0.001248 =
 * 2,019,230.8). Requests are spread evenly over the hours used.
 *
 * @param factor how the model weighs tokens against the quota, used when the traffic asks for it
 * @returns null where the item has no traffic or no token prices to compare with; problems as `pricePtu` gives them
 */
export function cheapestByVolume(item: PtuItem, context: PricingContext, factor: PtuQuotaFactor | null): Result<VolumeZones> | null {
  const { traffic, purchase } = item;
  if (traffic === null || item.tokenCard === "") return null;
  const found = inCurrency(findPtu(context.book, item.card, item.cardVersion, item.model), context);
  if (!found.ok) return found;
  const tokens = tokenRate(context.book, {
    card: item.tokenCard, version: item.tokenCardVersion, model: item.tokenModel === "" ? item.model : item.tokenModel, mode: item.mode,
  }, traffic.inputTokens);
  if (!tokens.ok) return tokens;
  const { row } = found.value;
  const reserved = reservedTpm(item.inputTpm, item.outputTpm, context.settings.ptuMinimum);
  const hours = billedHours(purchase.plan === "hourly" ? purchase.hoursPerDay : item.comparedHoursPerDay ?? ALL_DAY, purchase.daysPerMonth, context.settings.partHour);
  const days = amount(purchase.daysPerMonth);
  const monthlyHourly = multiply(reservationRate(row, "hourly", item.mode, reserved).rate, hours.hoursPerMonth);
  // rounding: the fee of a daily subscription is for whole days, billing-rules.md section 3.
  const monthlyDaily = multiply(reservationRate(row, "daily", item.mode, reserved).rate, roundUpToWhole(days));
  const need = trafficNeed(traffic, factor);
  const minutes = multiply(hours.hoursPerMonth, MINUTES_AN_HOUR);
  const fits = compare(amount(traffic.inputTokens), amount(row.maxInputTokens)) <= 0;
  const held = fits ? capacityOf(minutes, [[reserved.inputTpm, need.inputPerRequest], [reserved.outputTpm, need.outputPerRequest]]) : zero;
  const perRequest = costOfRequest(tokens.value, traffic.inputTokens, traffic.outputTokens, traffic.cacheHitPercent);
  const planned = wholeBelow(multiply(amount(traffic.averageRequestsPerMinute), minutes));
  const byHour = compare(monthlyHourly, monthlyDaily);
  const plan = byHour === 0 ? purchase.plan : byHour < 0 ? "hourly" : "daily";
  const zones = zonesOf({
    plan, fee: smaller(monthlyHourly, monthlyDaily), otherFee: larger(monthlyHourly, monthlyDaily), perRequest, capacity: held, planned,
    overflows: context.settings.overflow !== "refused",
  });
  return ok({
    zones, planned, capacity: held, perRequest, monthlyHourly, monthlyDaily, hoursPerDay: hours.hoursPerDay, daysPerMonth: days,
    inputTpm: reserved.inputTpm, outputTpm: reserved.outputTpm,
  });
}

interface Costs {
  readonly plan: "hourly" | "daily";
  /** Of the cheaper plan a month, and of the other. */
  readonly fee: Amount;
  readonly otherFee: Amount;
  readonly perRequest: Amount;
  readonly capacity: Amount;
  readonly planned: Amount;
  /** False: what does not fit is refused, and the reservation can't serve more than it holds. */
  readonly overflows: boolean;
}

type NextBest = Omit<NonNullable<VolumeZone["next"]>, "above">;

/** Ties go to tokens, which bind nobody. */
function zonesOf(costs: Costs): readonly VolumeZone[] {
  const { plan, fee, otherFee, perRequest, capacity, overflows } = costs;
  const inTokens = (requests: Amount) => multiply(requests, perRequest);
  const over = (requests: Amount) => add(fee, multiply(subtract(requests, capacity), perRequest));
  const zone = (way: VolumeWay, from: Amount, to: Amount | null, cost: (requests: Amount) => Amount, rate: Amount, next: NextBest | null): VolumeZone => {
    const isPlanned = compare(costs.planned, from) >= 0 && (to === null || compare(costs.planned, to) <= 0);
    return {
      way, from, to, costFrom: cost(from), costTo: to === null ? null : cost(to), perThousand: multiply(rate, THOUSAND), isPlanned,
      next: next === null ? null : { ...next, above: subtract(next.cost, cost(next.at)) },
    };
  };
  const all = multiply(perRequest, capacity);
  if (compare(all, fee) <= 0) {
    return [zone("tokens", zero, null, inTokens, perRequest, isZero(capacity) ? null : { way: plan, at: capacity, cost: fee })];
  }
  // rounding: requests are whole; the last one at which tokens still cost no more than the reservation.
  const lastInTokens = wholeBelow(divide(fee, perRequest));
  const firstReserved = isZero(fee) ? zero : add(lastInTokens, one);
  const other: VolumeWay = plan === "hourly" ? "daily" : "hourly";
  const shown = compare(costs.planned, firstReserved) >= 0 && compare(costs.planned, capacity) <= 0 ? costs.planned : capacity;
  const nextInside = compare(otherFee, inTokens(shown)) < 0
    ? { way: other, at: shown, cost: otherFee } : { way: "tokens" as const, at: shown, cost: inTokens(shown) };
  const firstOver = add(capacity, one);
  return [
    ...(isZero(fee) ? [] : [zone("tokens", zero, lastInTokens, inTokens, perRequest, { way: plan, at: lastInTokens, cost: fee })]),
    zone(plan, firstReserved, capacity, () => fee, zero, nextInside),
    overflows
      ? zone(`${plan}-overflow`, firstOver, null, over, perRequest, { way: "tokens", at: firstOver, cost: inTokens(firstOver) })
      : zone("tokens", firstOver, null, inTokens, perRequest, null),
  ];
}

/** Whole requests that fit into the reserved minutes, in every dimension. A dimension that a request does not use sets no limit. */
function capacityOf(minutes: Amount, dimensions: readonly (readonly [reserved: Amount, perRequest: Amount])[]): Amount {
  const limits = dimensions.filter(([, perRequest]) => !isZero(perRequest)).map(([reserved, perRequest]) => wholeBelow(divide(multiply(reserved, minutes), perRequest)));
  return limits.length === 0 ? zero : limits.reduce(smaller);
}

/** Cache hits take the card's cache price, where it has one. */
function costOfRequest(rate: TokenRate, inputTokens: string, outputTokens: string, cacheHitPercent: string): Amount {
  const hit = cachePrice(rate.card, rate.tier);
  const share = hit === null ? zero : divide(amount(cacheHitPercent), HUNDRED);
  const cached = hit === null ? zero : multiply(amount(inputTokens), share, divide(hit, amount(rate.card.tokensPer)));
  const uncached = multiply(amount(inputTokens), subtract(one, share), rate.input);
  return add(add(cached, uncached), multiply(amount(outputTokens), rate.output));
}

/** rounding: down to whole requests. */
function wholeBelow(value: Amount): Amount {
  return negate(roundUpToWhole(negate(value)));
}
