import { amount, one, type Amount } from "../money/amount";
import { divide, multiply, subtract } from "../money/arithmetic";
import { compare, equals, isZero } from "../money/compare";
import type { Currency } from "../units/quantities";
import type { ExchangeRate } from "../units/settings";
import { crossingMonth, type Crossing } from "./crossingMonth";
import { cumulativeCost, type PaidByMonth } from "./cumulativeCost";
import { inOneOrder, itemParts, type ItemPart } from "./itemParts";
import { scaledTotals, type PricedScenario, type Totals } from "./pricedScenario";

/** One scenario among those that are held against each other; amounts in the common currency, after all adjustments. */
export interface ComparedScenario {
  /** Its place in the plan. */
  readonly index: number;
  readonly priced: PricedScenario;
  readonly totals: Totals;
  /** Its own currency is another one. */
  readonly converted: boolean;
  readonly isCheapest: boolean;
  /** Over the term, above the cheapest: 0 for the cheapest. */
  readonly difference: Amount;
  /** The same in percent of the cheapest; null where the cheapest costs nothing. */
  readonly percent: Amount | null;
  /** By month, from 0 to the term. */
  readonly cumulative: readonly PaidByMonth[];
  readonly parts: readonly ItemPart[];
}

/** Two of the compared scenarios, by their places in `Comparison.scenarios`. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly crossing: Crossing;
}

export interface Comparison {
  readonly currency: Currency;
  readonly termMonths: number;
  /** The rate that was used; null: none was needed, or there is none. */
  readonly fx: ExchangeRate | null;
  /** In the order of the plan. */
  readonly scenarios: readonly ComparedScenario[];
  /** In the other currency, and no exchange rate is known. */
  readonly leftOut: readonly PricedScenario[];
  /** No item, or none that could be priced: there is nothing to compare. */
  readonly unpriced: readonly PricedScenario[];
  /** Places in `scenarios`, the cheapest over the term first; of equal ones the complete come first. */
  readonly ranking: readonly number[];
  /** False when a cheapest one is incomplete: it may cost more than is shown. Others that are incomplete only get dearer. */
  readonly isSure: boolean;
  readonly pairs: readonly Pair[];
}

/**
 * Scenarios against each other over the term, in one currency: USD and CNY are only mixed by the rate the user entered
 * (billing-rules.md section 6).
 *
 * @param preferred the currency to show where there is a choice: that of the open scenario
 */
export function compareScenarios(
  priced: readonly PricedScenario[], fx: ExchangeRate | null, termMonths: number, preferred: Currency,
): Comparison {
  const withPrices = priced.filter(hasPrices);
  const currency = commonCurrency(withPrices, fx, preferred);
  const kept = withPrices.filter((one) => fx !== null || one.currency === currency);
  const totals = kept.map((one) => scaledTotals(one.adjusted, exchangeFactor(one.currency, currency, fx)));
  const parts = inOneOrder(kept.map((one) => itemParts(one, exchangeFactor(one.currency, currency, fx))));
  const ranking = rank(kept, totals);
  const [best] = ranking;
  const least = best === undefined ? null : at(totals, best).term;
  const scenarios = kept.map((one, place): ComparedScenario => {
    const own = at(totals, place);
    const difference = least === null ? own.term : subtract(own.term, least);
    return {
      index: priced.indexOf(one), priced: one, totals: own, converted: one.currency !== currency,
      isCheapest: least !== null && equals(own.term, least) && (one.complete || !at(kept, best ?? place).complete),
      difference, percent: least === null || isZero(least) ? null : multiply(divide(difference, least), amount(100)),
      cumulative: cumulativeCost(own, termMonths), parts: at(parts, place),
    };
  });
  return {
    currency, termMonths, fx: scenarios.some((one) => one.converted) ? fx : null, scenarios,
    leftOut: withPrices.filter((one) => !kept.includes(one)), unpriced: priced.filter((one) => !hasPrices(one)),
    ranking, isSure: best !== undefined && at(kept, best).complete,
    pairs: pairsOf(totals, termMonths),
  };
}

function hasPrices(priced: PricedScenario): boolean {
  return priced.items.some((result) => result.ok);
}

/** With a rate, the preferred one. Without, that of most scenarios, so that the fewest are left out. */
function commonCurrency(priced: readonly PricedScenario[], fx: ExchangeRate | null, preferred: Currency): Currency {
  const count = (currency: Currency) => priced.filter((one) => one.currency === currency).length;
  const other: Currency = preferred === "USD" ? "CNY" : "USD";
  const isAlone = count(preferred) === 0;
  return isAlone || (fx === null && count(other) > count(preferred)) ? (count(other) > 0 ? other : preferred) : preferred;
}

function exchangeFactor(from: Currency, to: Currency, fx: ExchangeRate | null): Amount {
  if (from === to || fx === null) return one;
  return from === "USD" ? amount(fx.cnyPerUsd) : divide(one, amount(fx.cnyPerUsd));
}

function rank(kept: readonly PricedScenario[], totals: readonly Totals[]): readonly number[] {
  return kept.map((_, place) => place).sort((a, b) => compare(at(totals, a).term, at(totals, b).term)
    || (at(kept, a).complete ? 0 : 1) - (at(kept, b).complete ? 0 : 1) || a - b);
}

function pairsOf(totals: readonly Totals[], termMonths: number): readonly Pair[] {
  return totals.flatMap((a, first) => totals.slice(first + 1).map((b, offset) => ({
    first, second: first + 1 + offset, crossing: crossingMonth(a, b, termMonths),
  })));
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
}
