import type { Language } from "../../format/catalogue";
import type { DtuItem, PtuItem, ReservationItem } from "../../model/item";
import type { Problem } from "../../model/problem";
import { itemNumber, type NumberFieldWiring } from "./itemField";
import { updateItem } from "../itemActions";
import { useTokenChoice, type TokenChoiceWiring, type TokenTwin } from "./tokenChoice";

type Compared = PtuItem | ReservationItem | DtuItem;

export interface TokenTwinWiring {
  readonly choice: TokenChoiceWiring;
  /** What is wrong with the chosen prices. */
  readonly wrong: Problem | null;
  /** Input tokens of a usual request; empty: the lowest tier. */
  readonly request: NumberFieldWiring & { readonly onEmpty: () => void };
  /** Token prices are chosen. */
  readonly isCompared: boolean;
}

const TWIN_FIELDS: readonly string[] = ["tokenCard", "tokenCardVersion", "tokenModel"];
/** The fields that are wired here, as problems name them. */
export const TOKEN_TWIN_FIELDS: readonly string[] = [...TWIN_FIELDS, "requestInputTokens"];

/** Wires the token prices that reserved or dedicated throughput is held against. */
export function useTokenTwin(item: Compared, problems: readonly Problem[], language: Language): TokenTwinWiring {
  const model = item.tokenModel === "" ? item.model : item.tokenModel;
  const current = { card: item.tokenCard, version: item.tokenCardVersion, model };
  return {
    choice: useTokenChoice(current, (chosen) => setTokenTwin(item, chosen), language),
    wrong: problems.find(({ path }) => TWIN_FIELDS.includes(path)) ?? null,
    request: requestInput(item, problems),
    isCompared: item.tokenCard !== "",
  };
}

/** The card and model of the token prices to compare with; card "" for none. */
export function setTokenTwin(item: Compared, twin: TokenTwin): void {
  updateItem<Compared>(item.id, TWIN_FIELDS, (one) => ({
    ...one,
    tokenCard: twin.card,
    tokenCardVersion: twin.version,
    tokenModel: twin.model === one.model ? "" : twin.model,
  }));
}

function requestInput(item: Compared, problems: readonly Problem[]): TokenTwinWiring["request"] {
  const set =
    (requestInputTokens: string | null) =>
    (one: Compared): Compared => ({ ...one, requestInputTokens });
  return {
    ...itemNumber<Compared>(
      item,
      "requestInputTokens",
      item.requestInputTokens,
      (one, value) => set(value)(one),
      problems,
    ),
    onEmpty: () => updateItem<Compared>(item.id, ["requestInputTokens"], set(null)),
  };
}
