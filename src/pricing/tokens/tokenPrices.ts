import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { findFineTunedTiers } from "../../rates/find/findRow";
import { findTokenTiers, type FoundTiers, type TokenTier } from "../../rates/find/findTokenTiers";
import type { FineTunedPrice, RateCard, TokenPrice } from "../../rates/card/rateCard";
import type { TokensItem } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import type { RateCards } from "../../rates/card/rateCards";

const HUNDRED = amount(100);
const HALF_PRICE = "50";

/** Token prices of an item: tiers of a listed model, or of a fine-tuned one, which usually has a single open tier. */
export function tokenPrices(rateCards: RateCards, item: TokensItem): Result<FoundTiers> {
  if (!item.fineTuned) return findTokenTiers(rateCards, item.card, item.cardVersion, item.model, item.mode);
  const found = findFineTunedTiers(rateCards, item.card, item.cardVersion, item.model);
  if (!found.ok) return found;
  return ok({ card: found.value.card, tiers: found.value.row.map((row) => fineTunedTier(row, item.mode)) });
}

/** Thinking output apart where listed, else one price for both modes. */
function fineTunedTier(row: FineTunedPrice, mode: TokensItem["mode"]): TokenTier {
  const output = mode === "thinking" ? (row.thinkingOutput ?? row.output) : row.output;
  const price = { input: row.input, output };
  const { tierOver = 0, tierUpTo = null } = row;
  const asRow: TokenPrice = {
    model: row.model,
    tierOver,
    tierUpTo,
    [mode]: price,
    ...(row.note === undefined ? {} : { note: row.note }),
  };
  return { model: row.model, tierOver, tierUpTo, price, row: asRow };
}

/** The price of a cache hit, or null where the card lists none: the hit is then billed as input. */
export function cachePrice(card: RateCard, tier: TokenTier): Amount | null {
  if (tier.price.cacheHit !== undefined) return amount(tier.price.cacheHit);
  const percent = card.rules.cacheHitPercent;
  return percent === null ? null : multiply(amount(tier.price.input), divide(amount(percent), HUNDRED));
}

/** Price of a batch request over that of a real-time one; null where batch is not offered. */
export function batchShare(card: RateCard, row: TokenPrice): Amount | null {
  const percent = row.batchHalfPrice === true ? HALF_PRICE : card.rules.batchPercent;
  return percent === null ? null : divide(amount(percent), HUNDRED);
}
