import type { RateCards } from "../rates/card/rateCards";
import type { PtuQuotaFactors } from "../rates/card/ptuQuotaFactors";
import type { RateCard } from "../rates/card/rateCard";
import { failed, ok, problem, type Problem, type Result } from "../model/problem";
import type { Currency } from "../model/quantities";
import type { Settings } from "../model/settings";
import type { PriceSource } from "./costLine";
import { warning, type Warning } from "./pricedItem";

/** What every price rule needs beside the item itself. No clock, no locale: all of it is a parameter. */
export interface PricingContext {
  readonly rateCards: RateCards;
  /** How editions weigh tokens against a reserved quota; the newest counts. */
  readonly factors: readonly PtuQuotaFactors[];
  /** Of the scenario; an item of another currency is refused. */
  readonly currency: Currency;
  readonly settings: Settings;
  readonly termMonths: number;
}

export function sourceOf(card: RateCard): PriceSource {
  return {
    card: card.id,
    version: card.version,
    secondary: card.secondary,
    otherProduct: card.product !== "Model Studio",
  };
}

/** USD and CNY never mix silently (RULES.md section 6). */
export function inCurrency<T extends { readonly card: RateCard }>(
  found: Result<T>,
  context: Pick<PricingContext, "currency">,
  field = "card",
): Result<T> {
  if (!found.ok || found.value.card.currency === context.currency) return found;
  const { id, currency } = found.value.card;
  return failed(problem(field, "card-currency", { card: id, cardCurrency: currency, currency: context.currency }));
}

/** The same problems at other fields, e.g. those of the token prices that a PTU item is compared with. */
export function atFields<T>(result: Result<T>, fields: Readonly<Record<string, string>>): Result<T> {
  if (result.ok) return ok(result.value);
  return failed(...result.problems.map((one): Problem => ({ ...one, path: fields[one.path] ?? one.path })));
}

/** What a user should know of a card before trusting a price of it. */
export function cardWarnings(card: RateCard): readonly Warning[] {
  const params = { card: card.id, version: card.version };
  return [
    ...(card.secondary ? [warning("secondary-price", params)] : []),
    ...(card.product === "Model Studio" ? [] : [warning("other-product", params)]),
    ...(card.rules.minimumPrices ? [warning("minimum-prices", params)] : []),
    ...(card.edition === null ? [warning("undated-price", params)] : []),
  ];
}

/** The note printed at a price row, in both languages; the catalogue picks one. */
export function rowWarnings(row: { readonly note?: { readonly en: string; readonly zh: string } }): readonly Warning[] {
  return row.note === undefined ? [] : [warning("card-note", { en: row.note.en, zh: row.note.zh })];
}
