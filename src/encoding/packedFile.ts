import { Gunzip, Unzip, UnzipInflate } from "fflate";

/** How a file is packed; "workbook": one of Excel, which is a ZIP of its own kind. */
export type Packing = "gzip" | "zip" | "workbook";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const GZIP = [0x1f, 0x8b];
/** Files of a workbook that stand first in it. */
const WORKBOOK = /\[Content_Types\]\.xml|_rels\/\.rels|xl\/|docProps\//;
const LOOKED_AT = 8192;

/** How a file is packed, by its first bytes; null: it is not. */
export function packingOf(head: Uint8Array): Packing | null {
  if (GZIP.every((byte, at) => head[at] === byte)) return "gzip";
  if (!ZIP.every((byte, at) => head[at] === byte)) return null;
  let names = "";
  for (const byte of head.subarray(0, LOOKED_AT)) names += String.fromCharCode(byte);
  return WORKBOOK.test(names) ? "workbook" : "zip";
}

/** Unpacks a file as its bytes come in. */
export interface Unpacker {
  /** @throws where the bytes are broken, "several-files" where a ZIP holds more than one */
  push(chunk: Uint8Array, isLast: boolean): void;
}

/** Marks a ZIP with more than one file in it. */
export const SEVERAL_FILES = "several-files";

/** @param onBytes what came out, in pieces of any size */
export function newUnpacker(packing: "gzip" | "zip", onBytes: (bytes: Uint8Array) => void): Unpacker {
  if (packing === "gzip") {
    const gunzip = new Gunzip((bytes) => onBytes(bytes));
    // What comes in may be written over by the next chunk.
    return { push: (chunk, isLast) => gunzip.push(chunk.slice(), isLast) };
  }
  let taken: string | null = null;
  const unzip = new Unzip((file) => {
    // Folders, and what macOS adds for each file.
    if (file.name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store)/.test(file.name)) return;
    if (taken !== null) throw new Error(SEVERAL_FILES);
    taken = file.name;
    file.ondata = (error, bytes) => {
      if (error !== null) throw error;
      onBytes(bytes);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return {
    push(chunk, isLast) {
      unzip.push(chunk.slice(), isLast);
      // A head that is cut off is none: unpacking it ends without an error and without a file.
      if (isLast && taken === null) throw new Error("no file");
    },
  };
}
