import { isFailedStatus } from "./failedStatus";
import { isoMinute, isoOffset } from "./fastStamp";
import type { LogFormat, LogRole, Separator } from "../logFormat";
import type { RowCollector } from "./rowCollector";
import { filledRoles } from "./rowValues";
import type { Stamp } from "./stamp";
import { setStamp } from "./stampNumber";
import { makeRoom } from "./takenRows";
import { newTextCache } from "./textCache";

/**
 * Reads rows as long as each is an ordinary one: no quotes in quotes, stamps like 2026-01-05T09:00:00.123Z or plain numbers, tokens of up to nine
 * digits, every field there. Such rows are checked in full; any other is left to the careful reader, which may find it good or bad.
 *
 * @param end behind a line break
 * @returns where the first row begins that is not read
 */
export type FastRows = (bytes: Uint8Array, view: DataView, from: number, end: number) => number;

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const PLUS = 0x2b;
const DASH = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const LETTER_Z = 0x5a;

/** What is done with a column. */
const SKIP = 0;
const DATE = 1;
const NUMBER = 2;
const TOKENS = 3;
const MODEL = 4;
const STATUS = 5;
/** Tokens of a column go to one of these places. */
const INPUT = 0;
const OUTPUT = 1;
const CACHED = 2;

/** Billionths for a number of so many digits behind the point. */
const SCALE = [1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1];

