import type { ItemResult, PricedItem } from "../pricing/pricedItem";

/**
 * The last amount that an item could be priced at, shown struck through while it can't be. Kept for the session, by scenario
 * name and item id; it is in no total.
 */
const kept = new Map<string, PricedItem>();

export function lastPriced(scenarioIndex: number, result: ItemResult): PricedItem | null {
  const key = `${scenarioIndex}:${result.item.kind}:${result.item.id}`;
  if (!result.ok) return kept.get(key) ?? null;
  kept.set(key, result.priced);
  return result.priced;
}
