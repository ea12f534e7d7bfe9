import type { Currency } from "../units/quantities";
import type { CardBook } from "./cardBook";
import { cardsToTry } from "./cardsToTry";
import type { RateCard } from "./rateCard";

export type PriceKind = "text-training" | "video-training" | "ptu" | "model-unit" | "tokens" | "fine-tuned-tokens";
export const PRICE_KINDS = [
  "text-training", "video-training", "ptu", "model-unit", "tokens", "fine-tuned-tokens",
] as const satisfies readonly PriceKind[];

/** A model that a picker offers, with the version of the card that an unpinned item would mean. */
export interface ListedModel {
  readonly card: string;
  readonly version: string;
  readonly secondary: boolean;
  readonly model: string;
  readonly name?: string;
}

/** A model once a card, from the newest version that lists it; cards in the book's order, the founding ones first. */
export function listModels(book: CardBook, kind: PriceKind, currency: Currency): readonly ListedModel[] {
  const listed = [...book.entries.keys()].flatMap((id) => listedOnCard(book, id, kind, currency));
  return [...listed.filter((one) => !one.secondary), ...listed.filter((one) => one.secondary)];
}

function listedOnCard(book: CardBook, id: string, kind: PriceKind, currency: Currency): readonly ListedModel[] {
  const cards = cardsToTry(book, id, "");
  const listed = new Map<string, ListedModel>();
  for (const card of cards.ok ? cards.value : []) {
    if (card.currency !== currency) continue;
    for (const row of rowsOfKind(card, kind)) {
      if (listed.has(row.model)) continue;
      listed.set(row.model, {
        card: card.id, version: card.version, secondary: card.secondary, model: row.model,
        ...(row.name === undefined ? {} : { name: row.name }),
      });
    }
  }
  return [...listed.values()];
}

/** The rows of a card of one kind. */
export function rowsOfKind(card: RateCard, kind: PriceKind): readonly { readonly model: string; readonly name?: string }[] {
  switch (kind) {
    case "text-training":
      return card.textTraining;
    case "video-training":
      return card.videoTraining;
    case "ptu":
      return card.ptu;
    case "model-unit":
      return card.modelUnits;
    case "tokens":
      return card.tokens;
    case "fine-tuned-tokens":
      return card.fineTunedTokens;
    default:
      return kind satisfies never;
  }
}
