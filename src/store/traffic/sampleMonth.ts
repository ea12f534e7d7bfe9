import { amount, type Amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import type { SizingSettings } from "./sizingSettings";
import type { TrafficFacts } from "./trafficFacts";

/** What of a month looks like the traffic; there is none in the rest of it. Whole numbers. */
export interface SampleMonth {
  readonly hoursPerDay: number;
  readonly daysPerMonth: number;
}

const MINUTES_A_DAY = 1_440;
const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;

/** Less than a day says nothing of nights and quiet hours: the person says what it stands for. */
export function isUnderDay({ minutes }: Pick<TrafficFacts, "minutes">): boolean {
  return minutes < MINUTES_A_DAY;
}

/** The hours and days that the traffic stands for: all of them, unless less than a day was measured and something else was said. */
export function sampleMonth({ stands }: Pick<SizingSettings, "stands">, facts: Pick<TrafficFacts, "minutes">, daysPerMonth: number): SampleMonth {
  if (stands === null || !isUnderDay(facts)) return { hoursPerDay: HOURS_A_DAY, daysPerMonth };
  return { hoursPerDay: stands.hoursPerDay, daysPerMonth: Math.min(stands.daysPerMonth, daysPerMonth) };
}

/** What stands for all hours of every day. */
export function isWholeMonth(month: SampleMonth, daysPerMonth: number): boolean {
  return month.hoursPerDay === HOURS_A_DAY && month.daysPerMonth === daysPerMonth;
}

/** Minutes of the month that look like the traffic. */
export function minutesInMonth({ hoursPerDay, daysPerMonth }: SampleMonth): number {
  return daysPerMonth * hoursPerDay * MINUTES_AN_HOUR;
}

/** How often the traffic is in its month: 60 minutes that stand for 8 hours on 22 days are in it 176 times. */
export function timesInMonth(month: SampleMonth, minutes: number): Amount {
  return divide(amount(minutesInMonth(month)), amount(minutes));
}
