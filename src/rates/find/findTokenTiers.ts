import { failed, ok, problem, type Result } from "../../model/problem";
import type { Mode } from "../../model/quantities";
import { findListed } from "./findListed";
import type { RateCards } from "../card/rateCards";
import type { ModePrice, RateCard, TokenPrice } from "../card/rateCard";
import { rowsOfModel } from "./rowsOfModel";

/**
 * One tier of a model in one mode: requests with tierOver < input tokens <= tierUpTo. Prices are per `card.tokensPer`
 * tokens.
 */
export interface TokenTier {
  readonly model: string;
  readonly tierOver: number;
  readonly tierUpTo: number | null;
  readonly price: ModePrice;
  /** The row as the card prints it, for its note, batch offer and free quota. */
  readonly row: TokenPrice;
}

/** Tiers from the lowest, at least one. */
export interface FoundTiers {
  readonly card: RateCard;
  readonly tiers: readonly TokenTier[];
}

/** The token prices of a model in a mode. Problems are at "card", "cardVersion", "model" or "mode". */
export function findTokenTiers(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
  mode: Mode,
): Result<FoundTiers> {
  const found = findListed(rateCards, card, version, (one) => tiersOf(one, model, mode));
  return found.ok ? ok({ card: found.value.card, tiers: found.value.row }) : found;
}

function tiersOf(card: RateCard, model: string, mode: Mode): Result<readonly TokenTier[]> {
  if (card.tokens.length === 0)
    return failed(problem("card", "card-has-no-kind", { card: card.id, version: card.version }));
  const rows = rowsOfModel(card.tokens, model);
  if (rows.length === 0) return failed(problem("model", "model-unknown", { model, card: card.id }));
  const tiers = rows.flatMap((row): TokenTier[] => {
    const price = row[mode];
    return price === undefined
      ? []
      : [{ model: row.model, tierOver: row.tierOver, tierUpTo: row.tierUpTo, price, row }];
  });
  if (tiers.length === 0) return failed(problem("mode", "mode-not-offered", { model, mode, card: card.id }));
  return ok(tiers.sort((a, b) => a.tierOver - b.tierOver));
}
