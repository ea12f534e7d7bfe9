import { amount, zero, type Amount } from "../money/amount";
import { add, divide, multiply, negate, subtract } from "../money/arithmetic";
import type { CardBook } from "../rates/cardBook";
import type { Scenario } from "../units/item";
import type { Percent } from "../units/quantities";
import type { Adjustments, Settings } from "../units/settings";
import type { ItemResult } from "./pricedItem";
import { priceItem } from "./priceItem";
import type { AdjustmentRow, PricedScenario, Totals } from "./pricedScenario";

const HUNDRED = amount(100);

/** What a scenario is priced with, beside its items. */
export interface ScenarioTerms {
  readonly book: CardBook;
  readonly settings: Settings;
  readonly termMonths: number;
  readonly adjustments: Adjustments;
}

/**
 * Prices every item and sums up: totals before any discount, then item discounts, then the plan's discount, contingency and
 * tax, each a percentage of what stands before it (billing-rules.md section 6). `results` may come from a cache of the same
 * items in the same terms.
 */
export function priceScenario(scenario: Scenario, terms: ScenarioTerms, results = priceItems(scenario, terms)): PricedScenario {
  const { termMonths, adjustments } = terms;
  const totals = withTerm(sumOf(results, () => HUNDRED), termMonths);
  const afterItems = withTerm(sumOf(results, (percent) => subtract(HUNDRED, amount(percent))), termMonths);
  const rows: AdjustmentRow[] = [
    { code: "items", percent: null, amounts: totals },
    { code: "item-discounts", percent: null, amounts: difference(afterItems, totals) },
  ];
  let standing = afterItems;
  for (const [code, percent] of [
    ["discount", adjustments.discountPercent], ["contingency", adjustments.contingencyPercent], ["tax", adjustments.taxPercent],
  ] as const) {
    const share = divide(amount(percent), HUNDRED);
    const part = scaled(standing, code === "discount" ? negate(share) : share);
    rows.push({ code, percent, amounts: part });
    standing = { oneTime: add(standing.oneTime, part.oneTime), monthly: add(standing.monthly, part.monthly), term: add(standing.term, part.term) };
  }
  rows.push({ code: "total", percent: null, amounts: standing });
  return {
    scenario, currency: scenario.currency, termMonths, items: results, complete: results.every((result) => result.ok), totals,
    adjusted: standing, rows,
  };
}

export function priceItems(scenario: Scenario, terms: ScenarioTerms): readonly ItemResult[] {
  return scenario.items.map((item) => priceItem(item, { ...terms, currency: scenario.currency }));
}

function sumOf(results: readonly ItemResult[], kept: (discount: Percent) => Amount): { oneTime: Amount; monthly: Amount } {
  let oneTime = zero;
  let monthly = zero;
  for (const result of results) {
    if (!result.ok) continue;
    const share = divide(kept(result.item.discountPercent), HUNDRED);
    oneTime = add(oneTime, multiply(result.priced.oneTime, share));
    monthly = add(monthly, multiply(result.priced.monthly, share));
  }
  return { oneTime, monthly };
}

/** Term total: one-time + months × monthly. */
function withTerm(of: { readonly oneTime: Amount; readonly monthly: Amount }, termMonths: number): Totals {
  return { ...of, term: add(of.oneTime, multiply(amount(termMonths), of.monthly)) };
}

function scaled(totals: Totals, factor: Amount): Totals {
  return { oneTime: multiply(totals.oneTime, factor), monthly: multiply(totals.monthly, factor), term: multiply(totals.term, factor) };
}

function difference(a: Totals, b: Totals): Totals {
  return { oneTime: subtract(a.oneTime, b.oneTime), monthly: subtract(a.monthly, b.monthly), term: subtract(a.term, b.term) };
}
