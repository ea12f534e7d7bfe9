import { memoize } from "../../model/memoize";
import { priceList, type ListedPrice } from "../../rates/list/priceList";
import { priceListCsv } from "../../rates/list/priceListCsv";
import type { RateCards, RefusedCard } from "../../rates/card/rateCards";
import type { RateCard } from "../../rates/card/rateCard";
import type { CsvDialect } from "../../encoding/csvText";
import { useCards } from "../../store/cards/cards";

/** The prices of one card, in its own order. */
export interface CardPrices {
  readonly card: RateCard;
  readonly prices: readonly ListedPrice[];
}

export interface PriceTable {
  /** The founding cards first, those of another product after them, then the secondary ones. */
  readonly cards: readonly CardPrices[];
  /** Those that list factors of savings plans, or packs. */
  readonly savings: readonly RateCard[];
  readonly refused: readonly RefusedCard[];
}

/**
 * Every price of every card that could be read, or null while the cards are on their way; the same object until they
 * change.
 */
export function usePriceTable(): PriceTable | null {
  const cards = useCards();
  return cards === null ? null : priceTable(cards.rateCards);
}

export const priceTable = memoize((rateCards: RateCards): PriceTable => ({
  cards: [...rateCards.cards]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((card) => ({ card, prices: priceList([card]) }))
    // A savings plan lists factors and packs, no prices of models: it has tables of its own.
    .filter(({ prices }) => prices.length > 0),
  savings: rateCards.cards.filter(({ savingsPlans, packs }) => savingsPlans.length + packs.length > 0),
  refused: rateCards.refused,
}));

/** Model Studio's own documents, another product's, then later editions; within these as the folder has them. */
function rankOf(card: RateCard): number {
  if (card.secondary) return 2;
  return card.product === "Model Studio" ? 0 : 1;
}

/**
 * What `rates -- --csv` prints, in the form that is preferred here: token prices per 1,000 tokens, whatever unit the
 * page shows.
 */
export function pricesAsCsv(prices: readonly ListedPrice[], dialect: CsvDialect): string {
  return priceListCsv(prices, dialect);
}
