import { amount, one, type Amount } from "../../money/amount";
import { divide, multiply, subtract } from "../../money/arithmetic";
import { compare, equals, isZero } from "../../money/compare";
import type { Currency } from "../../model/quantities";
import type { ExchangeRate } from "../../model/settings";
import { canBeCheapest, ineligibilities, type Ineligibility } from "./canBeCheapest";
import { crossingMonth, type Crossing } from "./crossingMonth";
import { cumulativeCost, paymentsOf, type PaidByMonth } from "./cumulativeCost";
import { exchangeFactor } from "./exchangeFactor";
import { inOneOrder, itemParts, type ItemPart } from "../itemParts";
import { scaledTotals, type PricedScenario, type Totals } from "../pricedScenario";

/** One scenario of a comparison; amounts in the common currency, after all adjustments. */
export interface ComparedScenario {
  /** Its place in the plan. */
  readonly index: number;
  readonly priced: PricedScenario;
  readonly totals: Totals;
  /** Its own currency is another one. */
  readonly converted: boolean;
  /** Of those that are shown and may be called cheapest; several where they cost the same. */
  readonly isCheapest: boolean;
  readonly isBaseline: boolean;
  /** Left out of the charts, the headline and the crossings by the user. */
  readonly isHidden: boolean;
  /** Why it is never called cheapest; empty: it may be. */
  readonly flaws: readonly Ineligibility[];
  /** Against the baseline; null for the baseline itself. */
  readonly against: AgainstBaseline | null;
  /** By month, from 0 to the term. */
  readonly cumulative: readonly PaidByMonth[];
  readonly parts: readonly ItemPart[];
}

export interface AgainstBaseline {
  /** What it costs more over the term; less: negative. */
  readonly difference: Amount;
  /** The same in percent of the baseline; null where that costs nothing. */
  readonly percent: Amount | null;
  /** The scenario is the first of the two. */
  readonly crossing: Crossing;
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
  /** Those that are shown, in the order of the plan. */
  readonly scenarios: readonly ComparedScenario[];
  /** Those that the user hides, in the order of the plan. */
  readonly hidden: readonly ComparedScenario[];
  /** In the other currency, and no exchange rate is known. */
  readonly leftOut: readonly PricedScenario[];
  /** No item, or none that could be priced: there is nothing to compare. */
  readonly unpriced: readonly PricedScenario[];
  /** Places in `scenarios`, the cheapest over the term first; those that can't be called cheapest after all others. */
  readonly ranking: readonly number[];
  /** False when one that can't be called cheapest seems to cost less than the cheapest. */
  readonly isSure: boolean;
  readonly pairs: readonly Pair[];
}

/** What the user chose to see, by places in the plan. */
export interface Choice {
  /** The baseline of the comparison; null, or one that can't be compared: the usual one. */
  readonly baseline: number | null;
  readonly hidden: readonly number[];
}

const EVERYTHING: Choice = { baseline: null, hidden: [] };

/**
 * Scenarios against each other over the term, in one currency: USD and CNY are only mixed by the rate the user entered
 * (RULES.md section 6). The baseline is always shown.
 *
 * @param preferred the currency to show where there is a choice: that of the open scenario
 */
