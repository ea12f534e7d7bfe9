import type { LogFormat, LogLayout } from "../traffic/log/logFormat";
import type { ReadLog } from "../traffic/log/logReader";
import { newLogReader } from "../traffic/log/newLogReader";
import { sampleLog, type SampleOutcome } from "../traffic/log/sampleLog";
import { joinedBytes } from "../encoding/joinedBytes";
import { encodingOf, newByteDecoder } from "../encoding/decodeBytes";
import type { ImportProgress } from "./trafficFacts";

/** Small enough that a cancellation between two slices takes effect at once. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** Enough for the encoding, the columns and the first rows, even where a row holds hundreds of prefix blocks. */
const HEAD_BYTES = 256 * 1024;
/** Where the first row does not end in it: a little more than the longest row that is read. */
const LONG_HEAD_BYTES = 9 * 1024 * 1024;
/** At most ten reports a second. */
const REPORT_EVERY_MS = 100;

/** Reads the beginning of a log. `layout` null: it is recognised. @throws where the file can no longer be read */
export async function sampleLogFile(log: Blob, zone: string, layout: LogLayout | null): Promise<SampleOutcome> {
  const sample = await sampleHead(log, HEAD_BYTES, zone, layout);
  return !sample.ok && sample.refusal === "row-too-long" ? sampleHead(log, LONG_HEAD_BYTES, zone, layout) : sample;
}

async function sampleHead(log: Blob, length: number, zone: string, layout: LogLayout | null): Promise<SampleOutcome> {
  const whole = log.size <= length;
  const head = await bytesOf(log, 0, length);
  if (head.length === 0) return { ok: false, refusal: "empty" };
  const encoding = encodingOf(head, whole);
  if (encoding === "not-text") return { ok: false, refusal: "not-text" };
  const decoder = newByteDecoder(encoding);
  const start = decoder.push(head).slice();
  const rest = whole ? decoder.finish() : new Uint8Array();
  return sampleLog(joinedBytes([start, rest]), whole, zone, layout ?? undefined);
}

/**
 * Reads all of a log, slice by slice; the signal is heard in between.
 *
 * @throws the reason of the signal when it was aborted, or the browser's error where the file can no longer be read
 */
export async function readLogFile(
  log: Blob,
  format: LogFormat,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ReadLog | "not-text"> {
  const encoding = encodingOf(await bytesOf(log, 0, HEAD_BYTES), log.size <= HEAD_BYTES);
  if (encoding === "not-text") return "not-text";
  const decoder = newByteDecoder(encoding);
  const reader = newLogReader(format);
  let reportedAt = performance.now();
  // The next slice comes from the disk while this one is read.
  let coming = bytesOf(log, 0, SLICE_BYTES);
  for (let from = 0; from < log.size; from += SLICE_BYTES) {
    const slice = await coming;
    signal.throwIfAborted();
    coming = bytesOf(log, from + SLICE_BYTES, SLICE_BYTES);
    // After a cancellation nobody waits for it any more.
    coming.catch(() => undefined);
    reader.push(decoder.push(slice));
    const now = performance.now();
    if (now - reportedAt < REPORT_EVERY_MS) continue;
    reportedAt = now;
    onProgress({ bytes: Math.min(from + SLICE_BYTES, log.size), totalBytes: log.size, rows: reader.rowsRead });
  }
  reader.push(decoder.finish());
  const read = reader.finish();
  onProgress({ bytes: log.size, totalBytes: log.size, rows: read.counts.read });
  return read;
}

async function bytesOf(log: Blob, from: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await log.slice(from, from + length).arrayBuffer());
}
