import type { Scenario } from "../../plan/plan";
import { addScenarios, hasRoomFor } from "../../store/addScenarios";
import { usePlanState } from "../../store/planStore";
import type { AppliedRow, WaysAnswer } from "./waysAnswer";

/** Adds ways to the open plan, each as a scenario of its own; all of them are one step of undo. */
export function addWays(
  { workload }: WaysAnswer,
  rows: readonly AppliedRow[],
  nameOf: (row: AppliedRow) => string,
): void {
  const scenarios = rows.map((row): Scenario => ({
    name: nameOf(row),
    currency: workload.currency,
    savingsPlan: row.savingsPlan,
    items: [row.item],
  }));
  addScenarios(scenarios, workload.termMonths);
}

/** Whether so many more scenarios fit into the plan. */
export function useRoomFor(count: number): boolean {
  return usePlanState(({ plan }) => hasRoomFor(plan, count));
}
