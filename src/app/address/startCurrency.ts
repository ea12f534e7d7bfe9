import type { Language } from "../../format/catalogue";
import { emptyPlan } from "../../plan/emptyPlan";
import { planStore } from "../../store/planStore";
import type { Currency } from "../../model/quantities";
import { isUntouched } from "../plan/isUntouched";

/** Who reads Chinese most likely buys on the mainland site, in yuan. */
export function currencyOf(language: Language): Currency {
  return language === "zh" ? "CNY" : "USD";
}

/** A plan that nobody has touched is priced as its reader buys. No step of undo: nobody did anything. */
export function followLanguage(language: Language): void {
  const history = planStore.temporal.getState();
  if (history.pastStates.length > 0 || !isUntouched(planStore.getState().plan)) return;
  history.pause();
  planStore.setState({ plan: emptyPlan("", "", currencyOf(language)) });
  history.resume();
}
