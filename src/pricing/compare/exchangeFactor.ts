import { amount, one, type Amount } from "../../money/amount";
import { divide } from "../../money/arithmetic";
import type { Currency } from "../../model/quantities";
import type { ExchangeRate } from "../../model/settings";

/**
 * What an amount is multiplied with: 1 within a currency; null where the rate that is needed is not known (RULES.md
 * section 6).
 */
export function exchangeFactor(from: Currency, to: Currency, fx: ExchangeRate | null): Amount | null {
  if (from === to) return one;
  if (fx === null) return null;
  return from === "USD" ? amount(fx.cnyPerUsd) : divide(one, amount(fx.cnyPerUsd));
}
