import type { DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { digitsOf, roundDigits, type Digits } from "./decimalText";

export interface NumberStyle {
  /** Most decimals shown; absent: all of them. */
  readonly maxFraction?: number | undefined;
  /** Fewest decimals shown; absent: none. Zeros fill up. */
  readonly minFraction?: number | undefined;
  /** "always" puts a plus before what is above zero, for differences. */
  readonly sign?: "always" | undefined;
}

/** U+2212: as wide as a plus, and never a line break after it. */
const MINUS = "\u2212";

/**
 * An exact decimal text as people read it: `-1234.5` is `−1,234.5`. Works on the digits, so nothing passes through a
 * floating point number. Only zero is shown as zero: what is below 0.01, or below the last decimal shown, has its first
 * two significant digits, `0.0012` where two decimals are shown. A text that is no decimal is shown as it stands, so
 * that the fault is seen.
 */
export function formatNumber(text: DecimalText, _language: Language, style: NumberStyle = {}): string {
  const digits = digitsOf(text);
  if (!digits) return text;
  const rounded =
    style.maxFraction === undefined
      ? digits
      : roundDigits(digits, Math.max(style.maxFraction, placesOfSmall(digits, style.maxFraction)));
  return signOf(rounded, style.sign) + grouped(rounded, style.minFraction ?? 0);
}

/**
 * Decimals that show two significant digits of what is below 0.01 or the last of `places`; 0 for anything larger, and
 * for zero.
 */
function placesOfSmall({ whole, fraction }: Digits, places: number): number {
  if (whole !== "0" || /[1-9]/.test(fraction.slice(0, Math.min(places, 2)))) return 0;
  const first = fraction.search(/[1-9]/);
  return first === -1 ? 0 : first + 2;
}

function signOf({ negative, whole, fraction }: Digits, sign: NumberStyle["sign"]): string {
  if (negative) return MINUS;
  return sign === "always" && /[1-9]/.test(whole + fraction) ? "+" : "";
}

// English and Chinese both group by three with a comma; a language that does not gets its own rule here.
function grouped({ whole, fraction }: Digits, minFraction: number): string {
  const decimals = fraction.replace(/0+$/, "").padEnd(minFraction, "0");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals === "" ? "" : `.${decimals}`);
}
