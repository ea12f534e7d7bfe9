import { useDeferredValue } from "react";
import type { Plan } from "../../plan/plan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { repinItem } from "../../pricing/reprice/repinItem";
import { repinned, repriced, type RepricedScenario } from "../../pricing/reprice/repriced";
import type { CardBook } from "../../rates/cardBook";
import type { Item, Scenario } from "../../model/item";
import { useCards } from "../../store/cards";
import type { LoadedCards } from "../../store/loadedCards";
import { change, usePlanState } from "../../store/planStore";

/** The open plan with the newest prices, for a look before it is taken. */
export interface Repricing {
  readonly plan: Plan;
  readonly scenarios: readonly RepricedScenario[];
}

/** By identity, as the prices: a keystroke makes one new item, and the other thousands keep their newest version and its price. */
const pinnedItems = new WeakMap<Item, { readonly book: CardBook; readonly item: Item }>();
const pinnedScenarios = new WeakMap<Scenario, { readonly book: CardBook; readonly scenario: Scenario }>();
const repricedScenarios = new WeakMap<PricedScenario, { readonly after: PricedScenario; readonly lines: readonly RepricedScenario[] }>();
let last: { readonly plan: Plan; readonly cards: LoadedCards; readonly repricing: Repricing | null } | null = null;

/** Null while nothing the plan is pinned to has a newer edition. Deferred, so that typing stays responsive. The same plan and cards give the same object. */
export function useRepricing(): Repricing | null {
  const plan = useDeferredValue(usePlanState((state) => state.plan));
  const cards = useCards();
  return cards === null ? null : repricingOf(plan, cards);
}

export function repricingOf(plan: Plan, cards: LoadedCards): Repricing | null {
  if (last?.plan === plan && last.cards === cards) return last.repricing;
  const scenarios = plan.scenarios.map((scenario) => newestOf(scenario, cards.book));
  let repricing: Repricing | null = null;
  if (scenarios.some((scenario, at) => scenario !== plan.scenarios[at])) {
    const next = { ...plan, scenarios };
    const after = cards.price(next);
    repricing = { plan: next, scenarios: cards.price(plan).flatMap((before, index) => linesOf(before, after[index], index)) };
  }
  last = { plan, cards, repricing };
  return repricing;
}

function linesOf(before: PricedScenario, after: PricedScenario | undefined, index: number): readonly RepricedScenario[] {
  if (after === undefined) return [];
  const known = repricedScenarios.get(before);
  const lines = known?.after === after ? known.lines : repriced([before], [after]);
  repricedScenarios.set(before, { after, lines });
  return lines.map((one) => ({ ...one, index }));
}

function newestOf(scenario: Scenario, book: CardBook): Scenario {
  const known = pinnedScenarios.get(scenario);
  if (known?.book === book) return known.scenario;
  const [newest = scenario] = repinned([scenario], book, newestItem);
  pinnedScenarios.set(scenario, { book, scenario: newest });
  return newest;
}

function newestItem(item: Item, book: CardBook): Item {
  const known = pinnedItems.get(item);
  if (known?.book === book) return known.item;
  const newest = repinItem(item, book);
  pinnedItems.set(item, { book, item: newest });
  return newest;
}

/** One step of undo; where the user stands stays. */
export function takeRepricing(repricing: Repricing): void {
  change(() => ({ plan: repricing.plan }));
}
