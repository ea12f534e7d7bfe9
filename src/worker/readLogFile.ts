import type { ReadLog } from "../traffic/log/logReader";
import { readsDiffer } from "../traffic/log/readsDiffer";
import { profileIn } from "../traffic/log/profileIn";
import { newTrafficReader } from "../traffic/log/rows/newTrafficReader";
import { moreNeeded } from "../traffic/log/shape/moreNeeded";
import { sampleFile } from "../traffic/log/shape/sampleFile";
import { otherReadings, type OtherReading } from "../traffic/log/understand/otherReadings";
import { understand } from "../traffic/log/understand/understand";
import type { FileSample, FileShape, ReadChoices, Understanding } from "../traffic/log/understanding";
import { cutText } from "../encoding/cutText";
import { sum } from "./factsOf";
import { openLog, type OpenedLog } from "./openLog";
import { TrafficError } from "./trafficError";
import type { ImportProgress } from "./trafficFacts";

/** What a file of traffic was understood to hold, before any of it is used. */
export interface LogPreview {
  readonly understanding: Understanding;
  /** The first rows, a text a column; long ones are cut. */
  readonly rows: readonly (readonly string[])[];
  /**
   * Where the file can be read in more than one way: the one that was taken, then the others, each with what it makes
   * of the beginning of the file. Empty: there is no doubt, or the file cannot be read yet.
   */
  readonly readings: readonly LogReading[];
}

export interface LogReading {
  /** The part in which it differs; null: this is the one that was taken. */
  readonly part: OtherReading["part"] | null;
  readonly understanding: Understanding;
  readonly clock: "absolute" | "relative";
  /** Minutes since 1970, or since the start of a relative clock. */
  readonly firstMinute: number;
  readonly minutes: number;
  readonly input: number;
  readonly output: number;
}

/** Enough to know a column by, and little enough for a page however wide the file is. */
const SHOWN_ROWS = 8;
const SHOWN_CHARACTERS = 60;
/** At most ten reports a second. */
const REPORT_EVERY_MS = 100;

/**
 * Reads the beginning of a log. `shape` null: it is recognised.
 *
 * @throws TrafficError where nothing can be shown of it, or the browser's error where the file can no longer be read
 */
export async function previewLog(log: Blob, choices: ReadChoices, shape: FileShape | null): Promise<LogPreview> {
  let opened = await textOf(log);
  let sampled = sampleFile(opened.head, opened.whole, opened.tail, shape ?? undefined);
  const more = moreNeeded(sampled, opened.whole);
  if (more !== null) {
    opened = await textOf(log, more);
    sampled = sampleFile(opened.head, opened.whole, opened.tail, shape ?? undefined);
  }
  if (!sampled.ok) throw new TrafficError(sampled.refusal);
  const { sample } = sampled;
  const understanding = understand(sample, choices);
  return { understanding, rows: shownRows(sample), readings: readingsOf(opened, understanding) };
}

/**
 * Reads all of a log as it was understood; the signal is heard between two slices.
 *
 * @throws TrafficError where it cannot be opened, the reason of the signal when it was aborted, or the browser's error
 *   where the file can no longer be read
 */
export async function readLogFile(
  log: Blob,
  understanding: Understanding,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ReadLog> {
  const opened = await textOf(log);
  const reader = newTrafficReader(understanding);
  let reportedAt = performance.now();
  await opened.pour(reader.push, signal, (bytes) => {
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    onProgress({ bytes, totalBytes: log.size, rows: reader.rowsRead });
  });
  const read = reader.finish();
  onProgress({ bytes: log.size, totalBytes: log.size, rows: read.counts.read });
  return read;
}

function shownRows({ rows }: FileSample): LogPreview["rows"] {
  return rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => cutText(cell, SHOWN_CHARACTERS)));
}

async function textOf(log: Blob, least?: number): Promise<OpenedLog> {
  const opened = await openLog(log, least);
  if (typeof opened === "string") throw new TrafficError(opened);
  return opened;
}

/** Of a file that is whole, readings that come to the same are one. */
function readingsOf({ head, whole }: OpenedLog, understanding: Understanding): readonly LogReading[] {
  if (understanding.problems.length > 0) return [];
  const taken = readHead(head, understanding);
  const others = [...otherReadings(understanding), ...otherDateOrder(understanding)]
    .filter((other) => other.understanding.problems.length === 0)
    .map((other) => ({ ...other, read: readHead(head, other.understanding) }))
    .filter(({ read }) => !whole || readsDiffer(taken, read));
  if (others.length === 0) return [];
  return [{ part: null, understanding, read: taken }, ...others].map(readingOf);
}

/** Day and month the other way round: the shorter span is proposed, but only who wrote the dates knows. */
function otherDateOrder(understanding: Understanding): readonly OtherReading[] {
  const { time } = understanding;
  const [value] = time.alternatives;
  const isDateOrder = value !== undefined && time.value.form.startsWith("date-") && value.form.startsWith("date-");
  if (!isDateOrder || time.isDoubtful || time.evidence.includes("chosen")) return [];
  return [{ part: "time", understanding: { ...understanding, time: { ...time, value } } }];
}

function readHead(head: Uint8Array, understanding: Understanding): ReadLog {
  const reader = newTrafficReader({ ...understanding, prefixes: null });
  reader.push(head);
  return reader.finish();
}

function readingOf({
  read,
  ...reading
}: Pick<LogReading, "part" | "understanding"> & { readonly read: ReadLog }): LogReading {
  const { clock, firstMinute, minutes, input, output } = profileIn(read);
  return { ...reading, clock, firstMinute, minutes, input: sum(input), output: sum(output) };
}
