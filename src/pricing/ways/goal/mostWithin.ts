import type { Amount } from "../../../money/amount";
import { isZero, smaller } from "../../../money/compare";
import { amountOf, fractionOf, ZERO } from "../../../money/fraction";
import { reachOf } from "../costReach";
import { solvable } from "../solvableCost";
import type { VolumeCost } from "../volumeCost";

/**
 * The most requests whose cost is within a sum, exact: of a staircase the end of a step. Null where none are.
 *
 * @param high no more than these
 */
export function mostWithin(cost: VolumeCost, sum: Amount, high: Amount): Amount | null {
  const { within } = reachOf(solvable(cost), fractionOf(sum), ZERO);
  if (within === null) return high;
  const most = amountOf(within);
  return isZero(most) ? null : smaller(most, high);
}
