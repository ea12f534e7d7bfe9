import { Decimal } from "decimal.js";
import type { Amount } from "./amount";
import { DisplayDecimal } from "./exactDecimal";

/** Where an amount does not terminate, this many significant digits are printed (FORMATS.md, "The command line"). */
const SIGNIFICANT_DIGITS = 30;
const Printed = Decimal.clone({
  precision: SIGNIFICANT_DIGITS,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  rounding: Decimal.ROUND_HALF_UP,
});

/**
 * Plain decimal text: unrounded where the amount terminates, else to 30 significant digits. Never an exponent, never
 * "-0".
 */
export function toText(a: Amount): string {
  if (a.numerator.isZero()) return "0";
  if (a.denominator.equals(1)) return a.numerator.toFixed();
  return Printed.div(a.numerator, a.denominator).toFixed();
}

/** Whether `toText` prints every digit there is. */
export function terminates(a: Amount): boolean {
  return a.denominator.equals(1);
}

/** Text with a fixed number of places, halves away from zero: for display only. */
export function toPlaces(a: Amount, places: number): string {
  // rounding: for display only.
  const text = DisplayDecimal.div(a.numerator, a.denominator).toFixed(places, Decimal.ROUND_HALF_UP);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
