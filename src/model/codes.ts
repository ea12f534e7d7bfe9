/**
 * The codes that the core answers with: it never writes prose, and the message catalogue puts each of these into words. They
 * stand here, on the ground floor, so that a code without its words does not compile.
 */

/** How a cost is billed; the charts and tables tell these four apart. */
export type Way = "subscription" | "payg" | "overflow" | "one-time";

/** What a unit price is for. */
export type PriceUnit =
  | "1k-tokens" | "1m-tokens"
  | "10k-input-tpm-hour" | "1k-output-tpm-hour" | "10k-input-tpm-day" | "1k-output-tpm-day"
  | "replica-hour" | "replica-day" | "replica-month" | "piece";

export type LineCode =
  | "training-tokens" | "ptu-input" | "ptu-output" | "ptu-thinking-output" | "ptu-overflow-input" | "ptu-overflow-cached" | "ptu-overflow-output"
  | "replicas-hourly" | "replicas-monthly" | "replicas-cancelled"
  | "input" | "cached-input" | "output" | "batch-input" | "batch-output" | "free-quota" | "other" | "credit";

/** What a number in a formula counts, put into words by the catalogue. */
export type TermUnit =
  | "tokens" | "mixed-tokens" | "thousand-tokens" | "million-tokens" | "epochs" | "seconds" | "clips" | "pixels" | "input-steps" | "output-steps"
  | "input" | "output" | "cached" | "hours" | "days" | "months" | "replicas" | "requests" | "conversations" | "rounds"
  | "percent" | "money" | "minutes" | "pieces" | "requests-per-minute" | "tpm" | "ratio";

export type StepCode =
  | "training-tokens" | "training-cancelled" | "training-fee" | "clip-seconds" | "video-tokens"
  | "hour-rate" | "day-rate" | "hours-used" | "month-hourly" | "month-daily" | "month-if-hourly" | "month-if-daily" | "month-if-monthly"
  | "once-hourly" | "once-daily" | "average-month-days"
  | "minutes-a-month" | "month-overflow" | "month-with-overflow" | "traffic-capacity" | "traffic-over" | "traffic-overflow"
  | "input-steps" | "output-steps" | "minimum-applied"
  | "replica-hourly" | "replica-monthly" | "cancelled-fee" | "cancelled-cap"
  | "conversation-input" | "real-time-requests" | "batch-requests" | "uncached-input" | "cached-input" | "output-tokens"
  | "month-tokens" | "month-batch" | "free-eligible-tokens" | "free-eligible-cost" | "free-window" | "free-credit"
  | "break-even-hours-day" | "break-even-hours-month" | "break-even-utilisation" | "token-cost-of-reservation"
  | "other-cost";

export type WarningCode =
  | "clip-under-half-second" | "clip-capped"
  | "tpm-rounded-up" | "tpm-minimum-applied" | "daily-no-early-end" | "daily-after-22" | "hours-rounded-up" | "days-rounded-up" | "overdue-24-hours"
  | "day-not-12-hours" | "card-note" | "secondary-price" | "other-product" | "minimum-prices" | "undated-price"
  | "cache-not-listed" | "batch-without-cache" | "free-quota-unused" | "thinking-at-one-price"
  | "cancelled-reaches-month" | "tokens-card-differs" | "peak-overflows" | "request-over-maximum"
  | "traffic-overflows" | "traffic-overflow-left-out" | "context-over-maximum" | "days-over-month" | "starts-after-term" | "months-past-term"
  | "free-quota-shared" | "overflow-not-priced" | "overflow-refused" | "sizing-stale" | "sizing-part-time" | "comparison-left-out"
  | "newer-card-version" | "price-listed-only-in-older-edition";

/** The ways of buying the same thing that are held against each other. */
export type Option = "hourly" | "daily" | "monthly" | "cancelled" | "tokens" | "model-units";

/** What break-even is measured in. */
export type Per = "hours-per-day" | "hours-per-month" | "utilisation-percent" | "cancel-day" | "tokens-per-month";
