import type { Document } from "./document";
import type { Plan, Scenario } from "./plan";
import { EMPTY_QUOTE, NO_ADJUSTMENTS, USUAL_SETTINGS } from "./readPlanParts";
import { USUAL_TERM_MONTHS } from "./readPlan";
import { writeItem } from "./writeItem";

/**
 * The smallest document that reads as this plan: what has its default is left out. Whole numbers that JSON holds
 * exactly are JSON numbers, all others decimal strings. The order of the fields is fixed.
 */
export function writePlan(plan: Plan): Document {
  const document: Document = { version: plan.version, title: plan.title };
  if (plan.termMonths !== USUAL_TERM_MONTHS) document["termMonths"] = plan.termMonths;
  if (plan.fx !== null) document["fx"] = { cnyPerUsd: plan.fx.cnyPerUsd, asOf: plan.fx.asOf };
  addPart(document, "adjustments", differences(plan.adjustments, NO_ADJUSTMENTS));
  addPart(document, "settings", differences(plan.settings, USUAL_SETTINGS));
  addPart(document, "quote", differences(plan.quote, EMPTY_QUOTE));
  document["scenarios"] = plan.scenarios.map(writeScenario);
  return document;
}

/** The plan file: readable JSON, ending with a line break. */
export function planToText(plan: Plan): string {
  return `${JSON.stringify(writePlan(plan), null, 2)}\n`;
}

export function writeScenario(scenario: Scenario): Document {
  return { name: scenario.name, currency: scenario.currency, items: scenario.items.map(writeItem) };
}

function addPart(document: Document, name: string, part: Document): void {
  if (Object.keys(part).length > 0) document[name] = part;
}

/** The fields of a flat part that differ from its defaults, in the order of the defaults. */
function differences<T extends { readonly [K in keyof T]: string | number }>(part: T, defaults: T): Document {
  const found: Document = {};
  for (const name of Object.keys(defaults) as (keyof T & string)[]) {
    if (part[name] !== defaults[name]) found[name] = part[name];
  }
  return found;
}
