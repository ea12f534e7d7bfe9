import type { Currency, DecimalText } from "../../model/quantities";
import type { Resolution, StepsJob } from "../../model/trainingItem";
import type { DtuPrice, ReservationPrice, ReservationRules } from "./capacityPrices";
import type { MediaPrice } from "./mediaPrice";
import type { Localised, PriceRow, Region, Scope } from "./priceRow";
import type { PrepaidPack, SavingsPlanRate, SavingsPlanRules } from "./savingsPlan";

/**
 * A rate card: the prices of one edition of one document, as printed. Cards are never merged and never overwritten; a
 * later edition is a new version in a new file. Amounts are in `currency`.
 */
export interface RateCard {
  readonly id: string;
  /** The edition date, or "undated". Versions of a card order by it; "undated" comes before every date. */
  readonly version: string;
  readonly title: Localised;
  readonly publisher: string;
  readonly product: "Model Studio" | "AI PaaS";
  /** ISO date or year and month as the source prints it, or null when the source carries none. */
  readonly edition: string | null;
  /** What is known of the date of an undated edition, e.g. "after 2026-05-26". */
  readonly editionNote: string | null;
  readonly region: Region;
  /** Where requests may be served, as the page prints it beside the region; absent: the page prints no scope. */
  readonly scope?: Scope;
  readonly currency: Currency;
  /** True for prices read off later editions of the vendor's pages, false for the five founding documents. */
  readonly secondary: boolean;
  /** Token prices are per this many tokens, as printed: 1000 or 1000000. */
  readonly tokensPer: 1000 | 1000000;
  readonly rules: CardRules;
  readonly notes: readonly Localised[];
  readonly textTraining: readonly TextTrainingPrice[];
  readonly videoTraining: readonly VideoTrainingPrice[];
  readonly ptu: readonly PtuPrice[];
  readonly modelUnits: readonly ModelUnitPrice[];
  readonly tokens: readonly TokenPrice[];
  readonly fineTunedTokens: readonly FineTunedPrice[];
  readonly imageTraining: readonly ImageTrainingPrice[];
  readonly speechTraining: readonly SpeechTrainingPrice[];
  readonly reservations: readonly ReservationPrice[];
  readonly dtu: readonly DtuPrice[];
  readonly media: readonly MediaPrice[];
  readonly savingsPlans: readonly SavingsPlanRate[];
  readonly packs: readonly PrepaidPack[];
}

export interface CardRules {
  /** Batch price as a percentage of the real-time price on every model of the card, or null. (001: "50") */
  readonly batchPercent: DecimalText | null;
  /** Cache-hit price as a percentage of the input price where no price is listed, or null. (001: "40") */
  readonly cacheHitPercent: DecimalText | null;
  /** Printed as "minimum" prices (001). */
  readonly minimumPrices: boolean;
  /** On cards of throughput reservations, null on the others. */
  readonly reservation: ReservationRules | null;
  /** On cards of a savings plan, null on the others. */
  readonly savingsPlan: SavingsPlanRules | null;
}

/** Per 1,000 training tokens. */
export interface TextTrainingPrice extends PriceRow {
  readonly price: DecimalText;
}

/** Per 1,000 training tokens; a clip is billed for at most `capSeconds`. */
export interface VideoTrainingPrice extends PriceRow {
  readonly price: DecimalText;
  readonly capSeconds: number;
  /** "i2v" first frame, "kf2v" first and last frames. */
  readonly task: "i2v" | "kf2v";
}

/** A count for each size of an image. */
export type ByResolution = Readonly<Record<Resolution, number>>;

interface PricedImageTraining extends PriceRow {
  readonly price: DecimalText;
}

/** Steps × the longest sequence of a step, the vendor's upper estimate. */
export interface StepImageTraining extends PricedImageTraining {
  readonly formula: "wan";
  readonly stepTokens: Readonly<Record<StepsJob["generation"], ByResolution>>;
}

/** Epochs × images × pixels / `pixelsPerToken` × GPUs. */
export interface PixelImageTraining extends PricedImageTraining {
  readonly formula: "qwen";
  readonly pixels: ByResolution;
  readonly pixelsPerToken: number;
}

/** Per 1,000 training tokens; `formula` is how the page counts the tokens of an image. */
export type ImageTrainingPrice = StepImageTraining | PixelImageTraining;

/** Per 1,000 training tokens. */
export interface SpeechTrainingPrice extends PriceRow {
  readonly price: DecimalText;
}

/** What a rate is for: input per 10,000 tokens a minute, output per 1,000 tokens a minute. */
export interface PtuRates {
  readonly input: DecimalText;
  readonly output: DecimalText;
  /** Output in thinking mode, where the card lists its own. */
  readonly thinkingOutput?: DecimalText;
}

export interface PtuPrice extends PriceRow {
  /** "instruct": thinking is refused. "both": one row serves both modes. */
  readonly modes: "instruct" | "both";
  readonly maxInputTokens: number;
  readonly hourly: PtuRates;
  readonly daily: PtuRates;
}

/** Price of one replica of the whole spec. */
export interface ModelUnitPrice extends PriceRow {
  /** "MU1x4", "MU3x16-pd", or "MU1" where the card prints no count. */
  readonly spec: string;
  readonly hourly: DecimalText;
  readonly monthly: DecimalText;
}

/**
 * Per `tokensPer` tokens; `cacheHit` (implicit cache) absent means that the card lists none. Amounts are computed with
 * these alone: what else stands in a `ModePrice` is listed, never applied.
 */
export interface TokenRates {
  readonly input: DecimalText;
  readonly output: DecimalText;
  readonly cacheHit?: DecimalText;
}

export interface ModePrice extends TokenRates {
  /** Explicit cache: price of an input token that is put into the cache, and of one that is read from it. */
  readonly explicitCache?: { readonly create: DecimalText; readonly hit: DecimalText };
  /** A limited offer beside the list price, which is what the fields above hold. */
  readonly promotional?: TokenRates;
  /** The price outside the row's `peakHours`; the fields above then hold the price within them. */
  readonly offPeak?: TokenRates;
}

/** Times of day as the card prints them: "08:00" to "22:00" at "+08:00". */
export interface PeakHours {
  readonly from: string;
  readonly to: string;
  readonly utcOffset: string;
}

/** One tier of one model. The tier holds requests with tierOver < input tokens <= tierUpTo. */
export interface TokenPrice extends PriceRow {
  readonly tierOver: number;
  /** null: no upper bound is printed. */
  readonly tierUpTo: number | null;
  readonly instruct?: ModePrice;
  readonly thinking?: ModePrice;
  /** Most input and output tokens of a request together, where the source prints it. */
  readonly maxContextTokens?: number;
  /** True where the source prints one price for both modes: it is then one price in the list, not two. */
  readonly oneForBoth?: boolean;
  /** True where the model (not the whole card) offers batch at half price. */
  readonly batchHalfPrice?: boolean;
  /** Free quota of a new account as printed: information, never applied unasked. */
  readonly freeQuota?: { readonly tokens: number; readonly days: number };
  /** Where the price depends on the time of day. */
  readonly peakHours?: PeakHours;
}

/**
 * Tokens of a model fine-tuned by the user, per `tokensPer` tokens. Without bounds the price holds for every request;
 * with them the row is a tier, tierOver < input tokens <= tierUpTo.
 */
export interface FineTunedPrice extends PriceRow {
  readonly tierOver?: number;
  readonly tierUpTo?: number | null;
  readonly input: DecimalText;
  readonly output: DecimalText;
  readonly thinkingOutput?: DecimalText;
}
