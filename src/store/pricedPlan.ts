import type { Plan } from "../plan/plan";
import { asListed } from "../pricing/asListed";
import type { ItemResult } from "../pricing/pricedItem";
import type { PricedScenario } from "../pricing/pricedScenario";
import { priceItem } from "../pricing/priceItem";
import { priceScenario, type ScenarioTerms } from "../pricing/priceScenario";
import type { CardBook } from "../rates/cardBook";
import type { PtuQuotaFactors } from "../rates/ptuQuotaFactors";
import type { Item, Scenario } from "../model/item";
import type { Currency } from "../model/quantities";
import type { Settings } from "../model/settings";
import { draftsOf } from "./drafts";
import { rememberPriced } from "./lastPriced";

/**
 * Pricing memoised on identity: a keystroke makes one new item object, and only that one is priced again. The figures are
 * those of the core; nothing is computed here.
 */
interface Cards {
  readonly book: CardBook;
  readonly factors: readonly PtuQuotaFactors[];
}

interface Priced extends Cards {
  readonly settings: Settings;
  readonly termMonths: number;
  readonly currency: Currency;
  readonly result: ItemResult;
}

const pricedItems = new WeakMap<Item, Priced>();
const pricedScenarios = new WeakMap<Scenario, { readonly terms: ScenarioTerms; readonly priced: PricedScenario }>();
let lastPlan: { readonly plan: Plan; readonly cards: Cards; readonly priced: readonly PricedScenario[] } | null = null;

/** Every scenario of a plan, priced; the same plan and cards give the same object. */
export function pricedPlan(plan: Plan, cards: Cards): readonly PricedScenario[] {
  if (lastPlan?.plan === plan && lastPlan.cards === cards) return lastPlan.priced;
  const { book, factors } = cards;
  const terms: ScenarioTerms = { book, factors, settings: plan.settings, termMonths: plan.termMonths, adjustments: plan.adjustments };
  const priced = plan.scenarios.map((scenario) => pricedScenario(scenario, terms));
  lastPlan = { plan, cards, priced };
  return priced;
}

function pricedScenario(scenario: Scenario, terms: ScenarioTerms): PricedScenario {
  const known = pricedScenarios.get(scenario);
  if (known !== undefined && sameTerms(known.terms, terms) && known.terms.adjustments === terms.adjustments) return known.priced;
  const priced = priceScenario(scenario, terms, scenario.items.map((item) => pricedItem(item, scenario.currency, terms)));
  pricedScenarios.set(scenario, { terms, priced });
  return priced;
}

function pricedItem(item: Item, currency: Currency, terms: ScenarioTerms): ItemResult {
  const known = pricedItems.get(item);
  if (known !== undefined && known.currency === currency && sameTerms(known, terms)) return known.result;
  const drafts = Object.values(draftsOf(item));
  const result: ItemResult = drafts.length > 0
    ? { ok: false, item: asListed(item, terms.book), problems: drafts.map((draft) => draft.problem) }
    : priceItem(item, { ...terms, currency });
  if (result.ok) rememberPriced(item, currency, result.priced);
  pricedItems.set(item, { book: terms.book, factors: terms.factors, settings: terms.settings, termMonths: terms.termMonths, currency, result });
  return result;
}

function sameTerms(a: Omit<ScenarioTerms, "adjustments">, b: Omit<ScenarioTerms, "adjustments">): boolean {
  return a.book === b.book && a.factors === b.factors && a.settings === b.settings && a.termMonths === b.termMonths;
}
