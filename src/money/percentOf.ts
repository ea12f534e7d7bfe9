import { amount, type Amount } from "./amount";
import { divide, multiply } from "./arithmetic";
import { isZero } from "./compare";
import { toText } from "./toText";

const HUNDRED = amount(100);

/** A part in percent of its whole, exact; null where there is no whole. */
export function percentShare(part: Amount, whole: Amount): Amount | null {
  return isZero(whole) ? null : multiply(divide(part, whole), HUNDRED);
}

/** The same of counts, as text. Counts are whole numbers. */
export function percentOf(part: number | string, whole: number | string): string | null {
  const share = percentShare(amount(part), amount(whole));
  return share === null ? null : toText(share);
}
