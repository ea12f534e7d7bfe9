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

export interface Staircase {
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

export interface PlanBand {
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

export function stairsAt({ dimensions, isTogether }: Staircase, requests: Fraction): Fraction {
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
  return order(plan.planShare, ONE) === 0 ? best : listBeside(plan, best, list);
}

/** `3/4 × month under the plan + 1/4 × month at list price`. */
export function listBeside({ planShare }: PlanPrice, underPlan: Fraction, list: Fraction): Fraction {
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

/** What a month costs just above so many requests: a staircase jumps there. */
export function costAbove(cost: SolvableCost, requests: Fraction): Fraction {
  const jump = jumpAfter(cost, requests);
  return costOf(cost, jump === null ? requests : over(plus(requests, jump), TWO));
}
