import type { MinuteProfile } from "../minuteProfile";

const HALF = 2 ** 32;

/**
 * 16 lower-case hexadecimal digits by which a profile is known again: 32-bit FNV-1a, then 32-bit MurmurHash3, both over
 * the same 32-bit words, lowest byte first: the clock (0 absolute, 1 relative), the first minute, the minutes, and then
 * for each column (requests, input, output, cached) 1 or 0 for being there and every sum as its low and its high word.
 */
export function profileChecksum(profile: MinuteProfile): string {
  let fnv = 0x811c9dc5;
  let murmur = 0;
  let words = 0;
  const take = (word: number): void => {
    for (let shift = 0; shift < 32; shift += 8) fnv = Math.imul(fnv ^ ((word >>> shift) & 0xff), 0x01000193);
    murmur ^= Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    murmur = (Math.imul(rotated(murmur, 13), 5) + 0xe6546b64) | 0;
    words += 1;
  };
  take(profile.clock === "absolute" ? 0 : 1);
  take(profile.firstMinute | 0);
  take(profile.minutes);
  for (const column of [profile.requests, profile.input, profile.output, profile.cached]) {
    take(column === null ? 0 : 1);
    column?.forEach((sum) => {
      take((sum % HALF) | 0);
      take(Math.floor(sum / HALF));
    });
  }
  return hexadecimal(fnv) + hexadecimal(finished(murmur ^ (words * 4)));
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
