import type { Language } from "./catalogue";
import { formatDate } from "./formatDate";

/**
 * A moment as the clocks of a time zone show it: `16 November 2023, 18:15:46`, `2023年11月16日 18:15:46`.
 *
 * @param ms since 1970-01-01T00:00Z
 * @param zone an IANA name; one that the browser does not know is shown in UTC
 */
export function formatInstant(ms: number, zone: string, language: Language): string {
  const parts = Object.fromEntries(
    clock(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const date = formatDate(`${parts["year"]?.padStart(4, "0")}-${parts["month"]}-${parts["day"]}`, language);
  const time = `${parts["hour"]}:${parts["minute"]}:${parts["second"]}`;
  return language === "zh" ? `${date} ${time}` : `${date}, ${time}`;
}

function clock(zone: string): Intl.DateTimeFormat {
  const shape = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...shape, timeZone: "UTC" });
  }
}
