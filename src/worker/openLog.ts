import { newByteDecoder, type TextEncoding } from "../encoding/decodeBytes";
import {
  HEAD_BYTES,
  isOwnError,
  newHeadCollector,
  TAIL_BYTES,
  textHead,
  type FileHead,
  type OpenRefusal,
} from "../encoding/fileHead";
import { newUnpacker, packingOf, type Unpacker } from "../encoding/packedFile";
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

/** Small enough that a cancellation between two slices takes effect at once. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** Of a packed file: a slice may come out a thousand times as long. */
const PACKED_SLICE_BYTES = 256 * 1024;

/**
 * @param least bytes of the head, where the usual ones do not do
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
  const opened = decoded({ bytes: start, whole }, (onBytes, signal, onSlice) =>
    pourSlices(log, SLICE_BYTES, onBytes, signal, onSlice),
  );
  if (typeof opened === "string" || whole || opened.encoding !== "utf-8") return opened;
  return { ...opened, tail: await bytesOf(log, Math.max(0, log.size - TAIL_BYTES), TAIL_BYTES) };
}

async function openPacked(log: Blob, packing: "gzip" | "zip", least: number): Promise<OpenedLog | OpenRefusal> {
  const raw: OpenedLog["pour"] = async (onBytes, signal, onSlice) => {
    const unpacker = newUnpacker(packing, onBytes);
    await pourSlices(log, PACKED_SLICE_BYTES, (bytes) => unpack(unpacker, bytes, false), signal, onSlice);
    unpack(unpacker, new Uint8Array(), true);
  };
  const collector = newHeadCollector(least);
  let head: FileHead | OpenRefusal;
  try {
    await raw(collector.push, new AbortController().signal);
    head = collector.head();
  } catch (error) {
    head = collector.head(error);
  }
  return typeof head === "string" ? head : decoded(head, raw);
}

/** @throws what the receiver of the bytes throws, TrafficError where they cannot be unpacked */
function unpack(unpacker: Unpacker, bytes: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(bytes, isLast);
  } catch (error) {
    throw isOwnError(error) ? error : new TrafficError("broken");
  }
}

/** In UTF-8 whatever the file is written in. */
function decoded(
  start: FileHead,
  raw: OpenedLog["pour"],
): (OpenedLog & { readonly encoding: TextEncoding }) | OpenRefusal {
  const text = textHead(start);
  if (text === "not-text") return "not-text";
  const { head, encoding } = text;
  return {
    head,
    encoding,
    whole: start.whole,
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
