import type { Plan } from "../../plan/plan";

/** True of a plan that holds no work: replacing it loses nothing. */
export function isUntouched(plan: Plan): boolean {
  return plan.title === "" && plan.scenarios.every((scenario) => scenario.items.length === 0 && scenario.name === "");
}
