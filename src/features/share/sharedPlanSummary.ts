import { memoize } from "../../model/memoize";
import type { Plan } from "../../plan/plan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import type { RateCards } from "../../rates/card/rateCards";
import type { Localised } from "../../rates/card/priceRow";
import { findCard } from "../../rates/find/findCard";
import { useCards } from "../../store/cards/cards";
import type { LoadedCards } from "../../store/cards/loadedCards";

/** A plan that is not open yet: what it would cost, and where its prices stand. */
export interface SharedPlanSummary {
  readonly priced: readonly PricedScenario[];
  readonly cards: readonly PinnedCard[];
}

export interface PinnedCard {
  readonly id: string;
  readonly version: string;
  /** null: the app does not have this card or edition. */
  readonly known: { readonly title: Localised; readonly edition: string | null } | null;
}

/** Null while the rate cards are on their way. The same plan and cards give the same object. */
export function useSharedPlanSummary(plan: Plan): SharedPlanSummary | null {
  const cards = useCards();
  return cards === null ? null : lookAt(plan, cards);
}

const lookAt = memoize((plan: Plan, cards: LoadedCards): SharedPlanSummary => ({
  priced: cards.price(plan),
  cards: pinnedCards(plan, cards.rateCards),
}));

/** Every card and edition that an item names, each once, in the order of the plan. */
function pinnedCards(plan: Plan, rateCards: RateCards): readonly PinnedCard[] {
  const pins = new Map<string, PinnedCard>();
  for (const item of plan.scenarios.flatMap((scenario) => scenario.items)) {
    if (item.kind === "other") continue;
    const found = findCard(rateCards, item.card, item.cardVersion);
    const version = found.ok ? found.value.version : item.cardVersion;
    pins.set(`${item.card}@${version}`, {
      id: item.card,
      version,
      known: found.ok ? { title: found.value.title, edition: found.value.edition } : null,
    });
  }
  return [...pins.values()];
}
