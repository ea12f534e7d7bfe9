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

const DECIMAL_TEXT = /^-?\d{1,80}(\.\d{1,80})?$/;
const ONE = new ExactDecimal(1);

/**
 * Reads plain decimal text ("0.0008", "-12").
 * @throws RangeError on anything else; text from outside is checked before it gets here (src/plan, src/rates,
 *   src/format)
 */
export function amount(text: string | number | bigint): Amount {
  const plain = typeof text === "string" ? text : text.toString();
  if (!DECIMAL_TEXT.test(plain)) throw new RangeError(`not plain decimal text: ${plain.slice(0, 40)}`);
  return { numerator: new ExactDecimal(plain), denominator: ONE };
}

export const zero: Amount = amount(0);
export const one: Amount = amount(1);
