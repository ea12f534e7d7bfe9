import type { Amount } from "../../../money/amount";
import type { Way } from "../../../model/workload";

/** What a way is to reach: to cost no more than any other way, or than a sum a month. */
export type Goal = { readonly is: "cheapest" } | { readonly is: "budget"; readonly monthly: Amount };

/**
 * What may be changed to reach it: requests a month; the busiest minute over the mean one (its reciprocal is the use of
 * what is reserved); input from the cache in percent; busy hours a day; a discount on the way alone in percent.
 */
export const GOAL_LEVERS = ["requests", "peak", "cache", "hours", "discount"] as const;
export type GoalLever = (typeof GOAL_LEVERS)[number];

export type GoalAnswer =
  /** The load is as it has to be already; so it stays as far as `bound`, where it ends at all. */
  | { readonly is: "met"; readonly up: GoalBound | null; readonly down: GoalBound | null }
  | GoalReached
  | { readonly is: "impossible"; readonly why: GoalObstacle };

/** The nearest value at which the goal is met. */
export interface GoalReached {
  readonly is: "at";
  readonly bound: GoalBound;
  /** Whether the value has to rise or to fall to it. */
  readonly toward: "up" | "down";
  /** The first value beyond the bound that the form takes and that meets the goal; what the way costs there. */
  readonly typed: Amount;
  readonly monthly: Amount;
}

/** An end of the values that meet the goal, exact. */
export interface GoalBound {
  readonly value: Amount;
  /** False: every value up to it, or from it on, but not itself, such as the end of another way's step. */
  readonly isIncluded: boolean;
}

/**
 * "undercut": another way costs less at every value. "no-effect": the value changes none of the costs. "least": what is
 * sold at the least costs more than the budget. "never": at
 * every value some way costs less, but not always the same. "not-near": at none of the values that were looked at.
 */
export type GoalObstacle =
  | { readonly is: "undercut"; readonly by: Way }
  | { readonly is: "no-effect" }
  | { readonly is: "least"; readonly least: Amount }
  | { readonly is: "never" }
  | { readonly is: "not-near" };
