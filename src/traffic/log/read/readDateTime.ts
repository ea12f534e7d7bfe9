import { civilMinute } from "./civilMinute";
import type { Stamp } from "./stamp";

const TIME = String.raw`(上午|下午|AM|PM)? ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)? ?(AM|PM|A\.M\.|P\.M\.)? ?(Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)?(?: ?\[[^\]]*\])?`;
const GAP = String.raw`(?:T|, ?| |:)`;
/** 2026-01-05T09:00:00, 2025/10/30 9:00, 2025年10月30日 09:00. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${GAP}?${TIME}$`, "i");
/** 10/30/2025, 10:03:45.464 PM, and 30.10.2025 22:03. */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})${GAP}${TIME}$`, "i");
/** 30/Oct/2025:22:03:45 +0000, Thu, 30 Oct 2025 22:03:45 GMT. */
const DAY_AND_NAME = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[ /-]([a-z]{3,9})[ /-](\d{4})${GAP}${TIME}$`,
  "i",
);
/** Oct 30, 2025, 10:03:45 PM. */
const NAME_AND_DAY = new RegExp(String.raw`^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${GAP}${TIME}$`, "i");
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A written date and time in its parts. */
export interface WrittenDate {
  /** Minutes since 1970-01-01 00:00 of its zone. */
  readonly localMinute: number;
  /** Nanoseconds into the minute. */
  readonly tick: number;
  /** Minutes ahead of UTC; null: naive. */
  readonly offset: number | null;
}

/**
 * Reads a date with time of day as programs and people write them. Digits beyond nanoseconds are cut off.
 *
 * @param dayFirst 4/5/2026 is the fourth of May; dates with dots always are day first
 * @returns null for anything else, a date without time among it
 */
export function readDateTime(text: string, dayFirst: boolean): WrittenDate | null {
  let parts = YEAR_FIRST.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  parts = YEAR_LAST.exec(text);
  if (parts !== null) {
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    const isDayFirst = dayFirst || parts[2] === ".";
    return written(parts, 5, Number(parts[4]), isDayFirst ? second : first, isDayFirst ? first : second);
  }
  parts = DAY_AND_NAME.exec(text);
  if (parts !== null) return written(parts, 4, Number(parts[3]), monthOf(parts[2]), Number(parts[1]));
  parts = NAME_AND_DAY.exec(text);
  return parts === null ? null : written(parts, 4, Number(parts[3]), monthOf(parts[1]), Number(parts[2]));
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
  into.minute = date.offset === null ? toUtc(date.localMinute) : date.localMinute - date.offset;
  into.tick = date.tick;
  return true;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** `at`: where the groups of `TIME` begin. */
function written(parts: RegExpExecArray, at: number, year: number, month: number, day: number): WrittenDate | null {
  const hour = hourOf(Number(parts[at + 1]), parts[at] ?? parts[at + 5]);
  const second = Number(parts[at + 3] ?? "0");
  const offset = offsetOf(parts[at + 6]);
  const localMinute = hour === null ? -1 : civilMinute(year, month, day, hour, Number(parts[at + 2]));
  if (localMinute < 0 || second > 60 || Number.isNaN(offset)) return null;
  const fraction = Number((parts[at + 4] ?? "").slice(0, 9).padEnd(9, "0"));
  // A leap second belongs to the minute that it ends; the next one is as near.
  return second === 60
    ? { localMinute: localMinute + 1, tick: fraction, offset }
    : { localMinute, tick: second * 1e9 + fraction, offset };
}

/** 12 AM is midnight, 12 PM noon. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const isChinese = half === "上午" || half === "下午";
  // 下午 22:03 is written too, and is not wrong.
  if (isChinese && hour > 12) return half === "下午" ? hour : null;
  if (hour < (isChinese ? 0 : 1) || hour > 12) return null;
  return (hour % 12) + (half === "下午" || half.startsWith("P") || half.startsWith("p") ? 12 : 0);
}

/** Minutes ahead of UTC; null where none is written; NaN for one that cannot be. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const sign = zone.search(/[+-]/);
  if (sign < 0) return 0;
  const digits = zone
    .slice(sign + 1)
    .replace(":", "")
    .padEnd(4, "0");
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 18 || minutes > 59) return Number.NaN;
  return (zone[sign] === "-" ? -1 : 1) * (hours * 60 + minutes);
}
