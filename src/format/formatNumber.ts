import { parseDecimal, roundDecimal, shownPlaces } from "../money/decimal";
import type { DecimalText } from "../model/quantities";
import { LANGUAGE_TAG, type Language } from "./catalogue";

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
/** Whole numbers in groups as the language makes them. */
const WHOLE: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(LANGUAGE_TAG.en),
  zh: new Intl.NumberFormat(LANGUAGE_TAG.zh),
};

/**
 * An exact decimal text as people read it: `-1234.5` is `−1,234.5`. Works on the digits, so nothing passes through a
 * floating point number. Only zero is shown as zero: what is below 0.01, or below the last decimal shown, has its first
 * two significant digits, `0.0012` where two decimals are shown. A text that is no decimal is returned unchanged, so
 * that the fault is seen.
 */
export function formatNumber(text: DecimalText, language: Language, style: NumberStyle = {}): string {
  const digits = parseDecimal(text);
  if (digits === null) return text;
  const { minFraction = 0, maxFraction, sign } = style;
  const { negative, whole, fraction } =
    maxFraction === undefined ? digits : roundDecimal(digits, shownPlaces(text, maxFraction));
  const isPlus = sign === "always" && !negative && /[1-9]/.test(whole + fraction);
  const decimals = fraction.replace(/0+$/, "").padEnd(minFraction, "0");
  return (
    (negative ? MINUS : isPlus ? "+" : "") +
    WHOLE[language].format(BigInt(whole)) +
    (decimals === "" ? "" : `.${decimals}`)
  );
}
