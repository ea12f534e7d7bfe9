import { plainName } from "../read/columnNames";
import { zoneMinutes } from "../read/zoneMinutes";
import type { Evidence, Part, ReadChoices, RowMeaning, TokenColumns } from "../understanding";
import { nameWords } from "./nameWords";
import { isCallId } from "./otherColumns";
import { neverFalls } from "./neverFalls";
import { distinct, type SampleColumn } from "./sampleColumn";
import { labelsOf, type SampleRows } from "./sampleLabels";
import { periodSaid } from "./periodSaid";
import { LEAST_SERIES, spacingOf } from "./spacing";
import { stampsOf } from "./sampleStamps";
import { rateSeconds, countsRequests } from "./tokenMeaning";

/** Null: rows are sums, but how long each covers cannot be told. */
export type RowFound = Part<RowMeaning> | null;

const MINUTE_NAMES = /^(?:minutestart|minutes?|minuteindex|分钟)$/;
/** Names of a time that are those of a period. */
const NAMES_PERIOD = /\b(?:bucket|window|interval|period|hour|day|week|grain)\b|小时|时段|区间/;
/** Fewer stamps than this show no spacing. */
const LEAST_STAMPS = 3;
/** Steps of just one length that make it a period of more than a minute. */
const LEAST_LONG_STEPS = 3;
/** So many stamps on the grid of a long period are there by no chance. */
const LEAST_LONG_STAMPS = 6;
const DAY = 86_400;

/** What a row says: a request, a sum over a period, a rate or a running counter. */
export function rowMeaning(rows: SampleRows, choices: ReadChoices, saysSums: boolean): RowFound {
  const { columns, tokens, time } = rows;
  const seconds = stampsOf(columns, time, zoneMinutes(time.zone));
  const known = seconds.filter((one): one is number => one !== null);
  const stamps = [...new Set(known)].sort((a, b) => a - b);
  const isDaily = known.length > 0 && known.every((one) => one % DAY === known[0]! % DAY) && time.form !== "epoch-s";
  const spacing = spacingOf(stamps, isDaily ? 1 : LEAST_LONG_STEPS);
  const said = periodSaid(rows, seconds);
  const isMinute = MINUTE_NAMES.test(plainName(columns[time.column]?.name ?? ""));
  const period = choices.periodSeconds ?? said?.seconds ?? (isMinute ? 60 : null) ?? spacing?.seconds ?? null;
  const evidence: readonly Evidence[] =
    choices.periodSeconds !== undefined
      ? ["chosen"]
      : said !== null
        ? [said.evidence]
        : isMinute
          ? ["name"]
          : ["spacing"];
  const found = (value: RowMeaning, why: readonly Evidence[], isDoubtful = false): Part<RowMeaning> => ({
    value,
    evidence: why,
    alternatives: alternativesTo(value, period ?? 60),
    isDoubtful,
  });
  const perSeconds = rateOf(columns, tokens);
  if (choices.each !== undefined) {
    const length = period ?? (choices.each === "request" ? 60 : null);
    if (length === null && choices.each !== "request") return null;
    return found(meaning(choices.each, length ?? 60, perSeconds ?? 1), ["chosen"]);
  }
  const isSeries = isSeriesOf(rows, seconds);
  const timeWords = nameWords(columns[time.column]?.name ?? "").join(" ");
  const isAligned = isMinute || (known.length > 0 && known.every((one) => one % 60 === 0));
  if (perSeconds === 1 && period !== null) return found({ each: "rate", seconds: period, perSeconds }, ["name"]);
  // Rows under ids of calls are calls, also where the output of each grows from row to row.
  const counter = columns.some(namesCalls) ? null : neverFalls(rows, seconds);
  if (counter === "named") return period === null ? null : found({ each: "counter", seconds: period }, ["never-falls"]);
  const plain = withoutCounters();
  if (counter === null || plain === null || plain.value.each === "rate") return plain;
  return orCounter(plain, period ?? 60, spacing?.isSteady === true);

  function withoutCounters(): RowFound {
    if (perSeconds === 60 && period !== null) return found({ each: "rate", seconds: period, perSeconds }, ["name"]);
    if (said?.evidence === "end-minus-start" || said?.evidence === "period-column")
      return found({ each: "sum", seconds: said.seconds }, [said.evidence]);
    const counts = tokens.requests.some(
      (at) =>
        countsRequests(columns[at]?.name ?? "") === "surely" &&
        (columns[at]?.numbers.some((one) => one !== null && one > 1) === true || isAligned),
    );
    const weakCounts = tokens.requests.length > 0 && isAligned && isSeries;
    if (isMinute || counts || weakCounts || rows.long !== null || saysSums) {
      // Moments that keep no spacing are gathered by the clock minute they fall in.
      const length = period ?? (known.length > 0 && !isAligned ? 60 : null) ?? (saysSums ? 60 : null);
      return length === null
        ? null
        : found(
            { each: "sum", seconds: length },
            isMinute ? ["name"] : counts ? ["request-counts", ...evidence] : evidence,
          );
    }
    if (isSeries && spacing !== null && stamps.length >= LEAST_STAMPS && (isAligned || spacing.isSteady)) {
      const length = period ?? spacing.seconds;
      const isDecided = choices.periodSeconds !== undefined || said !== null || isDaily || NAMES_PERIOD.test(timeWords);
      return found({ each: "sum", seconds: length }, ["spacing"], !isDecided && mayBeRequests(length));
    }
    return found({ each: "request" }, ["default"]);
  }

  /**
   * Sums begin at full minutes, hours or quarters of a minute. What comes evenly but at other seconds may be calls of a
   * clock; a few stamps far apart may be on the grid by chance, and so are stamps that are written without seconds.
   */
  function mayBeRequests(length: number): boolean {
    const isOnGrid = known.every((one) => one % Math.min(length, 60) === 0);
    const hasSeconds =
      !time.form.startsWith("date") && time.form !== "iso" ? true : writesSeconds(columns[time.column]);
    return (
      !isOnGrid || (length > 60 && stamps.length < LEAST_LONG_STAMPS) || (!hasSeconds && spacing?.isSteady !== true)
    );
  }
}

