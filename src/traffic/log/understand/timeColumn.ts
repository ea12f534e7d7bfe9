import { nameRanks, saysUtc } from "../read/columnNames";
import { readDateTime } from "../read/stamps/readDateTime";
import type { Stamp } from "../read/stamps/stamp";
import type { Evidence, Part, ReadChoices, TimeForm, TimeReading } from "../understanding";
import { nameWords } from "./nameWords";
import { distinct, type SampleColumn } from "./sampleColumn";
import { dateOnly, readStamp } from "./timeStamp";
import { isMooncake, relativeForm } from "./relativeForm";

/** Why there is no column of times. */
export type NoTime = "time" | "time-of-day";

interface Candidate {
  readonly column: SampleColumn;
  readonly form: TimeForm;
  readonly otherForm: TimeForm | null;
  readonly isDoubtful: boolean;
  readonly isNaive: boolean;
  readonly isDateOnly: boolean;
  /** Written dates and moments since 1970 before numbers that count from anywhere. */
  readonly strength: number;
}

const MOST_LOOKED_AT = 400;
const TIME_ONLY = /^(?:上午|下午)?\s?\d{1,2}[:时]\d{2}(?:[:分]\d{2}(?:[.,]\d+)?秒?)?(?:\s?[ap]\.?m\.?)?$/i;
const SLASHED = /^\D*\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)/;
const NOT_A_START =
  /\b(?:end|ended|ending|finish|finished|completed|completion|complete|updated?|modified|expires?|ingested|ingestion|received|response|responded|first|last|duration|elapsed|latency|结束|完成|更新)\b/;
/** arrival_s and the like: seconds of the day pass for days since 1899. */
const SAYS_UNIT = /(?:^|[^a-z])(?:ms|msec|millis|s|secs?|seconds?)(?:[^a-z]|$)|[a-z]Ms$|秒/i;
/** Days that a log of Excel's serial numbers lasts, as a rule. */
const LONGEST_SERIALS = 100;
/** A reading of the days that is so much shorter is taken without asking. */
const SURELY_SHORTER = 3;

/** Which column says when, and how it is written. @returns why there is none */
export function timeColumn(columns: readonly SampleColumn[], choices: ReadChoices): Part<TimeReading> | NoTime {
  const chosenName = choices.columns?.time;
  const among = chosenName == null ? columns : columns.filter(({ name }) => name === chosenName);
  const amongMooncake = isMooncake(columns.map(({ name }) => name));
  const candidates = among.flatMap((column) => candidate(column, amongMooncake, choices.form) ?? []);
  const rated = candidates.sort((a, b) => rating(b, columns) - rating(a, columns) || a.column.index - b.column.index);
  const best = rated.find((one) => !one.isDateOnly || columns.length > 0);
  if (best === undefined) return "time";
  const chosen: readonly Evidence[] = chosenName != null || choices.form !== undefined ? ["chosen"] : [];
  const zone = saysUtc(best.column.name) ? "UTC" : choices.zone;
  const timeOfDay = best.isDateOnly ? timeBeside(best, columns, choices) : null;
  if (timeOfDay !== null) {
    const value = {
      column: timeOfDay.index,
      dateColumn: best.column.index,
      form: best.form,
      zone,
      isNaive: !saysUtc(best.column.name),
    };
    return part(value, best, ["values", ...chosen]);
  }
  const isNaive = best.isNaive && !saysUtc(best.column.name);
  const value = { column: best.column.index, dateColumn: null, form: best.form, zone, isNaive };
  return part(
    value,
    best,
    chosen.length > 0 ? chosen : [nameRanks(best.column.name).time === undefined ? "values" : "name"],
  );
}

function part(value: TimeReading, best: Candidate, evidence: readonly Evidence[]): Part<TimeReading> {
  const other = best.otherForm;
  return {
    value,
    evidence: other === null || best.isDoubtful ? evidence : [...evidence, "shorter-span"],
    alternatives: other === null ? [] : [{ ...value, form: other }],
    isDoubtful: best.isDoubtful,
  };
}

