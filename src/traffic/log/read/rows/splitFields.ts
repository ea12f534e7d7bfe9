import type { SplitRow } from "./splitRow";
import { utf8Text } from "../utf8Text";

const LF = 0x0a;
const CR = 0x0d;

/** A field's value, or its first `most` bytes, without blanks around it and with single quotes for doubled ones. */
export function fieldText(
  bytes: Uint8Array,
  row: SplitRow,
  column: number,
  most = Infinity,
  hasBackslashes = false,
): string {
  const start = row.start[column] ?? 0;
  const text = utf8Text(bytes, start, Math.min(row.end[column] ?? 0, start + most));
  if (row.isDoubled[column] !== true) return text.trim();
  return (hasBackslashes ? text.replace(/\\(.)/gs, "$1") : text).replaceAll('""', '"').trim();
}

/** Nothing on the line, or nothing but blanks. */
export function isBlank(row: SplitRow): boolean {
  return row.count === 1 && row.start[0] === row.end[0];
}

/** Behind the next line break from `at` on; `end` where there is none. */
export function nextLine(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  while (place < end && bytes[place] !== LF && bytes[place] !== CR) place += 1;
  if (place === end) return end;
  return bytes[place] === CR && place + 1 < end && bytes[place + 1] === LF ? place + 2 : place + 1;
}
