import type { WarningCode } from "../../model/codes";

/**
 * "error": the item does not carry its load. Else how loudly a warning speaks: a strip of its own, a quiet strip shared
 * with others, or, for what is known of a price, the line that names its source. "hint": the form says it at the field.
 */
export type WarningTone = "error" | "warn" | "info" | "source" | "hint";

export const WARNING_TONE: Readonly<Record<WarningCode, WarningTone>> = {
  "clip-under-half-second": "warn",
  "clip-capped": "info",
  "tpm-rounded-up": "hint",
  "tpm-minimum-applied": "info",
  "daily-no-early-end": "warn",
  "daily-after-22": "warn",
  "hours-rounded-up": "info",
  "days-rounded-up": "info",
  "overdue-24-hours": "info",
  "day-not-12-hours": "source",
  "card-note": "source",
  "secondary-price": "source",
  "other-product": "warn",
  "minimum-prices": "source",
  "undated-price": "source",
  "cache-not-listed": "warn",
  "batch-without-cache": "info",
  "free-quota-unused": "warn",
  "thinking-at-one-price": "info",
  "cancelled-reaches-month": "warn",
  "tokens-card-differs": "info",
  "peak-overflows": "error",
  "request-over-maximum": "error",
  "overflow-not-priced": "error",
  "traffic-overflows": "error",
  "traffic-overflow-left-out": "error",
  "context-over-maximum": "error",
  "days-over-month": "warn",
  "starts-after-term": "warn",
  "months-past-term": "info",
  "free-quota-shared": "warn",
  "overflow-refused": "error",
  "sizing-stale": "error",
  "sizing-part-time": "error",
  "comparison-left-out": "warn",
  "newer-card-version": "info",
  "price-listed-only-in-older-edition": "info",
};
