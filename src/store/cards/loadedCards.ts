import type { Plan } from "../../plan/plan";
import type { PricedScenario } from "../../pricing/pricedScenario";
import type { RateCards } from "../../rates/card/rateCards";
import type { PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";

/** The cards in use and where they came from. */
export interface LoadedCards {
  readonly rateCards: RateCards;
  readonly factors: readonly PtuQuotaFactors[];
  /** "built-in": the served folder could not be read, so the cards built into the app serve (FAULTS.md 22). */
  readonly from: "served" | "built-in";
  /** Files of the served folder that could not be had, by name, and that the app has no copy of. */
  readonly missing: readonly string[];
  /** Files of the served folder that could not be had, in whose place the app's own copy serves; absent: none. */
  readonly substitutes?: readonly string[];
  /** Prices every scenario of a plan with these cards; the same plan gives the same object. */
  readonly price: (plan: Plan) => readonly PricedScenario[];
}
