import { memoize } from "../../model/memoize";
import {
  ceiling,
  floor,
  fractionOf,
  least,
  minus,
  most,
  order,
  over,
  plus,
  times,
  whole,
  ZERO,
  type Fraction,
} from "../../money/fraction";
import type { CommitmentCost, StaircaseCost, VolumeCost } from "./volumeCost";

/** What a month costs by its requests, in fractions: crossings take thousands of evaluations. */
export type SolvableCost = SteppedCost | ContinuousCost;
export type ContinuousCost = LinearPrice | PlanPrice;

export interface LinearPrice {
  readonly is: "linear";
  readonly perRequest: Fraction;
}

export interface SteppedCost {
  readonly is: "stairs";
  /** The least of which counts; usually one. */
  readonly staircases: readonly Staircase[];
}

interface Staircase {
  readonly isTogether: boolean;
  readonly dimensions: readonly {
    readonly stepsPerRequest: Fraction;
    readonly least: bigint;
    readonly price: Fraction;
  }[];
}

export interface PlanPrice {
  readonly is: "commitment";
  readonly perRequest: Fraction;
  readonly bands: readonly PlanBand[];
  readonly step: Fraction;
  readonly planShare: Fraction;
}

interface PlanBand {
  readonly from: Fraction;
  /** The next band's first commitment; null: there is none. */
  readonly end: Fraction | null;
  readonly factor: Fraction;
}

const ONE = whole(1n);
const TWO = whole(2n);

/** The same cost, read once. */
export const solvable = memoize((cost: VolumeCost): SolvableCost => {
  switch (cost.is) {
    case "linear":
      return { is: "linear", perRequest: fractionOf(cost.perRequest) };
    case "stairs":
      return { is: "stairs", staircases: [staircaseOf(cost)] };
    case "least":
      return { is: "stairs", staircases: cost.of.map(staircaseOf) };
    case "commitment":
      return planOf(cost);
    default:
      return cost satisfies never;
  }
});

function staircaseOf({ isTogether, dimensions }: StaircaseCost): Staircase {
  return {
    isTogether,
    dimensions: dimensions.map((each) => ({
      stepsPerRequest: fractionOf(each.stepsPerRequest),
      least: ceiling(fractionOf(each.least)),
      price: fractionOf(each.price),
    })),
  };
}

function planOf(cost: CommitmentCost): PlanPrice {
  const froms = cost.bands.map(({ from }) => fractionOf(from));
  return {
    is: "commitment",
    perRequest: fractionOf(cost.perRequest),
    bands: cost.bands.map(({ factor }, place) => ({
      from: froms[place] ?? ZERO,
      end: froms[place + 1] ?? null,
      factor: fractionOf(factor),
    })),
    step: fractionOf(cost.step),
    planShare: fractionOf(cost.planShare),
  };
}

/** What a month of so many requests costs; above zero requests. */
export function costOf(cost: SolvableCost, requests: Fraction): Fraction {
  switch (cost.is) {
    case "linear":
      return times(cost.perRequest, requests);
    case "stairs":
      return cost.staircases.map((each) => stairsAt(each, requests)).reduce(least);
    case "commitment":
      return planAt(cost, requests);
    default:
      return cost satisfies never;
  }
}

function stairsAt({ dimensions, isTogether }: Staircase, requests: Fraction): Fraction {
  let total = ZERO;
  let largest = 0n;
  for (const each of dimensions) {
    // rounding: whole steps hold the peak, RULES.md section 12.
    const needed = ceiling(times(each.stepsPerRequest, requests));
    const count = needed > each.least ? needed : each.least;
    if (count > largest) largest = count;
    if (!isTogether) total = plus(total, times(each.price, whole(count)));
  }
  return isTogether ? times(dimensions[0]?.price ?? ZERO, whole(largest)) : total;
}

/** The months of the plan under the best commitment, the others at list price. */
function planAt(plan: PlanPrice, requests: Fraction): Fraction {
  const list = times(plan.perRequest, requests);
  const best = commitmentAt(plan, list);
  return order(plan.planShare, ONE) === 0 ? best : afterPlan(plan, best, list);
}

