import type { Language } from "../../format/catalogue";
import { useCards } from "../cards/cards";
import { useModelChoices } from "./choices";
import { optionsInPlace, usePlaceFilter, type PlaceFilterWiring } from "./placeFilter";
import { lostOption, modelOptions, optionValue, type ModelOption } from "./modelOption";

/** A model on a card edition. Card "": none. */
export interface TokenTwin {
  readonly card: string;
  readonly version: string;
  readonly model: string;
}

export interface TokenChoiceWiring {
  readonly options: readonly ModelOption[];
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Narrows the options to a region and scope. */
  readonly place: PlaceFilterWiring;
  /** Name of the chosen card; "" where none is chosen. */
  readonly cardName: string;
}

export const NO_TWIN: TokenTwin = { card: "", version: "", model: "" };

/** Wires a choice among the token prices of the scenario's currency, to hold a reservation or a replica against. */
export function useTokenChoice(
  current: TokenTwin,
  onChoose: (twin: TokenTwin) => void,
  language: Language,
): TokenChoiceWiring {
  const models = useModelChoices("tokens");
  const cards = useCards();
  const value = current.card === "" ? "" : optionValue(current);
  const listed = cards === null ? [] : modelOptions(models, cards.rateCards, language);
  const known = listed.find((option) => option.value === value) ?? lostOption(current, cards?.rateCards, language);
  const place = usePlaceFilter(models, cards?.rateCards, language);
  const shown =
    cards === null ? [] : optionsInPlace(listed, models, cards.rateCards, { place: place.value, keep: value });
  return {
    place,
    options: value === "" || shown.includes(known) ? shown : [...shown, known],
    value,
    cardName: value === "" ? "" : known.cardName,
    onValue: (next) => {
      const chosen = models.find((one) => optionValue(one) === next);
      if (next === "") onChoose(NO_TWIN);
      else if (chosen !== undefined) onChoose(chosen);
    },
  };
}

/** The token prices of a model itself, on the card most likely meant; card "" where none lists it. */
export function useSameModelTwin(model: string): TokenTwin {
  return useModelChoices("tokens").find((one) => one.model === model) ?? NO_TWIN;
}
