import { amount, one, type Amount } from "../../../money/amount";
import { add, divide, multiply, subtract } from "../../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../../money/compare";
import { roundUpToWhole } from "../../../money/round";
import { costAt, requestsFor, type VolumeCost } from "../volumeCost";

const TWO = amount(2);

/**
 * The most requests whose cost is within a sum, exact; null where none are. Of a staircase the end of a step: found by
 * halving the count of steps, which are whole, of each dimension.
 *
 * @param high no more than these
 */
export function mostWithin(cost: VolumeCost, sum: Amount, high: Amount): Amount | null {
  if (cost.is !== "stairs") {
    const most = requestsFor(cost, sum);
    return isZero(cost.perRequest) ? high : most === null ? null : smaller(most, high);
  }
  const isWithin = (requests: Amount) => compare(costAt(cost, requests), sum) <= 0;
  if (isWithin(high)) return high;
  const ends = cost.dimensions.flatMap(({ stepsPerRequest, least }) => {
    if (isZero(stepsPerRequest)) return [];
    const endOf = (steps: Amount) => divide(steps, stepsPerRequest);
    const first = larger(least, one);
    if (!isWithin(endOf(first))) return [];
    let [within, beyond] = [first, add(first, one)];
    while (isWithin(endOf(beyond))) [within, beyond] = [beyond, multiply(beyond, TWO)];
    while (compare(subtract(beyond, within), one) > 0) {
      const middle = roundUpToWhole(divide(add(within, beyond), TWO));
      if (isWithin(endOf(middle))) within = middle;
      else beyond = middle;
    }
    return [endOf(within)];
  });
  return ends.length === 0 ? null : ends.reduce(larger);
}
