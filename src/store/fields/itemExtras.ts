import { LONGEST_NOTE } from "../../plan/fields/bounds";
import type { Item } from "../../model/item";
import type { Problem } from "../../model/problem";
import { ownNumber, type NumberFieldWiring } from "./itemField";
import { updateItem } from "../itemActions";
import { useItemTime, type ItemTimeWiring } from "./itemTime";

export interface ItemExtrasWiring {
  readonly time: ItemTimeWiring & { readonly problems: readonly Problem[] };
  readonly discount: NumberFieldWiring;
  readonly note: string;
  readonly noteLength: number;
  readonly onNote: (note: string) => void;
}

/** Wires what every item has: its discount and its note. */
export function useItemExtras(item: Item, problems: readonly Problem[]): ItemExtrasWiring {
  return {
    time: { ...useItemTime(item, problems), problems },
    discount: ownNumber(item, "discountPercent", problems),
    note: item.note,
    noteLength: LONGEST_NOTE,
    onNote: (note) => updateItem<Item>(item.id, ["note"], (one) => ({ ...one, note })),
  };
}
