import { amount, type Amount } from "../money/amount";
import { add, divide, multiply } from "../money/arithmetic";
import type { CardBook } from "../rates/cardBook";
import { findTokenTiers, type FoundTiers, type TokenTier } from "../rates/findTokenTiers";
import type { RateCard } from "../rates/rateCard";
import { tierFor } from "../rates/tierFor";
import { failed, ok, type Result } from "../units/problem";
import type { Mode, Tokens } from "../units/quantities";

/** The real-time token prices that a reservation or a replica is held against. */
export interface TokenRate {
  readonly card: RateCard;
  readonly tier: TokenTier;
  readonly mode: Mode;
  /** Price of one token. */
  readonly input: Amount;
  readonly output: Amount;
}

/**
 * Prices of one tier, chosen by the input tokens of a usual request; null chooses the lowest.
 *
 * @returns problems at "card", "cardVersion", "model", "mode" or "inputTokens"
 */
export function tokenRate(
  book: CardBook, at: { readonly card: string; readonly version: string; readonly model: string; readonly mode: Mode }, requestInputTokens: Tokens | null,
): Result<TokenRate> {
  const found = findTokenTiers(book, at.card, at.version, at.model, at.mode);
  if (!found.ok) return found;
  const tier = usualTier(found.value, requestInputTokens);
  if (!tier.ok) return failed(...tier.problems);
  const per = amount(found.value.card.tokensPer);
  return ok({
    card: found.value.card, tier: tier.value, mode: at.mode,
    input: divide(amount(tier.value.price.input), per), output: divide(amount(tier.value.price.output), per),
  });
}

function usualTier(found: FoundTiers, requestInputTokens: Tokens | null): Result<TokenTier> {
  return tierFor(found.tiers, requestInputTokens === null ? 0n : BigInt(requestInputTokens));
}

/** What so many input and output tokens cost. */
export function tokenCost(rate: TokenRate, inputTokens: Amount, outputTokens: Amount): Amount {
  return add(multiply(inputTokens, rate.input), multiply(outputTokens, rate.output));
}
