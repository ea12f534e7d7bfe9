import { decimalText, parseDecimal } from "./decimal";
import { ExactDecimal } from "./exactDecimal";

/**
 * An exact number: a decimal over a positive whole denominator that shares no factor with 10, in lowest terms. So it
 * terminates exactly when the denominator is 1. Opaque outside money/: made by `amount`, combined by the operations
 * beside it.
 */
export interface Amount {
  readonly numerator: ExactDecimal;
  readonly denominator: ExactDecimal;
}

/** Digits before and after the point that an amount is made of: longer text is no price and no quantity. */
const MOST_DIGITS = 80;
const ONE = new ExactDecimal(1);

/**
 * Reads plain decimal text ("0.0008", "-12").
 * @throws RangeError on anything else; text from outside is checked before it gets here (src/plan, src/rates,
 *   src/format)
 */
export function amount(text: string | number | bigint): Amount {
  const plain = typeof text === "string" ? text : text.toString();
  const digits = parseDecimal(plain);
  if (digits === null || digits.whole.length > MOST_DIGITS || digits.fraction.length > MOST_DIGITS)
    throw new RangeError(`not plain decimal text: ${plain.slice(0, 40)}`);
  return { numerator: new ExactDecimal(decimalText(digits)), denominator: ONE };
}

export const zero: Amount = amount(0);
export const one: Amount = amount(1);
