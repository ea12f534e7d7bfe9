import { amount, type Amount } from "../money/amount";
import { multiply } from "../money/arithmetic";
import type { Item } from "../units/item";

const HOURS_IN_DAY = amount(24);

/** What the items of a quote make use of: it decides which assumptions are worth printing. */
export interface QuoteUses {
  readonly ptu: boolean;
  readonly hourly: boolean;
  readonly tokens: boolean;
  readonly cache: boolean;
  readonly batch: boolean;
  readonly freeQuota: boolean;
  /** A month has 24 times as many hours as days. */
  readonly hoursInMonth: Amount;
}

export function quoteUses(items: readonly Item[], daysPerMonth: number): QuoteUses {
  const bought = items.flatMap((item) => (item.kind === "ptu" || item.kind === "model-unit" ? [item.purchase.plan] : []));
  const tokens = items.filter((item) => item.kind === "tokens");
  return {
    ptu: items.some((item) => item.kind === "ptu"),
    hourly: bought.includes("hourly"),
    tokens: tokens.length > 0,
    cache: tokens.some((item) => item.cacheHitPercent !== "0"),
    batch: tokens.some((item) => item.batchPercent !== "0"),
    freeQuota: tokens.some((item) => item.freeTokens !== "0"),
    hoursInMonth: multiply(amount(daysPerMonth), HOURS_IN_DAY),
  };
}
