import type { Document } from "../document";
import type { Item, Plan, Scenario } from "../plan";
import { ITEM } from "../tables/itemTables";
import { PLAN, SCENARIO } from "../tables/planTable";

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

/** One item, as a plan file has it. */
export function writeItem(item: Item): Document {
  return ITEM.write(item);
}

/** The plan file: readable JSON, ending with a line break. */
export function planToText(plan: Plan): string {
  return `${JSON.stringify(writePlan(plan), null, 2)}\n`;
}
