/** A row of delimited text in its fields, written over and over. */
export interface SplitRow {
  count: number;
  /** Of the value, without its quotes. */
  readonly start: number[];
  readonly end: number[];
  /** Quotes were written twice inside, or behind a backslash. */
  readonly isDoubled: boolean[];
  /** Where the next row begins; of a row that is not whole, the end of what there is. */
  next: number;
  /** Line breaks in the row and at its end. */
  lines: number;
}

/**
 * "open": a quote is never closed. "broken": text stands behind a closing quote. "part": the row may go on in what is
 * not yet read.
 */
export type SplitOutcome = "row" | "open" | "broken" | "part";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

export function newSplitRow(): SplitRow {
  return { count: 0, start: [], end: [], isDoubled: [], next: 0, lines: 0 };
}

/**
 * Splits one row as RFC 4180 has it: fields in quotes may hold separators, line breaks and doubled quotes; a quote
 * inside a field without quotes is a character like any other. Rows end with LF, CR LF or CR.
 *
 * @param at where the row begins
 * @param end of the bytes that are read
 * @param isLast nothing comes after them
 * @param hasBackslashes a quote inside quotes is written \" instead of ""
 */
export function splitRow(
  bytes: Uint8Array,
  at: number,
  end: number,
  separator: number,
  isLast: boolean,
  into: SplitRow,
  hasBackslashes = false,
): SplitOutcome {
  into.count = 0;
  into.lines = 0;
  let place = at;
  for (;;) {
    if (bytes[place] === QUOTE && place < end) {
      place = quotedField(bytes, place + 1, end, into, hasBackslashes);
      if (place < 0) return isLast ? "open" : "part";
    } else {
      const start = place;
      while (place < end && bytes[place] !== separator && bytes[place] !== LF && bytes[place] !== CR) place += 1;
      addField(into, start, place, false);
    }
    // What a quote has closed may be followed by blanks.
    while (place < end && bytes[place] === SPACE) place += 1;
    if (place === end) {
      into.next = end;
      return isLast ? "row" : "part";
    }
    const byte = bytes[place];
    if (byte === separator) {
      place += 1;
    } else if (byte === LF || byte === CR) {
      if (byte === CR && place + 1 === end && !isLast) return "part";
      into.next = byte === CR && place + 1 < end && bytes[place + 1] === LF ? place + 2 : place + 1;
      into.lines += 1;
      return "row";
    } else {
      return "broken";
    }
  }
}

/** @returns behind the closing quote; -1 where there is none */
function quotedField(bytes: Uint8Array, start: number, end: number, into: SplitRow, hasBackslashes: boolean): number {
  let isDoubled = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (hasBackslashes && byte === BACKSLASH) {
      isDoubled = true;
      at += 1;
    } else if (byte === QUOTE) {
      if (at + 1 < end && bytes[at + 1] === QUOTE) {
        isDoubled = true;
        at += 1;
      } else {
        addField(into, start, at, isDoubled);
        return at + 1;
      }
    } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
      into.lines += 1;
    }
  }
  return -1;
}

function addField(into: SplitRow, start: number, end: number, isDoubled: boolean): void {
  into.start[into.count] = start;
  into.end[into.count] = end;
  into.isDoubled[into.count] = isDoubled;
  into.count += 1;
}
