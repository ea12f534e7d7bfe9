import { amount, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCards } from "../../rates/card/rateCards";
import type { TokenTier } from "../../rates/find/findTokenTiers";
import type { PeakHours, RateCard } from "../../rates/card/rateCard";
import type { TokensItem } from "../../model/item";
import { peakShare } from "./appliedRates";
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
  /**
   * What an input token costs that is put into an explicit cache, and one that is read from it, as percentages of the
   * input price in the lowest tier; null: some tier lists none.
   */
  readonly explicitCache: { readonly createPercent: Amount; readonly hitPercent: Amount } | null;
  /** Where prices depend on the time of day; `evenPercent` of the hours of a day are peak. */
  readonly peakHours: (PeakHours & { readonly evenPercent: Amount }) | null;
  /** Some tier has a limited offer beside its list price. */
  readonly isPromoted: boolean;
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
    explicitCache: explicitCacheOf(lowest, tiers),
    peakHours: peakHoursOf(lowest),
    isPromoted: tiers.some(({ price }) => price.promotional !== undefined),
    freeQuota: lowest.row.freeQuota ?? null,
  };
}

function explicitCacheOf({ price }: TokenTier, tiers: readonly TokenTier[]): TokenOffer["explicitCache"] {
  const listed = price.explicitCache;
  const input = amount(price.input);
  if (listed === undefined || isZero(input) || tiers.some((tier) => tier.price.explicitCache === undefined))
    return null;
  const percentOf = (text: string) => multiply(divide(amount(text), input), HUNDRED);
  return { createPercent: percentOf(listed.create), hitPercent: percentOf(listed.hit) };
}

function peakHoursOf({ price, row: { peakHours } }: TokenTier): TokenOffer["peakHours"] {
  return peakHours === undefined || price.offPeak === undefined
    ? null
    : { ...peakHours, evenPercent: multiply(peakShare(peakHours), HUNDRED) };
}
