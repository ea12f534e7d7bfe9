import { isoDate } from "../../format/formatDate";

const CHINA_AHEAD_MS = 8 * 3_600_000;

/** Date and time in UTC+8 now, `2026-11-29` and `21:30`: what an order placed at once would carry. */
export function nowInChina(): { readonly date: string; readonly time: string } {
  const [date = "", time = ""] = new Date(Date.now() + CHINA_AHEAD_MS).toISOString().split("T");
  return { date, time: time.slice(0, 5) };
}

/** Today on the calendar of the device, ISO. Read here alone: whatever needs the date below is given it. */
export function today(): string {
  return isoDate(new Date());
}
