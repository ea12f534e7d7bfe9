import type { ReadLog } from "./logReader";
import type { RequestLog } from "./requestLog";
import { newTrafficReader } from "./rows/newTrafficReader";
import { sampleFile } from "./shape/sampleFile";
import type { FileSample, Understanding } from "./understanding";
import { understand } from "./understand/understand";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function sampleOf(text: string): FileSample {
  const outcome = sampleFile(bytesOf(text), true);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.sample;
}

export function understood(text: string, zone = "UTC"): Understanding {
  return understand(sampleOf(text), { zone });
}

/** Reads bytes in chunks of the given length, so many of them held at once. */
export function readBytes(
  bytes: Uint8Array,
  understanding: Understanding,
  chunk = bytes.length,
  capacity?: number,
): ReadLog {
  const reader = newTrafficReader(understanding, capacity);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  return reader.finish();
}

/** Recognises and reads a text. */
export function readText(text: string, zone = "UTC"): ReadLog {
  return readBytes(bytesOf(text), understood(text, zone));
}

export interface ReadRequest {
  /** ISO with nanoseconds; of a relative log counted from 1970. */
  readonly at: string;
  readonly input: number;
  readonly output: number;
}

/** The requests of a log in plain view. */
export function requestsOf(read: ReadLog): readonly ReadRequest[] {
  if (read.kind !== "requests") throw new Error("a profile");
  const { log } = read;
  return Array.from({ length: log.rows }, (_, row) => ({
    at: momentOf(log, row),
    input: log.input[row] ?? -1,
    output: log.output[row] ?? -1,
  }));
}

function momentOf(log: RequestLog, row: number): string {
  const tick = log.tick[row] ?? 0;
  const seconds = Math.floor(tick / 1e9);
  const minute = new Date((log.minute[row] ?? 0) * 60_000).toISOString().slice(0, 17);
  return `${minute}${String(seconds).padStart(2, "0")}.${String(tick - seconds * 1e9).padStart(9, "0")}Z`;
}
