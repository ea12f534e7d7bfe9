import type { Currency } from "../../model/quantities";
import type { RateCards } from "../card/rateCards";
import { byLikelihood } from "../card/cardOrder";
import { cardsToTry } from "../find/findCard";
import type { RateCard } from "../card/rateCard";

export type PriceKind =
  | "text-training"
  | "video-training"
  | "image-training"
  | "speech-training"
  | "ptu"
  | "reservation"
  | "dtu"
  | "model-unit"
  | "tokens"
  | "fine-tuned-tokens"
  | "media";
export const PRICE_KINDS = [
  "text-training",
  "video-training",
  "image-training",
  "speech-training",
  "ptu",
  "reservation",
  "dtu",
  "model-unit",
  "tokens",
  "fine-tuned-tokens",
  "media",
] as const satisfies readonly PriceKind[];

/** A model that a picker offers, with the version of the card that an unpinned item would mean. */
export interface ListedModel {
  readonly kind: PriceKind;
  readonly card: string;
  readonly version: string;
  readonly secondary: boolean;
  readonly model: string;
  readonly name?: string;
}

/**
 * A model once a card, from the newest version that lists it. The likeliest card comes first (see `byLikelihood`), so
 * that the first entry of a model is the one to take where nobody said otherwise; within a card the order is the
 * card's.
 */
export function listModels(rateCards: RateCards, kind: PriceKind, currency: Currency): readonly ListedModel[] {
  return [...rateCards.entries.keys()]
    .flatMap((id) => listedOnCard(rateCards, id, kind, currency))
    .sort((a, b) => byLikelihood(a.card, b.card))
    .map(({ listed }) => listed);
}

interface Listed {
  readonly card: RateCard;
  readonly listed: ListedModel;
}

function listedOnCard(rateCards: RateCards, id: string, kind: PriceKind, currency: Currency): readonly Listed[] {
  const cards = cardsToTry(rateCards, id, "");
  const found = new Map<string, Listed>();
  for (const card of cards.ok ? cards.value : []) {
    if (card.currency !== currency) continue;
    for (const row of rowsOfKind(card, kind)) {
      if (found.has(row.model)) continue;
      const listed = {
        kind,
        card: card.id,
        version: card.version,
        secondary: card.secondary,
        model: row.model,
        ...(row.name === undefined ? {} : { name: row.name }),
      };
      found.set(row.model, { card, listed });
    }
  }
  return [...found.values()];
}

/** The rows of a card of one kind. */
export function rowsOfKind(
  card: RateCard,
  kind: PriceKind,
): readonly { readonly model: string; readonly name?: string }[] {
  switch (kind) {
    case "text-training":
      return card.textTraining;
    case "video-training":
      return card.videoTraining;
    case "image-training":
      return card.imageTraining;
    case "speech-training":
      return card.speechTraining;
    case "reservation":
      return card.reservations;
    case "dtu":
      return card.dtu;
    case "media":
      return card.media;
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
