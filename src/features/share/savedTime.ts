import type { Format } from "../../ui/LocaleProvider";

/** `14:32` today, `20 November 2026, 14:32` on any other day, by the clock of the device. */
export function savedTime(iso: string, format: Format, now: Date = new Date()): string {
  const at = new Date(iso);
  const day = dayOf(at);
  return day === dayOf(now) ? format.time(at) : `${format.date(day)}, ${format.time(at)}`;
}

function dayOf(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
