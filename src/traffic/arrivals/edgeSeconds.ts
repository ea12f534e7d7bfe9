import type { RequestLog } from "../log/requestLog";

const TICKS_A_SECOND = 1_000_000_000;

/** Where in its clock minute a log begins and ends: whole seconds, 0 to 59. */
export interface EdgeSeconds {
  /** Seconds of the first minute before the first request. */
  readonly firstSecond: number;
  /** Second of the last minute in which the last request came. */
  readonly lastSecond: number;
}

/**
 * How much of its first and last minute a log covers. Sums by minute cannot tell, so it is read from the log: a first
 * request at 10:00:46 and a last one at 11:00:12 give 46 and 12.
 *
 * @returns null for a log without requests
 */
export function edgeSeconds(log: Pick<RequestLog, "rows" | "minute" | "tick">): EdgeSeconds | null {
  if (log.rows === 0) return null;
  let first = 0;
  let last = 0;
  for (let row = 1; row < log.rows; row += 1) {
    if (isBefore(log, row, first)) first = row;
    if (isBefore(log, last, row)) last = row;
  }
  return { firstSecond: secondOf(log, first), lastSecond: secondOf(log, last) };
}

function isBefore(log: Pick<RequestLog, "minute" | "tick">, one: number, other: number): boolean {
  const minute = log.minute[one] ?? 0;
  const otherMinute = log.minute[other] ?? 0;
  return minute === otherMinute ? (log.tick[one] ?? 0) < (log.tick[other] ?? 0) : minute < otherMinute;
}

function secondOf(log: Pick<RequestLog, "tick">, row: number): number {
  return Math.floor((log.tick[row] ?? 0) / TICKS_A_SECOND);
}
