import type { TypedSpec } from "../format/parseTyped";
import { LONGEST_NOTE } from "../plan/readText";
import type { Item } from "../model/item";
import type { Problem } from "../model/problem";
import { itemNumber, type NumberFieldWiring } from "./itemField";
import { updateItem } from "./itemActions";
import { useItemTime, type ItemTimeWiring } from "./itemTime";
import { percentSpec } from "./numberSpecs";

export interface ItemExtrasWiring {
  readonly time: ItemTimeWiring & { readonly problems: readonly Problem[] };
  readonly discount: NumberFieldWiring & { readonly spec: TypedSpec };
  readonly note: string;
  readonly noteLength: number;
  readonly onNote: (note: string) => void;
}

/** Wires what every item has: its discount and its note. */
export function useItemExtras(item: Item, problems: readonly Problem[]): ItemExtrasWiring {
  const discount = itemNumber(
    item,
    "discountPercent",
    item.discountPercent,
    (one, discountPercent) => ({ ...one, discountPercent }),
    problems,
  );
  return {
    time: { ...useItemTime(item, problems), problems },
    discount: { ...discount, spec: percentSpec },
    note: item.note,
    noteLength: LONGEST_NOTE,
    onNote: (note) => updateItem<Item>(item.id, ["note"], (one) => ({ ...one, note })),
  };
}
