import { joinedBytes } from "./joinedBytes";

/** What the bytes of a file are written in. GB 18030 takes GBK and GB 2312 in. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Turns the bytes of a file, chunk by chunk, into UTF-8 without a byte-order mark. */
export interface ByteDecoder {
  /** What is whole so far; for UTF-8 a part of `chunk` itself, not a copy. */
  push(chunk: Uint8Array): Uint8Array;
  finish(): Uint8Array;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * How the files that people drop here by mistake begin: ZIP and XLSX, gzip, PNG, JPEG, PDF, Parquet, old Excel,
 * Zstandard, xz, bzip2, 7z, Avro, ORC, ELF, SQLite, GIF.
 */
const OTHER_FILES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x41, 0x52, 0x31],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x42, 0x5a, 0x68, 0x39],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x4f, 0x62, 0x6a, 0x01],
  [0x4f, 0x52, 0x43, 0x03],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x47, 0x49, 0x46, 0x38],
];

/** One control byte in so many is still text: a terminal's colours, a stray form feed. */
const CONTROLS_ALLOWED_IN = 100;

/**
 * What the beginning of a file is written in, judged by its content and never by its name.
 *
 * @param head the first bytes, some thousand at least if there are as many
 * @param whole the file has no more than these
 * @returns "not-text" for archives, pictures and other binary files
 */
export function encodingOf(head: Uint8Array, whole: boolean): TextEncoding | "not-text" {
  if (OTHER_FILES.some((magic) => startsWith(head, magic))) return "not-text";
  if (startsWith(head, UTF8_MARK)) return textIn(head, "utf-8");
  if (startsWith(head, [0xff, 0xfe])) return textIn(head, "utf-16le");
  if (startsWith(head, [0xfe, 0xff])) return textIn(head, "utf-16be");
  const wide = unmarkedUtf16(head);
  if (wide !== null) return textIn(head, wide);
  return textIn(head, isUtf8(head, whole) ? "utf-8" : "gb18030");
}

export function newByteDecoder(encoding: TextEncoding): ByteDecoder {
  return encoding === "utf-8" ? newMarkCutter() : newConverter(encoding);
}

/** UTF-8 needs nothing done to it but its mark cut, which may be spread over the first chunks. */
function newMarkCutter(): ByteDecoder {
  let held: Uint8Array | null = new Uint8Array();
  return {
    push(chunk) {
      if (held === null) return chunk;
      const start = held.length === 0 ? chunk : joinedBytes([held, chunk]);
      if (start.length < UTF8_MARK.length && startsWith(start, UTF8_MARK.slice(0, start.length))) {
        held = start.slice();
        return new Uint8Array();
      }
      held = null;
      return startsWith(start, UTF8_MARK) ? start.subarray(UTF8_MARK.length) : start;
    },
    finish() {
      const rest = held ?? new Uint8Array();
      held = null;
      return rest;
    },
  };
}

function newConverter(encoding: TextEncoding): ByteDecoder {
  // The decoder drops a mark of its own encoding, and puts U+FFFD for what is no character of it.
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    push: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    finish: () => encoder.encode(decoder.decode()),
  };
}

/** A file whose text is full of control characters is none, whatever its bytes look like. */
function textIn(head: Uint8Array, encoding: TextEncoding): TextEncoding | "not-text" {
  const units = unitsOf(head, encoding);
  let controls = 0;
  let length = 0;
  for (const unit of units) {
    length += 1;
    if (unit === 0) return "not-text";
    if (unit === 0x7f || (unit < 32 && !(unit >= 9 && unit <= 13))) controls += 1;
  }
  if (controls * CONTROLS_ALLOWED_IN > length) return "not-text";
  return encoding === "gb18030" && !isGb18030(head) ? "not-text" : encoding;
}

function* unitsOf(head: Uint8Array, encoding: TextEncoding): Generator<number> {
  if (encoding === "utf-8" || encoding === "gb18030") {
    yield* head;
    return;
  }
  const high = encoding === "utf-16be" ? 0 : 1;
  for (let at = 0; at + 1 < head.length; at += 2) yield ((head[at + high] ?? 0) << 8) | (head[at + 1 - high] ?? 0);
}

/** Digits, separators and Latin names make every other byte of UTF-16 zero, and no byte of the others. */
function unmarkedUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const seen = Math.min(head.length, 4096);
  for (let at = 0; at < seen; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = seen / 2;
  if (odd > pairs * 0.6 && even === 0) return "utf-16le";
  if (even > pairs * 0.6 && odd === 0) return "utf-16be";
  return null;
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/**
 * GB 18030 gives a character to nearly every pair of bytes, so a binary file shows only by the pairs it has none for.
 */
function isGb18030(head: Uint8Array): boolean {
  const text = new TextDecoder("gb18030").decode(head);
  let unknown = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) unknown += 1;
  }
  return unknown * CONTROLS_ALLOWED_IN <= text.length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
