import { LANGUAGE_TAG, type Language } from "../../format/catalogue";
import { formatNumber } from "../../format/formatNumber";

/** A stretch of clock minutes, `to` not included, and the clock they are read on. */
export interface TimeSpan {
  readonly clock: "absolute" | "relative";
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

export interface TimeMark {
  readonly minute: number;
  readonly text: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Minutes, hours, days, weeks; beyond that the firsts of months. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const DAYS_A_MONTH = 30.5;
/** 1970-01-05 was a Monday: weeks are marked on Mondays. */
const FIRST_MONDAY = 4 * DAY;
const LONGEST_IN_MINUTES = 3 * HOUR;
const LONGEST_IN_HOURS = 4 * DAY;

/**
 * Even marks over the span, about `most` at most: on the hour, at midnight, on Mondays or on the first of months of the
 * zone.
 */
export function timeMarks(span: TimeSpan, most: number, language: Language): readonly TimeMark[] {
  const length = span.to - span.from;
  if (length <= 0 || most < 1) return [];
  const step = STEPS.find((minutes) => length / minutes <= most);
  if (span.clock === "relative") return relativeMarks(span, step ?? WEEK * Math.ceil(length / WEEK / most), language);
  const local = step === undefined ? monthStarts(span, most) : multiples(span, step);
  const text = (at: number, minute: number) =>
    step === undefined
      ? dateText(at, span.zone, language, { month: "short", year: "numeric" })
      : minute % DAY === 0
        ? dateText(at, span.zone, language, DAY_STYLE)
        : clockText(minute);
  const marks = local.map((minute) => ({ at: fromLocal(minute, span.zone), minute }));
  // Where a clock is put back or forward, two marks can fall together.
  return marks
    .filter(({ at }, index) => at >= span.from && at < span.to && at > (marks[index - 1]?.at ?? -Infinity))
    .map(({ at, minute }) => ({ minute: at, text: text(at, minute) }));
}

/** How a span on a clock of its own is counted. */
export function relativeUnit({ from, to }: TimeSpan): "minutes" | "hours" | "days" {
  return to - from <= LONGEST_IN_MINUTES ? "minutes" : to - from <= LONGEST_IN_HOURS ? "hours" : "days";
}

/** The date or dates of an absolute span: "16 Nov 2023", "16–22 Nov 2023". */
export function spanText({ from, to, zone }: TimeSpan, language: Language): string {
  const style = { ...DAY_STYLE, timeZone: zone, year: "numeric" } as const;
  const last = Math.max(from, to - 1);
  if (language === "en") return new Intl.DateTimeFormat(tagOf(language), style).formatRange(dateOf(from), dateOf(last));
  // A range in Chinese falls back to 2023/11/16; the dates alone are 2023年11月16日, as in the rest of the page.
  const days = [from, last].map((minute) => dateText(minute, zone, language, style));
  return [...new Set(days)].join("–");
}

/** One minute in a table: "16 Nov, 18:17", or its number on a clock of its own. */
export function minuteText(
  minute: number,
  { clock, zone }: Pick<TimeSpan, "clock" | "zone">,
  language: Language,
): string {
  if (clock === "relative") return formatNumber(minute.toString(), language);
  return `${dateText(minute, zone, language, DAY_STYLE)}, ${clockText(minute + offsetAt(minute, zone))}`;
}

function relativeMarks(span: TimeSpan, step: number, language: Language): readonly TimeMark[] {
  const unit = { minutes: 1, hours: HOUR, days: DAY }[relativeUnit(span)];
  const even = Math.max(unit, step);
  const marks: TimeMark[] = [];
  for (let minute = Math.ceil(span.from / even) * even; minute < span.to; minute += even) {
    marks.push({ minute, text: formatNumber((minute / unit).toString(), language, { maxFraction: 1 }) });
  }
  return marks;
}

function multiples({ from, to, zone }: TimeSpan, step: number): readonly number[] {
  const origin = step % WEEK === 0 ? FIRST_MONDAY : 0;
  const first = from + offsetAt(from, zone);
  const last = to + offsetAt(to, zone);
  const start = Math.ceil((first - origin) / step) * step + origin;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => start + index * step);
}

function monthStarts({ from, to, zone }: TimeSpan, most: number): readonly number[] {
  const months = (to - from) / DAY / DAYS_A_MONTH;
  const step = MONTH_STEPS.find((count) => months / count <= most) ?? Math.ceil(months / most);
  const start = dateOf(from + offsetAt(from, zone));
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const marks: number[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; marks.length <= most + 1; month += step) {
    marks.push(Date.UTC(Math.floor(month / 12), month % 12) / 60_000);
  }
  return marks;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const ALL = "numeric";

/** Minutes that the zone's clock is ahead of UTC. */
function offsetAt(minute: number, timeZone: string): number {
  const style = { timeZone, hourCycle: "h23", year: ALL, month: ALL, day: ALL, hour: ALL, minute: ALL } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat("en-US", style);
  clocks.set(timeZone, clock);
  const parts = new Map(clock.formatToParts(dateOf(minute)).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return local / 60_000 - Math.floor(minute);
}

function fromLocal(local: number, zone: string): number {
  const near = local - offsetAt(local, zone);
  return local - offsetAt(near, zone);
}

function dateOf(minute: number): Date {
  return new Date(minute * 60_000);
}

const DAY_STYLE = { day: "numeric", month: "short" } as const;

function dateText(minute: number, timeZone: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tagOf(language), { timeZone, ...style }).format(dateOf(minute));
}

function clockText(local: number): string {
  const inDay = ((local % DAY) + DAY) % DAY;
  return [Math.floor(inDay / HOUR), inDay % HOUR].map((part) => part.toString().padStart(2, "0")).join(":");
}

/** British order of day and month: that of the rest of the page. */
function tagOf(language: Language): string {
  return language === "en" ? "en-GB" : LANGUAGE_TAG[language];
}