export function compareScenarios(
  priced: readonly PricedScenario[],
  fx: ExchangeRate | null,
  termMonths: number,
  preferred: Currency,
  choice: Choice = EVERYTHING,
): Comparison {
  const withPrices = priced.filter(hasPrices);
  const currency = commonCurrency(withPrices, fx, preferred);
  const kept = withPrices.filter((each) => fx !== null || each.currency === currency);
  const factors = kept.map((each) => exchangeFactor(each.currency, currency, fx) ?? one);
  const totals = kept.map((each, place) => scaledTotals(each.adjusted, at(factors, place)));
  const parts = inOneOrder(kept.map((each, place) => itemParts(each, at(factors, place))));
  const payments = paymentsOf(totals, termMonths);
  const chosen = kept.findIndex((each) => priced.indexOf(each) === choice.baseline);
  const base = chosen >= 0 ? chosen : usualBaseline(kept);
  const isHidden = (place: number) => place !== base && choice.hidden.includes(priced.indexOf(at(kept, place)));
  const shown = kept.map((_, place) => place).filter((place) => !isHidden(place));
  const ranking = rank(shown, kept, totals);
  const [best] = ranking;
  const least = best === undefined || !canBeCheapest(at(kept, best)) ? null : at(totals, best).term;
  const compared = kept.map((each, place): ComparedScenario => {
    const own = at(totals, place);
    const flaws = ineligibilities(each);
    return {
      index: priced.indexOf(each),
      priced: each,
      totals: own,
      converted: each.currency !== currency,
      isCheapest: least !== null && flaws.length === 0 && !isHidden(place) && equals(own.term, least),
      isBaseline: place === base,
      isHidden: isHidden(place),
      flaws,
      against: place === base ? null : againstBaseline(own, at(totals, base), termMonths),
      cumulative: cumulativeCost(at(payments, place)),
      parts: at(parts, place),
    };
  });
  const scenarios = compared.filter((each) => !each.isHidden);
  return {
    currency,
    termMonths,
    fx: compared.some((each) => each.converted) ? fx : null,
    scenarios,
    hidden: compared.filter((each) => each.isHidden),
    leftOut: withPrices.filter((each) => !kept.includes(each)),
    unpriced: priced.filter((each) => !hasPrices(each)),
    ranking: ranking.map((place) => shown.indexOf(place)),
    isSure:
      least !== null && scenarios.every((each) => each.flaws.length === 0 || compare(each.totals.term, least) >= 0),
    pairs: pairsOf(
      scenarios.map((each) => each.totals),
      termMonths,
    ),
  };
}

function hasPrices(priced: PricedScenario): boolean {
  return priced.items.some((result) => result.ok);
}

/** With a rate, the preferred one. Without, that of most scenarios, so that the fewest are left out. */
function commonCurrency(priced: readonly PricedScenario[], fx: ExchangeRate | null, preferred: Currency): Currency {
  const count = (currency: Currency) => priced.filter((each) => each.currency === currency).length;
  const other: Currency = preferred === "USD" ? "CNY" : "USD";
  const isAlone = count(preferred) === 0;
  return isAlone || (fx === null && count(other) > count(preferred))
    ? count(other) > 0
      ? other
      : preferred
    : preferred;
}

function rank(
  places: readonly number[],
  kept: readonly PricedScenario[],
  totals: readonly Totals[],
): readonly number[] {
  const flaw = (place: number) => (canBeCheapest(at(kept, place)) ? 0 : 1);
  return places.toSorted((a, b) => flaw(a) - flaw(b) || compare(at(totals, a).term, at(totals, b).term) || a - b);
}

function againstBaseline(own: Totals, base: Totals, termMonths: number): AgainstBaseline {
  const difference = subtract(own.term, base.term);
  return {
    difference,
    percent: isZero(base.term) ? null : multiply(divide(difference, base.term), amount(100)),
    crossing: crossingMonth(own, base, termMonths),
  };
}

function pairsOf(totals: readonly Totals[], termMonths: number): readonly Pair[] {
  return totals.flatMap((a, first) =>
    totals.slice(first + 1).map((b, offset) => ({
      first,
      second: first + 1 + offset,
      crossing: crossingMonth(a, b, termMonths),
    })),
  );
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
}

/**
 * The index of the baseline while nobody has chosen one: the only one that is pay as you
 * go throughout, else the first. Other costs and training are
 * the same however the models are bought, and don't count.
 */
function usualBaseline(scenarios: readonly PricedScenario[]): number {
  const payAsYouGo = scenarios.flatMap(({ scenario: { items } }, place) => {
    const reserves = items.some(
      ({ kind }) => kind === "ptu" || kind === "reservation" || kind === "dtu" || kind === "model-unit",
    );
    return !reserves && items.some(({ kind }) => kind === "tokens") ? [place] : [];
  });
  const [only] = payAsYouGo;
  return only !== undefined && payAsYouGo.length === 1 ? only : 0;
}
