/**
 * Calendar arithmetic on ISO text. Days are reckoned as if the calendar were that of UTC, which has no daylight saving,
 * so that no time zone of the device takes part.
 */
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** China Standard Time, which every clock of the vendor shows, all year round. */
const CHINA_AHEAD_MS = 8 * 60 * MINUTE_MS;

/**
 * The same day so many months later, the last day of a month that is too short: `2026-01-31` and 1 give `2026-02-28`.
 *
 * @param isoDate a date that was checked when it was read
 */
export function monthsAfter(isoDate: string, months: number): string {
  const start = new Date(`${isoDate}T00:00:00Z`);
  const first = new Date(0);
  first.setUTCFullYear(start.getUTCFullYear(), start.getUTCMonth() + months, 1);
  const last = new Date(0);
  last.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth() + 1, 0);
  const day = Math.min(start.getUTCDate(), last.getUTCDate());
  first.setUTCDate(day);
  return first.toISOString().slice(0, 10);
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** So many minutes later on the same clock: `2026-12-01T22:00` and 480 give `2026-12-02T06:00`. */
export function minutesAfter(isoTime: string, minutes: number): string {
  return new Date(Date.parse(`${isoTime}:00Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

/**
 * The moment that the clocks of UTC+8 show, in ms since 1970-01-01T00:00Z.
 *
 * @param chinaTime `2026-12-01T22:00`
 */
export function instantOf(chinaTime: string): number {
  return Date.parse(`${chinaTime}:00Z`) - CHINA_AHEAD_MS;
}

/** Whether a text is a day of the calendar: `2026-02-28` is, `2026-02-30` and `2026-2-3` are not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
