import { Deflate } from "fflate";
import { joinedBytes } from "../../../encoding/joinedBytes";

const PIECE = 65_536;

/** Raw deflate that stops as soon as more than `most` bytes have come out. Null when it does. */
export function deflateWithin(bytes: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const deflate = new Deflate({ level: 9 }, (piece) => {
    pieces.push(piece);
    total += piece.length;
  });
  let at = 0;
  do {
    deflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    at += PIECE;
  } while (at < bytes.length && total <= most);
  return total <= most ? joinedBytes(pieces) : null;
}
