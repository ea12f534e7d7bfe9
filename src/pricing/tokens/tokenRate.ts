import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { RateCards } from "../../rates/card/rateCards";
import { findTokenTiers, type FoundTiers, type TokenTier } from "../../rates/find/findTokenTiers";
import type { RateCard } from "../../rates/card/rateCard";
import { tierFor } from "../../rates/find/tierFor";
import { failed, ok, type Result } from "../../model/problem";
import type { Mode, Percent, Tokens } from "../../model/quantities";
import { averageRates } from "./appliedRates";

const HUNDRED = amount(100);

/** The real-time token prices that a reservation or a replica is compared with. */
export interface TokenRate {
  readonly card: RateCard;
  readonly tier: TokenTier;
  readonly mode: Mode;
  /** Price of one token; where it depends on the time of day, that of requests spread evenly over the day. */
  readonly input: Amount;
  readonly output: Amount;
  /** Of one cached token; null where the card lists no price for it. */
  readonly cached: Amount | null;
}

/**
 * Prices of one tier, chosen by the input tokens of a usual request; null chooses the lowest.
 *
 * @returns problems at "card", "cardVersion", "model", "mode" or "inputTokens"
 */
export function tokenRate(
  rateCards: RateCards,
  at: { readonly card: string; readonly version: string; readonly model: string; readonly mode: Mode },
  requestInputTokens: Tokens | null,
): Result<TokenRate> {
  const found = findTokenTiers(rateCards, at.card, at.version, at.model, at.mode);
  if (!found.ok) return found;
  const tier = usualTier(found.value, requestInputTokens);
  if (!tier.ok) return failed(...tier.problems);
  const per = amount(found.value.card.tokensPer);
  const { input, output, hit } = averageRates(found.value.card, tier.value);
  return ok({
    card: found.value.card,
    tier: tier.value,
    mode: at.mode,
    cached: hit === null ? null : divide(hit, per),
    input: divide(input, per),
    output: divide(output, per),
  });
}

function usualTier(found: FoundTiers, requestInputTokens: Tokens | null): Result<TokenTier> {
  return tierFor(found.tiers, requestInputTokens === null ? 0n : BigInt(requestInputTokens));
}

/** What one request costs, with the share of its input that is cached at the card's cache price, where it has one. */
export function costOfRequest(
  rate: TokenRate,
  request: { readonly inputTokens: Tokens; readonly outputTokens: Tokens; readonly cacheHitPercent: Percent },
): Amount {
  return sum(requestTokens(rate, request).map(({ tokens, price }) => multiply(tokens, price)));
}

/** The tokens of a request by what they are billed as, each with the price of one token. */
export function requestTokens(
  rate: TokenRate,
  request: { readonly inputTokens: Tokens; readonly outputTokens: Tokens; readonly cacheHitPercent: Percent },
): readonly { readonly is: "input" | "cached" | "output"; readonly tokens: Amount; readonly price: Amount }[] {
  const input = amount(request.inputTokens);
  const cached = rate.cached === null ? zero : multiply(input, divide(amount(request.cacheHitPercent), HUNDRED));
  return [
    { is: "input", tokens: subtract(input, cached), price: rate.input },
    ...(rate.cached === null || isZero(cached) ? [] : [{ is: "cached", tokens: cached, price: rate.cached } as const]),
    { is: "output", tokens: amount(request.outputTokens), price: rate.output },
  ];
}

/** What so many input and output tokens cost. */
export function tokenCost(rate: TokenRate, inputTokens: Amount, outputTokens: Amount): Amount {
  return add(multiply(inputTokens, rate.input), multiply(outputTokens, rate.output));
}
