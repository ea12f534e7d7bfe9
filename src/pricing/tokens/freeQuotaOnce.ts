import type { TokensItem } from "../../model/item";
import { warning, type ItemResult } from "../pricedItem";

/**
 * A free quota is given once a model and account (RULES.md section 5; sources): a second item of one model that takes
 * it as well gets a warning that names the first. Amounts stay as entered. Returns the list itself where none does.
 */
export function warnOfSharedFreeQuota(results: readonly ItemResult[]): readonly ItemResult[] {
  const first = new Map<string, TokensItem>();
  let isShared = false;
  const warned = results.map((result): ItemResult => {
    const { item } = result;
    if (item.kind !== "tokens" || item.freeTokens === "0") return result;
    const key = JSON.stringify([item.card, item.model]);
    const holder = first.get(key);
    if (holder === undefined) first.set(key, item);
    if (holder === undefined || !result.ok) return result;
    isShared = true;
    const shared = warning("free-quota-shared", { id: holder.id, name: holder.label, model: item.model }, "freeTokens");
    return { ...result, priced: { ...result.priced, warnings: [...result.priced.warnings, shared] } };
  });
  return isShared ? warned : results;
}
