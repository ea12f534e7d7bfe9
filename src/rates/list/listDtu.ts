import type { DtuPrice } from "../card/capacityPrices";
import { cardsToTry } from "../find/findCard";
import type { RateCards } from "../card/rateCards";
import { rowsOfModel } from "../find/rowsOfModel";

/** Specs of dedicated throughput that a card lists for a model, in its order; version "": of the newest that does. */
export function listDtu(rateCards: RateCards, card: string, version: string, model: string): readonly DtuPrice[] {
  const cards = cardsToTry(rateCards, card, version);
  for (const one of cards.ok ? cards.value : []) {
    const rows = rowsOfModel(one.dtu, model);
    if (rows.length > 0) return rows;
  }
  return [];
}
