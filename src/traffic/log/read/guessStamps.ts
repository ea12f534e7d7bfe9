import { plainName } from "./columnNames";
import type { Stamps } from "../logFormat";
import { readDateTime } from "./readDateTime";
import type { Stamp } from "./stamp";
import { stampNumber } from "./stampNumber";

/** What a column of stamps seems to hold. */
export interface StampGuess {
  readonly stamps: Stamps;
  readonly dayFirst: boolean;
  /** Some have no zone. */
  readonly naive: boolean;
  /** All stand at the beginning of a minute. */
  readonly wholeMinutes: boolean;
}

/** The year 5138 in seconds, 1973 in milliseconds. */
const LEAST_EPOCH_MS = 100_000_000_000;
/** 1973 in seconds. A log's own clock does not run for three years. */
const LEAST_EPOCH_S = 100_000_000;
const DAY_OR_MONTH = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/;

/**
 * Tells dates, seconds, milliseconds and minutes apart: by the size of the numbers, then by the name of the column,
 * then by the company it keeps (Mooncake counts milliseconds). Everything else that is small counts seconds.
 *
 * @param values of the column, none empty
 * @param amongMooncake the other columns are Mooncake's, as `isMooncake` has it
 * @returns null when hardly a value is a stamp
 */
export function guessStamps(values: readonly string[], column: string, amongMooncake: boolean): StampGuess | null {
  const numbers = values.filter((value) => stampNumber(value, "relative-s", { minute: 0, tick: 0 }));
  if (values.length === 0) return null;
  if (numbers.length * 2 > values.length) {
    const stamps = numberStamps(numbers, column, amongMooncake);
    return {
      stamps,
      dayFirst: false,
      naive: false,
      wholeMinutes: numbers.every((value) => tickOf(value, stamps) === 0),
    };
  }
  const dayFirst = isDayFirst(values);
  const dates = values.map((value) => readDateTime(value, dayFirst)).filter((date) => date !== null);
  if (dates.length * 2 < values.length) return null;
  return {
    stamps: "date-time",
    dayFirst,
    naive: dates.some(({ offset }) => offset === null),
    wholeMinutes: dates.every(({ tick }) => tick === 0),
  };
}

/**
 * The columns that stand in Mooncake's traces beside the stamps. Asked once for a file, not once for each of its
 * columns.
 */
export function isMooncake(columns: readonly string[]): boolean {
  const plain = new Set(columns.map(plainName));
  return plain.has("hashids") || (plain.has("inputlength") && plain.has("outputlength"));
}

function numberStamps(values: readonly string[], column: string, amongMooncake: boolean): Exclude<Stamps, "date-time"> {
  const sorted = values.map(Number).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (middle >= LEAST_EPOCH_MS) return "epoch-ms";
  if (middle >= LEAST_EPOCH_S) return "epoch-s";
  if (/^(?:minutes?|minutestart|min|minuteindex|分钟)$/.test(plainName(column))) return "relative-minutes";
  const written = column.toLowerCase();
  if (/(?:^|[^a-z])(?:ms|msec|millis|milliseconds?)(?:[^a-z]|$)|毫秒|Ms$/.test(written) || /[a-z]Ms$/.test(column))
    return "relative-ms";
  if (/(?:^|[^a-z])(?:s|secs?|seconds?)(?:[^a-z]|$)|秒/.test(written)) return "relative-s";
  const countsMilliseconds =
    amongMooncake && plainName(column) === "timestamp" && values.every((value) => /^\d+$/.test(value));
  return countsMilliseconds ? "relative-ms" : "relative-s";
}

/** A first number beyond twelve is a day. Where both numbers could be months, the American order is meant. */
function isDayFirst(values: readonly string[]): boolean {
  let firstBeyond = 0;
  let secondBeyond = 0;
  for (const value of values) {
    const parts = DAY_OR_MONTH.exec(value);
    if (Number(parts?.[1]) > 12) firstBeyond += 1;
    if (Number(parts?.[2]) > 12) secondBeyond += 1;
  }
  return firstBeyond > secondBeyond;
}

function tickOf(value: string, stamps: Exclude<Stamps, "date-time">): number {
  const stamp: Stamp = { minute: 0, tick: 0 };
  return stampNumber(value, stamps, stamp) ? stamp.tick : -1;
}
