import type { DrawnTraffic } from "../traffic/shapes/drawTraffic";
import type { SteadyRates } from "../traffic/shapes/steadyArrivals";
import type { EdgeSeconds } from "../traffic/arrivals/edgeSeconds";
import type { LargeGap } from "../traffic/log/gapIn";
import type { BadRow, LogCounts } from "../traffic/log/logCounts";
import type { SampleRefusal } from "../traffic/log/shape/sampleFile";
import type { Clock } from "../traffic/log/requestLog";

/** Where the traffic comes from. The log itself stays in the worker and in the file: none of it is kept. */
export type TrafficSource =
  | { readonly from: "file"; readonly name: string; readonly bytes: number }
  | { readonly from: "paste"; readonly bytes: number }
  | { readonly from: "steady"; readonly params: SteadyRates }
  | { readonly from: "shape"; readonly params: DrawnTraffic }
  /** The profile that a PTU item of the plan keeps. */
  | { readonly from: "plan"; readonly name: string };

/** How far an import is. */
export interface ImportProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/**
 * What became of the rows: taken + leftOut + bad = read. The first bad rows only; all of them come with the download.
 */
export interface RowCounts extends Omit<LogCounts, "badRows"> {
  readonly firstBadRows: readonly BadRow[];
  /** Fewer than `bad` where the list is cut off. */
  readonly listedBadRows: number;
}

/** What came of a model: whole numbers. Requests are 0 where sums do not count them. */
export interface ModelUse {
  readonly requests: number;
  readonly input: number;
  readonly output: number;
}

export interface ModelShare extends ModelUse {
  readonly name: string;
  readonly kept: boolean;
}

export interface OtherModels extends ModelUse {
  readonly count: number;
  readonly kept: boolean;
}

/** Cached tokens that were counted from lists of prefix blocks. */
export interface MeasuredCache {
  /** Of all input tokens. */
  readonly cachedTokens: number;
  readonly inputTokens: number;
  /** Taken into the traffic. */
  readonly used: boolean;
}

/** What is known of the traffic that is to be sized. Tokens and requests are whole numbers, exact up to 2^53. */
export interface TrafficFacts {
  /** Single requests, or only their sums by minute: these take the rule "excess" only. */
  readonly kind: "requests" | "profile";
  readonly clock: Clock;
  /** The zone of naive stamps, in which times are shown; hours of the day and days of the week are counted in it. */
  readonly zone: string;
  readonly firstMinute: number;
  readonly minutes: number;
  readonly emptyMinutes: number;
  /** Where in their minutes the first and the last request came; null: not known, for there are only sums by minute. */
  readonly edges: EdgeSeconds | null;
  readonly requests: number;
  readonly input: number;
  /** Of the input tokens; null: the traffic does not say. */
  readonly cached: number | null;
  readonly output: number;
  readonly peakRequests: number;
  /** Tokens of the largest minute, each counted as one. */
  readonly peakInput: number;
  readonly peakOutput: number;
  /** Of a log that was read; null for traffic that was drawn, worked out or kept. */
  readonly rows: RowCounts | null;
  /**
   * The most used first, `LISTED_MODELS` at most. Empty: the log names none. Some models of a file are sized over the
   * period of all of them, so that what they cost can be added up.
   */
  readonly models: readonly ModelShare[];
  /** Models beyond those, which are kept or left together; absent: there are none. */
  readonly otherModels?: OtherModels | undefined;
  readonly measuredCache: MeasuredCache | null;
  /** Seconds that a row of sums covers, where that is more than a minute: peaks inside are not known. */
  readonly resolutionSeconds?: number | undefined;
  /** A time without traffic that is most of the period, as long as it is not decided whether it counts. */
  readonly gap?: LargeGap | undefined;
}

/** Why there is no traffic. Each has its words in the catalogue. */
export type TrafficFailure =
  | SampleRefusal
  /** A ZIP with several files in it. */
  | "several-files"
  /** A packed file or a workbook that cannot be opened. */
  | "broken"
  /** More rows are bad than could be taken. */
  | "mostly-bad"
  /** No row could be taken; all are bad or left out. */
  | "nothing-taken"
  /** Drawn or steady numbers that are out of bounds together: more tokens than are counted exactly. */
  | "too-much"
  /** The file was moved, changed or withdrawn. */
  | "file-gone"
  /** More than the worker can hold. */
  | "too-large"
  /** A kept profile that cannot be unpacked. */
  | "profile-damaged"
  /** The browser starts no worker. */
  | "no-worker"
  /** Anything else. */
  | "broke";
