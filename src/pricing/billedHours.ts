import { amount, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import { equals } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import type { Settings } from "../units/settings";

const MINUTES = amount(60);

/** Hours a day as they are billed, and in a month. */
export interface BilledHours {
  readonly hoursPerDay: Amount;
  readonly hoursPerMonth: Amount;
  /** A part minute (or hour) was counted whole. */
  readonly roundedUp: boolean;
}

/**
 * Hourly use is hours a day rounded up to the minute, times days (formats.md): 1.0083333 h is 60.499998 minutes, billed as
 * 61. With the setting `hour`, a part hour counts whole.
 */
export function billedHours(hoursPerDay: string, daysPerMonth: string, partHour: Settings["partHour"]): BilledHours {
  const hours = amount(hoursPerDay);
  // rounding: a part minute (or hour) counts whole, billing-rules.md sections 3 and 4.
  const billed = partHour === "hour" ? roundUpToWhole(hours) : divide(roundUpToWhole(multiply(hours, MINUTES)), MINUTES);
  return { hoursPerDay: billed, hoursPerMonth: multiply(billed, amount(daysPerMonth)), roundedUp: !equals(billed, hours) };
}
