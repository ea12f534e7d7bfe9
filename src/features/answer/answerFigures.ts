import { optionVerdict, type OptionVerdict } from "../../pricing/breakEven/optionVerdict";
import type { OptionRanking } from "../../pricing/breakEven/optionRanking";
import { overflowShare, type OverflowShare } from "../../pricing/ptu/overflow/overflowShare";
import { memoize } from "../../model/memoize";
import type { PricedItem } from "../../pricing/pricedItem";
import { unitCosts, type UnitCost } from "../../pricing/unitCost";

/** What one of an item's units costs; the same list for the same priced item. */
export const unitCostsOf = memoize((priced: PricedItem): readonly UnitCost[] => unitCosts(priced));

/** The parts of a monthly amount that holds overflow; null where it holds none. */
export function overflowParts(priced: PricedItem): OverflowShare | null {
  return overflowShare(priced);
}

/** The one verdict on a ranking; null where there is nothing to choose. */
export function optionVerdictOf(ranking: OptionRanking): OptionVerdict | null {
  return optionVerdict(ranking);
}
