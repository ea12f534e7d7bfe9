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
  /** Earlier rows of calls that were written several times as their output grew: the largest counts. Absent: none. */
  readonly grown?: number | undefined;
  readonly otherRows?: number | undefined;
  readonly bad: number;
  /** The first of them, at most `MOST_BAD_ROWS`. */
  readonly badRows: readonly BadRow[];
}

export const MOST_BAD_ROWS = 10_000;
