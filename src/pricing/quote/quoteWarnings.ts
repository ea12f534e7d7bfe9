import type { WarningCode } from "../../model/codes";
import type { ItemResult, Warning } from "../pricedItem";
import type { SavingsPlanResult } from "../pricedScenario";

/** A warning and the numbers of the items it speaks of. */
export interface QuoteWarning {
  readonly warning: Warning;
  readonly items: readonly number[];
}

/**
 * Whether a warning is printed: what whoever pays must know. Left out is what is printed elsewhere on the quote
 * (secondary, undated and minimum prices: with the sources) and what only helps with typing.
 */
const PRINTED: Readonly<Record<WarningCode, boolean>> = {
  "clip-under-half-second": true,
  "clip-capped": false,
  "tpm-rounded-up": false,
  "tpm-minimum-applied": true,
  "daily-no-early-end": true,
  "daily-after-22": true,
  "hours-rounded-up": false,
  "days-rounded-up": false,
  "overdue-24-hours": true,
  "day-not-12-hours": false,
  "card-note": true,
  "secondary-price": false,
  "other-product": true,
  "minimum-prices": false,
  "undated-price": false,
  "cache-not-listed": true,
  "batch-without-cache": false,
  "free-quota-unused": true,
  "thinking-at-one-price": true,
  "cancelled-reaches-month": true,
  "tokens-card-differs": false,
  "peak-overflows": true,
  "request-over-maximum": true,
  "overflow-not-priced": true,
  "overflow-refused": true,
  "sizing-stale": true,
  "sizing-part-time": true,
  "comparison-left-out": false,
  "traffic-overflows": true,
  "traffic-overflow-left-out": true,
  "context-over-maximum": true,
  "days-over-month": true,
  "starts-after-term": true,
  "months-past-term": true,
  "free-quota-shared": true,
  "resize-below-minimum": true,
  "block-at-night": true,
  "expiry-stops-at-once": true,
  "dtu-below-advice": false,
  "dtu-no-overflow": true,
  "own-cache-price": true,
  "explicit-and-implicit": true,
  "promotional-price": true,
  "peak-hours-even": true,
  "gpu-factor-varies": true,
  "estimated-tokens": true,
  "savings-plan-unused": true,
  "savings-plan-outlasts": true,
  "savings-plan-uncovered": true,
  "newer-card-version": true,
  "price-listed-only-in-older-edition": true,
};

/** Each warning once, in the order of the items, or what else is numbered with them. */
export function quoteWarnings(
  items: readonly { readonly number: number; readonly result: ItemResult | SavingsPlanResult }[],
): readonly QuoteWarning[] {
  const found = new Map<string, { readonly warning: Warning; readonly items: number[] }>();
  for (const { number, result } of items) {
    for (const warning of result.ok ? result.priced.warnings : []) {
      if (!PRINTED[warning.code]) continue;
      const key = JSON.stringify([warning.code, warning.params]);
      const entry = found.get(key) ?? { warning, items: [] };
      if (!entry.items.includes(number)) entry.items.push(number);
      found.set(key, entry);
    }
  }
  return [...found.values()];
}
