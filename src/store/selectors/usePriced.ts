import type { PricedScenario } from "../../pricing/pricedScenario";
import { useCards } from "../cards/cards";
import { openScenario, usePlanState, type PlanState } from "../planStore";
import type { Item } from "../../model/item";

/** Every scenario priced, or null while the rate cards are on their way. */
export function usePricedPlan(): readonly PricedScenario[] | null {
  const plan = usePlanState((state) => state.plan);
  const cards = useCards();
  return cards === null ? null : cards.price(plan);
}

/** The open scenario priced. */
export function useOpenPriced(): PricedScenario | null {
  const index = usePlanState((state) => Math.min(state.scenarioIndex, state.plan.scenarios.length - 1));
  return usePricedPlan()?.[index] ?? null;
}

/** The open item: the one chosen, else the first; null in an empty scenario. */
export function selectedItem(state: PlanState): Item | null {
  const { items } = openScenario(state);
  return items.find((item) => item.id === state.itemId) ?? items[0] ?? null;
}
