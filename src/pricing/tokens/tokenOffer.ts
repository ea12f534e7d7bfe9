import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCards } from "../../rates/rateCards";
import type { TokenTier } from "../../rates/findTokenTiers";
import type { RateCard } from "../../rates/rateCard";
import type { TokensItem } from "../../model/item";
import { batchShare, cachePrice, tokenPrices } from "./tokenPrices";

/** What the card offers for the model of a token workload, in its mode. */
export interface TokenOffer {
  readonly card: RateCard;
  /** From the lowest, at least one. */
  readonly tiers: readonly TokenTier[];
  /** Price of a batch request as a percentage of a real-time one; null: batch is not offered in every tier. */
  readonly batchPercent: Amount | null;
  /** Price of a cache hit as a percentage of the input price, in the lowest tier; null: a hit is billed as input. */
  readonly cachePercent: Amount | null;
  /** Of a new account, as the card prints it. */
  readonly freeQuota: { readonly tokens: number; readonly days: number } | null;
}

const HUNDRED = amount(100);

/** Null where the model has no price; the item's problems say why. */
export function tokenOffer(rateCards: RateCards, item: TokensItem): TokenOffer | null {
  const found = tokenPrices(rateCards, item);
  if (!found.ok) return null;
  const { card, tiers } = found.value;
  const [lowest] = tiers;
  if (lowest === undefined) return null;
  const shares = tiers.map((tier) => batchShare(card, tier.row));
  const [share = null] = shares;
  const hit = cachePrice(card, lowest);
  const input = amount(lowest.price.input);
  return {
    card,
    tiers,
    batchPercent: share === null || shares.includes(null) ? null : multiply(share, HUNDRED),
    cachePercent: hit === null || isZero(input) ? null : multiply(divide(hit, input), HUNDRED),
    freeQuota: lowest.row.freeQuota ?? null,
  };
}
