import type { Clock } from "../log/requestLog";

/** The requests that are kept, in order of arrival, grouped by clock minute. */
export interface Arrivals {
  readonly clock: Clock;
  readonly firstMinute: number;
  /** From the first minute with a request to the last; minutes without one count. */
  readonly minutes: number;
  /** The requests of minute m are those from start[m] up to start[m + 1]; one entry more than minutes. */
  readonly start: Int32Array;
  readonly input: Uint32Array;
  readonly output: Uint32Array;
  readonly cached: Uint32Array | null;
}
