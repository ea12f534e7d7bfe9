import { plainName } from "../read/columnNames";
import { stampNumber } from "../read/stamps/stampNumber";
import type { TimeForm } from "../understanding";

/** 1973 in seconds. A log's own clock does not run for three years. */
const LEAST_EPOCH_S = 100_000_000;

/**
 * Numbers since the log's own start: seconds, milliseconds or minutes by the name of the column, then by the company it
 * keeps (Mooncake counts milliseconds). Everything else counts seconds.
 *
 * @param values of the column, none empty
 * @param amongMooncake the other columns are Mooncake's, as `isMooncake` has it
 * @returns null where the numbers are too large for a clock of its own, or hardly any is a number
 */
export function relativeForm(values: readonly string[], column: string, amongMooncake: boolean): TimeForm | null {
  const numbers = values.filter((value) => stampNumber(value, "relative-s", { minute: 0, tick: 0 }));
  const sorted = numbers.map(Number).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (numbers.length * 2 <= values.length || middle >= LEAST_EPOCH_S) return null;
  if (/^(?:minutes?|minutestart|min|minuteindex|分钟)$/.test(plainName(column))) return "relative-minutes";
  const written = column.toLowerCase();
  if (/(?:^|[^a-z])(?:ms|msec|millis|milliseconds?)(?:[^a-z]|$)|毫秒|Ms$/.test(written) || /[a-z]Ms$/.test(column))
    return "relative-ms";
  if (/(?:^|[^a-z])(?:s|secs?|seconds?)(?:[^a-z]|$)|秒/.test(written)) return "relative-s";
  const countsMilliseconds =
    amongMooncake && plainName(column) === "timestamp" && numbers.every((value) => /^\d+$/.test(value));
  return countsMilliseconds ? "relative-ms" : "relative-s";
}

/**
 * The columns that stand in Mooncake's traces beside the stamps. Asked once for a file, not once for each of its
 * columns.
 */
export function isMooncake(columns: readonly string[]): boolean {
  const plain = new Set(columns.map(plainName));
  return plain.has("hashids") || (plain.has("inputlength") && plain.has("outputlength"));
}
