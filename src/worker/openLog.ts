import { encodingOf, newByteDecoder } from "../encoding/decodeBytes";
import { joinedBytes } from "../encoding/joinedBytes";
import { newUnpacker, packingOf, SEVERAL_FILES, type Unpacker } from "../encoding/packedFile";
import { workbookCsv } from "../encoding/workbookCsv";
import { TrafficError } from "./trafficError";

/** The text of a file, whatever it is packed and written in. */
export interface OpenedLog {
  /** UTF-8. */
  readonly head: Uint8Array;
  /** The file has no more than its head. */
  readonly whole: boolean;
  /** Its last bytes; null where they are not at hand: of a short or a packed file. */
  readonly tail: Uint8Array | null;
  /**
   * Passes on all of it as UTF-8, in chunks that are written over once the call returns.
   *
   * @param onSlice bytes of the file that have been read so far
   * @throws the reason of the signal when it was aborted, or the browser's error where the file can no longer be read
   */
  pour(onBytes: (bytes: Uint8Array) => void, signal: AbortSignal, onSlice?: (bytes: number) => void): Promise<void>;
}

export type OpenRefusal = "empty" | "not-text" | "several-files" | "broken";

/** Small enough that a cancellation between two slices takes effect at once. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** Of a packed file: a slice may come out a thousand times as long. */
const PACKED_SLICE_BYTES = 256 * 1024;
/** Enough for the encoding, the columns and the first rows, even where a row holds hundreds of prefix blocks. */
const HEAD_BYTES = 256 * 1024;
const TAIL_BYTES = 64 * 1024;
/** Thrown to stop unpacking once the head is there. */
const ENOUGH = "enough";

/**
 * @param least bytes of the head, where the usual ones do not hold a row
 * @throws the browser's error where the file cannot be read
 */
export async function openLog(log: Blob, least = HEAD_BYTES): Promise<OpenedLog | OpenRefusal> {
  const start = await bytesOf(log, 0, least);
  if (start.length === 0) return "empty";
  const packing = packingOf(start);
  if (packing === "workbook") return openWorkbook(log);
  if (packing === null) return openText(log, start);
  return openPacked(log, packing, least);
}

async function openWorkbook(log: Blob): Promise<OpenedLog | OpenRefusal> {
  let text: string;
  try {
    text = await workbookCsv(new Uint8Array(await log.arrayBuffer()));
  } catch {
    return "broken";
  }
  const head = new TextEncoder().encode(text);
  if (head.length === 0) return "empty";
  const pour: OpenedLog["pour"] = (onBytes) => {
    onBytes(head);
    return Promise.resolve();
  };
  return { head, whole: true, tail: null, pour };
}

async function openText(log: Blob, start: Uint8Array): Promise<OpenedLog | OpenRefusal> {
  const whole = start.length === log.size;
  const opened = decoded(start, whole, (onBytes, signal, onSlice) =>
    pourSlices(log, SLICE_BYTES, onBytes, signal, onSlice),
  );
  if (typeof opened === "string" || whole || encodingOf(start, whole) !== "utf-8") return opened;
  return { ...opened, tail: await bytesOf(log, Math.max(0, log.size - TAIL_BYTES), TAIL_BYTES) };
}

async function openPacked(log: Blob, packing: "gzip" | "zip", least: number): Promise<OpenedLog | OpenRefusal> {
  const raw: OpenedLog["pour"] = async (onBytes, signal, onSlice) => {
    const unpacker = newUnpacker(packing, onBytes);
    await pourSlices(log, PACKED_SLICE_BYTES, (bytes) => unpack(unpacker, bytes, false), signal, onSlice);
    unpack(unpacker, new Uint8Array(), true);
  };
  const parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  try {
    await raw((bytes) => {
      parts.push(bytes.slice());
      length += bytes.length;
      if (length >= least) throw new Error(ENOUGH);
    }, new AbortController().signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (why === SEVERAL_FILES) return SEVERAL_FILES;
    if (why !== ENOUGH) return "broken";
    whole = false;
  }
  const head = joinedBytes(parts).subarray(0, least);
  return head.length === 0 ? "empty" : decoded(head, whole, raw);
}

/** @throws what the receiver of the bytes throws, TrafficError where they cannot be unpacked */
function unpack(unpacker: Unpacker, bytes: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(bytes, isLast);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    throw why === ENOUGH || why === SEVERAL_FILES ? error : new TrafficError("broken");
  }
}

/** In UTF-8 whatever the file is written in. */
function decoded(start: Uint8Array, whole: boolean, raw: OpenedLog["pour"]): OpenedLog | OpenRefusal {
  const encoding = encodingOf(start, whole);
  if (encoding === "not-text") return "not-text";
  const decoder = newByteDecoder(encoding);
  const head = joinedBytes([decoder.push(start).slice(), whole ? decoder.finish() : new Uint8Array()]);
  return {
    head,
    whole,
    tail: null,
    async pour(onBytes, signal, onSlice) {
      const all = newByteDecoder(encoding);
      await raw((bytes) => onBytes(all.push(bytes)), signal, onSlice);
      onBytes(all.finish());
    },
  };
}

async function pourSlices(
  log: Blob,
  length: number,
  onBytes: (bytes: Uint8Array) => void,
  signal: AbortSignal,
  onSlice?: (bytes: number) => void,
): Promise<void> {
  // The next slice comes from the disk while this one is read.
  let coming = bytesOf(log, 0, length);
  for (let from = 0; from < log.size; from += length) {
    const slice = await coming;
    signal.throwIfAborted();
    coming = bytesOf(log, from + length, length);
    // After a cancellation nobody waits for it any more.
    coming.catch(() => undefined);
    onBytes(slice);
    onSlice?.(Math.min(from + length, log.size));
  }
}

async function bytesOf(log: Blob, from: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await log.slice(from, from + length).arrayBuffer());
}
