import { utf8Text } from "./utf8Text";

/** Numbers for texts that stand in bytes and come up again and again, without a text made each time. */
export interface TextCache {
  of(bytes: Uint8Array, from: number, to: number): number;
}

/** Texts beyond are looked up anew: they do not repeat. */
const MOST_TEXTS = 4096;
const LONGEST_TEXT = 256;

/** @param number gives a text its number; asked once for a text that is kept */
export function newTextCache(number: (text: string) => number): TextCache {
  const bySum = new Map<number, { readonly bytes: Uint8Array; readonly number: number }[]>();
  let kept = 0;
  let last: { readonly bytes: Uint8Array; readonly number: number } | null = null;
  return {
    of(bytes, from, to) {
      if (last !== null && isSame(last.bytes, bytes, from, to)) return last.number;
      const sum = checksum(bytes, from, to);
      const others = bySum.get(sum);
      const known = others?.find((one) => isSame(one.bytes, bytes, from, to));
      if (known !== undefined) {
        last = known;
        return known.number;
      }
      const found = number(utf8Text(bytes, from, to).trim());
      if (kept < MOST_TEXTS && to - from <= LONGEST_TEXT) {
        kept += 1;
        last = { bytes: bytes.slice(from, to), number: found };
        if (others === undefined) bySum.set(sum, [last]);
        else others.push(last);
      }
      return found;
    },
  };
}

function isSame(kept: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (kept.length !== to - from) return false;
  for (let at = 0; at < kept.length; at += 1) if (kept[at] !== bytes[from + at]) return false;
  return true;
}

/** FNV-1a, 30 bits of it: a small whole number to every engine. */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0x811c9dc5;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
  return sum & 0x3fffffff;
}
