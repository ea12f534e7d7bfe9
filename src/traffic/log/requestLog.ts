/** Minutes count from 1970-01-01T00:00Z, or from the zero of a log that only says seconds since its own start. */
export type Clock = "absolute" | "relative";

/**
 * From the first row without usage to the last, of one model: the log covers this time, though nothing arrived in it.
 */
export interface IdleSpan {
  /** Index into `models`; -1: the log does not name any. */
  readonly model: number;
  readonly firstMinute: number;
  readonly firstTick: number;
  readonly lastMinute: number;
  readonly lastTick: number;
}

/** The requests of a log in the order of the file: one entry a request in each array. */
export interface RequestLog {
  readonly rows: number;
  readonly clock: Clock;
  /** Clock minute. */
  readonly minute: Int32Array;
  /** Nanoseconds into that minute, whole: 0 to 59,999,999,999. */
  readonly tick: Float64Array;
  /** Input tokens, cached ones included. */
  readonly input: Uint32Array;
  readonly output: Uint32Array;
  /** Of the input tokens, those read from a cache; null: the log does not say. */
  readonly cached: Uint32Array | null;
  /** Index into `models`; null: the log does not name any. */
  readonly model: Uint16Array | null;
  readonly models: readonly string[];
  /**
   * Rows with 0 input and 0 output tokens are no requests (FORMATS.md, "Sizing"), but their minutes are covered.
   * Absent: there are none.
   */
  readonly idle?: readonly IdleSpan[] | undefined;
}
