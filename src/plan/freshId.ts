import type { Item } from "./plan";

/** The first of i1, i2, … that no item has. */
export function freshId(taken: Iterable<string>): string {
  const ids = new Set(taken);
  let number = 1;
  while (ids.has(`i${number}`)) number += 1;
  return `i${number}`;
}

/** The same item under another id. */
export function copyItem<I extends Item>(item: I, newId: string): I {
  return { ...item, id: newId };
}
