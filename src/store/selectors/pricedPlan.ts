import type { Plan } from "../../plan/plan";
import { asListed } from "../../pricing/asListed";
import type { ItemResult } from "../../pricing/pricedItem";
import type { PricedScenario } from "../../pricing/pricedScenario";
import { priceItem } from "../../pricing/priceItem";
import { priceScenario } from "../../pricing/priceScenario";
import type { RateCards } from "../../rates/card/rateCards";
import type { PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";
import type { Item, Scenario } from "../../model/item";
import type { Currency } from "../../model/quantities";
import { memoize } from "../../model/memoize";
import type { Adjustments, Settings } from "../../model/settings";
import { draftsOf } from "../drafts";
import { rememberPriced } from "./lastPriced";

/**
 * Pricing memoised on identity: a keystroke makes one new item object, and only that one is priced again. The figures
 * are those of the core; nothing is computed here.
 */
interface Cards {
  readonly rateCards: RateCards;
  readonly factors: readonly PtuQuotaFactors[];
}

/** Every scenario of a plan, priced; the same plan and cards give the same object. */
export const pricedPlan = memoize((plan: Plan, { rateCards, factors }: Cards): readonly PricedScenario[] =>
  plan.scenarios.map((scenario) =>
    pricedScenario(scenario, rateCards, factors, plan.settings, plan.termMonths, plan.adjustments),
  ),
);

const pricedScenario = memoize(
  (
    scenario: Scenario,
    rateCards: RateCards,
    factors: Cards["factors"],
    settings: Settings,
    termMonths: number,
    adjustments: Adjustments,
  ): PricedScenario => {
    const results = scenario.items.map((item) =>
      pricedItem(item, scenario.currency, rateCards, factors, settings, termMonths),
    );
    return priceScenario(scenario, { rateCards, factors, settings, termMonths, adjustments }, results);
  },
);

const pricedItem = memoize(
  (
    item: Item,
    currency: Currency,
    rateCards: RateCards,
    factors: Cards["factors"],
    settings: Settings,
    termMonths: number,
  ): ItemResult => {
    const drafts = Object.values(draftsOf(item));
    if (drafts.length > 0)
      return { ok: false, item: asListed(item, rateCards), problems: drafts.map((draft) => draft.problem) };
    const result = priceItem(item, { rateCards, factors, settings, termMonths, currency });
    if (result.ok) rememberPriced(item, currency, result.priced);
    return result;
  },
);
