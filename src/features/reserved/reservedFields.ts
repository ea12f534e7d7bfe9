import type { Problem } from "../../model/problem";
import type { ReservedItem } from "../../pricing/ptu/ptuGiven";
import { itemNumber, type NumberFieldWiring } from "../../store/fields/itemField";
import { updateItem } from "../../store/itemActions";

/** What the forms of PTU and of a throughput reservation edit alike. */

export function tpmField(
  item: ReservedItem,
  name: "inputTpm" | "outputTpm",
  problems: readonly Problem[],
): NumberFieldWiring {
  return itemNumber<ReservedItem>(item, name, item[name], (one, value) => ({ ...one, [name]: value }), problems);
}

/** Input tokens of a usual request; empty: the lowest tier. */
export function requestInputField(
  item: ReservedItem,
  problems: readonly Problem[],
): NumberFieldWiring & { readonly onEmpty: () => void } {
  const set =
    (requestInputTokens: string | null) =>
    (one: ReservedItem): ReservedItem => ({ ...one, requestInputTokens });
  return {
    ...itemNumber<ReservedItem>(
      item,
      "requestInputTokens",
      item.requestInputTokens,
      (one, value) => set(value)(one),
      problems,
    ),
    onEmpty: () => updateItem<ReservedItem>(item.id, ["requestInputTokens"], set(null)),
  };
}

/** The card and model of the token prices to compare with; card "" for none. */
export function setTokenTwin(
  item: ReservedItem,
  twin: { readonly card: string; readonly version: string; readonly model: string },
): void {
  updateItem<ReservedItem>(item.id, ["tokenCard", "tokenCardVersion", "tokenModel"], (one) => ({
    ...one,
    tokenCard: twin.card,
    tokenCardVersion: twin.version,
    tokenModel: twin.model === one.model ? "" : twin.model,
  }));
}

/** The reservation stays; the traffic it was found for and its overflow are gone. */
export function forgetSizing(item: ReservedItem): void {
  updateItem<ReservedItem>(item.id, ["sizing"], (one) => ({ ...one, sizing: null }));
}
