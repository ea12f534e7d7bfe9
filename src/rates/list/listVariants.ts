import { cardsToTry } from "../find/findCard";
import type { MediaPrice } from "../card/mediaPrice";
import type { RateCards } from "../card/rateCards";
import { rowsOfModel } from "../find/rowsOfModel";

/**
 * Prices that a card lists for the variants of a media model, in the card's order; with version "", of the newest
 * version that lists the model.
 */
export function listVariants(
  rateCards: RateCards,
  card: string,
  version: string,
  model: string,
): readonly MediaPrice[] {
  const cards = cardsToTry(rateCards, card, version);
  if (!cards.ok) return [];
  for (const one of cards.value) {
    const rows = rowsOfModel(one.media, model);
    if (rows.length > 0) return rows;
  }
  return [];
}
