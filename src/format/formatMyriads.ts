import type { DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { parseDecimal, shiftDecimal, decimalText } from "../money/decimal";
import { formatNumber } from "./formatNumber";

/** The powers of ten of what counts tokens by the thousand or the million, in a formula and on a cost line. */
const POWERS: Readonly<Partial<Record<string, number>>> = {
  "1k-tokens": 3,
  "1m-tokens": 6,
  "thousand-tokens": 3,
  "million-tokens": 6,
};

const SCALES = [
  { power: 8, mark: "\u00a0亿" },
  { power: 4, mark: "\u00a0万" },
];

/** Further decimals are below one ten-thousandth of the unit shown, which no reader needs. */
const MOST_DECIMALS = 4;

/**
 * Thousands or millions of tokens as Chinese counts them: 3,600 of "1m-tokens" are `36 亿`, to be followed by "Token".
 * Null for other units and languages, which print the number itself.
 */
export function formatMyriads(text: DecimalText, unit: string, language: Language): string | null {
  const power = POWERS[unit];
  const digits = parseDecimal(text);
  if (language !== "zh" || power === undefined || digits === null) return null;
  const whole = shiftDecimal(digits, power);
  const scale = SCALES.find((one) => whole.whole.length > one.power);
  const shown = scale === undefined ? whole : shiftDecimal(whole, -scale.power);
  return formatNumber(decimalText(shown), language, { maxFraction: MOST_DECIMALS }) + (scale?.mark ?? "");
}
