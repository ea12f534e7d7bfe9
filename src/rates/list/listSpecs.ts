import { cardsToTry } from "../find/findCard";
import type { RateCards } from "../card/rateCards";
import { rowsOfModel } from "../find/rowsOfModel";

/**
 * Specs that a card lists for a model, in the card's order; with version "", of the newest version that lists the
 * model.
 */
export function listSpecs(rateCards: RateCards, card: string, version: string, model: string): readonly string[] {
  const cards = cardsToTry(rateCards, card, version);
  if (!cards.ok) return [];
  for (const one of cards.value) {
    const specs = rowsOfModel(one.modelUnits, model).map((row) => row.spec);
    if (specs.length > 0) return specs;
  }
  return [];
}
