import { civilMinute } from "./civilMinute";
import type { Stamp } from "./stamp";
import { tidyDate } from "./tidyDate";
import { zoneMinutes } from "./zoneMinutes";
import { ABBREVIATIONS } from "./zoneNames";

const ZONE = String.raw`(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5}|[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+)+)?(?: [A-Z]{2,5})?`;
const TIME = String.raw`(上午|下午|午前|午後|AM|PM)? ?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)? ?(AM|PM|A\.M\.|P\.M\.)? ?${ZONE}(?: ?\[[^\]]*\])?`;
const GAP = String.raw`(?:T|, ?| |:)`;
/** 2026-01-05T09:00:00, 2025/10/30 9:00, 2025年10月30日 09:00. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${GAP}?${TIME}$`, "i");
/** 10/30/2025, 10:03:45.464 PM, 30.10.2025 22:03 and 3/8/26 9:00. */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})${GAP}${TIME}$`, "i");
/** 30/Oct/2025:22:03:45 +0000, Thu, 30 Oct 2025 22:03:45 GMT, 08-MAR-26 09.00.00.500000 AM. */
const DAY_AND_NAME = new RegExp(String.raw`^(\d{1,2})[ /-]([a-z]{3,9})[ /-](\d{4}|\d{2})${GAP}${TIME}$`, "i");
/** Oct 30, 2025, 10:03:45 PM. */
const NAME_AND_DAY = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${GAP}${TIME}$`, "i");
/** Mar 8 09:00:00 2026, as C writes it. */
const YEAR_BEHIND = new RegExp(String.raw`^([a-z]{3,9}) (\d{1,2}) ()${TIME} (\d{4})$`, "i");
/** 20260308T090000Z, 20260308090000, 20260308090000.500. */
const RUN_TOGETHER = /^((?:19|20)\d{2})(\d{2})(\d{2})[T_ -]?(\d{2})(\d{2})(\d{2})?(?:\.?(\d+))?(Z|[+-]\d{2}:?\d{2})?$/;
/** 2026-03-08 09, 2026-03-08T09Z. */
const HOUR_ONLY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ](\d{1,2})h?(Z|[+-]\d{2}:?\d{2})?$/;
const PYTHON = /^datetime(?:\.datetime)?\((\d{4}), (\d+), (\d+), (\d+), (\d+)(?:, (\d+))?(?:, (\d+))?.*\)$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A written date and time in its parts. */
export interface WrittenDate {
  /** Minutes since 1970-01-01 00:00 of its zone. */
  readonly localMinute: number;
  /** Nanoseconds into the minute. */
  readonly tick: number;
  /** Minutes ahead of UTC, or the name of a zone; null: naive. */
  readonly offset: number | string | null;
}

/**
 * Reads a date with time of day as programs and people write them. Digits beyond nanoseconds are cut off.
 *
 * @param dayFirst 4/5/2026 is the fourth of May; dates with dots always are day first
 * @returns null for anything else, a date without time among it
 */
export function readDateTime(text: string, dayFirst: boolean): WrittenDate | null {
  const parts = YEAR_FIRST.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (text.length < 8 || text.length > 80) return null;
  return otherDate(text, dayFirst) ?? otherDate(tidyDate(text), dayFirst);
}

function otherDate(text: string, dayFirst: boolean): WrittenDate | null {
  let parts = YEAR_FIRST.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = YEAR_LAST.exec(text);
  if (parts !== null) {
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    const isDayFirst = dayFirst || parts[2] === ".";
    return written(parts, 5, yearOf(parts[4]), isDayFirst ? second : first, isDayFirst ? first : second);
  }
  parts = DAY_AND_NAME.exec(text);
  if (parts !== null) return written(parts, 4, yearOf(parts[3]), monthOf(parts[2]), Number(parts[1]));
  parts = NAME_AND_DAY.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[3]), monthOf(parts[1]), Number(parts[2]));
  parts = YEAR_BEHIND.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[11]), monthOf(parts[1]), Number(parts[2]));
  parts = RUN_TOGETHER.exec(text);
  if (parts !== null) return plain(parts, parts[4], parts[5], parts[6], parts[7], parts[8]);
  parts = HOUR_ONLY.exec(text);
  if (parts !== null) return plain(parts, parts[4], "0", "0", "", parts[5]);
  parts = PYTHON.exec(text);
  return parts === null ? null : plain(parts, parts[4], parts[5], parts[6], parts[7]?.padStart(6, "0"), undefined);
}

