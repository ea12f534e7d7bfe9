import { amount, one, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract } from "../../money/arithmetic";
import { compare, isZero, larger, smaller } from "../../money/compare";
import { roundUpToStep, roundUpToWhole } from "../../money/round";
import type { SavingsPlanRate } from "../../rates/card/savingsPlan";

/** What a month costs by its requests, in a form whose crossings can be solved. */
export type VolumeCost = LinearCost | StaircaseCost | CommitmentCost;

/** The same for every request. */
export interface LinearCost {
  readonly is: "linear";
  readonly perRequest: Amount;
}

/** Whole steps of each dimension, of which so many are needed; inside a step it costs nothing more. */
export interface StaircaseCost {
  readonly is: "stairs";
  readonly dimensions: readonly {
    /** Steps that one request a month needs at the peak. */
    readonly stepsPerRequest: Amount;
    readonly least: Amount;
    /** Price of one step a month. */
    readonly price: Amount;
  }[];
  /** The dimension that needs the most decides for all: whole multiples of a baseline, or replicas. */
  readonly isTogether: boolean;
}

/** List price under the best commitment of one term and payment; never less than the least that is sold. */
export interface CommitmentCost {
  readonly is: "commitment";
  /** At list price. */
  readonly perRequest: Amount;
  /** From the lowest band: commitments from so much on, at the factor of the model's class. */
  readonly bands: readonly { readonly from: Amount; readonly factor: Amount }[];
  readonly step: Amount;
}

/** What a month of so many requests costs; above zero requests. */
export function costAt(cost: VolumeCost, requests: Amount): Amount {
  switch (cost.is) {
    case "linear":
      return multiply(cost.perRequest, requests);
    case "stairs":
      return stairsAt(cost, requests);
    case "commitment":
      return commitmentAt(cost, requests);
    default:
      return cost satisfies never;
  }
}

function stairsAt({ dimensions, isTogether }: StaircaseCost, requests: Amount): Amount {
  const counts = dimensions.map(({ stepsPerRequest, least }) =>
    // rounding: whole steps hold the peak, RULES.md section 12.
    larger(least, roundUpToWhole(multiply(stepsPerRequest, requests))),
  );
  if (!isTogether)
    return dimensions.map(({ price }, place) => multiply(price, counts[place] ?? zero)).reduce(add, zero);
  const most = counts.reduce(larger, zero);
  return multiply(most, dimensions[0]?.price ?? zero);
}

/** The best commitment is the demand rounded up or down to a step, or the least of a band above it. */
function commitmentAt(cost: CommitmentCost, requests: Amount): Amount {
  const list = multiply(cost.perRequest, requests);
  const candidates = cost.bands.flatMap(({ from, factor }, place) => {
    const end = cost.bands[place + 1]?.from;
    const demand = multiply(list, factor);
    const up = roundUpToStep(demand, cost.step);
    const within = (commitment: Amount) =>
      larger(from, end === undefined ? commitment : smaller(commitment, subtract(end, cost.step)));
    return [from, within(up), within(subtract(up, cost.step))].map((commitment) =>
      underCommitment(list, commitment, factor),
    );
  });
  return candidates.reduce(smaller);
}

/** V while the demand is within it, else V and what it does not cover at list price. */
function underCommitment(list: Amount, commitment: Amount, factor: Amount): Amount {
  const demand = multiply(list, factor);
  return compare(demand, commitment) <= 0 ? commitment : add(commitment, subtract(list, divide(commitment, factor)));
}

/** The most requests for which the cost is no more than a sum; null: none, however few. Not for staircases. */
export function requestsFor(cost: LinearCost | CommitmentCost, sum: Amount): Amount | null {
  if (isZero(cost.perRequest)) return null;
  if (cost.is === "linear") return divide(sum, cost.perRequest);
  const least = cost.bands[0]?.from;
  if (least === undefined || compare(sum, least) < 0) return null;
  // The largest commitment within the sum has the lowest factor, and each step of it covers more than it costs.
  const whole = roundUpToStep(sum, cost.step);
  const commitment = compare(whole, sum) > 0 ? subtract(whole, cost.step) : whole;
  const band = cost.bands.filter(({ from }) => compare(from, commitment) <= 0).at(-1);
  const covered = divide(commitment, band?.factor ?? one);
  return divide(add(subtract(sum, commitment), covered), cost.perRequest);
}

