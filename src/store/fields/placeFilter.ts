import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Language } from "../../format/catalogue";
import { itemFormMessages } from "../../format/messages/itemForm";
import { memoize } from "../../model/memoize";
import type { ListedModel } from "../../rates/list/listModels";
import { placeKey, placeOf, placesOf, type Place } from "../../rates/find/place";
import type { RateCards } from "../../rates/card/rateCards";
import { cardOf, optionValue, type ModelOption } from "./modelOption";

/** The region and scope that every picker of models is narrowed to; "" is all of them. */
export interface PlaceFilterWiring {
  /** Empty where there is nothing to choose between. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

// Not part of the plan: it says what to choose from, not what is bought.
const placeFilter = createStore<{ readonly place: string }>()(() => ({ place: "" }));

/** The filter over what the models offer. A place where none of them is listed narrows nothing. */
export function usePlaceFilter(
  models: readonly ListedModel[],
  rateCards: RateCards | undefined,
  language: Language,
): PlaceFilterWiring {
  const chosen = useStore(placeFilter, ({ place }) => place);
  const words = itemFormMessages[language];
  const places = rateCards === undefined ? [] : placesOfModels(models, rateCards);
  return {
    value: places.some((place) => placeKey(place) === chosen) ? chosen : "",
    options:
      places.length < 2
        ? []
        : [
            { value: "", label: words.anyPlace },
            ...places.map((place) => ({ value: placeKey(place), label: placeWords(place, language) })),
          ],
    onValue: (place) => placeFilter.setState({ place }),
  };
}

/** The options in the chosen place. What an item has already is kept, so that its field goes on naming it. */
export function optionsInPlace(
  options: readonly ModelOption[],
  models: readonly ListedModel[],
  rateCards: RateCards,
  { place, keep }: { readonly place: string; readonly keep: string },
): readonly ModelOption[] {
  return place === "" ? options : narrowed(options, models, rateCards, place, keep);
}

/** "Virginia, scope US". */
export function placeWords({ region, scope }: Place, language: Language): string {
  const words = itemFormMessages[language];
  const comma = language === "zh" ? "，" : ", ";
  return scope === null ? words.regions[region] : `${words.regions[region]}${comma}${words.scopes[scope]}`;
}

const placesOfModels = memoize((models: readonly ListedModel[], rateCards: RateCards): readonly Place[] => {
  const cards = new Map(models.map((one) => [`${one.card}@${one.version}`, one]));
  return placesOf([...cards.values()].flatMap((one) => cardOf(rateCards, one.card, one.version) ?? []));
});

const narrowed = memoize(
  (
    options: readonly ModelOption[],
    models: readonly ListedModel[],
    rateCards: RateCards,
    place: string,
    keep: string,
  ): readonly ModelOption[] => {
    const inPlace = new Set(
      models
        .filter((one) => {
          const card = cardOf(rateCards, one.card, one.version);
          return card !== undefined && placeKey(placeOf(card)) === place;
        })
        .map(optionValue),
    );
    return options.filter(({ value }) => inPlace.has(value) || value === keep);
  },
);
