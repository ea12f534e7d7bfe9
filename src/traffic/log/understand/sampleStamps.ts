import type { TimeReading } from "../understanding";
import type { SampleColumn } from "./sampleColumn";
import { readStamp } from "./timeStamp";

/** The moments of the rows of a sample in seconds, to the millisecond; null for what is none. */
export function stampsOf(
  columns: readonly SampleColumn[],
  time: TimeReading,
  toUtc: (localMinute: number) => number,
): readonly (number | null)[] {
  const stamp = { minute: 0, tick: 0 };
  const dates = time.dateColumn === null ? null : columns[time.dateColumn]?.cells;
  return (columns[time.column]?.cells ?? []).map((cell, row) => {
    const text = dates == null ? cell : `${dates[row] ?? ""} ${cell}`;
    if (!readStamp(text, time.form, toUtc, stamp)) return null;
    return stamp.minute * 60 + Math.round(stamp.tick / 1e6) / 1000;
  });
}
