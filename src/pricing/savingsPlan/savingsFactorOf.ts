import { amount, type Amount } from "../../money/amount";
import type { SavingsPlan } from "../../model/item";
import { findSavingsPlan } from "../../rates/findSavingsPlan";
import type { RateCard } from "../../rates/rateCard";
import type { RateCards } from "../../rates/rateCards";
import { savingsClass } from "../../rates/savingsPlan";
import { factorsFor } from "./commitmentCost";
import { isCoverable } from "./coveredByMonth";

/**
 * What tokens of 1 at list price take off the commitment of a savings plan, as long as it is not used up: 0.8.
 *
 * @param tokens the card and the model that they are billed at
 * @returns null where there is no plan or it does not cover them: another product or region, a model of no class
 */
export function savingsFactorOf(
  plan: SavingsPlan | null,
  rateCards: RateCards,
  { card: listedOn, model }: { readonly card: Pick<RateCard, "product" | "region">; readonly model: string },
): Amount | null {
  if (plan === null || !isCoverable(listedOn)) return null;
  const found = findSavingsPlan(rateCards, plan.card, plan.cardVersion);
  if (!found.ok) return null;
  const { card, rules } = found.value;
  const placed = savingsClass(rules, model);
  if (placed === null || placed === "unknown") return null;
  const at = { payment: plan.payment, termMonths: Number(plan.termMonths) }; // rounding: none, one of four terms
  return factorsFor(card.savingsPlans, amount(plan.commitmentPerMonth), at)?.[placed] ?? null;
}
