import { equals } from "../../money/compare";
import type { OptionRanking, PurchaseOption } from "./optionRanking";

/** What a ranking of options comes to, before it is put into words. */
export type OptionVerdict =
  /** What is bought costs the least; `next` is the least expensive of the others that carry the load. */
  | { readonly is: "bought"; readonly best: PurchaseOption; readonly next: PurchaseOption | null }
  /** Another option costs less than what is bought. */
  | { readonly is: "other"; readonly best: PurchaseOption; readonly bought: PurchaseOption }
  | { readonly is: "same"; readonly options: readonly PurchaseOption[] }
  /** What is bought does not carry the load; `best` is the least expensive that does. */
  | { readonly is: "overflows"; readonly best: PurchaseOption | null };

/**
 * The one verdict on an item, for the answer, the quote and the comparison alike; null where there is nothing to
 * choose.
 */
export function optionVerdict(ranking: OptionRanking): OptionVerdict | null {
  const { ranked, cheapest, chosen, isTied } = ranking;
  if (chosen === null || ranked.length < 2) return null;
  if (!chosen.carries) return { is: "overflows", best: cheapest };
  if (cheapest === null) return null;
  const able = ranked.filter(({ carries }) => carries);
  const level = able.filter(({ total }) => equals(total, cheapest.total));
  if (isTied && level.some(({ isChosen }) => isChosen)) return { is: "same", options: level };
  if (cheapest.isChosen) return { is: "bought", best: cheapest, next: able.find((each) => each !== cheapest) ?? null };
  return { is: "other", best: cheapest, bought: chosen };
}
