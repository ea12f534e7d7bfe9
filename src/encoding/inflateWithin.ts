import { Inflate } from "fflate";
import { joinedBytes } from "./joinedBytes";

/** Bytes put in at a time: deflate makes 1,032 bytes of one at most, so that no more than 66 kB come out unasked. */
const PIECE = 64;

/**
 * Raw inflate that stops as soon as more than `most` bytes have come out.
 *
 * @returns null when the bytes are broken, end early or give more than that
 */
export function inflateWithin(bytes: Uint8Array, most: number, dictionary?: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const inflate = new Inflate(dictionary === undefined ? {} : { dictionary }, (piece, last) => {
    pieces.push(piece);
    total += piece.length;
    ended = last;
  });
  try {
    for (let at = 0; at < bytes.length && total <= most; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    return null;
  }
  return ended && total <= most ? joinedBytes(pieces) : null;
}
