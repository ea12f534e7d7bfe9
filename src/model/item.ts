import type { MeasuredSizing } from "./measuredSizing";
import type { Currency, Days, DecimalText, Hours, Mode, Percent, Tokens, Tpm } from "./quantities";

/**
 * What is bought, in branded quantities: the items, scenarios and settings that the plan document carries and the
 * pricing rules take. Numbers are exact decimal text, whole or not; every default is filled in.
 */
export interface Scenario {
  readonly name: string;
  readonly currency: Currency;
  readonly items: readonly Item[];
}

interface Common {
  /** Unique in its scenario. */
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly discountPercent: Percent;
  /** Month of the term, from 1, in which it is first in force; a one-time amount falls in it. */
  readonly startMonth: DecimalText;
}

/** What can cost something every month. */
interface Recurring {
  /** Months in force; null: to the end of the term. */
  readonly months: DecimalText | null;
}

/** What is used more, or less, from month to month. */
interface Growing {
  /** The volume of the k-th month in force is volume × (1 + growth / 100)^(k − 1). */
  readonly growthPercent: DecimalText;
}

interface OnCard extends Common {
  readonly card: string;
  /** "" means the newest version of the card. */
  readonly cardVersion: string;
  readonly model: string;
}

export interface TextTrainingItem extends OnCard {
  readonly kind: "text-training";
  readonly trainingTokens: Tokens;
  readonly mixedTokens: Tokens;
  readonly epochs: DecimalText;
  /** null: not cancelled. */
  readonly cancelledAfterTokens: Tokens | null;
}

export interface Clip {
  readonly seconds: DecimalText;
  readonly count: DecimalText;
}

export interface VideoTrainingItem extends OnCard {
  readonly kind: "video-training";
  readonly clips: readonly Clip[];
  readonly maxPixels: DecimalText;
  readonly epochs: DecimalText;
}

/** Days of a month, or every one of them as the month is set. */
export type DaysPerMonth = Days | "all";
export type HourlyPurchase = {
  readonly plan: "hourly";
  readonly hoursPerDay: Hours;
  readonly daysPerMonth: DaysPerMonth;
};
export type DailyPurchase = { readonly plan: "daily"; readonly daysPerMonth: DaysPerMonth };
/** Bought once, not every month. */
export type HoursOncePurchase = { readonly plan: "hours-once"; readonly hours: Hours };
export type DaysOncePurchase = { readonly plan: "days-once"; readonly days: Days };
export type PtuPurchase = HourlyPurchase | DailyPurchase | HoursOncePurchase | DaysOncePurchase;
/** `cancelledAfterDays` null: kept. */
export type MonthlyPurchase = { readonly plan: "monthly"; readonly cancelledAfterDays: Days | null };

export interface PtuItem extends OnCard, Recurring, Growing {
  readonly kind: "ptu";
  readonly mode: Mode;
  readonly inputTpm: Tpm;
  readonly outputTpm: Tpm;
  readonly purchase: PtuPurchase;
  /** The card whose token prices overflow and comparison use; "" for none. */
  readonly tokenCard: string;
  /** "" means the newest version of it. */
  readonly tokenCardVersion: string;
  /** "" means the same model. */
  readonly tokenModel: string;
  /** Input tokens of a usual request, which chooses the tier; null: the lowest tier. */
  readonly requestInputTokens: Tokens | null;
  /** Hours a day the service is used where whole days are bought; null: 24. */
  readonly comparedHoursPerDay: Hours | null;
  /** The steady traffic the reservation was worked out from; null: it was typed. */
  readonly traffic: SteadyTraffic | null;
  /** The measured traffic the reservation was found for, and what overflows it; null: none was measured. */
  readonly sizing: MeasuredSizing | null;
}

/** Traffic as the vendor's own capacity calculator asks for it. */
export interface SteadyTraffic {
  readonly peakRequestsPerMinute: DecimalText;
  readonly averageRequestsPerMinute: DecimalText;
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
  readonly cacheHitPercent: Percent;
  readonly headroomPercent: Percent;
  /** Weigh long inputs and cached tokens against the quota as later editions do. Off by default. */
  readonly quotaFactors: boolean;
  /** What does not fit is in no amount: so it was in version 1 plans, whose totals stay. Off by default. */
  readonly overflowLeftOut: boolean;
}

export interface ModelUnitItem extends OnCard, Recurring {
  readonly kind: "model-unit";
  readonly spec: string;
  readonly replicas: DecimalText;
  readonly purchase: HourlyPurchase | MonthlyPurchase;
  /** Hours a day, every day of the month, for comparing the monthly plan with the hourly one; null: all day. */
  readonly comparedHoursPerDay: Hours | null;
  /** What one replica was measured to serve, for comparing with token prices; null: not measured. Never published. */
  readonly measured: MeasuredThroughput | null;
}

/** Throughput that the user measured, and the token prices to hold it against. */
export interface MeasuredThroughput {
  /** Input and output tokens a minute of one replica. */
  readonly tokensPerMinute: DecimalText;
  readonly tokenCard: string;
  readonly tokenCardVersion: string;
  readonly tokenModel: string;
  /** Of a usual request: they choose the tier and the mix. */
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
}

export interface TokensItem extends OnCard, Recurring, Growing {
  readonly kind: "tokens";
  readonly mode: Mode;
  readonly fineTuned: boolean;
  /** Requests, or conversations when `rounds` > 1. */
  readonly requestsPerMonth: DecimalText;
  /** Of one request, or of the new user message of a round. */
  readonly inputTokens: Tokens;
  readonly outputTokens: Tokens;
  readonly cacheHitPercent: Percent;
  readonly batchPercent: Percent;
  readonly rounds: DecimalText;
  readonly systemTokens: Tokens;
  readonly freeTokens: Tokens;
  readonly freeDays: Days;
}

export interface OtherItem extends Common, Recurring {
  readonly kind: "other";
  readonly description: string;
  /** Below zero for a credit or a voucher. */
  readonly unitPrice: DecimalText;
  readonly quantity: DecimalText;
  readonly billing: "one-time" | "monthly";
}

export type Item = TextTrainingItem | VideoTrainingItem | PtuItem | ModelUnitItem | TokensItem | OtherItem;
export type ItemKind = Item["kind"];
export const ITEM_KINDS = [
  "text-training",
  "video-training",
  "ptu",
  "model-unit",
  "tokens",
  "other",
] as const satisfies readonly ItemKind[];
