import type { Language } from "../../format/catalogue";
import { listVariants } from "../../rates/list/listVariants";
import type { MediaUnit } from "../../rates/card/mediaPrice";
import type { MediaItem } from "../../model/item";
import type { DecimalText } from "../../model/quantities";
import { useCards } from "../../store/cards/cards";
import { updateItem } from "../../store/itemActions";

/** One price of a model, as the card prints it. */
interface MediaVariant {
  readonly variant: string;
  readonly unit: MediaUnit;
  readonly price: DecimalText;
  /** null: no offer is printed. */
  readonly promotional: DecimalText | null;
}

/** What the form of a media item says beside its fields. */
export interface MediaFacts {
  /** At least one. */
  readonly variants: readonly MediaVariant[];
  /** The variant that is chosen; null: the card has no such. */
  readonly chosen: MediaVariant | null;
  readonly category: string;
}

/** Null while cards load, and where no card lists the model. */
export function useMediaFacts(item: MediaItem, language: Language): MediaFacts | null {
  const cards = useCards();
  const rows = cards === null ? [] : listVariants(cards.rateCards, item.card, item.cardVersion, item.model);
  const [first] = rows;
  if (first === undefined) return null;
  const variants = rows.map(({ variant, unit, price, promotional = null }) => ({ variant, unit, price, promotional }));
  return {
    variants,
    chosen: variants.find(({ variant }) => variant === item.variant) ?? null,
    category: first.category[language],
  };
}

export function setVariant(item: MediaItem, variant: string): void {
  updateItem<MediaItem>(item.id, ["variant"], (one) => ({ ...one, variant }));
}

export function setPromotional(item: MediaItem, promotional: boolean): void {
  updateItem<MediaItem>(item.id, ["promotional"], (one) => ({ ...one, promotional }));
}
