import type { DecimalText } from "../model/quantities";
import type { Language } from "./catalogue";
import { formatNumber, type NumberStyle } from "./formatNumber";

/**
 * A percentage (5 for five per cent): `5%`, as English and Chinese both write it. Two decimals at most unless the style
 * says otherwise.
 */
export function formatPercent(text: DecimalText, language: Language, style: NumberStyle = {}): string {
  return `${formatNumber(text, language, { maxFraction: 2, ...style })}%`;
}
