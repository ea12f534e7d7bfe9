import { amount, type Amount } from "../../../money/amount";
import { multiply } from "../../../money/arithmetic";
import { smaller } from "../../../money/compare";
import { WAYS, type Way, type Workload } from "../../../model/workload";
import type { AppliedWay } from "../appliedWay";
import type { Goal } from "./goalAnswer";
import { costAt } from "../costAt";
import { wayGiven, wayOf, type WaysContext } from "../waysToBuy";

/** More than anybody sends. */
export const MOST_REQUESTS = "1000000000000";

export type GoalWays = ReadonlyMap<Way, AppliedWay>;

/** What is asked of a way, and the load and prices it is asked on. */
export interface GoalGiven {
  readonly workload: Workload;
  readonly context: WaysContext;
  readonly way: Way;
  readonly goal: Goal;
  /** Of the load as it is. */
  readonly ways: GoalWays;
}

/** Every way that applies, and a commitment that pays for a larger load only. */
export function goalWays(workload: Workload, context: WaysContext): GoalWays {
  const given = wayGiven(workload, context);
  const byWay = new Map<Way, AppliedWay>();
  for (const way of WAYS) {
    const one = wayOf(way, given);
    if (one.applies) byWay.set(way, one);
    else if (one.why === "no-commitment-pays") withPlanOfMore(workload, context, byWay);
  }
  return byWay;
}

/** A commitment that pays for no such load may pay for a larger one: what it would cost here is known all the same. */
function withPlanOfMore(workload: Workload, context: WaysContext, byWay: Map<Way, AppliedWay>): void {
  const more = wayGiven({ ...workload, requestsPerMonth: MOST_REQUESTS }, context);
  const plan = wayOf("savings-plan", more);
  if (!plan.applies) return;
  const monthly = costAt(plan.cost, amount(workload.requestsPerMonth));
  byWay.set("savings-plan", { ...plan, monthly, term: multiply(monthly, amount(workload.termMonths)) });
}

/** The least of several costs; null of none. */
export function leastOf(costs: readonly Amount[]): Amount | null {
  return costs.length === 0 ? null : costs.reduce(smaller);
}
