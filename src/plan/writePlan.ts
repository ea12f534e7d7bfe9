import type { Document } from "./document";
import type { Plan, Scenario } from "./plan";
import { PLAN, SCENARIO } from "./tables/planTable";

/**
 * The smallest document that reads as this plan: what has its default is left out. Whole numbers that JSON holds
 * exactly are JSON numbers, all others decimal strings. The order of the fields is fixed.
 */
export function writePlan(plan: Plan): Document {
  return PLAN.write(plan);
}

/** One scenario of it: whoever writes only what changed writes the others again from memory. */
export function writeScenario(scenario: Scenario): Document {
  return SCENARIO.write(scenario);
}

/** The plan file: readable JSON, ending with a line break. */
export function planToText(plan: Plan): string {
  return `${JSON.stringify(writePlan(plan), null, 2)}\n`;
}
