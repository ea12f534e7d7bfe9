import { textOfBytes } from "./textBytes";

/** The bytes are not what the writer writes. Thrown inside the decoder only, which turns it into a problem. */
export class BrokenBytes extends Error {}

/** Reads what `ByteWriter` wrote. Every method throws `BrokenBytes` at the end of the bytes. Part of codec p1. */
export interface ByteReader {
  readonly byte: () => number;
  readonly varint: () => bigint;
  /** A varint that is a count or a place: below 2^31. */
  readonly small: () => number;
  readonly text: () => string;
  /** Throws unless everything was read. */
  readonly finish: () => void;
}

/** A number of 40 digits and its exponent take 20 bytes. */
const LONGEST_VARINT = 20;
const LARGEST_SMALL = 0x7fffffffn;

export function newByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  let end = bytes.length;
  let textAt = 0;

  const byte = () => {
    const value = bytes[at];
    if (value === undefined || at >= end) throw new BrokenBytes();
    at += 1;
    return value;
  };
  const varint = () => {
    let value = 0n;
    for (let place = 0; place < LONGEST_VARINT; place += 1) {
      const next = byte();
      value |= BigInt(next & 127) << BigInt(7 * place);
      if (next < 128) return value;
    }
    throw new BrokenBytes();
  };
  const small = () => {
    const value = varint();
    if (value > LARGEST_SMALL) throw new BrokenBytes();
    return Number(value);
  };

  const structureLength = small();
  end = Math.min(at + structureLength, bytes.length);
  textAt = at + structureLength;
  return {
    byte,
    varint,
    small,
    text() {
      const start = textAt;
      textAt += small();
      const text = textAt > bytes.length ? null : textOfBytes(bytes, start, textAt);
      if (text === null) throw new BrokenBytes();
      return text;
    },
    finish() {
      if (at !== end || textAt !== bytes.length) throw new BrokenBytes();
    },
  };
}
