import { floor, least, minus, most, order, over, plus, times, whole, ZERO, type Fraction } from "../../money/fraction";
import { leastOf } from "./costBounds";
import { costOf, type PlanBand, type PlanPrice, type SolvableCost, type SteppedCost } from "./solvableCost";

const ONE = whole(1n);

/** Requests up to which a cost is below a sum, and up to which it is no more; null: however many they are. */
export interface Reach {
  readonly below: Fraction | null;
  readonly within: Fraction | null;
}

const OUT_OF_REACH: Reach = { below: ZERO, within: ZERO };

/** A cost never falls, so that it reaches a sum only once; asked for from so many requests on, where it has not. */
export function reachOf(cost: SolvableCost, sum: Fraction, from: Fraction): Reach {
  switch (cost.is) {
    case "linear":
      return cost.perRequest.numerator === 0n ? { below: null, within: null } : reachedAt(over(sum, cost.perRequest));
    case "stairs":
      return { below: stairsReach(cost, sum, 0, from), within: stairsReach(cost, sum, 1, from) };
    case "commitment":
      return planReach(cost, sum);
    default:
      return cost satisfies never;
  }
}

function reachedAt(requests: Fraction): Reach {
  return { below: requests, within: requests };
}

/** The last end of a step that costs less than the sum, or (`most` 1) no more; null: all do. */
function stairsReach(cost: SteppedCost, sum: Fraction, most: 0 | 1, from: Fraction): Fraction | null {
  const isReached = (requests: Fraction) => order(costOf(cost, requests), sum) < most;
  let last = from;
  let isEndless = true;
  for (const { dimensions } of cost.staircases)
    for (const { stepsPerRequest } of dimensions) {
      if (stepsPerRequest.numerator === 0n) continue;
      isEndless = false;
      const endOf = (count: bigint) => over(whole(count), stepsPerRequest);
      let low = floor(times(stepsPerRequest, from));
      let leap = 1n;
      while (isReached(endOf(low + leap))) leap *= 2n;
      let high = low + leap;
      if (leap > 1n) low += leap / 2n;
      while (high - low > 1n) {
        const middle = (low + high) / 2n;
        if (isReached(endOf(middle))) low = middle;
        else high = middle;
      }
      const end = endOf(low);
      if (order(end, last) > 0 && isReached(end)) last = end;
    }
  return isEndless ? null : last;
}

function planReach(cost: PlanPrice, sum: Fraction): Reach {
  if (cost.perRequest.numerator === 0n)
    return order(leastOf(cost), sum) < 0 ? { below: null, within: null } : OUT_OF_REACH;
  const { planShare } = cost;
  const listShare = minus(ONE, planShare);
  // A month whose demand is all of a commitment V costs V × share + V ÷ factor × the rest.
  const perCommitment = ({ factor }: PlanBand) => plus(planShare, over(listShare, factor));
  const [lowest] = cost.bands;
  if (lowest === undefined || order(sum, times(lowest.from, planShare)) < 0) return OUT_OF_REACH;
  const band = cost.bands.findLast((each) => order(times(each.from, perCommitment(each)), sum) <= 0);
  const atRate = (list: Fraction) => over(list, cost.perRequest);
  // Below the first corner only the months at list price grow.
  if (band === undefined) return flatReach(cost, sum, lowest.from);
  const corner = perCommitment(band);
  const steps = whole(floor(over(over(sum, corner), cost.step)));
  const top = band.end === null ? null : minus(band.end, cost.step);
  const reached = times(cost.step, steps);
  const commitment = most(band.from, top === null ? reached : least(reached, top));
  const atCorner = times(commitment, corner);
  const left = minus(sum, atCorner);
  const listAtCorner = over(commitment, band.factor);
  if (left.numerator === 0n) {
    const isFlat = listShare.numerator === 0n;
    const within = atRate(listAtCorner);
    return { below: isFlat ? atRate(flatStart(cost, commitment)) : within, within };
  }
  // Above the corner a further request is at list price, until the next commitment costs no more.
  if (order(left, cost.step) < 0) {
    return reachedAt(atRate(plus(listAtCorner, left)));
  }
  return flatReach(cost, sum, plus(commitment, cost.step));
}

/** Where a commitment is not used up: list cost × the share of the other months, on top of it. */
function flatReach(cost: PlanPrice, sum: Fraction, commitment: Fraction): Reach {
  const listShare = minus(ONE, cost.planShare);
  const ofList = minus(sum, times(cost.planShare, commitment));
  if (listShare.numerator === 0n) {
    const end = over(over(commitment, factorAt(cost, commitment)), cost.perRequest);
    return { below: over(flatStart(cost, commitment), cost.perRequest), within: end };
  }
  return reachedAt(over(over(ofList, listShare), cost.perRequest));
}

/** List cost from which a commitment is the best one. */
function flatStart(cost: PlanPrice, commitment: Fraction): Fraction {
  const [lowest] = cost.bands;
  if (lowest === undefined || order(commitment, lowest.from) <= 0) return ZERO;
  const before = minus(commitment, cost.step);
  return plus(over(before, factorAt(cost, before)), cost.step);
}

function factorAt({ bands }: PlanPrice, commitment: Fraction): Fraction {
  return bands.findLast(({ from }) => order(from, commitment) <= 0)?.factor ?? ONE;
}
