import type { Plan } from "../plan/plan";
import { repinned, repriced, type RepricedScenario } from "../pricing/repriced";
import { useCards } from "./cards";
import type { LoadedCards } from "./loadedCards";
import { change, usePlanState } from "./planStore";

/** The open plan with the newest prices, for a look before it is taken. */
export interface Repricing {
  readonly plan: Plan;
  readonly scenarios: readonly RepricedScenario[];
}

let last: { readonly plan: Plan; readonly cards: LoadedCards; readonly repricing: Repricing | null } | null = null;

/** Null while nothing the plan is pinned to has a newer edition. The same plan and cards give the same object. */
export function useRepricing(): Repricing | null {
  const plan = usePlanState((state) => state.plan);
  const cards = useCards();
  return cards === null ? null : repricingOf(plan, cards);
}

function repricingOf(plan: Plan, cards: LoadedCards): Repricing | null {
  if (last?.plan === plan && last.cards === cards) return last.repricing;
  const scenarios = repinned(plan.scenarios, cards.book);
  let repricing: Repricing | null = null;
  if (scenarios !== plan.scenarios) {
    const next = { ...plan, scenarios };
    repricing = { plan: next, scenarios: repriced(cards.price(plan), cards.price(next)) };
  }
  last = { plan, cards, repricing };
  return repricing;
}

/** One step of undo; where the user stands stays. */
export function takeRepricing(repricing: Repricing): void {
  change(() => ({ plan: repricing.plan }));
}
