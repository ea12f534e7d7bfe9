/** Arguments of one call: engines allow some ten thousands. */
const AT_ONCE = 4096;
const UNKNOWN = 0xfffd;

/** The text of UTF-8 bytes; U+FFFD for bytes that are none. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  let plain = from;
  while (plain < to && (bytes[plain] as number) < 0x80) plain += 1;
  let text = asciiText(bytes, from, plain);
  let at = plain;
  while (at < to) {
    const first = bytes[at] as number;
    if (first < 0x80) {
      let end = at + 1;
      while (end < to && (bytes[end] as number) < 0x80) end += 1;
      text += asciiText(bytes, at, end);
      at = end;
    } else {
      const length = sequenceLength(bytes, at, to);
      text += String.fromCodePoint(length === 1 ? UNKNOWN : codePoint(bytes, at, length));
      at += length;
    }
  }
  return text;
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += AT_ONCE) {
    // Not spread: that goes through an iterator and takes ten times as long.
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + AT_ONCE, to)) as unknown as number[]);
  }
  return text;
}

/** 2 to 4; 1 where the bytes are no character. */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 1;
  if (at + length > to) return 1;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return 1;
  if (length === 1) return 1;
  const point = codePoint(bytes, at, length);
  const isOverlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
  return isOverlong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 1 : length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] as number) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[at + next] as number) & 0x3f);
  return point;
}
