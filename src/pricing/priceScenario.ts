import { amount, one, zero, type Amount } from "../money/amount";
import { add, divide, multiply, negate, subtract, sum } from "../money/arithmetic";
import { equals, isZero } from "../money/compare";
import type { RateCards } from "../rates/card/rateCards";
import type { PtuQuotaFactors } from "../rates/card/ptuQuotaFactors";
import type { Item, Scenario } from "../model/item";
import type { Adjustments, Settings } from "../model/settings";
import { carriesLoad } from "./carriesLoad";
import { warnOfSharedFreeQuota } from "./tokens/freeQuotaOnce";
import type { ItemResult, PricedItem } from "./pricedItem";
import { priceItem } from "./priceItem";
import {
  scaledTotals,
  type AdjustmentRow,
  type PricedScenario,
  type SavingsPlanResult,
  type Sums,
  type Totals,
} from "./pricedScenario";
import { addedByMonth, priceSavingsPlan } from "./savingsPlan/priceSavingsPlan";

const HUNDRED = amount(100);

/** What a scenario is priced with, beside its items. */
export interface ScenarioTerms {
  readonly rateCards: RateCards;
  /** How editions weigh tokens against a reserved quota. */
  readonly factors: readonly PtuQuotaFactors[];
  readonly settings: Settings;
  readonly termMonths: number;
  readonly adjustments: Adjustments;
}

/**
 * Prices every item and sums up: totals before any discount, then item discounts, then the plan's discount, contingency
 * and tax, each a percentage of the running total before it (RULES.md section 6). `results` may come from a cache of
 * the same items in the same terms.
 */
export function priceScenario(
  scenario: Scenario,
  terms: ScenarioTerms,
  results = priceItems(scenario, terms),
): PricedScenario {
  const { termMonths, adjustments } = terms;
  const items = warnOfSharedFreeQuota(results);
  const priced = items.flatMap((result) => (result.ok ? [result.priced] : []));
  const savingsPlan = savingsPlanOf(scenario, terms, priced);
  const withoutPlan = totalsOf(priced, () => one, termMonths);
  const totals = withPlan(withoutPlan, savingsPlan, () => one);
  const hasDiscounts = priced.some(({ item }) => item.discountPercent !== "0");
  const keptOf = new Map(priced.map(({ item }) => [item.id, keptOfItem(item)]));
  const afterItems = hasDiscounts
    ? withPlan(
        totalsOf(priced, ({ item }) => keptOf.get(item.id) ?? one, termMonths),
        savingsPlan,
        (id) => keptOf.get(id) ?? one,
      )
    : totals;
  const rows: AdjustmentRow[] = [
    { code: "items", percent: null, amounts: withoutPlan },
    ...(savingsPlan === null
      ? []
      : [{ code: "savings-plan" as const, percent: null, amounts: combined(totals, withoutPlan, subtract) }]),
    { code: "item-discounts", percent: null, amounts: combined(afterItems, totals, subtract) },
  ];
  let runningTotal: Sums = afterItems;
  let kept = one;
  for (const [code, percent] of [
    ["discount", adjustments.discountPercent],
    ["contingency", adjustments.contingencyPercent],
    ["tax", adjustments.taxPercent],
  ] as const) {
    const share = divide(amount(percent), HUNDRED);
    const signed = code === "discount" ? negate(share) : share;
    const part = {
      oneTime: multiply(runningTotal.oneTime, signed),
      monthly: multiply(runningTotal.monthly, signed),
      term: multiply(runningTotal.term, signed),
    };
    rows.push({ code, percent, amounts: part });
    runningTotal = combined(runningTotal, part, add);
    kept = multiply(kept, add(one, signed));
  }
  rows.push({ code: "total", percent: null, amounts: runningTotal });
  return {
    scenario,
    currency: scenario.currency,
    termMonths,
    items,
    savingsPlan,
    complete: items.every((result) => result.ok) && savingsPlan?.ok !== false,
    undersized: priced.filter((each) => !carriesLoad(each)).map(({ item }) => item.id),
    isEveryMonth:
      priced.every((each) => each.isEveryMonth && (each.oneTimeMonth === 1 || isZero(each.oneTime))) &&
      addsTheSameEveryMonth(savingsPlan),
    totals,
    adjusted: scaledTotals(afterItems, kept),
    rows,
  };
}

