import { civilMinute } from "./civilMinute";

const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const SPACE = 0x20;
const LETTER_T = 0x54;

/**
 * Minutes since 1970-01-01 00:00 of its zone for "2026-01-05T09:00", "2026-01-05 09:00" or with slashes; -1 for
 * anything else.
 */
export function isoMinute(bytes: Uint8Array, at: number): number {
  const dash = bytes[at + 4];
  const gap = bytes[at + 10];
  if (
    (dash !== DASH && dash !== SLASH) ||
    bytes[at + 7] !== dash ||
    (gap !== LETTER_T && gap !== SPACE) ||
    bytes[at + 13] !== COLON
  )
    return -1;
  const century = twoDigits(bytes, at);
  const year = twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  const hour = twoDigits(bytes, at + 11);
  const minute = twoDigits(bytes, at + 14);
  if ((century | year | month | day | hour | minute) < 0) return -1;
  return civilMinute(century * 100 + year, month, day, hour, minute);
}

/** Minutes ahead of UTC for "+08:00" or "-0330"; NaN for anything else. */
export function isoOffset(bytes: Uint8Array, at: number): number {
  const hours = twoDigits(bytes, at + 1);
  const minutes = twoDigits(bytes, at + (bytes[at + 3] === COLON ? 4 : 3));
  if ((hours | minutes) < 0 || hours > 18 || minutes > 59) return Number.NaN;
  return (bytes[at] === DASH ? -1 : 1) * (hours * 60 + minutes);
}

/** -1 where there are no two digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}
