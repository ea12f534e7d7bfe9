import type { Amount } from "../../money/amount";
import type { Currency } from "../../model/quantities";

/**
 * What the charts of a traffic are drawn from. The shapes follow the study of traffic/, said again by structure,
 * because charts/ does not import it; its whole-number money is turned into amounts on the way.
 */
export type TpmDimension = "input" | "output";

/** Steps of 10,000 input TPM and of 1,000 output TPM. */
export interface StepPair {
  readonly inputSteps: number;
  readonly outputSteps: number;
}

/** One dimension of the demand, in bins of equal length. */
export interface DemandContent {
  readonly dimension: TpmDimension;
  readonly clock: "absolute" | "relative";
  /** Of the first bin: from 1970-01-01T00:00Z, or from the start of a log on a clock of its own. */
  readonly firstMinute: number;
  readonly minutesPerBin: number;
  /** Tokens a minute: mean of the bin's minutes, and its highest minute. */
  readonly mean: ArrayLike<number>;
  readonly peak: ArrayLike<number>;
  /** Of the mean, what is outside the reservation. */
  readonly over: ArrayLike<number>;
  readonly reservedTpm: number;
  /** For the clock: an IANA name. */
  readonly zone: string;
}

/** Cost against the steps of one dimension, the other one kept. */
export interface CostCurveContent {
  readonly dimension: TpmDimension;
  /** Steps rising from 0. */
  readonly points: readonly CostCurvePoint[];
  /** The steps of the cheapest reservation. */
  readonly bestSteps: number;
  /** The steps of the other dimension, the same for all points. */
  readonly otherSteps: number;
  readonly payAsYouGo: Amount;
  readonly currency: Currency;
}

export interface CostCurvePoint {
  readonly steps: number;
  readonly reserved: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
}

/**
 * Total cost over both dimensions: `totals[row][column]` belongs to `outputSteps[row]` and `inputSteps[column]`, both
 * rising.
 */
export interface CostMapContent {
  readonly inputSteps: readonly number[];
  readonly outputSteps: readonly number[];
  readonly totals: readonly (readonly Amount[])[];
  /** In order of weight: where labels have no room, the later ones go. */
  readonly points: readonly MapPoint[];
  readonly currency: Currency;
}

/** A named reservation on the map. One off the map is not drawn. */
export interface MapPoint extends StepPair {
  /** Short: "p95". */
  readonly label: string;
  readonly isBest: boolean;
  readonly total: Amount;
}

/** Tokens a minute by how many minutes reach them. */
export interface DurationContent {
  readonly dimension: TpmDimension;
  /** Minute 1 is the peak; tpm never rises. May be thinned out. */
  readonly points: readonly { readonly minutes: number; readonly tpm: number }[];
  /** All minutes of the traffic. */
  readonly minutes: number;
  readonly reservedTpm: number;
}

/** What is bought by the hour on top of a base bought by the day. */
export interface MixContent {
  readonly base: StepPair;
  readonly windows: readonly MixWindowShape[];
  /** For days and hours: an IANA name. */
  readonly zone: string;
  /** Days of the week in the traffic, 1 Monday to 7 Sunday; absent: all. */
  readonly days?: readonly number[] | undefined;
}

/** Extra steps from hour `from` up to hour `to` (1 to 24) on the given days. Windows that share an hour add up. */
export interface MixWindowShape extends StepPair {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
}