/** 09:00:00 and not 09:00. */
function writesSeconds(column: SampleColumn | undefined): boolean {
  return column?.filled.some((cell) => /\d[:.时点]\d{1,2}[:.分]\d{1,2}|\d{2}T?\d{6}(?!\d)/.test(cell)) === true;
}

/**
 * Counts that never fall may be a running counter, or requests and sums that grow: nothing but the user can tell. The
 * counter is proposed where the rows are evenly spaced, as readings of one are.
 */
function orCounter(plain: Part<RowMeaning>, seconds: number, isSteady: boolean): Part<RowMeaning> {
  const counter: RowMeaning = { each: "counter", seconds };
  const [value, other] = isSteady ? [counter, plain.value] : [plain.value, counter];
  return {
    value,
    evidence: isSteady ? ["never-falls"] : plain.evidence,
    alternatives: [other, ...alternativesTo(value, seconds).filter(({ each }) => each !== other.each)],
    isDoubtful: true,
  };
}

function meaning(each: RowMeaning["each"], seconds: number, perSeconds: 1 | 60): RowMeaning {
  switch (each) {
    case "request":
      return { each };
    case "sum":
    case "counter":
      return { each, seconds };
    case "rate":
      return { each, seconds, perSeconds };
    default:
      return each satisfies never;
  }
}

function alternativesTo(value: RowMeaning, seconds: number): readonly RowMeaning[] {
  const all: readonly RowMeaning[] = [
    { each: "request" },
    { each: "sum", seconds },
    { each: "rate", seconds, perSeconds: 1 },
    { each: "counter", seconds },
  ];
  return all.filter(({ each }) => each !== value.each);
}

function rateOf(columns: readonly SampleColumn[], tokens: TokenColumns): 1 | 60 | null {
  const of = (list: readonly number[]): 1 | 60 | null =>
    list[0] === undefined ? null : rateSeconds(columns[list[0]]?.name ?? "");
  const input = of(tokens.input);
  return input === of(tokens.output) ? input : null;
}

/** One row for each stamp and group, such as a model or a key: sums have one, requests come together. */
function isSeriesOf(rows: SampleRows, seconds: readonly (number | null)[]): boolean {
  const labels = labelsOf(rows);
  const used = new Set<string>();
  let repeated = 0;
  let read = 0;
  const whole = new Set<string>();
  rows.columns[0]?.cells.forEach((_, row) => {
    const at = seconds[row];
    if (at == null) return;
    const all = rows.columns.map(({ cells }) => cells[row]).join("\u0001");
    if (whole.has(all)) return;
    whole.add(all);
    read += 1;
    const key = `${at}\u0001${labels.map(({ cells }) => cells[row]).join("\u0001")}`;
    if (used.has(key)) repeated += 1;
    used.add(key);
  });
  return read > 0 && repeated === 0 && !rows.columns.some((column) => isIdOfRows(column));
}

function namesCalls({ name, filled }: SampleColumn): boolean {
  return isCallId(name) && distinct(filled) > 1;
}

/** An id of its own in every row: rows are requests. */
function isIdOfRows({ name, cells, isNumeric, filled }: SampleColumn): boolean {
  return (
    cells.length >= LEAST_SERIES &&
    filled.length === cells.length &&
    distinct(filled) === cells.length &&
    /\b(?:ids?|uuid|guid)\b/.test(nameWords(name).join(" ")) &&
    !(isNumeric && /^\d+$/.test(filled[0] ?? "") && Number(filled[0]) < 1e6)
  );
}
