import { asciiBytes, DIGITS, NOTHING, TEXT, WORD, type JsonField, type JsonRow } from "./jsonWanted";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LIST = 0x5b;
const LIST_END = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 0x09;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const LETTER_U = 0x75;
/** What may stand behind a backslash: " / \ b f n r t. */
const ESCAPED: ReadonlySet<number> = new Set([0x22, 0x2f, 0x5c, 0x62, 0x66, 0x6e, 0x72, 0x74]);
const [TRUE, FALSE, NULL] = ["true", "false", "null"].map(asciiBytes) as [Uint8Array, Uint8Array, Uint8Array];
const DEEPEST = 64;

/**
 * Reads one object of JSON, all of it checked, and notes the wanted fields. It stops at whatever could be read in more
 * than one way: a key twice, a key with a backslash, a list or JSON in a text where a field is looked for.
 *
 * @param at of its brace
 * @returns behind it; -1 for what is no such object, or none that is whole on its line
 */
export function scanJsonRow(row: JsonRow, bytes: Uint8Array, at: number): number {
  if (bytes[at] !== OPEN) return -1;
  row.number += 1;
  return objectEnd(row, row.fields, bytes, at + 1, 0);
}

/** @param fields wanted of this object; none: it is only checked */
function objectEnd(row: JsonRow, fields: readonly JsonField[], bytes: Uint8Array, at: number, depth: number): number {
  if (depth > DEEPEST) return -1;
  let place = gapEnd(bytes, at);
  if (bytes[place] === CLOSE) return place + 1;
  for (;;) {
    if (bytes[place] !== QUOTE) return -1;
    const key = place + 1;
    place = textEnd(bytes, key);
    if (place < 0) return -1;
    const keyEnd = place - 1;
    place = gapEnd(bytes, place);
    if (bytes[place] !== COLON) return -1;
    place = gapEnd(bytes, place + 1);
    if (fields.length === 0) place = valueEnd(row, bytes, place, depth);
    else {
      if (hasBackslash(bytes, key, keyEnd)) return -1;
      const field = fieldOf(fields, bytes, key, keyEnd);
      place = field === null ? valueEnd(row, bytes, place, depth) : fieldEnd(row, field, bytes, place, depth);
    }
    if (place < 0) return -1;
    place = gapEnd(bytes, place);
    if (bytes[place] === CLOSE) return place + 1;
    if (bytes[place] !== COMMA) return -1;
    place = gapEnd(bytes, place + 1);
  }
}

function fieldOf(fields: readonly JsonField[], bytes: Uint8Array, from: number, to: number): JsonField | null {
  for (const field of fields) {
    const { name } = field;
    if (name.length !== to - from) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[from + same]) same += 1;
    if (same === name.length) return field;
  }
  return null;
}

/** Goes past the value of a field, and notes it where it is wanted. */
function fieldEnd(row: JsonRow, field: JsonField, bytes: Uint8Array, at: number, depth: number): number {
  const { slot, inner } = field;
  if (field.lastRow === row.number) return -1;
  field.lastRow = row.number;
  const byte = bytes[at]!;
  if (byte === OPEN) return slot >= 0 ? -1 : objectEnd(row, inner, bytes, at + 1, depth + 1);
  if (byte === LIST) return -1;
  const end = valueEnd(row, bytes, at, depth);
  if (end < 0) return -1;
  const isText = byte === QUOTE;
  if (isText && (inner.length > 0 || hasBackslash(bytes, at + 1, end - 1))) return -1;
  if (slot < 0) return end;
  if (row.lastRow[slot] === row.number) return -1;
  row.lastRow[slot] = row.number;
  row.is[slot] = isText ? TEXT : byte === NULL[0] ? NOTHING : byte === TRUE[0] || byte === FALSE[0] ? WORD : DIGITS;
  row.from[slot] = isText ? at + 1 : at;
  row.to[slot] = isText ? end - 1 : end;
  return end;
}

/** Behind a value of any kind; -1 where there is none. */
function valueEnd(row: JsonRow, bytes: Uint8Array, at: number, depth: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return textEnd(bytes, at + 1);
    case OPEN:
      return objectEnd(row, [], bytes, at + 1, depth + 1);
    case LIST:
      return listEnd(row, bytes, at + 1, depth + 1);
    case TRUE[0]:
      return wordEnd(bytes, at, TRUE);
    case FALSE[0]:
      return wordEnd(bytes, at, FALSE);
    case NULL[0]:
      return wordEnd(bytes, at, NULL);
    default:
      return numberEnd(bytes, at);
  }
}

function listEnd(row: JsonRow, bytes: Uint8Array, at: number, depth: number): number {
  if (depth > DEEPEST) return -1;
  let place = gapEnd(bytes, at);
  if (bytes[place] === LIST_END) return place + 1;
  for (;;) {
    place = valueEnd(row, bytes, place, depth);
    if (place < 0) return -1;
    place = gapEnd(bytes, place);
    if (bytes[place] === LIST_END) return place + 1;
    if (bytes[place] !== COMMA) return -1;
    place = gapEnd(bytes, place + 1);
  }
}

/** Behind the closing quote. A line break, as any control character, ends a text that is none. */
function textEnd(bytes: Uint8Array, at: number): number {
  let place = at;
  for (;;) {
    const byte = bytes[place]!;
    if (byte === QUOTE) return place + 1;
    if (byte < SPACE) return -1;
    if (byte === BACKSLASH) {
      place += 1;
      const next = bytes[place]!;
      if (next === LETTER_U) {
        for (let digit = 1; digit <= 4; digit += 1) if (!isHex(bytes[place + digit]!)) return -1;
        place += 4;
      } else if (!ESCAPED.has(next)) return -1;
    }
    place += 1;
  }
}

function isHex(byte: number): boolean {
  return isDigit(byte) || ((byte | 32) >= 0x61 && (byte | 32) <= 0x66);
}

function numberEnd(bytes: Uint8Array, at: number): number {
  let place = bytes[at] === MINUS ? at + 1 : at;
  if (bytes[place] === 0x30) place += 1;
  else {
    place = digitsEnd(bytes, place);
    if (place < 0) return -1;
  }
  if (bytes[place] === POINT) {
    place = digitsEnd(bytes, place + 1);
    if (place < 0) return -1;
  }
  if ((bytes[place]! | 32) === 0x65) {
    const sign = bytes[place + 1];
    place = digitsEnd(bytes, sign === PLUS || sign === MINUS ? place + 2 : place + 1);
  }
  return place;
}

/** -1 where there is not one. */
function digitsEnd(bytes: Uint8Array, at: number): number {
  let place = at;
  while (isDigit(bytes[place]!)) place += 1;
  return place === at ? -1 : place;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function wordEnd(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let place = 1; place < word.length; place += 1) if (bytes[at + place] !== word[place]) return -1;
  return at + word.length;
}

function gapEnd(bytes: Uint8Array, at: number): number {
  let place = at;
  while (bytes[place] === SPACE || bytes[place] === TAB) place += 1;
  return place;
}

function hasBackslash(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === BACKSLASH) return true;
  return false;
}
