import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import type { Currency } from "../../model/quantities";
import type { ExchangeRate } from "../../model/settings";
import { canBeCheapest } from "../compare/canBeCheapest";
import { exchangeFactor } from "../compare/exchangeFactor";
import { crossingMonth, type Crossing } from "../compare/crossingMonth";
import { scaledTotals, type PricedScenario, type Totals } from "../pricedScenario";

/** The scenario of a quote with others beside it, after adjustments. */
export interface QuoteComparison {
  /** Of the leading scenario: differences are in it. */
  readonly currency: Currency;
  /**
   * The leading one first, the others from the cheapest to the most expensive; then those that can't be called
   * cheapest, then those without a rate.
   */
  readonly rows: readonly QuoteComparedRow[];
  /** The rate that amounts were converted at; null where none was needed, or none is known. */
  readonly fx: ExchangeRate | null;
  /** The cheapest of all the others that can be called so; null where none can. */
  readonly best: QuoteComparedRow | null;
}

export interface QuoteComparedRow {
  /** Its place in the plan. */
  readonly index: number;
  readonly priced: PricedScenario;
  /** In the currency of the leading scenario; null where no exchange rate is known. */
  readonly totals: Totals | null;
  /**
   * What it costs more over the term than the leading one (less: negative), and when the two cross; null for the
   * leading one.
   */
  readonly against: QuoteDifference | null;
  /** Its totals are a lower bound: part of its load does not fit. */
  readonly isAtLeast: boolean;
}

interface QuoteDifference {
  readonly difference: Amount;
  /**
   * null where a month of either does not cost what another does: it is then not one initial cost that is paid back.
   */
  readonly crossing: Crossing | null;
}

/**
 * Currencies are compared only at the rate the user entered (RULES.md section 6).
 *
 * @param places of the scenarios in the plan, the leading one first
 */
export function quoteComparison(
  priced: readonly PricedScenario[],
  places: readonly number[],
  fx: ExchangeRate | null,
): QuoteComparison | null {
  const chosen = places.flatMap((index) => {
    const found = priced[index];
    return found === undefined ? [] : [{ index, priced: found }];
  });
  const [lead, ...others] = chosen;
  if (lead === undefined || others.length === 0) return null;
  const { currency, adjusted, termMonths } = lead.priced;
  const rows = others
    .map(({ index, priced: other }): QuoteComparedRow => {
      const totals = converted(other, currency, fx);
      const isEven = lead.priced.isEveryMonth && other.isEveryMonth;
      const against =
        totals === null
          ? null
          : {
              difference: subtract(totals.term, adjusted.term),
              crossing: isEven ? crossingMonth(adjusted, totals, termMonths) : null,
            };
      return { index, priced: other, totals, against, isAtLeast: other.undersized.length > 0 };
    })
    .toSorted(byTerm);
  return {
    currency,
    rows: [{ ...lead, totals: adjusted, against: null, isAtLeast: lead.priced.undersized.length > 0 }, ...rows],
    best:
      rows.find(({ priced: other, totals }) => totals !== null && costsSomething(other) && canBeCheapest(other)) ??
      null,
    fx: rows.some((row) => row.priced.currency !== currency) ? fx : null,
  };
}

function byTerm(a: QuoteComparedRow, b: QuoteComparedRow): number {
  if (a.totals === null || b.totals === null) return (a.totals === null ? 1 : 0) - (b.totals === null ? 1 : 0);
  return (canBeCheapest(a.priced) ? 0 : 1) - (canBeCheapest(b.priced) ? 0 : 1) || compare(a.totals.term, b.totals.term);
}

/** A scenario without an item costs nothing and does nothing: it is no alternative. */
function costsSomething({ items }: PricedScenario): boolean {
  return items.some((result) => result.ok);
}

function converted(priced: PricedScenario, to: Currency, fx: ExchangeRate | null): Totals | null {
  const factor = exchangeFactor(priced.currency, to, fx);
  return factor === null ? null : scaledTotals(priced.adjusted, factor);
}
