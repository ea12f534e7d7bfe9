import { noteIdle } from "./idleTime";
import { CACHED, GATEWAY_HIT, INPUT, NO_CALL, OUTPUT, REQUESTS, TAKEN, type OrdinaryRows } from "./ordinaryState";
import { grow, makeRoom } from "./takenRows";

/** Between the texts of a key. */
const BETWEEN = 1;
const SPACE = 0x20;
/** Left free in a key, for what stands between its texts. */
const ROOM = 64;

/**
 * Takes an ordinary row that was read into `tokens`, `stamp`, `keyFrom` and `keyTo` of the state: a sum, or a request
 * whether or not it has an id.
 *
 * @param verdict of the checked columns
 * @param nameFrom where the name of the model stands; it is "" where it ends there too
 * @returns false for a row that is left to the careful reader; nothing is noted of it
 */
export function takeOrdinaryRow(
  state: OrdinaryRows,
  bytes: Uint8Array,
  verdict: number,
  nameFrom: number,
  nameTo: number,
): boolean {
  const { tally, tokens, stamp, names, rows, seen, periods, moment } = state;
  const input = tokens[INPUT]!;
  const output = tokens[OUTPUT]!;
  const cached = tokens[CACHED]!;
  const hasNoUse = output === 0 && (input === 0 || state.failsWithoutOutput);
  if (verdict !== TAKEN || (periods === null && hasNoUse)) {
    tally.leftOut += 1;
    if (verdict === GATEWAY_HIT) tally.gatewayHits += 1;
    else if (verdict === NO_CALL) tally.otherRows += 1;
    else if (verdict === TAKEN && input === 0) {
      tally.noUsage += 1;
      noteIdle(tally.idle, rows.model === null ? -1 : names.of(bytes, nameFrom, nameTo), stamp.minute, stamp.tick);
    }
    return true;
  }
  if (cached > input) return false;
  if (seen !== null) {
    const length = keyOf(state, bytes, nameFrom, nameTo);
    if (length < 0) return false;
    const isOneCall = state.isOneCall && periods === null;
    moment[0] = isOneCall ? 0 : stamp.minute;
    moment[1] = isOneCall ? 0 : stamp.tick;
    moment[2] = input;
    moment[3] = isOneCall ? 0 : output;
    // A request without an id is nobody's repetition.
    if (periods !== null || length > 0) {
      const place = seen.placeOf(state.key, 0, length, moment, rows.length);
      if (place >= 0) {
        tally.leftOut += 1;
        tally[isOneCall ? grow(rows, place, stamp, output, cached) : "repeated"] += 1;
        return true;
      }
    }
  }
  if (periods !== null) {
    const requests = tokens[REQUESTS]!;
    if (input === 0 && output === 0 && requests > 0) tally.noUsage += 1;
    periods.add(
      stamp.minute * 60 + stamp.tick / 1e9,
      input,
      output,
      cached,
      requests,
      names.of(bytes, nameFrom, nameTo),
      "",
    );
    return true;
  }
  makeRoom(rows);
  const row = rows.length;
  rows.minute[row] = stamp.minute;
  rows.tick[row] = stamp.tick;
  rows.input[row] = input;
  rows.output[row] = output;
  if (rows.cached !== null) rows.cached[row] = cached;
  if (rows.model !== null) rows.model[row] = names.of(bytes, nameFrom, nameTo);
  rows.length += 1;
  return true;
}

/** Writes what tells rows apart as the careful reader has it. @returns its length; -1 for what is no plain ASCII */
function keyOf(state: OrdinaryRows, bytes: Uint8Array, nameFrom: number, nameTo: number): number {
  const { key, keyFrom, keyTo, periods } = state;
  let length = periods === null ? 0 : copied(bytes, nameFrom, nameTo, key, 0);
  for (let of = 0; of < keyFrom.length; of += 1) {
    if (length < 0) return -1;
    if (periods !== null) key[length++] = BETWEEN;
    length = copied(bytes, keyFrom[of]!, keyTo[of]!, key, length);
  }
  return length;
}

/** @returns where the copy ends; -1 where there is no room, blanks at an end, or what is no ASCII */
function copied(bytes: Uint8Array, from: number, to: number, into: Uint8Array, place: number): number {
  if (from === to) return place;
  if (place + to - from >= into.length - ROOM || bytes[from]! <= SPACE || bytes[to - 1]! <= SPACE) return -1;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    all |= byte;
    into[place + at - from] = byte;
  }
  return all > 0x7f ? -1 : place + to - from;
}
