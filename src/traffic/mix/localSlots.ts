import { Temporal } from "temporal-polyfill";
import type { Clock } from "../log/requestLog";

/** Of which hour of the week, or of the day, each minute of a traffic is. */
export interface LocalSlots {
  /** 168: weekday × 24 + hour, Monday first; 24: every day alike, for traffic of less than a week. */
  readonly count: 168 | 24;
  readonly slotOf: Uint8Array;
  /** Minutes of the traffic in each slot. */
  readonly minutes: Int32Array;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 3 * DAY;

/**
 * @param zone IANA name; a relative clock has no zone and starts at Monday 00:00
 * @throws RangeError when `zone` is no time zone
 */
export function localSlots(clock: Clock, firstMinute: number, minutes: number, zone: string): LocalSlots {
  const count = minutes < WEEK ? 24 : 168;
  const slotOf = new Uint8Array(minutes);
  const sums = new Int32Array(count);
  const shiftAt = clock === "relative" ? (): number => 0 : offsetMinutes(zone);
  for (let at = 0; at < minutes; at += 1) {
    const minute = firstMinute + at;
    const local = minute + shiftAt(minute) + (clock === "relative" ? 0 : THURSDAY);
    const ofWeek = ((local % WEEK) + WEEK) % WEEK;
    const slot = Math.floor(ofWeek / HOUR) % count;
    slotOf[at] = slot;
    sums[slot] = (sums[slot] ?? 0) + 1;
  }
  return { count, slotOf, minutes: sums };
}

/**
 * Minutes by which local clocks are ahead of UTC; the zone is asked once an hour of UTC, and by the minute where it
 * changes within one.
 */
function offsetMinutes(zone: string): (minute: number) => number {
  let hour = Number.NaN;
  let before = 0;
  let after = 0;
  return (minute) => {
    const next = Math.floor(minute / HOUR);
    if (next !== hour) {
      before = next === hour + 1 ? after : offsetAt(zone, next * HOUR);
      after = offsetAt(zone, (next + 1) * HOUR);
      hour = next;
    }
    return before === after ? before : offsetAt(zone, minute);
  };
}

function offsetAt(zone: string, minute: number): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
  return Math.floor(offsetNanoseconds / 60_000_000_000);
}
