import type { Way, WayReason, Workload } from "../../../model/workload";
import { amount } from "../../../money/amount";
import { ceiling, fractionOf, order, over, times, whole, type Fraction } from "../../../money/fraction";
import type { RateCard } from "../../../rates/card/rateCard";

/**
 * Each way of a workload computed a second time, from the cards and RULES.md sections 3 to 5, 8, 9, 11 and 12 alone: it
 * shares nothing with the core but the reader of the cards and the arithmetic of fractions. Months have 30 days.
 */
export type ReferenceWay =
  | { readonly way: Way; readonly card: RateCard; readonly monthly: (requests: Fraction) => Fraction }
  | { readonly way: Way; readonly why: WayReason };

export const ONE = whole(1n);
const DAYS = 30n;

const known = new Map<string | number, Fraction>();

/** A number as it is printed, read once. */
export function number(text: string | number): Fraction {
  const read = known.get(text) ?? fractionOf(amount(text));
  known.set(text, read);
  return read;
}

export const up = (value: Fraction) => whole(ceiling(value));
export const larger = (a: Fraction, b: Fraction) => (order(a, b) >= 0 ? a : b);
export const refuse = (way: Way, why: WayReason): ReferenceWay => ({ way, why });

/** The numbers of a workload that its ways are computed from. */
export interface ReferenceLoad {
  readonly workload: Workload;
  readonly isModel: (row: { readonly model: string }) => boolean;
  readonly input: Fraction;
  readonly output: Fraction;
  /** Share of the input that comes from the cache. */
  readonly hit: Fraction;
  readonly days: Fraction;
  /** Busy ones of a month. */
  readonly minutes: Fraction;
  /** Hours as they are billed: a part minute counts whole. */
  readonly billed: Fraction;
  /** Of the busiest minute. */
  readonly peakOf: (tokens: Fraction, requests: Fraction) => Fraction;
}

export function referenceLoad(workload: Workload): ReferenceLoad {
  const code = workload.model.toLowerCase();
  const hours = number(workload.hoursPerDay);
  const days = workload.daysPerMonth === "all" ? whole(DAYS) : number(workload.daysPerMonth);
  const minutes = times(times(hours, days), whole(60n));
  return {
    workload,
    isModel: (row) => row.model.toLowerCase() === code,
    input: number(workload.inputTokens),
    output: number(workload.outputTokens),
    hit: over(number(workload.cacheHitPercent), whole(100n)),
    days,
    minutes,
    billed: over(up(times(hours, whole(60n))), whole(60n)),
    peakOf: (tokens, requests) => over(times(times(tokens, requests), number(workload.peakToMean)), minutes),
  };
}
