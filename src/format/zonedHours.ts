import type { Language } from "./catalogue";

/** The hours of a day as the clocks of a place show them: "15:00" to "23:00". */
export interface ZonedHours {
  readonly from: string;
  readonly to: string;
  /** Where the clocks are changed in the year: the same hours half a year later; else null. */
  readonly otherHalf: { readonly from: string; readonly to: string } | null;
}

/** Hours that begin at a time of day at an offset from UTC: "22:00" at "+08:00", for 8. */
export interface OffsetHours {
  readonly start: string;
  readonly hours: number;
  readonly utcOffset: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const HALF_YEAR_MS = 182 * DAY_MS;

/**
 * Where hours that are given at an offset fall on the clocks of a zone.
 *
 * @param zone an IANA name; one that the browser does not know is taken for UTC
 * @param at ms since 1970-01-01T00:00Z: clocks may be changed in the course of a year
 */
export function zonedHours({ start, hours, utcOffset }: OffsetHours, zone: string, at: number): ZonedHours {
  const beginsAt = (ms: number) => ms - (ms % DAY_MS) + (minutesOf(start) - minutesOf(utcOffset)) * MINUTE_MS;
  const clock = clockOf(zone);
  const onDay = (ms: number) => ({
    from: clock.format(beginsAt(ms)),
    to: clock.format(beginsAt(ms) + hours * 60 * MINUTE_MS),
  });
  const now = onDay(at);
  const later = onDay(at + HALF_YEAR_MS);
  return { ...now, otherHalf: later.from === now.from ? null : later };
}

/** A zone in words: "Berlin", "Buenos Aires"; in Chinese its time: "德国时间". */
export function zoneName(zone: string, language: Language): string {
  if (language === "en") return zone.includes("/") ? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ") : zone;
  try {
    const parts = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, timeZoneName: "shortGeneric" }).formatToParts(0);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    return name === undefined || name.startsWith("GMT") ? zone : name;
  } catch {
    return zone;
  }
}

/** "22:00" or "+08:00" in minutes. */
function minutesOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-]?)(\d{2}):(\d{2})$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone: "UTC" });
  }
}
