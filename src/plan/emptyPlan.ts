import type { Currency } from "../model/quantities";
import { type Plan, PLAN_VERSION } from "./plan";
import { USUAL_TERM_MONTHS } from "./readPlan";
import { EMPTY_QUOTE, NO_ADJUSTMENTS, USUAL_SETTINGS } from "./readPlanParts";

/** A plan of one scenario without items, everything else at its default. */
export function emptyPlan(title: string, scenarioName: string, currency: Currency): Plan {
  return {
    version: PLAN_VERSION,
    title,
    termMonths: USUAL_TERM_MONTHS,
    fx: null,
    adjustments: NO_ADJUSTMENTS,
    settings: USUAL_SETTINGS,
    quote: EMPTY_QUOTE,
    scenarios: [{ name: scenarioName, currency, items: [] }],
  };
}
