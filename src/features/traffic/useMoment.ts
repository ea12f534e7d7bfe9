import { formatInstant } from "../../format/formatInstant";
import type { Clock } from "../../traffic/log/requestLog";
import { useFormat, useLanguage } from "../../ui/LocaleProvider";

const MINUTE_MS = 60_000;

/**
 * Writes a minute of a traffic, and a second in it, in its zone.
 *
 * @param relativeText of a minute counted from the traffic's own start, its number as it is written
 */
export function useMoment(
  { clock, zone }: { readonly clock: Clock; readonly zone: string },
  relativeText: (minute: string) => string,
): (minute: number, second?: number) => string {
  const { number } = useFormat();
  const language = useLanguage();
  return (minute, second = 0) =>
    clock === "absolute"
      ? formatInstant(minute * MINUTE_MS + second * 1000, zone, language)
      : relativeText(number(String(minute)));
}
