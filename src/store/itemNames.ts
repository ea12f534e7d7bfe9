import type { Item } from "../model/item";

/** The name of an item where it has none of its own: the model, or what is paid for. */
export function itemName(item: Item, unnamed: string): string {
  if (item.label !== "") return item.label;
  if (item.kind === "other") return item.description === "" ? unnamed : item.description;
  return item.model === "" ? unnamed : item.model;
}