/** `3/4 × month under the plan + 1/4 × month at list price`. */
function afterPlan({ planShare }: PlanPrice, underPlan: Fraction, list: Fraction): Fraction {
  return plus(times(planShare, underPlan), times(minus(ONE, planShare), list));
}

/** The best commitment is the demand rounded up or down to a step, or the least of a band above it. */
function commitmentAt({ bands, step }: PlanPrice, list: Fraction): Fraction {
  const candidates = bands.flatMap(({ from, end, factor }) => {
    const up = times(step, whole(ceiling(over(times(list, factor), step))));
    const within = (commitment: Fraction) =>
      most(from, end === null ? commitment : least(commitment, minus(end, step)));
    return [from, within(up), within(minus(up, step))].map((commitment) => underCommitment(list, commitment, factor));
  });
  return candidates.reduce(least);
}

/** V while the demand is within it, else V and what it does not cover at list price. */
function underCommitment(list: Fraction, commitment: Fraction, factor: Fraction): Fraction {
  return order(times(list, factor), commitment) <= 0
    ? commitment
    : plus(commitment, minus(list, over(commitment, factor)));
}

/** The end of the step that so many requests and a little more are in; null where nothing steps. */
export function jumpAfter(cost: SolvableCost, requests: Fraction): Fraction | null {
  if (cost.is !== "stairs") return null;
  let first: Fraction | null = null;
  for (const { dimensions } of cost.staircases)
    for (const { stepsPerRequest, least: fewest } of dimensions) {
      if (stepsPerRequest.numerator === 0n) continue;
      // A little more than a whole number of steps needs one more.
      const needed = floor(times(stepsPerRequest, requests)) + 1n;
      const end = over(whole(needed > fewest ? needed : fewest), stepsPerRequest);
      if (first === null || order(end, first) < 0) first = end;
    }
  return first;
}

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

/** What a month costs just above so many requests: a staircase jumps there. */
export function costAbove(cost: SolvableCost, requests: Fraction): Fraction {
  const jump = jumpAfter(cost, requests);
  return costOf(cost, jump === null ? requests : over(plus(requests, jump), TWO));
}

/** Cost of a further request in the long run. */
export function slopeOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return cost.perRequest;
    case "commitment":
      return afterPlan(cost, times(cost.perRequest, cost.bands.at(-1)?.factor ?? ONE), cost.perRequest);
    case "stairs":
      return cost.staircases.map(staircaseSlope).reduce(least);
    default:
      return cost satisfies never;
  }
}

function staircaseSlope({ dimensions, isTogether }: Staircase): Fraction {
  const each = dimensions.map(({ stepsPerRequest, price }) => times(stepsPerRequest, price));
  return isTogether ? each.reduce(most, ZERO) : each.reduce(plus, ZERO);
}

/** How much the cost can lie above its slope: the least that is sold, and a step of each dimension. */
export function overshootOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return ZERO;
    case "commitment":
      return times(cost.planShare, planOvershoot(cost));
    case "stairs": {
      // That of the spec whose slope is the least, which is the cheapest in the long run.
      const slope = slopeOf(cost);
      const last = cost.staircases.find((each) => order(staircaseSlope(each), slope) === 0);
      const dimensions = last?.dimensions ?? [];
      return dimensions.map((each) => times(each.price, whole(each.least + 1n))).reduce(plus, ZERO);
    }
    default:
      return cost satisfies never;
  }
}

/** The most that a band costs over the factor of the last one: at its end, and the least of the first. */
function planOvershoot({ bands, step }: PlanPrice): Fraction {
  const last = bands.at(-1)?.factor ?? ONE;
  const overs = bands.map(({ factor, end }) => times(end ?? ZERO, over(minus(factor, last), factor)));
  return plus(plus(overs.reduce(most, ZERO), bands[0]?.from ?? ZERO), step);
}

/** What the fewest requests cost. */
export function leastOf(cost: SolvableCost): Fraction {
  switch (cost.is) {
    case "linear":
      return ZERO;
    case "commitment":
      return times(cost.planShare, cost.bands[0]?.from ?? ZERO);
    case "stairs":
      return cost.staircases.map((each) => stairsAt(each, ZERO)).reduce(least);
    default:
      return cost satisfies never;
  }
}
