import { listModels, type ListedModel } from "../../rates/list/listModels";
import type { RateCards } from "../../rates/card/rateCards";

/**
 * The token prices to compare a model on a card with: those of its own product and region, else those most likely
 * meant; null where nothing lists it in the card's currency.
 */
export function tokensNear(
  rateCards: RateCards,
  { card, model }: { readonly card: string; readonly model: string },
): ListedModel | null {
  const own = rateCards.cards.find(({ id }) => id === card);
  if (own === undefined) return null;
  const same = listModels(rateCards, "tokens", own.currency).filter((one) => one.model === model);
  const isNear = (listed: ListedModel) =>
    rateCards.cards.some(
      ({ id, product, region }) => id === listed.card && product === own.product && region === own.region,
    );
  return same.find(isNear) ?? same[0] ?? null;
}
