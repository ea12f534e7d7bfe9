import { Decimal } from "decimal.js";
import { amount, type Amount } from "./amount";
import { ExactDecimal } from "./exactDecimal";
import { toText } from "./toText";

const CENT_PLACES = 2;
/** Of an amount under a cent: so many digits from the first that is not zero. */
const SIGNIFICANT_DIGITS = 2;
/** What is smaller yet is shown as zero. */
const MOST_PLACES = 40;
const ONE = amount(1).denominator;

/**
 * Decimals that an amount is shown with: two, and under a cent those down to its second significant digit. `text` is
 * plain decimal text.
 */
export function shownPlaces(text: string): number {
  const zeros = /^[-\u2212]?0+\.(0+)[1-9]/.exec(text)?.[1]?.length ?? 0;
  return zeros < CENT_PLACES ? CENT_PLACES : Math.min(zeros + SIGNIFICANT_DIGITS, MOST_PLACES);
}

/** The amount that can be read on the page and on paper: halves away from zero. */
export function shown(a: Amount): Amount {
  const text = toText(a);
  // rounding: for display only; said in a line of its own where a column then misses its total
  // (pricing/roundedColumn.ts).
  return {
    numerator: new ExactDecimal(text).toDecimalPlaces(shownPlaces(text), Decimal.ROUND_HALF_UP),
    denominator: ONE,
  };
}
