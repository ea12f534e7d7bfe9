import type { PricedItem } from "../../pricing/pricedItem";
import type { Item } from "../../model/item";
import type { Currency } from "../../model/quantities";

type Amounts = Partial<Record<Currency, PricedItem>>;

/**
 * What items were last priced at. By identity: an item object belongs to one plan, and only what was made from it by
 * editing hands its amount on. An id would not do, since every plan and scenario has its own i1.
 */
const priced = new WeakMap<Item, Amounts>();

/** Remembers the amount of an item that could be priced. */
export function rememberPriced(item: Item, currency: Currency, amounts: PricedItem): void {
  priced.set(item, { ...priced.get(item), [currency]: amounts });
}

/**
 * An item was edited into another: until that one is priced itself, the last amount of the first stands for it.
 * @returns `next`
 */
export function succeeds<I extends Item>(next: I, before: Item): I {
  const known = priced.get(before);
  if (known !== undefined && next !== before && !priced.has(next)) priced.set(next, known);
  return next;
}

/**
 * The last amount of an item, or of what it was edited from, in a currency; shown struck through while it can't be
 * priced, in no total.
 */
export function lastPriced(item: Item, currency: Currency): PricedItem | null {
  return priced.get(item)?.[currency] ?? null;
}