/** @returns null for a format of which no row is ordinary */
export function newFastRows(format: LogFormat, separator: Separator, collector: RowCollector): FastRows | null {
  const filled = filledRoles(format.roles).filter(({ role }) => role !== "prefixes");
  const isUsable = format.kind === "requests" && format.roles.time !== null && format.roles.input !== null && format.roles.output !== null;
  // One column for two roles is a mistake, but one that the careful reader can read.
  if (!isUsable || new Set(filled.map(({ column }) => column)).size < filled.length) return null;

  const { columns, stamps } = format;
  const { rows, tally, bounds, toUtc, models } = collector;
  const steps = new Uint8Array(columns.length);
  const places = new Uint8Array(columns.length);
  for (const { role, column } of filled) {
    steps[column] = stepOf(role, stamps === "date-time");
    places[column] = role === "input" ? INPUT : role === "output" ? OUTPUT : CACHED;
  }
  const lastColumn = columns.length - 1;
  const code = separator.charCodeAt(0);
  const failsWithoutOutput = format.noOutput === "failed";
  const statusColumn = format.roles.status === null ? "" : (columns[format.roles.status] ?? "");
  const statuses = newTextCache((text) => (isFailedStatus(text, statusColumn) ? 1 : 0));
  const names = newTextCache(models.numberOf);
  const tokens = new Float64Array(3);
  const stamp: Stamp = { minute: 0, tick: 0 };

  // The sixteen bytes up to the minute are mostly those of the row before: they are compared, four at once, and not read again.
  let word0 = 0;
  let word1 = 0;
  let word2 = 0;
  let word3 = 0;
  let writtenMinute = -1;
  let naiveMinute = -1;

  return (bytes, view, from, end) => {
    let at = from;
    // The careful reader draws the bounds around the first row.
    if (!bounds.isSet) return at;
    const { lowest, highest } = bounds;
    while (at < end) {
      let place = at;
      let minute = 0;
      let tick = 0;
      let model = 0;
      let isFailed = false;
      for (let column = 0; column <= lastColumn; column += 1) {
        let byte = bytes[place] as number;
        const isQuoted = byte === QUOTE;
        if (isQuoted) byte = bytes[place += 1] as number;
        switch (steps[column]) {
          case DATE: {
            if (view.getInt32(place) !== word0 || view.getInt32(place + 4) !== word1 || view.getInt32(place + 8) !== word2 || view.getInt32(place + 12) !== word3) {
              const found = isoMinute(bytes, place);
              if (found < 0) return at;
              writtenMinute = found;
              naiveMinute = toUtc(found);
              word0 = view.getInt32(place);
              word1 = view.getInt32(place + 4);
              word2 = view.getInt32(place + 8);
              word3 = view.getInt32(place + 12);
            }
            const tens = (bytes[place + 17] as number) - 48;
            const ones = (bytes[place + 18] as number) - 48;
            if (bytes[place + 16] !== COLON || tens >>> 0 > 5 || ones >>> 0 > 9) return at;
            tick = (tens * 10 + ones) * 1e9;
            place += 19;
            byte = bytes[place] as number;
            if (byte === POINT) {
              const first = (place += 1);
              let fraction = 0;
              let digit = (bytes[place] as number) - 48;
              while (digit >>> 0 <= 9) {
                if (place - first < 9) fraction = fraction * 10 + digit;
                place += 1;
                digit = (bytes[place] as number) - 48;
              }
              if (place === first) return at;
              tick += fraction * (SCALE[Math.min(place - first, 9)] as number);
              byte = digit + 48;
            }
            if (byte === LETTER_Z) {
              minute = writtenMinute;
              place += 1;
            } else if (byte === PLUS || byte === DASH) {
              const offset = isoOffset(bytes, place);
              if (Number.isNaN(offset)) return at;
              minute = writtenMinute - offset;
              place += bytes[place + 3] === COLON ? 6 : 5;
            } else {
              minute = naiveMinute;
            }
            if (minute < lowest || minute > highest) return at;
            break;
          }
          case NUMBER: {
            if (stamps === "date-time") return at;
            const first = place;
            let whole = 0;
            let digit = byte - 48;
            while (digit >>> 0 <= 9) {
              whole = whole * 10 + digit;
              place += 1;
              digit = (bytes[place] as number) - 48;
            }
            if (place === first || place - first > 15) return at;
            let billionths = 0;
            if (digit + 48 === POINT) {
              const point = (place += 1);
              digit = (bytes[place] as number) - 48;
              while (digit >>> 0 <= 9) {
                if (place - point < 9) billionths = billionths * 10 + digit;
                place += 1;
                digit = (bytes[place] as number) - 48;
              }
              if (place === point) return at;
              billionths *= SCALE[Math.min(place - point, 9)] as number;
            }
            setStamp(whole, billionths, stamps, stamp);
            minute = stamp.minute;
            tick = stamp.tick;
            if (minute < lowest || minute > highest) return at;
            break;
          }
          case TOKENS: {
            const first = place;
            let value = 0;
            let digit = byte - 48;
            while (digit >>> 0 <= 9) {
              value = value * 10 + digit;
              place += 1;
              digit = (bytes[place] as number) - 48;
            }
            if (place === first || place - first > 9) return at;
            tokens[places[column] as number] = value;
            break;
          }
          default: {
            const first = place;
            const last = isQuoted ? QUOTE : code;
            while (byte !== last && byte !== LF && byte !== CR) byte = bytes[place += 1] as number;
            if (steps[column] === MODEL) model = names.of(bytes, first, place);
            else if (steps[column] === STATUS) isFailed = statuses.of(bytes, first, place) === 1;
          }
        }
        if (isQuoted) {
          if (bytes[place] !== QUOTE) return at;
          place += 1;
        }
        if (column < lastColumn) {
          if (bytes[place] !== code) return at;
          place += 1;
        }
      }
      const breakByte = bytes[place] as number;
      if (breakByte === LF) place += 1;
      else if (breakByte === CR) place += bytes[place + 1] === LF ? 2 : 1;
      else return at;

      const input = tokens[INPUT] as number;
      const output = tokens[OUTPUT] as number;
      if (isFailed || (output === 0 && (input === 0 || failsWithoutOutput))) {
        tally.leftOut += 1;
      } else {
        const row = rows.length;
        if (row === rows.minute.length) makeRoom(rows);
        if (rows.cached !== null) {
          const cached = tokens[CACHED] as number;
          if (cached > input) return at;
          rows.cached[row] = cached;
        }
        rows.minute[row] = minute;
        rows.tick[row] = tick;
        rows.input[row] = input;
        rows.output[row] = output;
        if (rows.model !== null) rows.model[row] = model;
        rows.length = row + 1;
      }
      tally.line += 1;
      at = place;
    }
    return at;
  };
}

function stepOf(role: LogRole, isDate: boolean): number {
  switch (role) {
    case "time":
      return isDate ? DATE : NUMBER;
    case "input":
    case "output":
    case "cached":
      return TOKENS;
    case "model":
      return MODEL;
    case "status":
      return STATUS;
    default:
      return SKIP;
  }
}
