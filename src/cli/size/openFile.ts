import { closeSync, openSync, readSync, statSync } from "node:fs";
import { newByteDecoder } from "../../encoding/decodeBytes";
import {
  HEAD_BYTES,
  newHeadCollector,
  TAIL_BYTES,
  textHead,
  type FileHead,
  type OpenRefusal,
} from "../../encoding/fileHead";
import { newUnpacker, packingOf } from "../../encoding/packedFile";

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

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * @param least bytes of the head, where the usual ones do not do
 * @param workbook the rows of an Excel workbook as CSV, where the file is one
 * @throws a system error where the file cannot be read
 */
export function openFile(file: string, workbook: string | undefined, least = HEAD_BYTES): OpenedFile | OpenRefusal {
  if (workbook !== undefined) {
    const bytes = new TextEncoder().encode(workbook);
    return bytes.length === 0 ? "empty" : { head: bytes, whole: true, tail: null, pour: (onBytes) => onBytes(bytes) };
  }
  const start = firstBytes(file, least);
  if (start.length === 0) return "empty";
  const packing = packingOf(start);
  if (packing === "workbook") return "broken";
  const raw =
    packing === null ? (onBytes: (bytes: Uint8Array) => void) => readChunks(file, onBytes) : unpacked(file, packing);
  const plain = packing === null ? { bytes: start, whole: start.length < least } : firstOf(raw, least);
  if (typeof plain === "string") return plain;
  const text = textHead(plain);
  if (text === "not-text") return "not-text";
  const { head, encoding } = text;
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
function firstOf(raw: (onBytes: (bytes: Uint8Array) => void) => void, least: number): FileHead | OpenRefusal {
  const collector = newHeadCollector(least);
  try {
    raw(collector.push);
  } catch (error) {
    return collector.head(error);
  }
  return collector.head();
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
