import { findTokenTiers, type FoundTiers } from "../../rates/findTokenTiers";
import type { PtuItem } from "../../model/item";
import type { Tokens } from "../../model/quantities";
import { ok, type Result } from "../../model/problem";
import { atFields, inCurrency, type PricingContext } from "../context";
import { tokenRate, type TokenRate } from "../tokens/tokenRate";

/** The fields of a PTU item that problems of token prices are reported at. */
const FIELDS = { card: "tokenCard", cardVersion: "tokenCardVersion", model: "tokenModel", mode: "tokenModel" } as const;

/** Prices of the usual request, which the reservation is compared with; null where none are chosen. */
export function comparedTokens(item: PtuItem, context: PricingContext): Result<TokenRate | null> {
  if (item.tokenCard === "") return ok(null);
  const { card, version, model, mode } = tokenPriceRef(item);
  const inputField = item.traffic === null ? "requestInputTokens" : "traffic.inputTokens";
  return atFields(inCurrency(tokenRate(context.rateCards, { card, version, model, mode }, usualInput(item)), context), {
    ...FIELDS,
    inputTokens: inputField,
  });
}

/**
 * Input tokens of a usual request, which choose the tier: of the entered traffic where there is some, so that an item
 * has one volume.
 */
function usualInput({ traffic, requestInputTokens }: PtuItem): Tokens | null {
  return traffic?.inputTokens ?? requestInputTokens;
}

/** All tiers of the same prices: what overflows is billed at. */
export function overflowTiers(item: PtuItem, context: PricingContext): Result<FoundTiers> {
  const { card, version, model, mode } = tokenPriceRef(item);
  return atFields(inCurrency(findTokenTiers(context.rateCards, card, version, model, mode), context), FIELDS);
}

function tokenPriceRef(item: PtuItem) {
  const model = item.tokenModel === "" ? item.model : item.tokenModel;
  return { card: item.tokenCard, version: item.tokenCardVersion, model, mode: item.mode };
}
