/** How a file of requests or minutes is laid out, as recognised or as corrected by the user. */
export interface LogFormat {
  readonly layout: LogLayout;
  /** Requests one by one, or sums by minute. */
  readonly kind: "requests" | "profile";
  /**
   * As in the file; a repeated name gets " (2)", " (3)", one without a name its number; keys of JSON lines in order of
   * appearance.
   */
  readonly columns: readonly string[];
  readonly roles: LogRoles;
  readonly stamps: Stamps;
  /** For stamps without a zone of their own: an IANA name such as "Asia/Shanghai", or "UTC". */
  readonly zone: string;
  /** 4/5/2026 is the fourth of May; otherwise the fifth of April. */
  readonly dayFirst: boolean;
  /**
   * What a request with input tokens and no output token is, where no status says it: BurstGPT writes failed requests
   * so.
   */
  readonly noOutput: "taken" | "failed";
}

export type Separator = "," | ";" | "\t" | "|";

export type LogLayout =
  /** `header`: the first row holds the names of the columns. */
  | { readonly type: "delimited"; readonly separator: Separator; readonly header: boolean }
  /** A JSON object a line. Nested keys are joined with dots: "usage.prompt_tokens". */
  | { readonly type: "json-lines" };

/** Which column holds what: an index into `columns`, or null. */
export interface LogRoles {
  readonly time: number | null;
  readonly input: number | null;
  readonly output: number | null;
  readonly cached: number | null;
  readonly model: number | null;
  readonly status: number | null;
  /** Of a profile: requests of the minute. */
  readonly requests: number | null;
  /** Lists of prefix blocks, from which cache hits are counted. JSON lines only. */
  readonly prefixes: number | null;
}

export type LogRole = keyof LogRoles;

/**
 * What the time column holds. "date-time" is any written date with time, with a zone or without one, ISO or US; the
 * numbers are seconds, milliseconds or minutes since 1970 ("epoch") or since the log's own start ("relative").
 */
export type Stamps = "date-time" | "epoch-s" | "epoch-ms" | "relative-s" | "relative-ms" | "relative-minutes";

/** What the beginning of a file shows, before anything is read for good. */
export interface LogSample {
  readonly format: LogFormat;
  /** The first rows, one text a column; long ones are cut. */
  readonly rows: readonly (readonly string[])[];
  /** True when the stamps have no zone: it is asked then. */
  readonly naive: boolean;
}

/** Why a file cannot be read at all. */
export type LogRefusal = "empty" | "not-text" | "no-columns" | "too-many-columns" | "no-rows" | "row-too-long";

/** Why a row was not taken. */
export type BadRowCode =
  | "columns"
  | "json"
  | "time-missing"
  | "time"
  | "tokens-missing"
  | "tokens"
  | "tokens-too-large"
  | "cached-over-input"
  | "quotes";

export interface BadRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly code: BadRowCode;
  /** The column at fault, by name; "" for the whole row. */
  readonly column: string;
  /** The beginning of the value or row, at most 80 characters. */
  readonly text: string;
}

/** What became of the rows: taken + leftOut + bad = rows read. */
export interface LogCounts {
  readonly read: number;
  readonly taken: number;
  /** Failed requests, by their status, and rows of a log without usage. */
  readonly leftOut: number;
  /**
   * Rows without input and output tokens: of a log among those left out, of a profile taken, with the requests they
   * tell of left out.
   */
  readonly noUsage?: number | undefined;
  /** Of those left out: answered from a gateway's cache, exported twice, and rows that are no calls of a model. */
  readonly gatewayHits?: number | undefined;
  readonly repeated?: number | undefined;
  readonly otherRows?: number | undefined;
  readonly bad: number;
  /** The first of them, at most `MOST_BAD_ROWS`. */
  readonly badRows: readonly BadRow[];
}

export const MOST_BAD_ROWS = 10_000;
