import { amount, one } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { isZero } from "../../../money/compare";
import { fractionOf, ZERO, type Fraction } from "../../../money/fraction";
import type { TokensItem } from "../../../model/item";
import { appliedRates } from "../../tokens/appliedRates";
import { contextLimit } from "../../tokens/contextLimit";
import { batchShare, tokenPrices } from "../../tokens/tokenPrices";
import type { PricingContext } from "../../context";

/** Token prices of a way, tier by tier from the lowest, per token. */
export interface TokenForm {
  readonly tiers: readonly TokenTierForm[];
  /** It is bought for the cache: without a hit it does not apply. */
  readonly needsHits: boolean;
}

interface TokenTierForm {
  /** Most input tokens of a request; null: no bound. */
  readonly upTo: number | null;
  /** Most input and output tokens together; null: none printed. */
  readonly context: number | null;
  readonly input: Fraction;
  readonly output: Fraction;
  /** What a cached token costs less; null: a request with hits is refused. */
  readonly saved: Fraction | null;
}

/**
 * The prices of a token item, as its price rule applies them, for any number of tokens. Null where it has none in its
 * mode, or some tier no batch.
 */
export function tokenForm(item: TokensItem, context: PricingContext, needsHits: boolean): TokenForm | null {
  const found = tokenPrices(context.rateCards, item);
  if (!found.ok) return null;
  const { card, tiers } = found.value;
  const per = amount(card.tokensPer);
  const isBatch = item.batchPercent !== "0";
  const forms: TokenTierForm[] = [];
  for (const tier of tiers) {
    const share = isBatch ? batchShare(card, tier.row) : one;
    if (share === null) return null;
    const rates = appliedRates(card, tier, item);
    const average = (of: (rate: (typeof rates)[number]) => ReturnType<typeof amount>) =>
      fractionOf(divide(multiply(share, rates.map((rate) => multiply(rate.share, of(rate))).reduce(add)), per));
    // No cache for batch requests; a price that is not listed is that of input, or of the explicit cache none.
    const isRefused = item.cacheMode === "explicit" && rates.some(({ hit }) => hit === null);
    const saved = isBatch ? ZERO : average(({ input, hit }) => subtract(input, hit ?? input));
    forms.push({
      upTo: tier.tierUpTo,
      context: contextLimit(tier.row),
      input: average(({ input }) => input),
      output: average(({ output }) => output),
      saved: isRefused ? null : saved,
    });
  }
  return forms.length === 0 || isZero(per) ? null : { tiers: forms, needsHits };
}
