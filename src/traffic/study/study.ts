import type { BlockPrices, BlockWindow, MixPrices, Steps } from "../../model/sizing";
import type { Clock } from "../log/requestLog";
import type { Coverage, ReservationOutcome, TierTokens, TrafficTotals } from "../sizer/sizer";
import type { SizingRules } from "../sizer/sizingRules";

/** What is asked of a study. */
export interface StudyWishes {
  readonly rules: SizingRules;
  readonly coverage: Coverage;
  /** null: no hours are bought on top of a base by the day. */
  readonly mix: MixPrices | null;
  /** null: no blocks are sold at night. */
  readonly block: BlockPrices | null;
  /** For hours of the day and days of the week: an IANA name. A relative clock starts at Monday 00:00 of it. */
  readonly zone: string;
}

/** All that the page shows of one traffic under one set of rules. */
export interface TrafficStudy {
  readonly clock: Clock;
  readonly firstMinute: number;
  readonly totals: TrafficTotals;
  /** In this order: pay-as-you-go, best, coverage, mean, p50, p90, p95, p99, peak. */
  readonly options: readonly StudyOption[];
  /** Cost against the steps of one dimension, the other one kept as in the best. */
  readonly inputCurve: readonly CurvePoint[];
  readonly outputCurve: readonly CurvePoint[];
  readonly map: CostMap;
  readonly duration: DurationCurve;
  /** null where none was asked for. */
  readonly mix: TimeMix | null;
  /** One for each time that a block can run; none where no blocks are sold or no time of the day is known. */
  readonly blocks: readonly BlockMix[];
}

export type StudyOptionName = "pay-as-you-go" | "best" | "coverage" | "mean" | "p50" | "p90" | "p95" | "p99" | "peak";

/** `outcome` is null where the wanted coverage cannot be kept: longer inputs than the model takes never go inside. */
export interface StudyOption {
  readonly name: StudyOptionName;
  readonly outcome: ReservationOutcome | null;
}

/** Parts of the total, each exact. */
export interface CurvePoint {
  readonly steps: number;
  readonly reserved: bigint;
  readonly overflow: bigint;
  readonly total: bigint;
}

/** `totals[row][column]` belongs to `outputSteps[row]` and `inputSteps[column]`, both rising from 0. */
export interface CostMap {
  readonly inputSteps: readonly number[];
  readonly outputSteps: readonly number[];
  readonly totals: readonly (readonly bigint[])[];
}

/**
 * Tokens a minute that at least so many of the minutes reach: minute 1 is the peak. Thinned out to at most 400 points.
 */
export interface DurationCurve {
  readonly input: readonly DurationPoint[];
  readonly output: readonly DurationPoint[];
}

export interface DurationPoint {
  /** 1 to minutes. */
  readonly minutes: number;
  readonly tpm: number;
}

/** Demand in bins of equal length, at most about 1,500 of them. */
export interface Demand {
  readonly clock: Clock;
  /** Of the first bin. */
  readonly firstMinute: number;
  readonly minutesPerBin: number;
  /** Tokens a minute: the mean of the bin's minutes, and its highest minute. */
  readonly meanInput: Float64Array;
  readonly peakInput: Float64Array;
  readonly meanOutput: Float64Array;
  readonly peakOutput: Float64Array;
  /** Tokens a minute that overflow the reservation looked at, mean of the bin's minutes. */
  readonly overInput: Float64Array;
  readonly overOutput: Float64Array;
}

/**
 * A base bought by the day and windows on top bought by the hour, by day of the week and hour of the day.
 * Money is over all the time of the traffic.
 */
export interface TimeMix {
  readonly base: Steps;
  readonly windows: readonly MixWindow[];
  readonly reservedBase: bigint;
  readonly reservedWindows: bigint;
  readonly overflow: bigint;
  readonly total: bigint;
  /** What neither the base nor a window holds, by token tier. */
  readonly overflowTiers: readonly TierTokens[];
  /** The best single reservation, for comparison. */
  readonly flat: bigint;
  /** No mix of a base and windows costs less: the mix is the exact optimum where it is the total; null: not known. */
  readonly atLeast: bigint | null;
}

/**
 * A base bought by the day and a block of hours on top of it every night. Money is over all the time of the traffic.
 */
export interface BlockMix {
  readonly window: BlockWindow;
  /** Of the traffic, in the hours of the block; tokens are input and output. */
  readonly inside: { readonly minutes: number; readonly requests: number; readonly tokens: number };
  readonly base: Steps;
  /** On top of the base. */
  readonly block: Steps;
  readonly reservedBase: bigint;
  readonly reservedBlock: bigint;
  readonly overflow: bigint;
  /** What neither the base nor the block holds, by token tier. */
  readonly overflowTiers: readonly TierTokens[];
  readonly total: bigint;
  /** No base with a block costs less: exact where it is the total; null: not known. */
  readonly atLeast: bigint | null;
}

/** Extra steps from hour `from` up to hour `to` (1 to 24) on the given days, 1 Monday to 7 Sunday. */
export interface MixWindow extends Steps {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Hours of it in the traffic; part hours by the minute: this many minutes. */
  readonly minutes: number;
}
