import type { Language } from "../../format/catalogue";
import { chooseModel, type ItemOnCard } from "../../pricing/tokens/chooseModel";
import type { ListedModel, PriceKind } from "../../rates/list/listModels";
import type { RateCards } from "../../rates/card/rateCards";
import { useCards } from "../cards/cards";
import { useModelChoices } from "./choices";
import { updateItem } from "../itemActions";
import { optionsInPlace, usePlaceFilter, type PlaceFilterWiring } from "./placeFilter";
import { chosenWords, lostOption, modelOptions, optionValue, type ModelOption } from "./modelOption";

export interface ModelFieldWiring {
  /** Those in the chosen region and scope, and what is chosen. */
  readonly options: readonly ModelOption[];
  readonly place: PlaceFilterWiring;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Region, edition and price of what is chosen; null while cards load, or where its card is gone. */
  readonly chosen: string | null;
}

/** A model as a card of a certain edition lists it. */
interface ModelAt {
  readonly card: string;
  readonly version: string;
  readonly model: string;
}

/**
 * Wires a model picker: models of the kind in the scenario's currency, each with the cards that list it, narrowed to a
 * region and scope.
 */
export function useModelPicker(
  kind: PriceKind,
  at: ModelAt,
  onModel: (model: ListedModel, rateCards: RateCards) => void,
  language: Language,
): ModelFieldWiring {
  const models = useModelChoices(kind);
  const cards = useCards();
  const value = optionValue(at);
  const listed = cards === null ? [] : modelOptions(models, cards.rateCards, language);
  const place = usePlaceFilter(models, cards?.rateCards, language);
  const shown =
    cards === null ? [] : optionsInPlace(listed, models, cards.rateCards, { place: place.value, keep: value });
  return {
    place,
    options: shown.some((option) => option.value === value)
      ? shown
      : [...shown, lostOption(at, cards?.rateCards, language)],
    value,
    chosen: cards === null ? null : chosenWords({ ...at, kind }, cards.rateCards, language),
    onValue: (next) => {
      const chosen = models.find((one) => optionValue(one) === next);
      if (chosen !== undefined && cards !== null) onModel(chosen, cards.rateCards);
    },
  };
}

const FIELDS = ["model", "card", "cardVersion"] as const;

/**
 * Wires a model picker to an item. Choosing a model pins the listed edition of its card and drops what the model does
 * not offer.
 */
export function useModelField(item: ItemOnCard, kind: PriceKind, language: Language): ModelFieldWiring {
  const at = { card: item.card, version: item.cardVersion, model: item.model };
  return useModelPicker(
    kind,
    at,
    (chosen, rateCards) => updateItem<ItemOnCard>(item.id, FIELDS, (one) => chooseModel(one, chosen, rateCards)),
    language,
  );
}
