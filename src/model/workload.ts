import type { DaysPerMonth } from "./purchase";
import type { Currency, DecimalText, Hours, Mode, Percent, Tokens, Tpm } from "./quantities";

/** One load, described once, before anybody says how it is bought (RULES.md section 12). */
export interface Workload {
  readonly currency: Currency;
  readonly model: string;
  readonly mode: Mode;
  readonly requestsPerMonth: DecimalText;
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
  readonly cacheHitPercent: Percent;
  /** Busy hours a day, and days a month on which there are any. */
  readonly hoursPerDay: Hours;
  readonly daysPerMonth: DaysPerMonth;
  /** Requests of the busiest minute over those of a mean one, within the busy hours; at least 1. */
  readonly peakToMean: DecimalText;
  readonly termMonths: number;
  /** Region of the cards; "" for the one that is usual for the currency. */
  readonly region: string;
  /** Where requests may be served; "" for the widest that the region's cards print. */
  readonly scope: string;
  /** Spec of a model unit, and what one replica was measured to serve; "" and null: not measured. */
  readonly spec: string;
  readonly replicaInputTpm: Tpm | null;
  readonly replicaOutputTpm: Tpm | null;
}

/** The ways to buy a workload, in the order of the table. */
export const WAYS = [
  "tokens",
  "tokens-explicit-cache",
  "batch",
  "fine-tuned-tokens",
  "savings-plan",
  "reservation-standard-daily",
  "reservation-standard-blocks",
  "reservation-fast-daily",
  "reservation-fast-hourly",
  "ptu-hourly",
  "ptu-daily",
  "dtu",
  "model-unit-hourly",
  "model-unit-monthly",
] as const;
export type Way = (typeof WAYS)[number];

/** Why a way does not apply. */
export type WayReason =
  | "no-card-offers-it"
  | "mode-not-offered"
  | "input-over-limit"
  | "request-over-maximum"
  | "context-over-maximum"
  | "no-cached-input"
  | "no-explicit-cache"
  | "batch-not-offered"
  | "not-covered-by-a-plan"
  | "no-commitment-pays"
  | "busy-hours-over-block"
  | "replica-not-measured"
  | "no-requests"
  | "no-busy-hours";
