import { failed, ok, problem, type Result } from "../../model/problem";
import { findListed } from "./findListed";
import type { RateCards } from "../card/rateCards";
import type { RateCard } from "../card/rateCard";
import type { SavingsPlanRules } from "../card/savingsPlan";

/** The rates and rules of a savings plan. Problems are at "card" or "cardVersion". */
export function findSavingsPlan(
  rateCards: RateCards,
  card: string,
  version: string,
): Result<{ readonly card: RateCard; readonly rules: SavingsPlanRules }> {
  const found = findListed(rateCards, card, version, (one) =>
    one.rules.savingsPlan === null
      ? failed<SavingsPlanRules>(problem("card", "card-has-no-kind", { card: one.id, version: one.version }))
      : ok(one.rules.savingsPlan),
  );
  return found.ok ? ok({ card: found.value.card, rules: found.value.row }) : found;
}
