/** A moment, written over and over while a log is read: nothing is allocated for a row. */
export interface Stamp {
  /** Clock minute, as in `RequestLog`. */
  minute: number;
  /** Nanoseconds into it. */
  tick: number;
}

/** Moments outside are no arrivals of requests: a wrong unit, or a clock that was not set. */
const EARLIEST_MINUTE = 15_778_080; // 2000-01-01
const LATEST_MINUTE = 68_374_080; // 2100-01-01

/**
 * From the first row to any other: the profile has an entry for every minute, and a stray stamp must not make it
 * endless.
 */
export const LONGEST_SPAN = 2_635_200; // five years of 366 days

/** The minutes that a log may have: any plausible ones, then only those within five years of the first row. */
export interface MinuteBounds {
  lowest: number;
  highest: number;
  /** The first row is read, and the bounds are drawn around it. */
  isSet: boolean;
}

export function newMinuteBounds(isRelative: boolean): MinuteBounds {
  return isRelative
    ? { lowest: 0, highest: LONGEST_SPAN, isSet: true }
    : { lowest: EARLIEST_MINUTE, highest: LATEST_MINUTE, isSet: false };
}

/** @returns whether the minute may be; the first that may be draws the bounds */
export function isWithin(bounds: MinuteBounds, minute: number): boolean {
  if (minute < bounds.lowest || minute > bounds.highest) return false;
  if (!bounds.isSet) {
    bounds.lowest = Math.max(bounds.lowest, minute - LONGEST_SPAN);
    bounds.highest = Math.min(bounds.highest, minute + LONGEST_SPAN);
    bounds.isSet = true;
  }
  return true;
}
