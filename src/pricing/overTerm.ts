import { amount, type Amount } from "../money/amount";
import { add, multiply } from "../money/arithmetic";
import type { PricedItem } from "./pricedItem";

/** What an item costs over the term, before any discount: one-time + months × monthly (billing-rules.md section 6). */
export function overTerm({ oneTime, monthly }: Pick<PricedItem, "oneTime" | "monthly">, termMonths: number): Amount {
  return add(oneTime, multiply(amount(termMonths), monthly));
}
