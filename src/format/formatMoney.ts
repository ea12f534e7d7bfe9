import type { Currency, DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { parseDecimal } from "../money/decimal";
import { formatNumber } from "./formatNumber";

/**
 * The code is set apart from the amount, because it is printed muted: `USD` and `2,520.00`. Never a bare $ or ¥ in a
 * column.
 */
export interface Money {
  readonly code: Currency;
  readonly amount: string;
}

/**
 * An exact amount with two decimals, or at most `places`, under a cent with two significant digits, halves away from
 * zero. For display only.
 */
export function formatMoney(
  text: DecimalText,
  currency: Currency,
  language: Language,
  sign?: "always",
  places = 2,
): Money {
  return { code: currency, amount: formatNumber(text, language, { maxFraction: places, minFraction: 2, sign }) };
}

/**
 * The same in one text for sentences, with a space that does not break: `USD 2,520.00`; yuan in a Chinese sentence are
 * `¥2,520.00`.
 */
export function formatMoneyText(
  text: DecimalText,
  currency: Currency,
  language: Language,
  sign?: "always",
  places = 2,
): string {
  const { code, amount } = formatMoney(text, currency, language, sign, places);
  if (language !== "zh" || code !== "CNY") return `${code}\u00a0${amount}`;
  const signs = /^[-+\u2212]?/.exec(amount)?.[0] ?? "";
  return `${signs}¥${amount.slice(signs.length)}`;
}

/** A price as its source prints it, `0.0004`, with two decimals at least: `7` is `7.00`, and `0.050` stays. */
export function formatUnitPrice(text: DecimalText, language: Language): string {
  const places = parseDecimal(text)?.fraction.length ?? 0;
  return formatNumber(text, language, { minFraction: Math.max(2, places) });
}
