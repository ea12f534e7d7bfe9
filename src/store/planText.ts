import type { Document } from "../plan/document";
import type { Plan, Scenario } from "../plan/plan";
import { writePlan } from "../plan/writePlan";

/** By identity: a scenario of 500 items takes milliseconds to write, and a keystroke makes one new scenario of twelve. */
const scenarioTexts = new WeakMap<Scenario, string>();

/** The document of a plan as JSON on one line: the same text for the same content. Scenarios that did not change cost nothing. */
export function planText(plan: Plan): string {
  const { scenarios: _, ...rest } = writePlan({ ...plan, scenarios: [] });
  return `${JSON.stringify(rest).slice(0, -1)},"scenarios":[${plan.scenarios.map((scenario) => scenarioText(plan, scenario)).join()}]}`;
}

function scenarioText(plan: Plan, scenario: Scenario): string {
  const known = scenarioTexts.get(scenario);
  if (known !== undefined) return known;
  const { scenarios }: Document = writePlan({ ...plan, scenarios: [scenario] });
  const text = JSON.stringify(scenarios).slice(1, -1);
  scenarioTexts.set(scenario, text);
  return text;
}
