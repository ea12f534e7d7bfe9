import { closeSync, openSync, readSync, statSync } from "node:fs";
import { encodingOf, newByteDecoder } from "../encoding/decodeBytes";
import { joinedBytes } from "../encoding/joinedBytes";
import { newUnpacker, packingOf, SEVERAL_FILES } from "../encoding/packedFile";

/** The text of a file, whatever it is packed and written in. */
export interface OpenedFile {
  /** UTF-8. */
  readonly head: Uint8Array;
  /** The file has no more than its head. */
  readonly whole: boolean;
  /** Its last bytes; null where they are not at hand: of a short or a packed file. */
  readonly tail: Uint8Array | null;
  /** All of it as UTF-8, in chunks that are written over once the call returns. */
  pour(onBytes: (bytes: Uint8Array) => void): void;
}

export type OpenRefusal = "empty" | "not-text" | "several-files" | "broken";

const HEAD_BYTES = 256 * 1024;
const TAIL_BYTES = 64 * 1024;
const CHUNK_BYTES = 4 * 1024 * 1024;
/** Thrown to stop unpacking once the head is there. */
const ENOUGH = "enough";

/**
 * @param workbook the rows of an Excel workbook as CSV, where the file is one
 * @throws a system error where the file cannot be read
 */
export function openFile(file: string, workbook: string | undefined): OpenedFile | OpenRefusal {
  if (workbook !== undefined) {
    const bytes = new TextEncoder().encode(workbook);
    return bytes.length === 0 ? "empty" : { head: bytes, whole: true, tail: null, pour: (onBytes) => onBytes(bytes) };
  }
  const start = firstBytes(file, HEAD_BYTES);
  if (start.length === 0) return "empty";
  const packing = packingOf(start);
  if (packing === "workbook") return "broken";
  const raw =
    packing === null ? (onBytes: (bytes: Uint8Array) => void) => readChunks(file, onBytes) : unpacked(file, packing);
  const plain = packing === null ? { bytes: start, whole: start.length < HEAD_BYTES } : firstOf(raw);
  if (typeof plain === "string") return plain;
  if (plain.bytes.length === 0) return "broken";
  const encoding = encodingOf(plain.bytes, plain.whole);
  if (encoding === "not-text") return "not-text";
  const decoder = newByteDecoder(encoding);
  const head = joinedBytes([decoder.push(plain.bytes).slice(), plain.whole ? decoder.finish() : new Uint8Array()]);
  return {
    head,
    whole: plain.whole,
    tail: packing === null && !plain.whole && encoding === "utf-8" ? lastBytes(file) : null,
    pour(onBytes) {
      const all = newByteDecoder(encoding);
      raw((bytes) => onBytes(all.push(bytes)));
      onBytes(all.finish());
    },
  };
}

/** The first bytes of a file, fewer where it has no more. */
export function firstBytes(file: string, most: number): Uint8Array {
  const opened = openSync(file, "r");
  try {
    const head = new Uint8Array(most);
    return head.subarray(0, fill(opened, head, null));
  } finally {
    closeSync(opened);
  }
}

function lastBytes(file: string): Uint8Array | null {
  const status = statSync(file);
  if (!status.isFile()) return null;
  const opened = openSync(file, "r");
  try {
    const tail = new Uint8Array(Math.min(TAIL_BYTES, status.size));
    return tail.subarray(0, fill(opened, tail, status.size - tail.length));
  } finally {
    closeSync(opened);
  }
}

function readChunks(file: string, onBytes: (bytes: Uint8Array) => void): void {
  const opened = openSync(file, "r");
  try {
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (let length = fill(opened, chunk, null); length > 0; length = fill(opened, chunk, null))
      onBytes(chunk.subarray(0, length));
  } finally {
    closeSync(opened);
  }
}

function unpacked(file: string, packing: "gzip" | "zip"): (onBytes: (bytes: Uint8Array) => void) => void {
  return (onBytes) => {
    const unpacker = newUnpacker(packing, onBytes);
    readChunks(file, (bytes) => unpacker.push(bytes, false));
    unpacker.push(new Uint8Array(), true);
  };
}

/** The beginning of what comes out of a packed file. */
function firstOf(
  raw: (onBytes: (bytes: Uint8Array) => void) => void,
): { readonly bytes: Uint8Array; readonly whole: boolean } | OpenRefusal {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    raw((bytes) => {
      parts.push(bytes.slice());
      length += bytes.length;
      if (length >= HEAD_BYTES) throw new Error(ENOUGH);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (why === SEVERAL_FILES) return SEVERAL_FILES;
    if (why !== ENOUGH) return "broken";
    return { bytes: joinedBytes(parts).subarray(0, HEAD_BYTES), whole: false };
  }
  return { bytes: joinedBytes(parts), whole: true };
}

/** As many bytes as there are, up to the length of `chunk`: a pipe gives a few at a time. */
function fill(opened: number, chunk: Uint8Array, from: number | null): number {
  let length = 0;
  while (length < chunk.length) {
    const more = readSync(opened, chunk, length, chunk.length - length, from === null ? null : from + length);
    if (more === 0) break;
    length += more;
  }
  return length;
}
