import { isoMinute, isoOffset } from "../stamps/fastStamp";
import { scanJsonRow } from "./jsonScan";
import { DIGITS, NOTHING, TEXT, WORD, type JsonRow } from "./jsonWanted";
import {
  CACHED,
  CHECK,
  DATE,
  MODEL,
  NUMBER,
  REQUESTS,
  TAKEN,
  TOKENS,
  UNKNOWN,
  type OrdinaryRows,
} from "./ordinaryState";
import { setStamp } from "../stamps/stampNumber";
import { takeOrdinaryRow } from "./takeOrdinaryRow";

const LF = 0x0a;
const CR = 0x0d;
const POINT = 0x2e;
const COLON = 0x3a;
const PLUS = 0x2b;
const DASH = 0x2d;
const LETTER_Z = 0x5a;
/** "2026-01-05T09:00:00". */
const DATE_LENGTH = 19;
/** A number of JSON with more digits is not printed as it was written. */
const MOST_DIGITS = 15;

/**
 * Reads lines of JSON as long as each is an ordinary one, or until a minute of a stamp without a zone must be told.
 *
 * @param slots the column of each wanted field
 * @param end behind a line break
 * @returns where the first line begins that is not read
 */
export function readOrdinaryJson(
  row: JsonRow,
  slots: readonly number[],
  state: OrdinaryRows,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  end: number,
): number {
  let at = from;
  while (at < end) {
    const next = scanJsonRow(row, bytes, at);
    if (next < 0) break;
    const byte = bytes[next];
    if ((byte !== LF && byte !== CR) || !takeRow(row, slots, state, bytes, view)) break;
    state.tally.line += 1;
    at = byte === CR && bytes[next + 1] === LF ? next + 2 : next + 1;
  }
  return at;
}

function takeRow(
  row: JsonRow,
  slots: readonly number[],
  state: OrdinaryRows,
  bytes: Uint8Array,
  view: DataView,
): boolean {
  const { steps, places, keyPlaces, keyFrom, keyTo, tokens, verdicts } = state;
  let nameFrom = 0;
  let nameTo = 0;
  let verdict = TAKEN;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const column = slots[slot]!;
    const is = row.lastRow[slot] === row.number ? row.is[slot]! : NOTHING;
    const from = is === NOTHING ? 0 : row.from[slot]!;
    const to = is === NOTHING ? 0 : row.to[slot]!;
    const step = steps[column];
    if (step === DATE) {
      if (is !== TEXT || !takeDate(state, bytes, view, from, to)) return false;
    } else if (step === NUMBER) {
      if ((is !== TEXT && is !== DIGITS) || !takeNumber(state, bytes, from, to, is === DIGITS)) return false;
    } else if (step === TOKENS) {
      const place = places[column]!;
      const value = is === NOTHING ? (isOptional(place) ? 0 : -1) : countOf(bytes, from, to, is, state.mostDigits);
      if (value < 0) return false;
      tokens[place] = value;
    } else {
      if (is === DIGITS && countOf(bytes, from, to, is, MOST_DIGITS) < 0) return false;
      const key = keyPlaces[column]!;
      if (key >= 0) {
        keyFrom[key] = from;
        keyTo[key] = to;
      }
      if (step === MODEL) {
        nameFrom = from;
        nameTo = to;
      } else if (step === CHECK) {
        const found = verdicts[places[column]!]!.of(bytes, from, to);
        if (found !== TAKEN && (verdict === TAKEN || found < verdict)) verdict = found;
      }
    }
  }
  return takeOrdinaryRow(state, bytes, verdict, nameFrom, nameTo);
}

/** Cached tokens and requests that a row does not say are none; input and output must be there. */
function isOptional(place: number): boolean {
  return place === CACHED || place === REQUESTS;
}

/** -1 for what is no whole number of so many digits. */
function countOf(bytes: Uint8Array, from: number, to: number, is: number, most: number): number {
  if (is === WORD || from === to || to - from > most) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit >>> 0 > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Sets the stamp from a written date; false for any other text. */
function takeDate(state: OrdinaryRows, bytes: Uint8Array, view: DataView, from: number, to: number): boolean {
  if (to - from < DATE_LENGTH) return false;
  // Up to the minute it is mostly that of the row before.
  if (
    view.getInt32(from) !== state.word0 ||
    view.getInt32(from + 4) !== state.word1 ||
    view.getInt32(from + 8) !== state.word2 ||
    view.getInt32(from + 12) !== state.word3
  ) {
    const found = isoMinute(bytes, from);
    if (found < 0) return false;
    state.writtenMinute = found;
    state.naiveMinute = UNKNOWN;
    state.word0 = view.getInt32(from);
    state.word1 = view.getInt32(from + 4);
    state.word2 = view.getInt32(from + 8);
    state.word3 = view.getInt32(from + 12);
  }
  const tens = bytes[from + 17]! - 48;
  const ones = bytes[from + 18]! - 48;
  if (bytes[from + 16] !== COLON || tens >>> 0 > 5 || ones >>> 0 > 9) return false;
  let tick = (tens * 10 + ones) * 1e9;
  let at = from + DATE_LENGTH;
  if (bytes[at] === POINT) {
    const digits = digitsEnd(bytes, at + 1);
    if (digits === at + 1) return false;
    tick += billionths(bytes, at + 1, digits);
    at = digits;
  }
  const byte = bytes[at];
  let minute = state.naiveMinute;
  if (at === to) {
    if (minute === UNKNOWN) return false;
  } else if (byte === LETTER_Z) {
    minute = state.writtenMinute;
    at += 1;
  } else if (byte === PLUS || byte === DASH) {
    const offset = isoOffset(bytes, at);
    if (Number.isNaN(offset)) return false;
    minute = state.writtenMinute - offset;
    at += bytes[at + 3] === COLON ? 6 : 5;
  }
  return at === to && setMoment(state, minute, tick);
}

/** Sets the stamp from a number of seconds and the like; false for any other text. */
function takeNumber(state: OrdinaryRows, bytes: Uint8Array, from: number, to: number, isNumber: boolean): boolean {
  const { stamps, stamp } = state;
  if (stamps === "date-time") return false;
  const point = digitsEnd(bytes, from);
  const whole = countOf(bytes, from, point, DIGITS, MOST_DIGITS);
  if (whole < 0) return false;
  let rest = 0;
  if (point < to) {
    if (bytes[point] !== POINT || point + 1 === to || digitsEnd(bytes, point + 1) !== to) return false;
    // 0.0000001 is printed as 1e-7: the same, but not read digit by digit.
    if (isNumber && (to - from - 1 > MOST_DIGITS || whole === 0)) return false;
    rest = billionths(bytes, point + 1, to);
  }
  setStamp(whole, rest, stamps, stamp);
  return setMoment(state, stamp.minute, stamp.tick);
}

function setMoment({ stamp, bounds }: OrdinaryRows, minute: number, tick: number): boolean {
  stamp.minute = minute;
  stamp.tick = tick;
  return minute >= bounds.lowest && minute <= bounds.highest;
}

function digitsEnd(bytes: Uint8Array, at: number): number {
  let place = at;
  while ((bytes[place]! - 48) >>> 0 <= 9) place += 1;
  return place;
}

/** What stands behind a point, in billionths; digits beyond are cut off. */
function billionths(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < from + 9; at += 1) value = value * 10 + (at < to ? bytes[at]! - 48 : 0);
  return value;
}