/** Puts a written date into the clock minutes of UTC. @returns false for what is no date with time */
export function stampDateTime(
  text: string,
  dayFirst: boolean,
  toUtc: (localMinute: number) => number,
  into: Stamp,
): boolean {
  const date = readDateTime(text, dayFirst);
  if (date === null) return false;
  const minute =
    date.offset === null
      ? toUtc(date.localMinute)
      : typeof date.offset === "string"
        ? inZone(date.offset, date.localMinute)
        : date.localMinute - date.offset;
  if (minute === null) return false;
  into.minute = minute;
  into.tick = date.tick;
  return true;
}

/** Zones that stamps name, each looked up once; null: there is none of that name. */
const ZONES = new Map<string, ((localMinute: number) => number) | null>();
/** A column of other texts must not fill the memory. */
const MOST_ZONES = 200;

function inZone(name: string, localMinute: number): number | null {
  let zone = ZONES.get(name);
  if (zone === undefined) {
    try {
      zone = zoneMinutes(name);
    } catch {
      zone = null;
    }
    if (ZONES.size < MOST_ZONES) ZONES.set(name, zone);
  }
  return zone === null ? null : zone(localMinute);
}

function yearOf(text: string | undefined): number {
  const year = Number(text);
  return text?.length === 2 ? 2000 + year : year;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** `at`: where the groups of `TIME` begin. */
function written(parts: RegExpExecArray, at: number, year: number, month: number, day: number): WrittenDate | null {
  const hour = hourOf(Number(parts[at + 1]), parts[at] ?? parts[at + 5]);
  const offset = offsetOf(parts[at + 6]);
  if (hour === null || offset === undefined) return null;
  const localMinute = civilMinute(year, month, day, hour, Number(parts[at + 2]));
  return moment(localMinute, parts[at + 3], parts[at + 4], offset);
}

function plain(
  parts: RegExpExecArray,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): WrittenDate | null {
  const offset = offsetOf(zone);
  const local = civilMinute(Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(hour), Number(minute));
  return offset === undefined ? null : moment(local, second, fraction, offset);
}

function moment(
  localMinute: number,
  seconds: string | undefined,
  digits: string | undefined,
  offset: WrittenDate["offset"],
): WrittenDate | null {
  const second = Number(seconds ?? "0");
  if (localMinute < 0 || second > 60) return null;
  const fraction = Number((digits ?? "").slice(0, 9).padEnd(9, "0"));
  // A leap second belongs to the minute that it ends; the next one is as near.
  return second === 60
    ? { localMinute: localMinute + 1, tick: fraction, offset }
    : { localMinute, tick: second * 1e9 + fraction, offset };
}

/** 12 AM is midnight, 12 PM noon. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const isEastern = /^(?:上午|下午|午前|午後)$/.test(half);
  const isAfternoon = half === "下午" || half === "午後" || half.startsWith("P") || half.startsWith("p");
  // 下午 22:03 is written too, and is not wrong.
  if (isEastern && hour > 12) return isAfternoon ? hour : null;
  if (hour < (isEastern ? 0 : 1) || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Null where none is written; undefined for one that cannot be. */
function offsetOf(zone: string | undefined): number | string | null | undefined {
  if (zone === undefined) return null;
  if (zone.includes("/")) return zone;
  const sign = zone.search(/[+-]/);
  if (sign < 0) return ABBREVIATIONS[zone.toUpperCase()];
  const digits = zone.slice(sign + 1);
  const [first, second] = digits.includes(":")
    ? digits.split(":")
    : [digits.slice(0, digits.length === 3 ? 1 : 2), digits.slice(digits.length === 3 ? 1 : 2)];
  const [hours, minutes] = [Number(first), Number(second ?? "0")];
  if (hours > 18 || minutes > 59) return undefined;
  return (zone[sign] === "-" ? -1 : 1) * (hours * 60 + minutes);
}
