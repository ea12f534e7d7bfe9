import { amount, type Amount } from "../../money/amount";
import { compare } from "../../money/compare";
import type { SavingsPlanRate } from "../../rates/card/savingsPlan";

/** What a month costs by its requests, in a form whose crossings can be solved. */
export type VolumeCost = LinearCost | StaircaseCost | LeastCost | CommitmentCost;

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
    /** Whole. */
    readonly least: Amount;
    /** Price of one step a month. */
    readonly price: Amount;
  }[];
  /** The dimension that needs the most decides for all: whole multiples of a baseline, or replicas. */
  readonly isTogether: boolean;
}

/** The least expensive of several: specs of one offer, of which another one is right at another volume. */
export interface LeastCost {
  readonly is: "least";
  /** At least one. */
  readonly of: readonly StaircaseCost[];
}

/** List price under the best commitment of one term and payment; never less than the least that is sold. */
export interface CommitmentCost {
  readonly is: "commitment";
  /** At list price. */
  readonly perRequest: Amount;
  /** From the lowest band: commitments from so much on, at the factor of the model's class. */
  readonly bands: readonly { readonly from: Amount; readonly factor: Amount }[];
  readonly step: Amount;
  /** Months of the plan over those of the workload, up to 1: the others are at list price. */
  readonly planShare: Amount;
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
