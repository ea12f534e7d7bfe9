import { zoneMinutes } from "../read/stamps/zoneMinutes";
import type { Evidence } from "../understanding";
import { nameWords } from "./nameWords";
import { distinct } from "./sampleColumn";
import type { SampleRows } from "./sampleLabels";
import { stampsOf } from "./sampleStamps";

/** What exports cover with one row: a second to a month of 31 days. */
const PERIODS = new Set([
  1, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200, 86_400,
  604_800,
]);

/** A period that a column says, or that lies between a beginning and an end. */
export function periodSaid(
  { columns, time }: SampleRows,
  seconds: readonly (number | null)[],
): { readonly seconds: number; readonly evidence: Evidence } | null {
  for (const column of columns) {
    if (column.filled.length * 2 < column.cells.length) continue;
    const words = nameWords(column.name).join(" ");
    if (/\b(?:end|ending|window end|bucket end|to|结束)\b/.test(words) && column.index !== time.column) {
      const ends = stampsOf(columns, { ...time, column: column.index, dateColumn: null }, zoneMinutes(time.zone));
      const lengths = new Set(
        ends.flatMap((end, row) => (end === null || seconds[row] == null ? [] : [roundEnd(end - seconds[row])])),
      );
      const [only] = lengths;
      const isAligned = seconds.every(
        (start) => start === null || only === undefined || start % Math.min(only, 60) === 0,
      );
      if (lengths.size === 1 && only !== undefined && only >= 60 && PERIODS.has(only) && isAligned)
        return { seconds: only, evidence: "end-minus-start" };
    }
    if (
      /\b(?:time ?grain|grain|granularity|interval|bucket (?:width|size)|period|resolution|step|粒度|周期)\b/.test(
        words,
      ) &&
      distinct(column.filled) === 1
    ) {
      const length = periodText(column.filled[0] ?? "");
      if (length !== null) return { seconds: length, evidence: "period-column" };
    }
  }
  return null;
}

/** An end of 09:59:59 or 09:59:59.999 is one of 10:00:00. */
function roundEnd(length: number): number {
  const up = Math.ceil(length);
  return PERIODS.has(up) ? up : PERIODS.has(up + 1) ? up + 1 : length;
}

/** PT1M, 1m, 60s, 5min, 1h, 1d, 60. */
function periodText(text: string): number | null {
  const plain = text.trim().toLowerCase();
  const iso = /^p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(plain);
  if (iso !== null) {
    const [days = "0", hours = "0", minutes = "0", seconds = "0"] = iso.slice(1);
    const found = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return found > 0 ? found : null;
  }
  const parts = /^(\d+)? ?(s|sec|seconds?|m|min|minutes?|h|hours?|hourly|d|days?|daily|分钟|小时|天|秒)?$/.exec(plain);
  if (parts === null || plain === "") return null;
  const unit = parts[2] ?? "s";
  const length = /^(?:m|分)/.test(unit) ? 60 : /^(?:h|小)/.test(unit) ? 3600 : /^(?:d|天)/.test(unit) ? 86_400 : 1;
  const found = Number(parts[1] ?? "1") * length;
  return PERIODS.has(found) ? found : null;
}
