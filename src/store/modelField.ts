import type { Language } from "../format/catalogue";
import { controlMessages } from "../format/messages/controls";
import { formatDate } from "../format/formatDate";
import { itemFormMessages } from "../format/messages/itemForm";
import { chooseModel, type ItemOnCard } from "../pricing/chooseModel";
import type { CardBook } from "../rates/cardBook";
import type { ListedModel, PriceKind } from "../rates/listModels";
import type { RateCard } from "../rates/rateCard";
import { useCards } from "./cards";
import { useModelChoices } from "./choices";
import { updateItem } from "./itemVerbs";

export interface ModelOption {
  readonly value: string;
  readonly label: string;
  /** Title of the card. */
  readonly group: string;
  readonly tag?: string;
}

export interface ModelFieldWiring {
  readonly options: readonly ModelOption[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const FIELDS = ["model", "card", "cardVersion"] as const;
const known = new WeakMap<readonly ListedModel[], Map<Language, readonly ModelOption[]>>();

/**
 * Wires a model picker to an item: models of the kind in the scenario's currency, grouped by card. Choosing one pins the
 * listed edition of its card and drops what the model does not offer.
 */
export function useModelField(item: ItemOnCard, kind: PriceKind, language: Language): ModelFieldWiring {
  const models = useModelChoices(kind);
  const cards = useCards();
  const value = valueOf(item);
  const listed = cards === null ? [] : modelOptions(models, cards.book, language);
  return {
    options: listed.some((option) => option.value === value) ? listed : [...listed, lost(item, cards?.book, language)],
    value,
    onValue: (next) => {
      const chosen = models.find((one) => valueOf(one) === next);
      if (chosen === undefined || cards === null) return;
      updateItem<ItemOnCard>(item.id, FIELDS, (one) => chooseModel(one, chosen, cards.book));
    },
  };
}

function valueOf({ card, model }: { readonly card: string; readonly model: string }): string {
  return `${card}|${model}`;
}

/** The same list object as long as the models and the language are the same. */
export function modelOptions(models: readonly ListedModel[], book: CardBook, language: Language): readonly ModelOption[] {
  const byLanguage = known.get(models) ?? new Map<Language, readonly ModelOption[]>();
  known.set(models, byLanguage);
  const options = byLanguage.get(language) ?? models.map((one): ModelOption => {
    const card = book.cards.find(({ id, version }) => id === one.card && version === one.version);
    return {
      value: valueOf(one), label: one.model, group: card === undefined ? one.card : cardName(card, language),
      ...(one.secondary ? { tag: controlMessages[language].secondary } : {}),
    };
  });
  byLanguage.set(language, options);
  return options;
}

/** Title with what tells editions apart: the date of a founding document, the region of a later edition (its title has the date). */
export function cardName(card: RateCard, language: Language): string {
  const title = card.title[language];
  const comma = language === "zh" ? "，" : ", ";
  if (card.secondary) return `${title}${comma}${itemFormMessages[language].regions[card.region]}`;
  return card.edition === null ? title : `${title}${comma}${formatDate(card.edition, language)}`;
}

/** The model of the item where no list has it: of another currency, or gone. */
function lost(item: ItemOnCard, book: CardBook | undefined, language: Language): ModelOption {
  const card = book?.cards.find(({ id, version }) => id === item.card && (item.cardVersion === "" || version === item.cardVersion));
  return {
    value: valueOf(item), label: item.model, group: card === undefined ? item.card : cardName(card, language), tag: itemFormMessages[language].notListed,
  };
}
