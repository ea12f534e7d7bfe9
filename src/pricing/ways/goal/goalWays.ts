import { amount, type Amount } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { smaller } from "../../../money/compare";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import type { AppliedWay } from "../appliedWay";
import type { Goal } from "./goalAnswer";
import { dtuSpecs } from "../reservedWays";
import { costAt } from "../volumeCost";
import { wayGiven, wayOf, type WaysContext } from "../waysToBuy";

/** More than anybody sends. */
export const MOST_REQUESTS = "1000000000000";

export type GoalWays = ReadonlyMap<Way, readonly AppliedWay[]>;

/** What is asked of a way, and the load and prices it is asked on. */
export interface GoalGiven {
  readonly workload: Workload;
  readonly context: WaysContext;
  readonly way: Way;
  readonly goal: Goal;
  /** Of the load as it is. */
  readonly ways: GoalWays;
}

/**
 * Every way that applies, with every spec of dedicated throughput: another one may cost the least where the load is
 * another. Several of one way are alternatives.
 */
export function goalWays(workload: Workload, context: WaysContext): GoalWays {
  const given = wayGiven(workload, context);
  const byWay = new Map<Way, readonly AppliedWay[]>();
  for (const one of WAYS.map((each) => wayOf(each, given))) {
    if (!one.applies) {
      if (one.why === "no-commitment-pays") withPlanOfMore(workload, context, byWay);
      continue;
    }
    const all = one.way === "dtu" ? dtuSpecs(given).filter((spec) => spec.applies) : [one];
    byWay.set(one.way, all);
  }
  return byWay;
}

/** A commitment that pays for no such load may pay for a larger one: what it would cost here is known all the same. */
function withPlanOfMore(workload: Workload, context: WaysContext, byWay: Map<Way, readonly AppliedWay[]>): void {
  const more = wayGiven({ ...workload, requestsPerMonth: MOST_REQUESTS }, context);
  const plan = wayOf("savings-plan", more);
  if (!plan.applies) return;
  const monthly = costAt(plan.cost, amount(workload.requestsPerMonth));
  byWay.set("savings-plan", [{ ...plan, monthly, term: multiply(monthly, amount(workload.termMonths)) }]);
}

/** The least of several costs; null of none. */
export function leastOf(costs: readonly Amount[]): Amount | null {
  return costs.length === 0 ? null : costs.reduce(smaller);
}
