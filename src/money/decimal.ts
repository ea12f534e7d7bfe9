/**
 * A decimal number as its digits. All parsing, normalising, comparing, shifting and rounding of decimal text is done in
 * this file, on the digits: exact at any length, and without a library, because the page reads and writes numbers
 * before decimal.js has loaded. `amount` reads text by the same rule.
 */
export interface DecimalDigits {
  readonly negative: boolean;
  /** Without leading zeros; "0" for a number below 1. */
  readonly whole: string;
  /** As written, zeros at the end included; "" where there is none. */
  readonly fraction: string;
}

/** Digits, at most one point between digits, an optional leading minus: no exponent, no groups, no blanks. */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The digits of plain decimal text; null where the text is none. Zero is never negative. */
export function parseDecimal(text: string): DecimalDigits | null {
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const [, minus, whole = "", fraction = ""] = match;
  return { negative: minus !== "" && hasValue(whole + fraction), whole: withoutLeadingZeros(whole), fraction };
}

/** The normal form, the shortest text of the number: "1.50" is "1.5", "007" is "7". */
export function decimalText({ negative, whole, fraction }: DecimalDigits): string {
  const decimals = fraction.replace(/0+$/, "");
  return (negative ? "-" : "") + whole + (decimals === "" ? "" : `.${decimals}`);
}

/**
 * −1, 0 or 1 as a is less than, equal to or greater than b.
 * @throws RangeError where one of them is no plain decimal text
 */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const places = Math.max(first.fraction.length, second.fraction.length);
  const [left, right] = [scaled(first, places), scaled(second, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounds to at most `places` decimals, halves away from zero. For display only: amounts are not rounded by it. */
export function roundDecimal({ negative, whole, fraction }: DecimalDigits, places: number): DecimalDigits {
  if (fraction.length <= places) return { negative, whole, fraction };
  const kept = whole + fraction.slice(0, places);
  const isUp = (fraction[places] ?? "0") >= "5";
  const digits = isUp ? (BigInt(kept) + 1n).toString().padStart(kept.length, "0") : kept;
  const point = digits.length - places;
  return { negative: negative && hasValue(digits), whole: digits.slice(0, point), fraction: digits.slice(point) };
}

/** 10 to the power of `power` times the number, exactly. `power` may be negative. */
export function shiftDecimal({ negative, whole, fraction }: DecimalDigits, power: number): DecimalDigits {
  const padded = power < 0 ? whole.padStart(1 - power, "0") + fraction : whole + fraction.padEnd(power, "0");
  const point = Math.max(whole.length, 1 - power) + power;
  return { negative, whole: withoutLeadingZeros(padded.slice(0, point)), fraction: padded.slice(point) };
}

/**
 * The same on text, in normal form: "12" shifted by −3 is "0.012".
 * @throws RangeError where it is no plain decimal text
 */
export function shiftText(text: string, power: number): string {
  return decimalText(shiftDecimal(digitsOf(text), power));
}

/**
 * Decimals that a number is shown with: `places`, but of what is below 0.01 or below the last of them as many as show
 * two significant digits, so that only zero is shown as zero.
 */
export function shownPlaces(text: string, places = 2): number {
  const digits = parseDecimal(text);
  const first = digits?.whole === "0" ? digits.fraction.search(/[1-9]/) : -1;
  return first < Math.min(places, 2) ? places : Math.max(places, first + 2);
}

function digitsOf(text: string): DecimalDigits {
  const digits = parseDecimal(text);
  if (digits === null) throw new RangeError(`not plain decimal text: ${text.slice(0, 40)}`);
  return digits;
}

/** The number as a whole number of 10^-places, which are at least its own. */
function scaled({ negative, whole, fraction }: DecimalDigits, places: number): bigint {
  return BigInt((negative ? "-" : "") + whole + fraction.padEnd(places, "0"));
}

function hasValue(digits: string): boolean {
  return /[1-9]/.test(digits);
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
