import { amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { DecimalText } from "../../model/quantities";

const HUNDRED = amount(100);

/** So many percent of the whole, exact; null where there is no whole. Counts are whole numbers. */
export function percentOf(part: number | DecimalText, whole: number | DecimalText): DecimalText | null {
  return Number(whole) === 0 ? null : toText(divide(multiply(amount(part), HUNDRED), amount(whole)));
}

/** The mean of so many minutes, exact; 0 for none. */
export function meanMinute(total: number, minutes: number): DecimalText {
  return minutes === 0 ? "0" : toText(divide(amount(total), amount(minutes)));
}
