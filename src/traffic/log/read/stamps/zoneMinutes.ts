import { Temporal } from "temporal-polyfill";

const NO_ZONE = /^(?:UTC|GMT|Z|Etc\/(?:UTC|GMT))$/i;
/** An hour in which the clock was put forward or back. */
const CHANGES = Number.NaN;

/**
 * Clock minutes of UTC for the clock minutes of a zone, daylight saving time included. The rules are asked once for
 * every hour that comes up. A minute that occurs twice is the earlier one; a minute that is left out counts as if the
 * clock had not yet been changed.
 *
 * @param zone an IANA name, "UTC" or an offset such as "+08:00"
 * @returns from minutes since 1970-01-01 00:00 of the zone to minutes since then in UTC
 * @throws RangeError for a zone that there is not
 */
export function zoneMinutes(zone: string): (localMinute: number) => number {
  if (NO_ZONE.test(zone)) return (localMinute) => localMinute;
  const behind = (localMinute: number): number => {
    const local = new Temporal.PlainDateTime(1970, 1, 1).add({ minutes: localMinute });
    // rounding: offsets of the nineteenth century have seconds; minutes are all that is asked for.
    return localMinute - Math.floor(local.toZonedDateTime(zone).epochMilliseconds / 60_000);
  };
  behind(0);
  const byHour = new Map<number, number>();
  let lastHour = Number.NaN;
  let lastBehind = CHANGES;
  return (localMinute) => {
    const hour = Math.floor(localMinute / 60);
    if (hour !== lastHour) {
      let found = byHour.get(hour);
      if (found === undefined) {
        found = behind(hour * 60);
        if (found !== behind(hour * 60 + 59)) found = CHANGES;
        byHour.set(hour, found);
      }
      lastHour = hour;
      lastBehind = found;
    }
    return localMinute - (Number.isNaN(lastBehind) ? behind(localMinute) : lastBehind);
  };
}
