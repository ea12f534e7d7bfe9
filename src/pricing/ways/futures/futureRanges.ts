import type { DecimalText } from "../../../model/quantities";
import type { Workload } from "../../../model/workload";
import { decimalText, parseDecimal } from "../../../money/decimal";
import { loadOf, MILLION, type ExactLoad } from "../evaluate/exactLoad";

/** What of a load is not known for certain. */
export const FUTURE_INPUTS = ["volume", "tokens", "cache", "hours", "price"] as const;
export type FutureInput = (typeof FUTURE_INPUTS)[number];

export interface FutureRange {
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/**
 * Low and high of each input: volume and tokens of a request in percent of the load's, cached input in percent of all
 * input, busy hours a day, token prices in percent of the list. What is expected is the load itself, at list price.
 */
export type FutureRanges = Readonly<Record<FutureInput, FutureRange>>;

/** One number of each input, in millionths of the unit of its range. */
export type FuturePoint = Readonly<Record<FutureInput, number>>;

const HUNDRED = 100 * MILLION;
const DAY = 24 * MILLION;

/**
 * Where nobody said otherwise, all of it assumed: 70 to 150 % of the volume, requests 20 % shorter or 30 % longer; half
 * to five quarters of the expected hits; three quarters to five quarters of the hours; token prices up to a fifth lower
 * by a discount or a price cut.
 */
export function usualRanges(workload: Workload): FutureRanges {
  const load = loadOf(workload);
  const part = (value: number, percent: number, most: number) => {
    // rounding: a suggestion to a tenth.
    const tenths = Math.round((Math.min(most, (value * percent) / 100) / MILLION) * 10);
    // rounding: none, cuts the tenths off, which follow.
    return plain(String(Math.floor(tenths / 10)), String(tenths % 10));
  };
  const { cacheHitPercent = 0, hoursPerDay = DAY } = load ?? {};
  return {
    volume: { low: "70", high: "150" },
    tokens: { low: "80", high: "130" },
    cache: { low: part(cacheHitPercent, 50, HUNDRED), high: part(cacheHitPercent, 125, HUNDRED) },
    hours: { low: part(hoursPerDay, 75, DAY), high: part(hoursPerDay, 125, DAY) },
    price: { low: "80", high: "100" },
  };
}

function plain(whole: string, fraction: string): DecimalText {
  return decimalText({ negative: false, whole, fraction });
}

export function expectedPoint(load: ExactLoad): FuturePoint {
  return {
    volume: HUNDRED,
    tokens: HUNDRED,
    cache: load.cacheHitPercent,
    hours: load.hoursPerDay,
    price: HUNDRED,
  };
}

/** The ends of a range in millionths; text that is no number counts as 0. */
export function endsOf({ low, high }: FutureRange): { readonly low: number; readonly high: number } {
  return { low: inMillionths(low), high: inMillionths(high) };
}

function inMillionths(text: DecimalText): number {
  const digits = parseDecimal(text);
  if (digits === null || digits.negative) return 0;
  // rounding: none up to six places, of which a range has no more; later ones are cut.
  return Number(digits.whole + digits.fraction.padEnd(6, "0").slice(0, 6));
}

/** The load at a point; requests and tokens are whole, hours and hits within what there is. */
export function loadAt(load: ExactLoad, point: FuturePoint): ExactLoad {
  // rounding: to the nearest whole request and token, which are what a future consists of.
  const scaled = (count: number, percent: number) => Math.round(count * (percent / HUNDRED));
  return {
    requests: Math.max(1, scaled(load.requests, point.volume)),
    inputTokens: scaled(load.inputTokens, point.tokens),
    outputTokens: scaled(load.outputTokens, point.tokens),
    cacheHitPercent: Math.min(point.cache, HUNDRED),
    hoursPerDay: Math.min(point.hours, DAY),
    peakToMean: load.peakToMean,
    // rounding: to the millionth of the list price.
    tokenPrice: Math.round(point.price / 100),
  };
}
