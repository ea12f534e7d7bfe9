import type { Amount } from "../../money/amount";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import { toChartNumber } from "../../money/toChartNumber";
import type { Format } from "../../ui/LocaleProvider";
import type { AxisTick } from "../plot/chartMoney";
import type { ChartWords, ReadoutWords } from "../plot/labels/writing";

/** Months between two marks, so that a term has six of them or fewer. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const MOST_MARKS = 6;
/** Of several places that count, the first ones are named. */
export const MOST_NAMED = 3;

/** The months that the axis marks: 0, then even steps, then the last. */
export function monthMarks(term: number): readonly number[] {
  const step = STEPS.find((months) => term / months <= MOST_MARKS) ?? Math.ceil(term / MOST_MARKS);
  const marks: number[] = [];
  for (let month = 0; month < term; month += step) marks.push(month);
  return [...marks, term];
}

export function monthTicks(term: number, format: Format): readonly AxisTick[] {
  return monthMarks(term).map((value) => ({ value, text: format.number(value.toString()) }));
}

/** The months in which something happens, in bold at their own marks: an axis has no second "1" near its 0. */
export function monthsAt(places: readonly Amount[], format: Format): readonly AxisTick[] {
  return places
    .slice(0, MOST_NAMED)
    .map((at) => ({ value: toChartNumber(roundUpToWhole(at)), text: monthOf(at, format) }));
}

/**
 * The month of the term in which something happens: 7.97 months on is in month 8. Only names a month; no amount is
 * rounded.
 */
export function monthOf(months: Amount, format: Format): string {
  return format.number(toText(roundUpToWhole(months)));
}

/** "at the start", "Month 3", "Month 7.97" */
export function monthText(months: string, words: ChartWords, readout: ReadoutWords, format: Format): string {
  return months === "0" ? words.atStart : readout.month(format.number(months, { maxFraction: 2 }));
}
