import type { Plan } from "../../plan/plan";
import { wantCards, wantPlanCards } from "../../store/cards/cards";
import { planStore } from "../../store/planStore";

/** Somebody who only looks needs no prices for this long (ms); then they are fetched quietly. */
const SOON_MS = 6000;
const SIGNS = ["click", "pointermove", "pointerdown", "keydown", "touchstart", "scroll", "focusin"] as const;

/**
 * Loads the rate cards at the first sign of a person, for another view, or after a while; those of a plan that holds
 * items at once.
 * @returns stops waiting
 */
export function loadCardsWhenNeeded(): () => void {
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
    for (const sign of SIGNS) removeEventListener(sign, go);
  };
  const go = () => {
    stop();
    wantCards();
  };
  const goIfPlanned = ({ plan }: { readonly plan: Plan }) => {
    if (plan.scenarios.some((scenario) => scenario.items.length > 0)) wantPlanCards(plan);
  };
  const timer = setTimeout(go, SOON_MS);
  const unsubscribe = planStore.subscribe(goIfPlanned);
  for (const sign of SIGNS) addEventListener(sign, go, { passive: true });
  goIfPlanned(planStore.getState());
  if (new URLSearchParams(location.search).has("view")) go();
  return stop;
}
