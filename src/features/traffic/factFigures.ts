import { amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import type { DecimalText } from "../../model/quantities";

/** The mean of so many minutes, exact; 0 for none. */
export function meanMinute(total: number, minutes: number): DecimalText {
  return minutes === 0 ? "0" : toText(divide(amount(total), amount(minutes)));
}
