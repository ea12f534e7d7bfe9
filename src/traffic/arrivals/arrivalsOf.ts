import type { Arrivals } from "./arrivals";
import type { IdleSpan, RequestLog } from "../log/requestLog";

/**
 * Puts the requests of a log into the order of their arrival, by clock minute; equal stamps keep their order in the
 * file (src/cases/README.md). A log that is in order already is only copied.
 *
 * @param keep by model: false leaves its requests out; all are kept without it, or where the log names no models
 */
export function arrivalsOf(log: RequestLog, keep?: readonly boolean[]): Arrivals {
  const { first, minutes, start, order, rows } = arrivalOrder(log, keep);
  return { clock: log.clock, firstMinute: first, minutes, start, ...taken(log, order, rows) };
}

/** Nanoseconds into their clock minute of the requests of `arrivalsOf(log, keep)`, in the same order. */
export function arrivalTicks(log: RequestLog, keep?: readonly boolean[]): Float64Array {
  const { order, rows } = arrivalOrder(log, keep);
  return Float64Array.from({ length: rows }, (_, index) => log.tick[order === null ? index : order[index]!]!);
}

/** `order` null: the rows are all kept and in order already. */
function arrivalOrder(log: RequestLog, keep: readonly boolean[] | undefined) {
  const kept = keptRows(log, keep);
  const rows = kept === null ? log.rows : kept.length;
  const { first, minutes } = spanOf(log, kept, rows, keep);
  const start = countByMinute(log, kept, rows, first, minutes);
  const order = inOrder(log, kept, rows) ? kept : byArrival(log, kept, rows, first, start);
  return { first, minutes, start, order, rows };
}

/** null: every row. */
function keptRows(log: RequestLog, keep: readonly boolean[] | undefined): Int32Array | null {
  const { model } = log;
  if (keep === undefined || model === null || log.models.every((_, index) => keep[index] !== false)) return null;
  const rows = new Int32Array(log.rows);
  let count = 0;
  for (let row = 0; row < log.rows; row++) if (keep[model[row]!] !== false) rows[count++] = row;
  return rows.slice(0, count);
}

/** From the first request or row without usage of what is kept to the last. */
function spanOf(
  log: RequestLog,
  order: Int32Array | null,
  rows: number,
  keep: readonly boolean[] | undefined,
): { readonly first: number; readonly minutes: number } {
  const idle = idleOf(log, keep);
  if (rows === 0 && idle.length === 0) return { first: 0, minutes: 0 };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < rows; index++) {
    const minute = log.minute[order === null ? index : order[index]!]!;
    if (minute < first) first = minute;
    if (minute > last) last = minute;
  }
  for (const span of idle) {
    first = Math.min(first, span.firstMinute);
    last = Math.max(last, span.lastMinute);
  }
  return { first, minutes: last - first + 1 };
}

/** Time without usage of the models that are kept. */
export function idleOf({ idle = [] }: RequestLog, keep: readonly boolean[] | undefined): readonly IdleSpan[] {
  return idle.filter(({ model }) => keep === undefined || model < 0 || keep[model] !== false);
}

function countByMinute(
  log: RequestLog,
  order: Int32Array | null,
  rows: number,
  first: number,
  minutes: number,
): Int32Array {
  const start = new Int32Array(minutes + 1);
  for (let index = 0; index < rows; index++) {
    const at = log.minute[order === null ? index : order[index]!]! - first + 1;
    start[at] = start[at]! + 1;
  }
  for (let minute = 0; minute < minutes; minute++) start[minute + 1] = start[minute + 1]! + start[minute]!;
  return start;
}

function inOrder(log: RequestLog, order: Int32Array | null, rows: number): boolean {
  let minute = Number.NEGATIVE_INFINITY;
  let tick = 0;
  for (let index = 0; index < rows; index++) {
    const row = order === null ? index : order[index]!;
    const nextMinute = log.minute[row]!;
    const nextTick = log.tick[row]!;
    if (nextMinute < minute || (nextMinute === minute && nextTick < tick)) return false;
    minute = nextMinute;
    tick = nextTick;
  }
  return true;
}

/** Rows by minute, then by tick; both passes keep the order of the file among equals. */
function byArrival(
  log: RequestLog,
  order: Int32Array | null,
  rows: number,
  first: number,
  start: Int32Array,
): Int32Array {
  const next = start.slice();
  const sorted = new Int32Array(rows);
  for (let index = 0; index < rows; index++) {
    const row = order === null ? index : order[index]!;
    const minute = log.minute[row]! - first;
    sorted[next[minute]!] = row;
    next[minute] = next[minute]! + 1;
  }
  for (let minute = 0; minute + 1 < start.length; minute++) {
    const from = start[minute]!;
    const to = start[minute + 1]!;
    if (to - from > 1) sorted.subarray(from, to).sort((a, b) => log.tick[a]! - log.tick[b]! || a - b);
  }
  return sorted;
}

function taken(log: RequestLog, order: Int32Array | null, rows: number): Pick<Arrivals, "input" | "output" | "cached"> {
  const column = (values: Uint32Array): Uint32Array => {
    if (order === null) return values.slice(0, rows);
    const picked = new Uint32Array(rows);
    for (let index = 0; index < rows; index++) picked[index] = values[order[index]!]!;
    return picked;
  };
  return {
    input: column(log.input),
    output: column(log.output),
    cached: log.cached === null ? null : column(log.cached),
  };
}
