/**
 * Prices as printed: at most twelve digits before and after the point, no sign, no exponent, no needless leading zero.
 */
const PRINTED = /^(0|[1-9]\d{0,11})(?:\.(\d{1,12}))?$/;
const PLACES = 12;

/**
 * A printed decimal as a whole number of 10^-12, for comparing prices exactly before any amount is made of them:
 * "0.0008" is 800000000n.
 *
 * @returns null when the text is no such decimal
 */
export function scaledDecimal(text: string): bigint | null {
  const parts = PRINTED.exec(text);
  if (parts === null) return null;
  const [, whole = "", fraction = ""] = parts;
  return BigInt(whole + fraction.padEnd(PLACES, "0"));
}
