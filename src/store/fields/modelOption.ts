import { memoize } from "../../model/memoize";
import type { Language } from "../../format/catalogue";
import { formatDate } from "../../format/formatDate";
import { controlMessages } from "../../format/messages/controls";
import { itemFormMessages } from "../../format/messages/itemForm";
import { modelChoiceMessages } from "../../format/messages/modelChoice";
import type { RateCards } from "../../rates/card/rateCards";
import type { ListedModel, PriceKind } from "../../rates/list/listModels";
import { modelPrice, type ModelPrice } from "../../rates/list/modelPrice";
import type { RateCard } from "../../rates/card/rateCard";

/** A card that prices a model, as a picker offers it: the cards of one model stand together under its name. */
export interface ModelOption {
  readonly value: string;
  /** Region and edition of the card. */
  readonly label: string;
  /** The model. */
  readonly group: string;
  /** What the field shows once it is chosen: the model. */
  readonly text: string;
  /** The price on the card, as printed there. */
  readonly detail?: string;
  readonly tag?: string;
  /** Found by these too: the title of the card, its product, the printed name of the model. */
  readonly keywords?: string;
  /** Title of the card, with what tells its editions apart. */
  readonly cardName: string;
}

/** One entry a card and model. The same list object as long as the models and the language are the same. */
export const modelOptions = memoize(
  (models: readonly ListedModel[], rateCards: RateCards, language: Language): readonly ModelOption[] =>
    models.map((one): ModelOption => optionOf(one, cardOf(rateCards, one.card, one.version), language)),
);

function optionOf(one: ListedModel, card: RateCard | undefined, language: Language): ModelOption {
  const shared = { value: optionValue(one), group: one.model, text: one.model };
  if (card === undefined) return { ...shared, label: one.card, cardName: one.card };
  const price = priceWords(modelPrice(card, one.kind, one.model), language);
  const category = one.kind === "media" ? categoryOf(card, one.model, language) : "";
  return {
    ...shared,
    label: [category, cardPlace(card, language)].filter((part) => part !== "").join(" · "),
    cardName: cardName(card, language),
    keywords: [card.title[language], card.product, one.name ?? "", category].join(" "),
    ...(price === null ? {} : { detail: price }),
    ...(one.secondary ? { tag: controlMessages[language].secondary } : {}),
  };
}

/** "Video: text to video": hundreds of models of any kind are found by what they do. */
function categoryOf(card: RateCard, model: string, language: Language): string {
  return card.media.find((row) => row.model === model)?.category[language] ?? "";
}

/** A model where no list has it: of another currency, or gone. */
export function lostOption(
  { card: id, version, model }: { card: string; version: string; model: string },
  rateCards: RateCards | undefined,
  language: Language,
): ModelOption {
  const card = rateCards === undefined ? undefined : cardOf(rateCards, id, version);
  const name = card === undefined ? id : cardName(card, language);
  return {
    value: optionValue({ card: id, model }),
    label: name,
    group: model,
    text: model,
    cardName: name,
    tag: itemFormMessages[language].notListed,
  };
}

export function optionValue({ card, model }: { readonly card: string; readonly model: string }): string {
  return `${card}|${model}`;
}

/** The card an item stands on; version "" is the newest. */
export function cardOf(rateCards: RateCards, id: string, version: string): RateCard | undefined {
  if (version !== "") return rateCards.cards.find((card) => card.id === id && card.version === version);
  const [newest] = rateCards.entries.get(id) ?? [];
  return newest?.state === "read" ? newest.card : undefined;
}

/**
 * "Singapore · USD 0.4 in / 1.2 out per 1M": the region and the price of the model that is chosen; null where the card
 * is gone.
 */
export function chosenWords(
  { card: id, version, model, kind }: { card: string; version: string; model: string; kind: PriceKind },
  rateCards: RateCards,
  language: Language,
): string | null {
  const card = cardOf(rateCards, id, version);
  if (card === undefined) return null;
  const price = priceWords(modelPrice(card, kind, model), language);
  const place = cardPlace(card, language);
  return price === null ? place : `${place} · ${card.currency} ${price}`;
}

/**
 * "Singapore · September 2026", "Virginia · scope US · October 2026": what tells the cards of one model apart. The
 * product is said where it is another one.
 */
export function cardPlace(card: RateCard, language: Language): string {
  const edition = card.edition === null ? modelChoiceMessages[language].undated : formatDate(card.edition, language);
  return [
    ...(card.product === "Model Studio" ? [] : [card.product]),
    itemFormMessages[language].regions[card.region],
    ...(card.scope === undefined ? [] : [itemFormMessages[language].scopes[card.scope]]),
    edition,
  ].join(" · ");
}

function priceWords(price: ModelPrice | null, language: Language): string | null {
  const words = modelChoiceMessages[language];
  if (price === null) return null;
  switch (price.unit) {
    case "tokens":
      return words.tokens(price.input, price.output, words.per[price.per], price.isFrom);
    case "step-hour":
      return words.stepHour(price.input, price.output, price.isFrom);
    case "step-day":
      return words.stepDay(price.input, price.output, price.isFrom);
    case "multiple-month":
      return words.multipleMonth(price.price, price.isFrom);
    case "1000-training-tokens":
      return words.training(price.price);
    case "replica-hour":
      return words.replicaHour(price.price, price.isFrom);
    default:
      return words.media(price.price, words.mediaUnits[price.unit], price.isFrom);
  }
}

/**
 * Title with what tells editions apart: the date of a founding document, the region of a later edition (its title has
 * the date).
 */
function cardName(card: RateCard, language: Language): string {
  const title = card.title[language];
  const comma = language === "zh" ? "，" : ", ";
  if (card.secondary) return `${title}${comma}${itemFormMessages[language].regions[card.region]}`;
  return card.edition === null ? title : `${title}${comma}${formatDate(card.edition, language)}`;
}
