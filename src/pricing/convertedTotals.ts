import { amount, one, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import type { Currency } from "../units/quantities";
import type { ExchangeRate } from "../units/settings";
import type { Totals } from "./pricedScenario";

/** What an amount is multiplied with: 1 within a currency; null where the rate that is needed is not known (billing-rules.md section 6). */
export function exchangeFactor(from: Currency, to: Currency, fx: ExchangeRate | null): Amount | null {
  if (from === to) return one;
  if (fx === null) return null;
  return from === "USD" ? amount(fx.cnyPerUsd) : divide(one, amount(fx.cnyPerUsd));
}

/** Every amount of the totals in another currency. */
export function convertedTotals(totals: Totals & { readonly byMonth?: readonly Amount[] | undefined }, factor: Amount): Totals {
  return {
    oneTime: multiply(totals.oneTime, factor), monthly: multiply(totals.monthly, factor), term: multiply(totals.term, factor),
    ...(totals.byMonth === undefined ? {} : { byMonth: totals.byMonth.map((paid) => multiply(paid, factor)) }),
  };
}
