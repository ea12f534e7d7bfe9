import type { Amount } from "./amount";
import { decimalText, parseDecimal, roundDecimal, shownPlaces } from "./decimal";
import { ExactDecimal } from "./exactDecimal";
import { toText } from "./toText";

const ONE = new ExactDecimal(1);

/** The amount as the page and paper show it: whole cents, or two significant digits of less, halves away from zero. */
export function shown(a: Amount): Amount {
  const text = toText(a);
  const digits = parseDecimal(text);
  if (digits === null) return a;
  // rounding: for display only; said in a line of its own where a column then misses its total
  // (pricing/quote/roundedColumn.ts).
  return { numerator: new ExactDecimal(decimalText(roundDecimal(digits, shownPlaces(text)))), denominator: ONE };
}
