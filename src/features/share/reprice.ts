import { useDeferredValue } from "react";
import type { Plan } from "../../plan/plan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { repinItem } from "../../pricing/reprice/repinItem";
import { repinned, repriced, type RepricedScenario } from "../../pricing/reprice/repriced";
import type { RateCards } from "../../rates/card/rateCards";
import type { Item, Scenario } from "../../model/item";
import { memoize } from "../../model/memoize";
import { useCards } from "../../store/cards/cards";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { change, usePlanState } from "../../store/planStore";

/** The open plan with the newest prices, for a look before it is taken. */
export interface Repricing {
  readonly plan: Plan;
  readonly scenarios: readonly RepricedScenario[];
}

/**
 * Null while nothing the plan is pinned to has a newer edition. Deferred, so that typing stays responsive. The same
 * plan and cards give the same object.
 */
export function useRepricing(): Repricing | null {
  const plan = useDeferredValue(usePlanState((state) => state.plan));
  const cards = useCards();
  return cards === null ? null : repricingOf(plan, cards);
}

export const repricingOf = memoize((plan: Plan, cards: LoadedCards): Repricing | null => {
  const scenarios = plan.scenarios.map((scenario) => newestOf(scenario, cards.rateCards));
  if (scenarios.every((scenario, at) => scenario === plan.scenarios[at])) return null;
  const next = { ...plan, scenarios };
  const after = cards.price(next);
  return {
    plan: next,
    scenarios: cards
      .price(plan)
      .flatMap((before, index) => linesOf(before, after[index]).map((one) => ({ ...one, index }))),
  };
});

// By identity, as the prices: a keystroke makes one new item, and the other thousands keep their newest version and its
// price.
const linesOf = memoize((before: PricedScenario, after: PricedScenario | undefined): readonly RepricedScenario[] =>
  after === undefined ? [] : repriced([before], [after]),
);

const newestOf = memoize(
  (scenario: Scenario, rateCards: RateCards): Scenario => repinned([scenario], rateCards, newestItem)[0] ?? scenario,
);

const newestItem = memoize((item: Item, rateCards: RateCards): Item => repinItem(item, rateCards));

/** One step of undo; where the user stands stays. */
export function takeRepricing(repricing: Repricing): void {
  change(() => ({ plan: repricing.plan }));
}