function timeBeside(date: Candidate, columns: readonly SampleColumn[], { columns: names }: ReadChoices) {
  const found = columns.filter(
    (column) =>
      column.index !== date.column.index &&
      column.filled.length > 0 &&
      column.filled.filter((cell) => TIME_ONLY.test(cell) || (isHour(column.name) && /^\d{1,2}$/.test(cell))).length *
        10 >=
        column.filled.length * 8,
  );
  const chosen = found.find(({ name }) => name === names?.time);
  return chosen ?? found.sort((a, b) => Number(isEnd(a.name)) - Number(isEnd(b.name)))[0] ?? null;
}

function isHour(name: string): boolean {
  return /^(?:hour|hr|hour of day|小时|时)$/.test(nameWords(name).join(" "));
}

function isEnd(name: string): boolean {
  return NOT_A_START.test(nameWords(name).join(" "));
}

/** A date or an epoch always wins over small numbers; then a beginning over an end, then the name. */
function rating({ column, strength }: Candidate, all: readonly SampleColumn[]): number {
  const rank = nameRanks(column.name).time;
  const named = rank === undefined ? 0 : rank < 999 ? 2 - rank / 100 : 0.7;
  const isConstant = distinct(column.filled) === 1 && column.filled.length > 2 && all.length > 1;
  const share = column.filled.length / Math.max(1, column.cells.length);
  return strength * 100 - (isEnd(column.name) ? 50 : 0) - (isConstant ? 60 : 0) + named * 10 + share * 8;
}