function savingsPlanOf(
  { savingsPlan, currency }: Scenario,
  terms: ScenarioTerms,
  priced: readonly PricedItem[],
): SavingsPlanResult | null {
  if (savingsPlan === null) return null;
  const result = priceSavingsPlan(savingsPlan, priced, { ...terms, currency });
  return result.ok ? { ok: true, priced: result.value } : { ok: false, problems: result.problems };
}

/** The totals with what a savings plan adds and takes off. */
function withPlan(totals: Totals, plan: SavingsPlanResult | null, keptOf: (itemId: string) => Amount): Totals {
  if (plan?.ok !== true) return totals;
  const { oneTime } = plan.priced;
  const byMonth = addedByMonth(plan.priced, keptOf);
  const inFirst = (amounts: readonly Amount[]) =>
    amounts.map((each, place) => (place === 0 ? add(each, oneTime) : each));
  return {
    oneTime: add(totals.oneTime, oneTime),
    monthly: add(totals.monthly, byMonth[0] ?? zero),
    term: add(totals.term, add(oneTime, sum(byMonth))),
    oneTimeByMonth: inFirst(totals.oneTimeByMonth),
    byMonth: inFirst(totals.byMonth.map((each, place) => add(each, byMonth[place] ?? zero))),
  };
}

function addsTheSameEveryMonth(plan: SavingsPlanResult | null): boolean {
  if (plan?.ok !== true) return true;
  const [first = zero, ...others] = plan.priced.byMonth;
  return others.every((each) => equals(each, first));
}

function keptOfItem({ discountPercent }: Item): Amount {
  return divide(subtract(HUNDRED, amount(discountPercent)), HUNDRED);
}

export function priceItems(scenario: Scenario, terms: ScenarioTerms): readonly ItemResult[] {
  return scenario.items.map((item) => priceItem(item, { ...terms, currency: scenario.currency }));
}

function totalsOf(priced: readonly PricedItem[], keptOf: (priced: PricedItem) => Amount, termMonths: number): Totals {
  let [oneTime, monthly, term, everyMonth] = [zero, zero, zero, zero];
  const recurring = Array.from({ length: termMonths }, () => zero);
  const oneTimeByMonth = Array.from({ length: termMonths }, () => zero);
  const addTo = (months: Amount[], place: number, part: Amount) => {
    months[place] = add(months[place] ?? zero, part);
  };
  for (const each of priced) {
    const kept = keptOf(each);
    const [once, month] = [multiply(each.oneTime, kept), multiply(each.monthly, kept)];
    oneTime = add(oneTime, once);
    monthly = add(monthly, month);
    term = add(term, multiply(each.term, kept));
    addTo(oneTimeByMonth, each.oneTimeMonth - 1, once);
    // What costs the same in every month is summed up once, and not for each of them.
    if (each.isEveryMonth) everyMonth = add(everyMonth, month);
    else each.byMonth.forEach((part, place) => addTo(recurring, place, multiply(part, kept)));
  }
  return {
    oneTime,
    monthly,
    term,
    oneTimeByMonth,
    byMonth: recurring.map((part, place) => add(add(part, everyMonth), oneTimeByMonth[place] ?? zero)),
  };
}

function combined(a: Sums, b: Sums, combine: (a: Amount, b: Amount) => Amount): Sums {
  return {
    oneTime: combine(a.oneTime, b.oneTime),
    monthly: combine(a.monthly, b.monthly),
    term: combine(a.term, b.term),
  };
}
