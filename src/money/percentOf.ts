import { amount } from "./amount";
import { divide, multiply } from "./arithmetic";
import { toText } from "./toText";

const HUNDRED = amount(100);

/** So many percent of the whole, exact; null where there is no whole. Counts are whole numbers. */
export function percentOf(part: number | string, whole: number | string): string | null {
  // rounding: none, a comparison with zero
  return Number(whole) === 0 ? null : toText(divide(multiply(amount(part), HUNDRED), amount(whole)));
}
