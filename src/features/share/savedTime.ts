import { isoDate } from "../../format/formatDate";
import type { Format } from "../../ui/LocaleProvider";

/** `14:32` today, `20 November 2026, 14:32` on any other day, by the clock of the device. */
export function savedTime(iso: string, format: Format, now: Date = new Date()): string {
  const at = new Date(iso);
  const day = isoDate(at);
  return day === isoDate(now) ? format.time(at) : `${format.date(day)}, ${format.time(at)}`;
}
