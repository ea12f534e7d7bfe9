import { isoMinute, isoOffset } from "../stamps/fastStamp";
import { noteIdle } from "../stamps/idleTime";
import {
  CACHED,
  CHECK,
  DATE,
  GATEWAY_HIT,
  INPUT,
  MODEL,
  NO_CALL,
  NUMBER,
  OUTPUT,
  TAKEN,
  TOKENS,
  UNKNOWN,
  type OrdinaryRows,
} from "./ordinaryState";
import { setStamp } from "../stamps/stampNumber";
import { takeOrdinaryRow } from "./takeOrdinaryRow";
import { makeRoom } from "./takenRows";
import type { TextCache } from "../textCache";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const PLUS = 0x2b;
const DASH = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const LETTER_Z = 0x5a;

/** Billionths for a number of so many digits behind the point. */
const SCALE = [1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1];

/**
 * Reads rows as long as each is an ordinary one, or until a minute of a stamp without a zone must be told. It is no
 * closure and calls none for such rows, so that it stays compiled from one file to the next.
 *
 * @param end behind a line break
 * @returns where the first row begins that is not read
 */
export function readOrdinaryRows(
  state: OrdinaryRows,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  end: number,
): number {
  const { steps, places, code, stamps, failsWithoutOutput, verdicts, names, rows, tally, bounds, tokens, stamp } =
    state;
  const { mostDigits, keyPlaces, keyFrom, keyTo } = state;
  const isPlain = state.seen === null && state.periods === null;
  const lastColumn = steps.length - 1;
  let { word0, word1, word2, word3, writtenMinute, naiveMinute } = state;
  let at = from;
  const { lowest, highest } = bounds;
  // Counted and kept in variables of the loop: a million rows are a million writes less to each object.
  let { minute: minutes, tick: ticks, input: inputs, output: outputs, cached: caches, model: numbers } = rows;
  let row = rows.length;
  let { leftOut, line } = tally;
  ordinary: while (at < end) {
    let place = at;
    let minute = 0;
    let tick = 0;
    let nameFrom = 0;
    let nameTo = 0;
    let verdict = TAKEN;
    for (let column = 0; column <= lastColumn; column += 1) {
      let byte = bytes[place] as number;
      const isQuoted = byte === QUOTE;
      if (isQuoted) byte = bytes[(place += 1)] as number;
      switch (steps[column]) {
        case DATE: {
          if (
            view.getInt32(place) !== word0 ||
            view.getInt32(place + 4) !== word1 ||
            view.getInt32(place + 8) !== word2 ||
            view.getInt32(place + 12) !== word3
          ) {
            const found = isoMinute(bytes, place);
            if (found < 0) break ordinary;
            writtenMinute = found;
            naiveMinute = UNKNOWN;
            word0 = view.getInt32(place);
            word1 = view.getInt32(place + 4);
            word2 = view.getInt32(place + 8);
            word3 = view.getInt32(place + 12);
          }
          const tens = (bytes[place + 17] as number) - 48;
          const ones = (bytes[place + 18] as number) - 48;
          if (bytes[place + 16] !== COLON || tens >>> 0 > 5 || ones >>> 0 > 9) break ordinary;
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
            if (place === first) break ordinary;
            tick += fraction * (SCALE[Math.min(place - first, 9)] as number);
            byte = digit + 48;
          }
          if (byte === LETTER_Z) {
            minute = writtenMinute;
            place += 1;
          } else if (byte === PLUS || byte === DASH) {
            const offset = isoOffset(bytes, place);
            if (Number.isNaN(offset)) break ordinary;
            minute = writtenMinute - offset;
            place += bytes[place + 3] === COLON ? 6 : 5;
          } else {
            if (naiveMinute === UNKNOWN) break ordinary;
            minute = naiveMinute;
          }
          if (minute < lowest || minute > highest) break ordinary;
          break;
        }
        case NUMBER: {
          if (stamps === "date-time") break ordinary;
          const first = place;
          let whole = 0;
          let digit = byte - 48;
          while (digit >>> 0 <= 9) {
            whole = whole * 10 + digit;
            place += 1;
            digit = (bytes[place] as number) - 48;
          }
          if (place === first || place - first > 15) break ordinary;
          let billionths = 0;
          if (digit + 48 === POINT) {
            const point = (place += 1);
            digit = (bytes[place] as number) - 48;
            while (digit >>> 0 <= 9) {
              if (place - point < 9) billionths = billionths * 10 + digit;
              place += 1;
              digit = (bytes[place] as number) - 48;
            }
            if (place === point) break ordinary;
            billionths *= SCALE[Math.min(place - point, 9)] as number;
          }
          setStamp(whole, billionths, stamps, stamp);
          minute = stamp.minute;
          tick = stamp.tick;
          if (minute < lowest || minute > highest) break ordinary;
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
          if (place === first || place - first > mostDigits) break ordinary;
          tokens[places[column] as number] = value;
          break;
        }
        default: {
          const first = place;
          const last = isQuoted ? QUOTE : code;
          while (byte !== last && byte !== LF && byte !== CR) byte = bytes[(place += 1)] as number;
          const key = keyPlaces[column] as number;
          if (key >= 0) {
            keyFrom[key] = first;
            keyTo[key] = place;
          }
          if (steps[column] === MODEL) {
            nameFrom = first;
            nameTo = place;
          } else if (steps[column] === CHECK) {
            const found = (verdicts[places[column] as number] as TextCache).of(bytes, first, place);
            if (found !== TAKEN && (verdict === TAKEN || found < verdict)) verdict = found;
          }
        }
      }
      if (isQuoted) {
        if (bytes[place] !== QUOTE) break ordinary;
        place += 1;
      }
      if (column < lastColumn) {
        if (bytes[place] !== code) break ordinary;
        place += 1;
      }
    }
    const breakByte = bytes[place] as number;
    if (breakByte === LF) place += 1;
    else if (breakByte === CR) place += bytes[place + 1] === LF ? 2 : 1;
    else break ordinary;

    if (!isPlain) {
      stamp.minute = minute;
      stamp.tick = tick;
      if (!takeOrdinaryRow(state, bytes, verdict, nameFrom, nameTo)) break;
      line += 1;
      at = place;
      continue;
    }
    const input = tokens[INPUT] as number;
    const output = tokens[OUTPUT] as number;
    if (verdict !== TAKEN || (output === 0 && (input === 0 || failsWithoutOutput))) {
      leftOut += 1;
      if (verdict === GATEWAY_HIT) tally.gatewayHits += 1;
      else if (verdict === NO_CALL) tally.otherRows += 1;
      else if (verdict === TAKEN && input === 0) {
        tally.noUsage += 1;
        noteIdle(tally.idle, numbers === null ? -1 : names.of(bytes, nameFrom, nameTo), minute, tick);
      }
    } else {
      if (row === minutes.length) {
        rows.length = row;
        makeRoom(rows);
        ({ minute: minutes, tick: ticks, input: inputs, output: outputs, cached: caches, model: numbers } = rows);
      }
      if (caches !== null) {
        const cached = tokens[CACHED] as number;
        if (cached > input) break ordinary;
        caches[row] = cached;
      }
      minutes[row] = minute;
      ticks[row] = tick;
      inputs[row] = input;
      outputs[row] = output;
      // A model is one of the log only once a request of it was taken.
      if (numbers !== null) numbers[row] = names.of(bytes, nameFrom, nameTo);
      row += 1;
    }
    line += 1;
    at = place;
  }
  if (isPlain) {
    rows.length = row;
    tally.leftOut = leftOut;
  }
  tally.line = line;
  state.word0 = word0;
  state.word1 = word1;
  state.word2 = word2;
  state.word3 = word3;
  state.writtenMinute = writtenMinute;
  state.naiveMinute = naiveMinute;
  return at;
}
