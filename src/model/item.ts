import type { Common, Growing, OnCard, Recurring } from "./itemParts";
import type { MeasuredSizing } from "./measuredSizing";
import type { HourlyPurchase, MonthlyPurchase, PtuPurchase, ReservationPurchase } from "./purchase";
import type { Currency, Days, DecimalText, Hours, Mode, Percent, Speed, Tokens, Tpm } from "./quantities";
import type { ImageTrainingItem, SpeechTrainingItem, TextTrainingItem, VideoTrainingItem } from "./trainingItem";

/**
 * What is bought, in branded quantities: the items, scenarios and settings that the plan document carries and the
 * pricing rules take. Numbers are exact decimal text, whole or not; every default is filled in.
 */
export interface Scenario {
  readonly name: string;
  readonly currency: Currency;
  readonly items: readonly Item[];
  /** What is committed to for the tokens of all items; null: nothing. */
  readonly savingsPlan: SavingsPlan | null;
}

/** A monthly commitment that pays for tokens at a discount (RULES.md section 11). */
export interface SavingsPlan {
  readonly card: string;
  /** "" means the newest version of the card. */
  readonly cardVersion: string;
  readonly commitmentPerMonth: DecimalText;
  readonly termMonths: "3" | "6" | "12" | "24";
  readonly payment: "all-upfront" | "no-upfront";
}

/** Throughput that is reserved, and the traffic and token prices that it is held against. */
interface Reserved extends OnCard, Recurring, Growing {
  readonly mode: Mode;
  readonly inputTpm: Tpm;
  readonly outputTpm: Tpm;
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

export interface PtuItem extends Reserved {
  readonly kind: "ptu";
  readonly purchase: PtuPurchase;
}

/** A throughput reservation, which the vendor sells in the place of PTU (RULES.md section 8). */
export interface ReservationItem extends Reserved {
  readonly kind: "reservation";
  readonly speed: Speed;
  readonly purchase: ReservationPurchase;
}

/** Dedicated throughput with published tokens a minute (RULES.md section 9). */
export interface DtuItem extends OnCard, Recurring {
  readonly kind: "dtu";
  readonly spec: string;
  /** Of the baseline of the spec; null: what the peak needs. */
  readonly multiple: DecimalText | null;
  /** null where the multiple is given. */
  readonly peakInputTpm: Tpm | null;
  readonly peakOutputTpm: Tpm | null;
  readonly mode: Mode;
  /** The card whose token prices it is compared with; "" for none. */
  readonly tokenCard: string;
  readonly tokenCardVersion: string;
  readonly tokenModel: string;
  /** Input tokens of a usual request, which choose the tier; null: the lowest. */
  readonly requestInputTokens: Tokens | null;
}

/** Images by the piece, video by the second, speech by the character, embeddings by the token: units as printed. */
export interface MediaItem extends OnCard, Recurring, Growing {
  readonly kind: "media";
  /** Resolution or direction as the card prints it, "" where it prints none. */
  readonly variant: string;
  /** Pictures, seconds, characters, tokens or calls a month. */
  readonly quantityPerMonth: DecimalText;
  /** At the limited offer where the card prints one, else at list price. */
  readonly promotional: boolean;
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
  /** Implicit: a share of the input is hit. Explicit: a share is created in the cache, a share is read from it. */
  readonly cacheMode: "implicit" | "explicit";
  /** Share of the input tokens that create an explicit cache. */
  readonly cacheCreatePercent: Percent;
  /** The user's own price of 1,000 tokens that hit the cache; null: the card's. */
  readonly cachePricePer1k: DecimalText | null;
  /** Share of the requests in peak hours, where prices depend on the time of day; null: their share of the day. */
  readonly peakHoursPercent: Percent | null;
  /** At the limited offer where the card prints one, else at list price. */
  readonly promotional: boolean;
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

export type Item =
  | TextTrainingItem
  | VideoTrainingItem
  | PtuItem
  | ModelUnitItem
  | TokensItem
  | OtherItem
  | ReservationItem
  | DtuItem
  | ImageTrainingItem
  | SpeechTrainingItem
  | MediaItem;
export type ItemKind = Item["kind"];
/** Throughput that is reserved, whichever generation of the vendor's offer. */
export function isReserved(item: Item): item is PtuItem | ReservationItem {
  return item.kind === "ptu" || item.kind === "reservation";
}

export const ITEM_KINDS = [
  "text-training",
  "video-training",
  "ptu",
  "model-unit",
  "tokens",
  "other",
  "reservation",
  "dtu",
  "image-training",
  "speech-training",
  "media",
] as const satisfies readonly ItemKind[];
