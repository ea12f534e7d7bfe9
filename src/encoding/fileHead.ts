import { encodingOf, newByteDecoder, type TextEncoding } from "./decodeBytes";
import { joinedBytes } from "./joinedBytes";
import { SEVERAL_FILES } from "./packedFile";

/** Why the text of a file cannot be reached. */
export type OpenRefusal = "empty" | "not-text" | "several-files" | "broken";

/** Enough for the encoding, the columns and the first rows, even where a row holds hundreds of prefix blocks. */
export const HEAD_BYTES = 256 * 1024;
export const TAIL_BYTES = 64 * 1024;
/** Thrown to stop unpacking once the head is there. */
const ENOUGH = "enough";

/** The first bytes of what comes out of a packed file. */
export interface HeadCollector {
  /** @throws an error once there are enough: nothing more has to be unpacked */
  push(bytes: Uint8Array): void;
  /** @param error what the unpacking ended with; undefined: with the end of the file */
  head(error?: unknown): FileHead | OpenRefusal;
}

export interface FileHead {
  readonly bytes: Uint8Array;
  /** The file has no more than these. */
  readonly whole: boolean;
}

export function newHeadCollector(least: number): HeadCollector {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    push(bytes) {
      parts.push(bytes.slice());
      length += bytes.length;
      if (length >= least) throw new Error(ENOUGH);
    },
    head(error) {
      const why = error instanceof Error ? error.message : error === undefined ? null : "";
      if (why === SEVERAL_FILES) return SEVERAL_FILES;
      if (why !== null && why !== ENOUGH) return "broken";
      return length === 0 ? "empty" : { bytes: joinedBytes(parts).subarray(0, least), whole: why === null };
    },
  };
}

/** Whether an error is one that the receiver of unpacked bytes raised, and none of damaged bytes. */
export function isOwnError(error: unknown): boolean {
  return error instanceof Error && (error.message === ENOUGH || error.message === SEVERAL_FILES);
}

/** A head as UTF-8, whatever it is written in. */
export function textHead({
  bytes,
  whole,
}: FileHead): { readonly head: Uint8Array; readonly encoding: TextEncoding } | "not-text" {
  const encoding = encodingOf(bytes, whole);
  if (encoding === "not-text") return "not-text";
  const decoder = newByteDecoder(encoding);
  return { encoding, head: joinedBytes([decoder.push(bytes), whole ? decoder.finish() : new Uint8Array()]) };
}
