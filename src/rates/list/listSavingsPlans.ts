import type { Currency } from "../../model/quantities";
import type { RateCard } from "../card/rateCard";
import type { RateCards } from "../card/rateCards";

/** Cards of a currency that sell a savings plan, the newest edition of each. */
export function listSavingsPlans(rateCards: RateCards, currency: Currency): readonly RateCard[] {
  return [...rateCards.entries.values()].flatMap(([newest]) =>
    newest?.state === "read" && newest.card.currency === currency && newest.card.rules.savingsPlan !== null
      ? [newest.card]
      : [],
  );
}
