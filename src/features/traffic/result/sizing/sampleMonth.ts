import { amount, type Amount } from "../../../../money/amount";
import { divide, multiply } from "../../../../money/arithmetic";
import { compare } from "../../../../money/compare";
import { roundUpToWhole } from "../../../../money/round";
import { toText } from "../../../../money/toText";
import { daysInMonth } from "../../../../pricing/monthLength";
import type { DaysPerMonth } from "../../../../model/purchase";
import type { MonthLength } from "../../../../model/settings";
import type { SizingSettings } from "./sizingSettings";
import type { TrafficFacts } from "../../../../worker/trafficFacts";

/** What of a month looks like the traffic; there is none in the rest of it. */
export interface SampleMonth {
  /** Whole. */
  readonly hoursPerDay: number;
  /** Exact: 365/12 where it is every day of the average month. */
  readonly days: Amount;
  /** The same as an item writes it. */
  readonly daysPerMonth: DaysPerMonth;
}

const MINUTES_A_DAY = 1_440;
const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = amount(60);

/** Less than a day says nothing of nights and quiet hours: the person says what it stands for. */
export function isUnderDay({ minutes }: Pick<TrafficFacts, "minutes">): boolean {
  return minutes < MINUTES_A_DAY;
}

/** All hours of every day. */
export function wholeMonth(month: MonthLength): SampleMonth {
  return { hoursPerDay: HOURS_A_DAY, days: daysInMonth({ month }), daysPerMonth: "all" };
}

/**
 * The hours and days that the traffic stands for: all of them, unless less than a day was measured and something else
 * was said. As many days as the month has, or more, are every day of it.
 */
export function sampleMonth(
  { stands }: Pick<SizingSettings, "stands">,
  facts: Pick<TrafficFacts, "minutes">,
  month: MonthLength,
): SampleMonth {
  const whole = wholeMonth(month);
  if (stands === null || !isUnderDay(facts)) return whole;
  const days = amount(stands.daysPerMonth);
  const { hoursPerDay } = stands;
  return compare(days, whole.days) < 0
    ? { hoursPerDay, days, daysPerMonth: String(stands.daysPerMonth) }
    : { ...whole, hoursPerDay };
}

/** Days that can be asked for: 31 of the average month, which are every day of it. */
export function mostDays(month: MonthLength): number {
  return Number(toText(roundUpToWhole(daysInMonth({ month }))));
}

/** What stands for all hours of every day. */
export function isWholeMonth({ hoursPerDay, daysPerMonth }: SampleMonth): boolean {
  return hoursPerDay === HOURS_A_DAY && daysPerMonth === "all";
}

/**
 * Minutes of the month that look like the traffic: whole, for an hour of every day of the average month is 1,825 of
 * them.
 */
export function minutesInMonth({ hoursPerDay, days }: SampleMonth): bigint {
  return BigInt(toText(multiply(days, amount(hoursPerDay), MINUTES_AN_HOUR)));
}

/** How often the traffic is in its month: 60 minutes that stand for 8 hours on 22 days are in it 176 times. */
export function timesInMonth(month: SampleMonth, minutes: number): Amount {
  return divide(amount(minutesInMonth(month)), amount(minutes));
}
