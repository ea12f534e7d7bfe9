import { closeSync, openSync, readSync } from "node:fs";
import { encodingOf, newByteDecoder, type ByteDecoder } from "../encoding/decodeBytes";
import { arrivalsOf } from "../traffic/arrivals/arrivalsOf";
import type { LogCounts, LogFormat, LogRefusal } from "../traffic/log/logFormat";
import type { ReadLog } from "../traffic/log/logReader";
import { newLogReader } from "../traffic/log/newLogReader";
import { sampleLog } from "../traffic/log/sampleLog";
import type { Traffic } from "../traffic/sizer/sizingRules";
import type { SizeArguments } from "./sizeArguments";
import { rowNotes } from "./sizeNotes";

/** Traffic of a file with what is to be said of it, or why there is none; lines of standard error either way. */
export type TrafficRead =
  | { readonly ok: true; readonly traffic: Traffic; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

const HEAD_BYTES = 256 * 1024;
const CHUNK_BYTES = 4 * 1024 * 1024;
const MOST_NAMES = 20;

const REFUSED: Readonly<Record<LogRefusal, string>> = {
  empty: "is empty",
  "not-text": "is not a text file",
  "no-columns": "has no columns of times and tokens",
  "too-many-columns": "has more than 16,384 columns",
  "no-rows": "has no rows",
  "row-too-long": "has a first row that is too long to look at",
};

/** Reads a log or a profile, in chunks. Its layout is recognised by its content, whatever its name. */
export function readTraffic({ source, zone, models }: Pick<SizeArguments, "source" | "zone" | "models">): TrafficRead {
  const { file, kind } = source;
  const refused = (why: string): TrafficRead => ({ ok: false, reasons: [`${file}: ${why}`] });
  let read: ReadLog | LogRefusal | "other-kind";
  try {
    read = readFile(file, kind, zone);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    return refused("cannot be read");
  }
  switch (read) {
    case "other-kind":
      return refused(
        kind === "requests" ? "is a profile by minute; use --profile" : "is a log of requests; use --requests",
      );
    // Traffic without a request is nothing that went wrong: nothing has to be reserved for it.
    case "no-rows":
      return { ok: true, traffic: nothing(kind), notes: [`${file}: ${REFUSED["no-rows"]}`] };
    case "empty":
    case "not-text":
    case "no-columns":
    case "too-many-columns":
    case "row-too-long":
      return refused(REFUSED[read]);
    default:
      return taken(read, file, models);
  }
}

function taken(read: ReadLog, file: string, models: readonly string[]): TrafficRead {
  const notes = rowNotes(read.counts, file);
  if (nothingButBad(read.counts)) return { ok: false, reasons: notes };
  if (read.kind === "profile") return { ok: true, traffic: { kind: "profile", profile: read.profile }, notes };
  // The price file knows one price for input tokens, so cached ones need not be told apart.
  const log = { ...read.log, cached: null };
  const unknown = models.filter((name) => !log.models.includes(name));
  if (unknown.length > 0) {
    const named =
      log.models.length === 0
        ? "names no models"
        : `has no requests of ${listed(unknown)}; its models are ${listed(log.models)}`;
    return { ok: false, reasons: [...notes, `${file}: ${named}`] };
  }
  const keep = models.length === 0 ? undefined : log.models.map((name) => models.includes(name));
  return { ok: true, traffic: { kind: "requests", arrivals: arrivalsOf(log, keep) }, notes };
}

/** A column of ids may pass for one of models. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function nothingButBad({ taken: good, leftOut, bad }: LogCounts): boolean {
  return bad > 0 && good === 0 && leftOut === 0;
}

/** @throws a system error where the file cannot be read */
function readFile(
  file: string,
  kind: SizeArguments["source"]["kind"],
  zone: string,
): ReadLog | LogRefusal | "other-kind" {
  const opened = openSync(file, "r");
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const start = head.subarray(0, fill(opened, head));
    const whole = start.length < HEAD_BYTES;
    if (start.length === 0) return "empty";
    const encoding = encodingOf(start, whole);
    if (encoding === "not-text") return "not-text";
    const sampled = sampleLog(decoded(newByteDecoder(encoding), start, whole), whole, zone);
    if (!sampled.ok) return sampled.refusal;
    const { format } = sampled.sample;
    if (format.kind !== kind) return "other-kind";
    if (!hasColumns(format)) return "no-columns";
    return readRows(opened, start, newByteDecoder(encoding), format);
  } finally {
    closeSync(opened);
  }
}

function readRows(opened: number, start: Uint8Array, decoder: ByteDecoder, format: LogFormat): ReadLog {
  // Prefix blocks only say what is cached.
  const reader = newLogReader({ ...format, roles: { ...format.roles, prefixes: null } });
  reader.push(decoder.push(start));
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let length = fill(opened, chunk); length > 0; length = fill(opened, chunk))
    reader.push(decoder.push(chunk.subarray(0, length)));
  reader.push(decoder.finish());
  return reader.finish();
}

/** As many bytes as there are, up to the length of `chunk`: a pipe gives a few at a time. */
function fill(opened: number, chunk: Uint8Array): number {
  let length = 0;
  while (length < chunk.length) {
    const more = readSync(opened, chunk, length, chunk.length - length, null);
    if (more === 0) break;
    length += more;
  }
  return length;
}

function decoded(decoder: ByteDecoder, head: Uint8Array, whole: boolean): Uint8Array {
  const start = Buffer.from(decoder.push(head));
  return whole ? Buffer.concat([start, decoder.finish()]) : start;
}

function hasColumns({ roles }: LogFormat): boolean {
  return roles.time !== null && roles.input !== null && roles.output !== null;
}

function nothing(kind: SizeArguments["source"]["kind"]): Traffic {
  if (kind === "requests") {
    const none = new Uint32Array();
    return {
      kind,
      arrivals: {
        clock: "absolute",
        firstMinute: 0,
        minutes: 0,
        start: new Int32Array(1),
        input: none,
        output: none,
        cached: null,
      },
    };
  }
  const none = new Float64Array();
  return {
    kind,
    profile: { clock: "absolute", firstMinute: 0, minutes: 0, requests: none, input: none, output: none, cached: null },
  };
}
