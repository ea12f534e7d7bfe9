import { shiftText } from "../../money/decimal";
import type { DecimalText } from "../../model/quantities";

/**
 * A token price per 1,000 tokens. Prices per 1,000 stay as printed; of those per 1,000,000 the point moves three
 * places, so nothing is rounded: "12" a million is "0.012" a thousand, "0.360" is "0.00036".
 */
export function pricePerThousand(price: DecimalText, tokensPer: 1000 | 1000000): DecimalText {
  return tokensPer === 1000 ? price : shiftText(price, -3);
}