/** The end of the step that so many requests and a little more are in; null where nothing steps. */
export function nextJump(cost: VolumeCost, requests: Amount): Amount | null {
  if (cost.is !== "stairs") return null;
  const ends = cost.dimensions.flatMap(({ stepsPerRequest, least }) => {
    if (isZero(stepsPerRequest)) return [];
    const needed = multiply(stepsPerRequest, requests);
    const whole = roundUpToWhole(needed);
    const count = larger(least, compare(whole, needed) === 0 ? add(whole, one) : whole);
    return [divide(count, stepsPerRequest)];
  });
  return ends.length === 0 ? null : ends.reduce(smaller);
}

/** The bands of one class, term and payment, from the lowest. */
export function bandsOf(
  rates: readonly SavingsPlanRate[],
  at: Pick<SavingsPlanRate, "class" | "payment" | "termMonths">,
): CommitmentCost["bands"] {
  return rates
    .filter((one) => one.class === at.class && one.payment === at.payment && one.termMonths === at.termMonths)
    .map(({ from, factor }) => ({ from: amount(from), factor: amount(factor) }))
    .toSorted((a, b) => compare(a.from, b.from));
}

/** Cost of a further request in the long run. */
export function slopeOf(cost: VolumeCost): Amount {
  switch (cost.is) {
    case "linear":
      return cost.perRequest;
    case "commitment":
      return multiply(cost.perRequest, cost.bands.at(-1)?.factor ?? one);
    case "stairs": {
      const each = cost.dimensions.map(({ stepsPerRequest, price }) => multiply(stepsPerRequest, price));
      return cost.isTogether ? each.reduce(larger, zero) : each.reduce(add, zero);
    }
    default:
      return cost satisfies never;
  }
}

/** How much the cost can lie above its slope: the least that is sold, and a step of each dimension. */
export function overshootOf(cost: VolumeCost): Amount {
  switch (cost.is) {
    case "linear":
      return zero;
    case "commitment":
      return commitmentOvershoot(cost);
    case "stairs":
      return cost.dimensions.map(({ price, least }) => multiply(price, add(least, one))).reduce(add, zero);
    default:
      return cost satisfies never;
  }
}

/** The most that a band costs over the factor of the last one: at its end, and the least of the first. */
function commitmentOvershoot({ bands, step }: CommitmentCost): Amount {
  const last = bands.at(-1)?.factor ?? one;
  const overs = bands.map(({ factor }, place) => {
    const end = bands[place + 1]?.from ?? zero;
    return multiply(end, divide(subtract(factor, last), factor));
  });
  return add(add(overs.reduce(larger, zero), bands[0]?.from ?? zero), step);
}

/**
 * Whether the first never costs more than the second: it lies below slope × requests + overshoot, the other one above
 * slope × requests and above the least that it sells. Where that does not tell, false.
 */
export function isNeverUndercut(cost: VolumeCost, by: VolumeCost): boolean {
  const [slope, other, least] = [slopeOf(cost), slopeOf(by), leastOf(by)];
  if (cost.is === "commitment" && compare(cost.perRequest, other) <= 0 && compare(leastOf(cost), least) <= 0)
    return true;
  if (compare(slope, other) > 0) return false;
  const atLeast = isZero(other) ? zero : divide(multiply(slope, least), other);
  return compare(add(atLeast, overshootOf(cost)), least) <= 0;
}

/** What the fewest requests cost. */
function leastOf(cost: VolumeCost): Amount {
  switch (cost.is) {
    case "linear":
      return zero;
    case "commitment":
      return cost.bands[0]?.from ?? zero;
    case "stairs": {
      const most = cost.dimensions.map((each) => each.least).reduce(larger, zero);
      return cost.isTogether
        ? multiply(most, cost.dimensions[0]?.price ?? zero)
        : cost.dimensions.map((each) => multiply(each.least, each.price)).reduce(add, zero);
    }
    default:
      return cost satisfies never;
  }
}
