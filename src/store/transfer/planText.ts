import { memoize } from "../../model/memoize";
import type { Plan, Scenario } from "../../plan/plan";
import { writePlan, writeScenario } from "../../plan/write/writePlan";

/**
 * The document of a plan as JSON on one line: the same text for the same content. Scenarios that did not change cost
 * nothing.
 */
export function planText(plan: Plan): string {
  const { scenarios: _, ...rest } = writePlan({ ...plan, scenarios: [] });
  return `${JSON.stringify(rest).slice(0, -1)},"scenarios":[${plan.scenarios.map((scenario) => scenarioText(scenario)).join()}]}`;
}

/**
 * By identity: a scenario of 500 items takes milliseconds to write, and a keystroke makes one new scenario of twelve.
 */
const scenarioText = memoize((scenario: Scenario): string => JSON.stringify(writeScenario(scenario)));
