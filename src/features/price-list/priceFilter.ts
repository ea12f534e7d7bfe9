import type { PriceKind } from "../../rates/list/listModels";
import { placeKey, placeOf } from "../../rates/find/place";
import type { ListedPrice } from "../../rates/list/priceList";
import type { RateCard } from "../../rates/card/rateCard";
import type { CardPrices } from "./priceTable";

/** What is looked for; "" is everything. */
export interface PriceFilter {
  readonly query: string;
  /** Card id, in any version; or "id@version" for one of them. */
  readonly card: string;
  /** Region and scope, as `placeKey` writes them. */
  readonly place: string;
  readonly kind: PriceKind | "";
  readonly model: string;
}

export const NO_FILTER: PriceFilter = { query: "", card: "", place: "", kind: "", model: "" };

export function cardKey({ card }: Pick<CardPrices, "card">): string {
  return `${card.id}@${card.version}`;
}

/** Every word of the query in the model or its name, in any case; cards without a price left are gone. */
export function filterPrices(cards: readonly CardPrices[], filter: PriceFilter): readonly CardPrices[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (price: ListedPrice) => {
    if (filter.kind !== "" && price.kind !== filter.kind) return false;
    if (filter.model !== "" && price.model !== filter.model) return false;
    const text = `${price.model} ${price.name ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return cards
    .filter((one) => filter.card === "" || filter.card === one.card.id || filter.card === cardKey(one))
    .filter((one) => filter.place === "" || filter.place === placeKey(placeOf(one.card)))
    .map((one) => {
      const prices = one.prices.filter(fits);
      // What is all there stays the same object, so that its table is not drawn anew.
      return prices.length === one.prices.length ? one : { ...one, prices };
    })
    .filter(({ prices }) => prices.length > 0);
}

/** Savings plans and packs belong to no kind and no model: they are there where only the card or the place narrows. */
export function filterSavings(cards: readonly RateCard[], filter: PriceFilter): readonly RateCard[] {
  if (filter.query.trim() !== "" || filter.kind !== "" || filter.model !== "") return [];
  return cards.filter(
    (card) =>
      (filter.card === "" || filter.card === card.id || filter.card === `${card.id}@${card.version}`) &&
      (filter.place === "" || filter.place === placeKey(placeOf(card))),
  );
}

export function countPrices(cards: readonly CardPrices[]): number {
  return cards.reduce((count, { prices }) => count + prices.length, 0);
}

/** The first prices of the list: a long one is shown in part until all of it is asked for. */
export function firstPrices(cards: readonly CardPrices[], most: number): readonly CardPrices[] {
  const shown: CardPrices[] = [];
  let room = most;
  for (const one of cards) {
    if (room <= 0) break;
    shown.push(one.prices.length <= room ? one : { ...one, prices: one.prices.slice(0, room) });
    room -= one.prices.length;
  }
  return shown;
}
