import type { Arrivals } from "./arrivals";
import type { IdleSpan, RequestLog } from "../log/requestLog";

/** Clock minutes that a traffic covers. */
export interface MinutePeriod {
  readonly firstMinute: number;
  readonly minutes: number;
}

/** Rows of a log, and the time without usage beside them. `rows` null: every row. */
export interface LogPart {
  readonly rows: Int32Array | null;
  readonly idle: readonly IdleSpan[];
}

/**
 * Puts the requests of a log into the order of their arrival, by clock minute; equal stamps keep their order in the
 * file (src/cases/README.md). A log that is in order already is only copied.
 *
 * @param keep by model: false leaves its requests out; all are kept without it, or where the log names no models
 * @param period as for `arrivalsOfPart`
 */
export function arrivalsOf(log: RequestLog, keep?: readonly boolean[], period?: MinutePeriod): Arrivals {
  return arrivalsOfPart(log, partOf(log, keep), period);
}

/**
 * The same of some rows of a log.
 *
 * @param period holds all of the rows, and is covered whole where there are any; without it, the arrivals cover from
 *   their own first minute to their own last
 */
export function arrivalsOfPart(log: RequestLog, part: LogPart, period?: MinutePeriod): Arrivals {
  const { firstMinute, minutes, start, order, rows } = arrivalOrder(log, part, period);
  return { clock: log.clock, firstMinute, minutes, start, ...taken(log, order, rows) };
}

/** Nanoseconds into their clock minute of the requests of `arrivalsOf(log, keep)`, in the same order. */
export function arrivalTicks(log: RequestLog, keep?: readonly boolean[]): Float64Array {
  const { order, rows } = arrivalOrder(log, partOf(log, keep));
  return Float64Array.from({ length: rows }, (_, index) => log.tick[order === null ? index : order[index]!]!);
}

/** From the first request or row without usage of a log to the last. */
export function periodOf(log: RequestLog): MinutePeriod {
  return spanOf(log, { rows: null, idle: log.idle ?? [] });
}

/** `order` null: the rows are all kept and in order already. */
function arrivalOrder(log: RequestLog, part: LogPart, period?: MinutePeriod) {
  const rows = rowCount(log, part);
  const isNothing = rows === 0 && part.idle.length === 0;
  const { firstMinute, minutes } = period === undefined || isNothing ? spanOf(log, part) : period;
  const start = countByMinute(log, part.rows, rows, firstMinute, minutes);
  const order = inOrder(log, part.rows, rows) ? part.rows : byArrival(log, part.rows, rows, firstMinute, start);
  return { firstMinute, minutes, start, order, rows };
}

function rowCount(log: RequestLog, { rows }: LogPart): number {
  return rows === null ? log.rows : rows.length;
}

function partOf(log: RequestLog, keep: readonly boolean[] | undefined): LogPart {
  const idle = (log.idle ?? []).filter(({ model }) => keep === undefined || model < 0 || keep[model] !== false);
  return { rows: keptRows(log, keep), idle };
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
function spanOf(log: RequestLog, part: LogPart): MinutePeriod {
  const { rows: order, idle } = part;
  const rows = rowCount(log, part);
  if (rows === 0 && idle.length === 0) return { firstMinute: 0, minutes: 0 };
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
  return { firstMinute: first, minutes: last - first + 1 };
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
