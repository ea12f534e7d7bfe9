import { cutText } from "../../encoding/cutText";
import { nameRanks, plainName, saysUtc } from "./read/columnNames";
import { isFailedStatus } from "./read/failedStatus";
import { guessStamps, isMooncake } from "./read/guessStamps";
import type { StampGuess } from "./read/guessStamps";
import type { LogFormat, LogLayout, LogRefusal, LogRole, LogRoles, LogSample } from "./logFormat";
import { readCount } from "./read/readCount";
import { MOST_TOKENS } from "./read/readValues";
import { MOST_COLUMNS, sampleColumns } from "./read/sampleColumns";
import type { SampleColumns } from "./read/sampleColumns";

export type SampleOutcome =
  | { readonly ok: true; readonly sample: LogSample }
  | { readonly ok: false; readonly refusal: LogRefusal };

/**
 * Rows to show, and how much of a cell: enough to know a column by, and little enough for a page however wide the file
 * is.
 */
const SHOWN_ROWS = 6;
export const SHOWN_CHARACTERS = 60;
const MARK = [0xef, 0xbb, 0xbf];
const PROFILE_TIME = /^(?:minutestart|minutes?|分钟)$/;

/**
 * Recognises a log or a profile by the beginning of its file: JSON lines or a separator, with or without names of
 * columns, what each column holds, and how moments are written. All of it can be corrected in the format that comes
 * with the sample. Roles for which there is no column are null; without time, input and output a log cannot be read.
 *
 * @param head UTF-8; some hundred rows are enough
 * @param whole the file has no more than these
 * @param defaultZone for stamps without a zone, unless the name of their column says UTC
 * @param layout as corrected by the user, and refused if it makes no log of the file; without it, it is recognised
 */
export function sampleLog(head: Uint8Array, whole: boolean, defaultZone: string, layout?: LogLayout): SampleOutcome {
  const text = MARK.every((byte, index) => head[index] === byte) ? head.subarray(MARK.length) : head;
  if (text.includes(0)) return { ok: false, refusal: "not-text" };
  if (text.every((byte) => byte <= 32)) return { ok: false, refusal: "empty" };
  const found = sampleColumns(text, whole, layout);
  if (found.rows.length === 0) return { ok: false, refusal: whole ? "no-rows" : "row-too-long" };
  if (found.columns.length > MOST_COLUMNS) return { ok: false, refusal: "too-many-columns" };
  const amongMooncake = isMooncake(found.columns);
  const times = found.columns.map((name, column) => guessStamps(valuesOf(found, column), name, amongMooncake));
  const counts = found.columns.map((_, column) => holdsCounts(valuesOf(found, column)));
  // Moments in one column and numbers in another are the least that a log has.
  const isLog = times.some((time, at) => time !== null && counts.some((count, column) => count && column !== at));
  return isLog
    ? { ok: true, sample: sampleOf(found, times, counts, defaultZone) }
    : { ok: false, refusal: "no-columns" };
}

function sampleOf(
  found: SampleColumns,
  times: readonly (StampGuess | null)[],
  counts: readonly boolean[],
  defaultZone: string,
): LogSample {
  const { layout, columns, rows } = found;
  const named = rolesByName(found, times, counts);
  const roles = named.input === null && named.output === null ? withTwoCounts(named, found, times, counts) : named;
  const time = roles.time === null ? null : (times[roles.time] ?? null);
  const timeName = roles.time === null ? "" : (columns[roles.time] ?? "");
  const isProfile = PROFILE_TIME.test(plainName(timeName)) || (roles.requests !== null && time?.wholeMinutes === true);
  const isUtc = saysUtc(timeName);
  const format: LogFormat = {
    layout,
    kind: isProfile ? "profile" : "requests",
    columns,
    roles: isProfile ? { ...roles, model: null, status: null, prefixes: null } : { ...roles, requests: null },
    stamps: time?.stamps ?? "date-time",
    zone: isUtc ? "UTC" : defaultZone,
    dayFirst: time?.dayFirst ?? false,
    noOutput: isBurstGpt(columns) ? "failed" : "taken",
  };
  return {
    format,
    rows: rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => cutText(cell, SHOWN_CHARACTERS))),
    naive: time?.naive === true && !isUtc,
  };
}

function rolesByName(
  found: SampleColumns,
  times: readonly (StampGuess | null)[],
  counts: readonly boolean[],
): LogRoles {
  const taken = new Set<number>();
  const ranks = found.columns.map(nameRanks);
  const best = (role: LogRole, fits: (column: number) => boolean): number | null => {
    let chosen: number | null = null;
    let chosenRank = Infinity;
    ranks.forEach((of, column) => {
      const rank = of[role] ?? Infinity;
      if (rank < chosenRank && !taken.has(column) && fits(column)) {
        chosen = column;
        chosenRank = rank;
      }
    });
    if (chosen !== null) taken.add(chosen);
    return chosen;
  };
  const isCount = (column: number): boolean => counts[column] === true;
  const isJson = found.layout.type === "json-lines";
  const named = best("time", (column) => times[column] !== null);
  // A written date is one whatever its column is called; a number may be anything.
  const dated = times.findIndex((time) => time?.stamps === "date-time");
  return {
    time: named ?? (dated >= 0 ? dated : null),
    input: best("input", isCount),
    output: best("output", isCount),
    cached: best("cached", isCount),
    model: best("model", (column) => valuesOf(found, column).length > 0),
    status: best("status", (column) => saysSuccess(found, column)),
    requests: best("requests", isCount),
    prefixes: best("prefixes", (column) => isJson && found.rows.some((row) => (row[column] ?? "").startsWith("["))),
  };
}

/** Names that say nothing, or none at all: the stamps, and the two columns of whole numbers that follow them. */
function withTwoCounts(
  roles: LogRoles,
  found: SampleColumns,
  times: readonly (StampGuess | null)[],
  counts: readonly boolean[],
): LogRoles {
  const hasHeader = found.layout.type === "json-lines" || found.layout.header;
  const time = roles.time ?? times.findIndex((one) => one !== null);
  const used = new Set(Object.values(roles));
  const others = counts.flatMap((isCount, column) => (isCount && column !== time && !used.has(column) ? [column] : []));
  // Of three or more named columns, guessing which two are meant would be more likely wrong than right.
  if (others.length < 2 || (hasHeader && others.length > 2)) return roles;
  return { ...roles, time, input: others[0] ?? null, output: others[1] ?? null };
}

/** A column in which not one request went well is no status. */
function saysSuccess(found: SampleColumns, column: number): boolean {
  const name = found.columns[column] ?? "";
  return found.rows.some((row) => !isFailedStatus(row[column] ?? "", name));
}

function valuesOf(found: SampleColumns, column: number): readonly string[] {
  return found.rows.map((row) => row[column] ?? "").filter((value) => value !== "");
}

function holdsCounts(values: readonly string[]): boolean {
  const good = values.filter((value) => typeof readCount(value, MOST_TOKENS * 10) === "number").length;
  return good > 0 && good * 2 >= values.filter((value) => readCount(value, 0) !== "missing").length;
}

/** Failed requests of BurstGPT have no response tokens. */
function isBurstGpt(columns: readonly string[]): boolean {
  const plain = columns.map(plainName);
  return plain.includes("responsetokens") && plain.includes("logtype");
}
