import type { Language } from "../../format/catalogue";
import type { RateCards } from "../../rates/card/rateCards";
import { cardOf, cardPlace } from "../../store/fields/modelOption";

/** "Beijing", "October 2026": where and of when the prices of a card are; its name where the card is gone. */
export function placeOfPrices(
  rateCards: RateCards,
  id: string,
  version: string,
  language: Language,
): readonly string[] {
  const card = cardOf(rateCards, id, version);
  return card === undefined ? [id] : cardPlace(card, language).split(" · ");
}
