import { Deflate, deflateSync } from "fflate";

const PIECE = 65_536;

/**
 * Raw deflate, unless more than `most` bytes come out of it.
 *
 * The stream only measures, because it can be left early: fflate 0.8.3 looks for matches in the 32 KB of zeros that it
 * keeps before the first byte, so that what it writes of a column that starts with zeros cannot be inflated again. What
 * is given back is made in one go.
 *
 * @returns null when it is longer
 */
export function deflateWithin(bytes: Uint8Array, most: number): Uint8Array | null {
  let total = 0;
  const stream = new Deflate({ level: 9 }, (piece) => {
    total += piece.length;
  });
  for (let at = 0; at === 0 || (at < bytes.length && total <= most); at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  if (total > most) return null;
  const deflated = deflateSync(bytes, { level: 9 });
  return deflated.length <= most ? deflated : null;
}
