import type { DecimalText } from "../model/quantities";

/**
 * A token price per 1,000 tokens. Prices per 1,000 stay as printed; of those per 1,000,000 the point moves three
 * places, on the text, so nothing is rounded: "12" a million is "0.012" a thousand, "0.360" is "0.00036".
 */
export function pricePerThousand(price: DecimalText, tokensPer: 1000 | 1000000): DecimalText {
  if (tokensPer === 1000) return price;
  const [whole = "", fraction = ""] = price.split(".");
  const digits = whole.padStart(4, "0");
  const moved = `${digits.slice(0, -3).replace(/^0+(?=\d)/, "")}.${digits.slice(-3)}${fraction}`;
  return moved.replace(/\.?0+$/, "");
}
