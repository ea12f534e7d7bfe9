import type { Currency } from "../../model/quantities";
import { listModels, type ListedModel } from "../list/listModels";
import type { RateCards } from "../card/rateCards";

/**
 * Token prices of a model in a currency: on the card itself, else on Model Studio's own nearest to it.
 *
 * @param card near which; "": none is nearer than another
 * @returns null where no card lists the model; names that differ only in case are one
 */
export function nearestTokenPrices(
  rateCards: RateCards,
  { card, model }: Pick<ListedModel, "card" | "model">,
  currency: Currency,
): ListedModel | null {
  const home = rateCards.cards.find(({ id }) => id === card);
  const name = model.toLowerCase();
  const rank = (id: string): number => {
    const other = rateCards.cards.find((one) => one.id === id);
    if (id === card) return 0;
    return (
      (other?.product === "Model Studio" ? 1 : 4) +
      ((other?.region === "beijing") === (home?.region === "beijing") ? 0 : 1)
    );
  };
  const [nearest] = listModels(rateCards, "tokens", currency)
    .filter((one) => one.model.toLowerCase() === name)
    .sort((a, b) => rank(a.card) - rank(b.card));
  return nearest ?? null;
}
