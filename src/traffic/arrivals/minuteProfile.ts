import type { Clock } from "../log/requestLog";

/**
 * Tokens by clock minute, from the first minute with a request to the last: one entry a minute, zeros where nothing
 * arrived.
 */
export interface MinuteProfile {
  readonly clock: Clock;
  readonly firstMinute: number;
  readonly minutes: number;
  /** Whole numbers, exact up to 2^53. */
  readonly requests: Float64Array;
  readonly input: Float64Array;
  readonly output: Float64Array;
  /** Of the input tokens; null: not known. */
  readonly cached: Float64Array | null;
}
