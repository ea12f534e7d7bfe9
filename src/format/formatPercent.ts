import type { DecimalText } from "../units/quantities";
import type { Language } from "./catalogue";
import { formatNumber, type NumberStyle } from "./formatNumber";

/** A percentage (5 for five per cent): `5 %`, `5%` in Chinese. Two decimals at most unless the style says otherwise. */
export function formatPercent(text: DecimalText, language: Language, style: NumberStyle = {}): string {
  const number = formatNumber(text, language, { maxFraction: 2, ...style });
  return language === "zh" ? `${number}%` : `${number}\u00a0%`;
}
