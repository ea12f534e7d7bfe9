import type { PricedScenario } from "../pricedScenario";

/** Why a scenario is never called cheapest, however little it seems to cost. */
export type Ineligibility =
  /** Items without a price are in no total: it costs more than is shown. */
  | { readonly code: "not-priced"; readonly itemIds: readonly string[] }
  /**
   * Items whose reservation does not hold their traffic, and whose overflow is not fully priced: it does not do what
   * the others do.
   */
  | { readonly code: "undersized"; readonly itemIds: readonly string[] };

/**
 * Everything that keeps a scenario from being recommended; none: it may be. The one place of these rules, for Compare,
 * its headline and the quote: a rule that is added here counts in all of them.
 */
export function ineligibilities(priced: PricedScenario): readonly Ineligibility[] {
  const unpriced = priced.items.flatMap((result) => (result.ok ? [] : [result.item.id]));
  const { undersized } = priced;
  return [
    ...(priced.complete ? [] : [{ code: "not-priced", itemIds: unpriced } as const]),
    ...(undersized.length === 0 ? [] : [{ code: "undersized", itemIds: undersized } as const]),
  ];
}

/**
 * False for a scenario whose total is not the whole cost of all that it is to do. It is ranked after every one that can
 * be cheapest.
 */
export function canBeCheapest(priced: PricedScenario): boolean {
  return ineligibilities(priced).length === 0;
}
