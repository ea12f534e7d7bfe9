/**
 * At most about `most` of the items at even distances: the first, the last, and those that must be there whatever the
 * distance.
 */
export function evenSample<Item>(
  items: readonly Item[],
  most: number,
  mustStay: (item: Item) => boolean = () => false,
): readonly Item[] {
  const step = Math.max(1, Math.ceil((items.length - 1) / Math.max(1, most - 1)));
  return items.filter((item, index) => index % step === 0 || index === items.length - 1 || mustStay(item));
}
