import type { Language } from "../format/catalogue";
import { itemFormMessages } from "../format/messages/itemForm";
import { useCards } from "./cards";
import { useModelChoices } from "./choices";
import { modelOptions, type ModelOption } from "./modelField";

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
  /** Name of the chosen card; "" where none is chosen. */
  readonly cardName: string;
}

export const NO_TWIN: TokenTwin = { card: "", version: "", model: "" };

/** Wires a choice among the token prices of the scenario's currency, to hold a reservation or a replica against. */
export function useTokenChoice(current: TokenTwin, onChoose: (twin: TokenTwin) => void, language: Language): TokenChoiceWiring {
  const models = useModelChoices("tokens");
  const cards = useCards();
  const value = current.card === "" ? "" : keyOf(current);
  const listed = cards === null ? [] : modelOptions(models, cards.book, language);
  const known = listed.find((option) => option.value === value);
  const lost = { value, label: current.model, group: current.card, tag: itemFormMessages[language].notListed };
  return {
    options: value === "" || known !== undefined ? listed : [...listed, lost],
    value,
    cardName: value === "" ? "" : known?.group ?? current.card,
    onValue: (next) => {
      const chosen = models.find((one) => keyOf(one) === next);
      if (next === "") onChoose(NO_TWIN);
      else if (chosen !== undefined) onChoose(chosen);
    },
  };
}

/** The token prices of a model itself, Model Studio's own before another product's; card "" where none lists it. */
export function useSameModelTwin(model: string): TokenTwin {
  const models = useModelChoices("tokens");
  const cards = useCards();
  const same = models.filter((one) => one.model === model);
  const isOwn = (card: string) => cards?.book.cards.some((one) => one.id === card && one.product === "Model Studio") === true;
  return same.find((one) => isOwn(one.card)) ?? same[0] ?? NO_TWIN;
}

/** As `modelOptions` writes its values. */
function keyOf({ card, model }: { readonly card: string; readonly model: string }): string {
  return `${card}|${model}`;
}
