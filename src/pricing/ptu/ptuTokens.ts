import { findTokenTiers, type FoundTiers } from "../../rates/find/findTokenTiers";
import type { Mode, Tokens } from "../../model/quantities";
import type { SteadyTraffic } from "../../model/item";
import { ok, type Result } from "../../model/problem";
import { atFields, inCurrency, type PricingContext } from "../context";
import { tokenRate, type TokenRate } from "../tokens/tokenRate";

/** The fields of a PTU item that problems of token prices are reported at. */
const FIELDS = { card: "tokenCard", cardVersion: "tokenCardVersion", model: "tokenModel", mode: "tokenModel" } as const;

/** What is held against token prices: reserved or dedicated throughput. */
interface Compared {
  readonly model: string;
  readonly mode: Mode;
  readonly tokenCard: string;
  readonly tokenCardVersion: string;
  readonly tokenModel: string;
  readonly requestInputTokens: Tokens | null;
  readonly traffic?: SteadyTraffic | null;
}

/** Prices of the usual request, which the reservation is compared with; null where none are chosen. */
export function comparedTokens(item: Compared, context: PricingContext): Result<TokenRate | null> {
  if (item.tokenCard === "") return ok(null);
  const { card, version, model, mode } = tokenPriceRef(item);
  const inputField = item.traffic === null || item.traffic === undefined ? "requestInputTokens" : "traffic.inputTokens";
  return atFields(inCurrency(tokenRate(context.rateCards, { card, version, model, mode }, usualInput(item)), context), {
    ...FIELDS,
    inputTokens: inputField,
  });
}

/**
 * Input tokens of a usual request, which choose the tier: of the entered traffic where there is some, so that an item
 * has one volume.
 */
function usualInput({ traffic, requestInputTokens }: Compared): Tokens | null {
  return traffic?.inputTokens ?? requestInputTokens;
}

/** All tiers of the same prices: what overflows is billed at. */
export function overflowTiers(item: Compared, context: PricingContext): Result<FoundTiers> {
  const { card, version, model, mode } = tokenPriceRef(item);
  return atFields(inCurrency(findTokenTiers(context.rateCards, card, version, model, mode), context), FIELDS);
}

function tokenPriceRef(item: Compared) {
  const model = item.tokenModel === "" ? item.model : item.tokenModel;
  return { card: item.tokenCard, version: item.tokenCardVersion, model, mode: item.mode };
}
