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

/** The reservation stays; the traffic it was found for and its overflow are gone. */
export function forgetSizing(item: ReservedItem): void {
  updateItem<ReservedItem>(item.id, ["sizing"], (one) => ({ ...one, sizing: null }));
}