function candidate(column: SampleColumn, amongMooncake: boolean, chosen: TimeForm | undefined): Candidate | null {
  const values = column.filled.slice(0, MOST_LOOKED_AT / 2).concat(column.filled.slice(-MOST_LOOKED_AT / 2));
  if (values.length === 0) return null;
  const most = (count: number): boolean => count * 10 >= values.length * 7;
  if (chosen !== undefined) {
    const fits = values.filter((value) => reads(value, chosen)).length;
    return most(fits) ? plain(column, chosen, 3) : null;
  }
  const dates = values.filter((value) => readDateTime(value, false) !== null || readDateTime(value, true) !== null);
  if (most(dates.length)) return written(column, dates, false);
  const dated = values.filter((value) => isDate(value));
  const isNumeric = values.every((value) => /^\d+$/.test(value));
  if (most(dated.length) && (!isNumeric || /date|day|日期|time|stamp|dt/i.test(column.name)))
    return written(column, dated, true);
  const numbers = values.filter((value) => /^\d+(?:[.,]\d+)?(?:e\+?\d+)?$/i.test(value) || /^\/?Date\(\d+/.test(value));
  if (!most(numbers.length) || most(numbers.filter(isRounded).length)) return null;
  const epoch = epochForm(numbers);
  const words = nameWords(column.name);
  if (epoch !== null && !/\b(?:ids?|key|hash|tokens?|bytes|cost)\b/.test(words.join(" ")))
    return plain(column, epoch, 3);
  const named = nameRanks(column.name).time !== undefined;
  const serials = numbers.map((value) => (/[.,]\d{4,}$/.test(value) ? Number(value.replace(",", ".")) : 0));
  const days = serials.filter((value) => value > 40_000 && value < 60_000);
  if (
    most(days.length) &&
    (named || /date|time|zeit|datum|fecha|日期|时间|日時/i.test(column.name)) &&
    !SAYS_UNIT.test(column.name)
  ) {
    const isLong = Math.max(...days) - Math.min(...days) > LONGEST_SERIALS;
    return {
      ...plain(column, "excel", 2),
      isNaive: true,
      otherForm: isLong ? "relative-s" : null,
      isDoubtful: isLong,
    };
  }
  if (!named && !/^\d+$/.test(column.name)) return null;
  const form = relativeForm(numbers, column.name, amongMooncake);
  return form === null ? null : plain(column, form, 1);
}

/** 1.77293E+12: a spreadsheet has cut the digits off that tell moments apart. */
function isRounded(value: string): boolean {
  const power = /^\d(?:[.,](\d+))?e\+?(\d+)$/i.exec(value);
  const exponent = Number(power?.[2]);
  const places = exponent >= 18 ? 9 : exponent >= 15 ? 6 : exponent >= 12 ? 3 : 0;
  return power !== null && exponent >= 9 && (power[1] ?? "").length < exponent - places;
}

function plain(column: SampleColumn, form: TimeForm, strength: number): Candidate {
  return { column, form, otherForm: null, isDoubtful: false, isNaive: false, isDateOnly: false, strength };
}

/** Written dates: where day and month could be exchanged, the reading with the shorter span is taken. */
function written(column: SampleColumn, values: readonly string[], isDateOnly: boolean): Candidate {
  const base = {
    column,
    isDateOnly,
    strength: isDateOnly ? 2.4 : 3.05,
    isNaive:
      isDateOnly || values.some((value) => (readDateTime(value, false) ?? readDateTime(value, true))?.offset === null),
  };
  if (!values.some((value) => SLASHED.test(value.normalize("NFKC").trim())))
    return { ...base, form: "iso", otherForm: null, isDoubtful: false };
  const monthFirst = minutesOf(values, "date-mdy");
  const dayFirst = minutesOf(values, "date-dmy");
  if (monthFirst.length !== dayFirst.length)
    return {
      ...base,
      form: monthFirst.length > dayFirst.length ? "date-mdy" : "date-dmy",
      otherForm: null,
      isDoubtful: false,
    };
  const [spanOfMonths, spanOfDays] = [span(monthFirst), span(dayFirst)];
  const isSame = monthFirst.every((minute, at) => minute - monthFirst[0]! === dayFirst[at]! - dayFirst[0]!);
  const form = spanOfDays < spanOfMonths ? "date-dmy" : "date-mdy";
  const ratio = Math.max(spanOfDays, spanOfMonths, 1) / Math.max(1, Math.min(spanOfDays, spanOfMonths));
  return {
    ...base,
    form,
    otherForm: form === "date-dmy" ? "date-mdy" : "date-dmy",
    isDoubtful: !isSame && ratio < SURELY_SHORTER,
  };
}

function minutesOf(values: readonly string[], form: TimeForm): readonly number[] {
  const stamp: Stamp = { minute: 0, tick: 0 };
  return values.flatMap((value) => (readStamp(value, form, (minute) => minute, stamp) ? [stamp.minute] : []));
}

function span(minutes: readonly number[]): number {
  return minutes.length === 0 ? 0 : Math.max(...minutes) - Math.min(...minutes);
}

function reads(value: string, form: TimeForm): boolean {
  return (
    readStamp(value, form, (minute) => minute, { minute: 0, tick: 0 }) ||
    (TIME_ONLY.test(value) && form.startsWith("date"))
  );
}

/** A date without a time of day. */
export function isDate(value: string): boolean {
  const stamp: Stamp = { minute: 0, tick: 0 };
  const same = (minute: number): number => minute;
  return dateOnly(value, false, same, stamp) || dateOnly(value, true, same, stamp);
}

/** By the size of the middle number: 2001 to 2100. */
function epochForm(values: readonly string[]): TimeForm | null {
  const sorted = values.map((value) => Number(/\d+(?:\.\d+)?(?:e\+?\d+)?/i.exec(value)?.[0])).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  for (const [form, unit] of [
    ["epoch-s", 1],
    ["epoch-ms", 1e3],
    ["epoch-us", 1e6],
    ["epoch-ns", 1e9],
  ] as const)
    if (middle >= 978_307_200 * unit && middle < 4_102_444_800 * unit) return form;
  return null;
}
