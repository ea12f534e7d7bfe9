import { compareDecimals } from "../../money/decimal";
import type { Currency, DecimalText } from "../../model/quantities";
import { pricePerThousand } from "../find/pricePerThousand";

/** What a price is for, as far as its size goes. Token prices are compared with the bounds per 1,000 tokens. */
export type PriceSize =
  | "token-input"
  | "token-output"
  | "token-cache-hit"
  | "text-training"
  | "video-training"
  | "ptu-hourly"
  | "ptu-daily"
  | "model-unit-hourly"
  | "model-unit-monthly"
  | "reservation-hourly"
  | "reservation-daily"
  | "dtu-monthly"
  | "media"
  | "prepaid";

export interface Bounds {
  readonly minimum: DecimalText;
  readonly maximum: DecimalText;
}

/**
 * Bounds so that every price of every card passes, and a thousandfold or a thousandth of it fails: that is how a price
 * per million where thousands are meant (or the reverse) is noticed. A card with a true price outside is the reason to
 * move a bound; the test says whether it still tells the two apart. In yuan, true output prices reach from 0.216 to
 * 440.354 a million (vanchin/deepseek-ocr, qwen3-coder-plus in Singapore), which is over a thousandfold, so that a few
 * of them are plausible either way. Their cards are noticed by all the others.
 */
const BOUNDS: Readonly<Record<Currency, Readonly<Record<PriceSize, Bounds>>>> = {
  USD: {
    "token-input": { minimum: "0.00001", maximum: "0.02" },
    "token-output": { minimum: "0.00007", maximum: "0.07" },
    "token-cache-hit": { minimum: "0.00001", maximum: "0.01" },
    "text-training": { minimum: "0.0001", maximum: "0.5" },
    "video-training": { minimum: "0.001", maximum: "2" },
    "ptu-hourly": { minimum: "0.005", maximum: "20" },
    "ptu-daily": { minimum: "0.05", maximum: "240" },
    "model-unit-hourly": { minimum: "1", maximum: "2000" },
    "model-unit-monthly": { minimum: "500", maximum: "1000000" },
    "reservation-hourly": { minimum: "0.02", maximum: "15" },
    "reservation-daily": { minimum: "0.1", maximum: "90" },
    "dtu-monthly": { minimum: "2000", maximum: "1000000" },
    media: { minimum: "0.000001", maximum: "1000" },
    prepaid: { minimum: "1", maximum: "1000000" },
  },
  CNY: {
    "token-input": { minimum: "0.0001", maximum: "0.1" },
    "token-output": { minimum: "0.00021", maximum: "0.45" },
    "token-cache-hit": { minimum: "0.000014", maximum: "0.01" },
    "text-training": { minimum: "0.0005", maximum: "2" },
    "video-training": { minimum: "0.01", maximum: "20" },
    "ptu-hourly": { minimum: "0.1", maximum: "250" },
    "ptu-daily": { minimum: "1", maximum: "3000" },
    "model-unit-hourly": { minimum: "5", maximum: "10000" },
    "model-unit-monthly": { minimum: "2000", maximum: "5000000" },
    "reservation-hourly": { minimum: "0.1", maximum: "95" },
    "reservation-daily": { minimum: "0.8", maximum: "800" },
    "dtu-monthly": { minimum: "10000", maximum: "7000000" },
    media: { minimum: "0.00001", maximum: "5000" },
    prepaid: { minimum: "1", maximum: "10000000" },
  },
};

/**
 * Which bound a price breaks.
 *
 * @param price decimal text, per `tokensPer` tokens where it is a token price
 * @returns null when it is plausible; else the bound, per 1,000 tokens for a token price
 */
export function brokenBound(
  price: DecimalText,
  size: PriceSize,
  currency: Currency,
  tokensPer: 1000 | 1000000,
): Partial<Bounds> | null {
  const { minimum, maximum } = BOUNDS[currency][size];
  const compared = size.startsWith("token-") ? pricePerThousand(price, tokensPer) : price;
  if (compareDecimals(compared, minimum) < 0) return { minimum };
  if (compareDecimals(compared, maximum) > 0) return { maximum };
  return null;
}
