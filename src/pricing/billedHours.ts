import { amount, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import { equals } from "../money/compare";
import { roundUpToWhole } from "../money/round";
import type { Settings } from "../model/settings";

const MINUTES = amount(60);

/** Hours as they are billed. */
export interface BilledHours {
  readonly hours: Amount;
  /** A part minute (or hour) was counted whole. */
  readonly roundedUp: boolean;
}

/**
 * Hours rounded up to the minute (FORMATS.md): 1.0083333 h is 60.499998 minutes, billed as 61. With the setting `hour`,
 * which is PTU's own, a part hour counts whole.
 */
export function billedHours(hours: string, partHour: Settings["partHour"]): BilledHours {
  const asked = amount(hours);
  // rounding: a part minute (or hour) counts whole, RULES.md sections 3 and 4.
  const billed =
    partHour === "hour" ? roundUpToWhole(asked) : divide(roundUpToWhole(multiply(asked, MINUTES)), MINUTES);
  return { hours: billed, roundedUp: !equals(billed, asked) };
}
