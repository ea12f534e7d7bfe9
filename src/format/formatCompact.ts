import type { DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { parseDecimal, roundDecimal, shiftDecimal, decimalText, type DecimalDigits } from "../money/decimal";
import { formatNumber } from "./formatNumber";

interface Scale {
  readonly power: number;
  readonly mark: string;
}

/** Largest first. Chinese counts in ten thousands. */
const SCALES: Record<Language, readonly Scale[]> = {
  en: [
    { power: 12, mark: "\u00a0T" },
    { power: 9, mark: "\u00a0B" },
    { power: 6, mark: "\u00a0M" },
    { power: 3, mark: "\u00a0k" },
  ],
  zh: [
    { power: 12, mark: "\u00a0万亿" },
    { power: 8, mark: "\u00a0亿" },
    { power: 4, mark: "\u00a0万" },
  ],
};

/** Up to 9,999 a number is short enough as it is. */
const PLAIN_DIGITS = 4;

/**
 * A number for an axis or a label, to three significant digits: `2.20 M`, in Chinese `220 万`. `trim` drops the zeros at
 * the end (`2 M`), for axis marks that are round anyway. Numbers under 10,000 stay whole: `2,400`.
 */
export function formatCompact(
  text: DecimalText,
  language: Language,
  { trim = false }: { trim?: boolean } = {},
): string {
  const digits = parseDecimal(text);
  if (!digits) return text;
  const rounded = significant(digits);
  const isPlain = roundDecimal(digits, 0).whole.length <= PLAIN_DIGITS;
  const scale = isPlain ? undefined : SCALES[language].find(({ power }) => rounded.whole.length > power);
  if (!scale) return formatNumber(text, language, { maxFraction: 2 });
  const scaled = shiftDecimal(rounded, -scale.power);
  const places = Math.max(0, 3 - scaled.whole.length);
  return (
    formatNumber(decimalText(scaled), language, { maxFraction: places, minFraction: trim ? 0 : places }) + scale.mark
  );
}

// Rounded before the scale is chosen, so that 999,999 is 1.00 M and not 1000 k.
function significant(digits: DecimalDigits): DecimalDigits {
  const dropped = digits.whole.length - 3;
  return dropped <= 0 ? digits : shiftDecimal(roundDecimal(shiftDecimal(digits, -dropped), 0), dropped);
}
