import type { Way, Workload } from "../../../model/workload";
import { wayGiven, wayOf, type WaysContext } from "../waysToBuy";
import { GOAL_LEVERS, type Goal, type GoalAnswer, type GoalLever } from "./goalAnswer";
import { goalLine } from "./goalLine";
import { goalWays } from "./goalWays";
import { solveGoal } from "./solveGoal";

/** Whether and at what value of each lever a way meets its goal, everything else as it is. */
export interface GoalFound {
  readonly lever: GoalLever;
  readonly answer: GoalAnswer;
}

/**
 * What requests, peak, cache share, hours or discount make a way the cheapest, or bring it within a budget; each alone,
 * solved exactly. Empty where the way does not apply to the load.
 */
export function goalSeek(
  workload: Workload,
  { way, goal, context }: { readonly way: Way; readonly goal: Goal; readonly context: WaysContext },
): readonly GoalFound[] {
  if (!wayOf(way, wayGiven(workload, context)).applies) return [];
  const ways = goalWays(workload, context);
  return GOAL_LEVERS.flatMap((lever) => {
    const line = goalLine(lever, { workload, context, way, goal, ways });
    return line === null ? [] : [{ lever, answer: solveGoal(way, goal, line) }];
  });
}
