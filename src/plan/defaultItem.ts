import { freshOf } from "./fields/object";
import type { ItemKind } from "./plan";
import { ITEM_TABLES, type ItemOf } from "./tables/itemTables";

/** What only the caller knows of a new item. `other` takes the id and the texts alone. */
export interface NewItem {
  readonly id: string;
  readonly card: string;
  /** Pinned; "" for the newest. */
  readonly cardVersion: string;
  readonly model: string;
  readonly label?: string;
  /** Of a model unit: one that the card lists for the model. */
  readonly spec?: string;
  /** Of a PTU item: the card of the token prices it is compared with. */
  readonly tokenCard?: string;
  readonly tokenCardVersion?: string;
  /** "" for the same model as the item's. */
  readonly tokenModel?: string;
  /** Of another cost. */
  readonly description?: string;
}

/** A new item with values of a likely size, so that there is an answer before anything is typed. */
export function defaultItem<K extends ItemKind>(kind: K, given: NewItem): ItemOf<K> {
  return freshOf<ItemOf<K>>(ITEM_TABLES[kind], given);
}
