import { decimalText, parseDecimal } from "../../money/decimal";

/** Longest text that is looked at as a number at all. */
export const LONGEST_NUMBER = 40;

/**
 * The normal form of a number in a document: exact decimal text without leading zeros or trailing zeros after the
 * point. Takes decimal text and those JSON numbers that JavaScript holds exactly as they read. `1e50000000`, `NaN`,
 * `0x10`, `1_000`, `-0`, ` 1`, `+1`, `.5`, `1.` and 2^53 + 1 as a JSON number are none.
 *
 * @returns null when it is no number
 */
export function normalDecimal(value: unknown): string | null {
  const text = typeof value === "number" ? exactText(value) : value;
  if (typeof text !== "string" || text.length > LONGEST_NUMBER) return null;
  const digits = parseDecimal(text);
  // Minus zero is read as zero, which has no sign.
  if (digits === null || digits.negative !== text.startsWith("-")) return null;
  return decimalText(digits);
}

function exactText(value: number): string | null {
  if (Object.is(value, -0) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return null;
  return String(value);
}
