import type { Currency } from "../model/quantities";
import { freshOf } from "./fields/object";
import type { Plan } from "./plan";
import { PLAN_TABLE } from "./tables/planTable";

/** A plan of one scenario without items, everything else at its default. */
export function emptyPlan(title: string, scenarioName: string, currency: Currency): Plan {
  const given: Partial<Plan> = { title, scenarios: [{ name: scenarioName, currency, savingsPlan: null, items: [] }] };
  return freshOf<Plan>(PLAN_TABLE, given);
}
