import { pushText } from "./textBytes";

/**
 * Where the compact document is written: structure and text apart, because bytes of one sort compress better side by
 * side. Part of codec p1.
 */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** Any whole number from 0, seven bits a byte, lowest first. */
  readonly varint: (value: bigint | number) => void;
  /** The length goes to the structure, the characters to the text. */
  readonly text: (value: string) => void;
  /** Structure length, structure, text. */
  readonly finish: () => Uint8Array;
}

export function newByteWriter(): ByteWriter {
  const structure: number[] = [];
  const texts: number[] = [];
  return {
    byte: (value) => structure.push(value),
    varint: (value) => pushVarint(structure, BigInt(value)),
    text(value) {
      const before = texts.length;
      pushText(texts, value);
      pushVarint(structure, BigInt(texts.length - before));
    },
    finish() {
      const head: number[] = [];
      pushVarint(head, BigInt(structure.length));
      return Uint8Array.from(head.concat(structure, texts));
    },
  };
}

function pushVarint(bytes: number[], value: bigint): void {
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
}
