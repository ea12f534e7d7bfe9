import { amount, type Amount } from "../../money/amount";
import { add, divide, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";

/** How many replicas a traffic needs, in the hours of its week or day. */
export interface ReplicaNeed {
  readonly minutes: number;
  readonly minutesByNeed: readonly number[];
  readonly slots: readonly { readonly minutes: number; readonly needed: number }[];
}

/** What a replica costs. */
export interface ReplicaPrices {
  readonly hour: Amount;
  readonly month: Amount;
  /** Of a month as the plan counts it. */
  readonly hoursInMonth: Amount;
}

/** Replicas kept all month and, in some hours, more by the hour. A month's cost. */
export interface ReplicaMix {
  readonly base: number;
  /** On top, by the hours of the week or day, as `slots` has them. */
  readonly extra: readonly number[];
  readonly monthly: Amount;
}

export interface ReplicaStair {
  readonly replicas: number;
  readonly held: Amount;
  readonly monthly: Amount;
}

export interface ReplicaPlans {
  /** Replicas that hold every minute. */
  readonly peak: number;
  /** All of them by the month. */
  readonly byMonth: Amount;
  /** Just those that each hour needs, by the hour. */
  readonly byHour: ReplicaMix;
  /** The least that holds every hour. */
  readonly best: ReplicaMix;
  /** What fewer replicas would hold, from one on: their share of the minutes, and what they cost by the month. */
  readonly stairs: readonly ReplicaStair[];
}

const MINUTES_AN_HOUR = amount(60);

/**
 * The replicas that hold a traffic at the least cost (RULES.md section 4): so many by the month, and on top in each
 * hour of the week what that hour needs more, by the hour, as the vendor's scheduled scaling starts them. Hours count
 * as often as they do in the traffic, scaled to the month. Exact: each base from none to the peak is priced.
 *
 * At 100 a month and 1 an hour of 720, one replica that 9 of 24 hours need costs 270 by the hour: it is kept all month.
 */
export function replicaPlans(need: ReplicaNeed, prices: ReplicaPrices): ReplicaPlans {
  const peak = need.minutesByNeed.length - 1;
  const byHour = mixOn(0, need, prices);
  let best = byHour;
  for (let base = 1; base <= peak; base++) {
    const mix = mixOn(base, need, prices);
    // Of two that cost the same the one that starts fewer replicas by the hour.
    if (compare(mix.monthly, best.monthly) <= 0) best = mix;
  }
  return {
    peak,
    byMonth: multiply(prices.month, amount(peak)),
    byHour,
    best,
    stairs: stairsOf(need, prices.month),
  };
}

function mixOn(base: number, need: ReplicaNeed, prices: ReplicaPrices): ReplicaMix {
  const extra = need.slots.map(({ needed }) => Math.max(0, needed - base));
  const kept = multiply(prices.month, amount(base));
  return { base, extra, monthly: add(kept, hourly(extra, need, prices)) };
}

/** Extra replicas × minutes of their hours, at the price of an hour, of a month instead of the traffic's own time. */
function hourly(extra: readonly number[], need: ReplicaNeed, { hour, hoursInMonth }: ReplicaPrices): Amount {
  const used = need.slots.reduce((sum, { minutes }, slot) => sum + BigInt(minutes) * BigInt(extra[slot] ?? 0), 0n);
  const inMonth = divide(multiply(amount(String(used)), multiply(hoursInMonth, MINUTES_AN_HOUR)), amount(need.minutes));
  return divide(multiply(inMonth, hour), MINUTES_AN_HOUR);
}

function stairsOf({ minutes, minutesByNeed }: ReplicaNeed, month: Amount): readonly ReplicaStair[] {
  let held = minutesByNeed[0] ?? 0;
  return minutesByNeed.slice(1).map((count, at) => {
    held += count;
    const replicas = at + 1;
    return {
      replicas,
      held: divide(amount(held), amount(minutes)),
      monthly: multiply(month, amount(replicas)),
    };
  });
}
