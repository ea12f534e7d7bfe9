import { plainName } from "../read/columnNames";
import type {
  FileSample,
  Part,
  Preset,
  ReadChoices,
  ReadProblem,
  TimeReading,
  TokenColumns,
  Understanding,
} from "../understanding";
import { longForm } from "./longForm";
import { nestings } from "./nesting";
import { otherColumns } from "./otherColumns";
import { rowMeaning } from "./rowMeaning";
import { sampleColumns, type SampleColumn } from "./sampleColumn";
import { isDate, timeColumn } from "./timeColumn";
import { tokenColumns } from "./tokenColumns";

/** Without a time nothing is read; the place is filled so that the rest can still be shown. */
const NO_TIME: Part<TimeReading> = {
  value: { column: -1, dateColumn: null, form: "iso", zone: "UTC", isNaive: false },
  evidence: [],
  alternatives: [],
  isDoubtful: false,
};

/**
 * What a file of traffic says, worked out from a sample of its rows and what the user chose. Every part comes with what
 * speaks for it and with its alternatives; `problems` say what keeps the file from being read.
 *
 * @param saysSums the user said that rows are sums by minute
 */
export function understand(sample: FileSample, choices: ReadChoices, saysSums = false): Understanding {
  const columns = sampleColumns(sample);
  const problems: ReadProblem[] = unknownColumns(columns, choices);
  const foundTime = timeColumn(columns, choices);
  const time = typeof foundTime === "string" ? NO_TIME : foundTime;
  if (typeof foundTime === "string") problems.push({ code: "missing", what: foundTime });
  const free = columns.filter(({ index }) => index !== time.value.column && index !== time.value.dateColumn);
  const named = tokenColumns(free, choices);
  const isWide = (named.tokens.input.length > 0 || named.tokens.uncached.length > 0) && named.tokens.output.length > 0;
  const long = isWide || choices.columns?.input != null ? null : longForm(free);
  const tokens = long === null ? withPlainCounts(named.tokens, free, sample) : noColumns(named.tokens);
  if (long === null) problems.push(...named.problems, ...missing(tokens));
  const { cache, thinking, problems: ofTotal } = nestings(columns, tokens, choices);
  problems.push(...ofTotal);
  const row = rowMeaning({ columns, tokens, time: time.value, long }, choices, saysSums);
  const times = columns[time.value.column]?.filled ?? [];
  // A day of requests without the time of day is one heap at midnight.
  if (row?.value.each === "request" && time.value.dateColumn === null && times.length > 0 && times.every(isDate))
    problems.push({ code: "missing", what: "time-of-day" });
  if (row === null) problems.push({ code: "unknown-period" });
  const used = new Set([
    time.value.column,
    time.value.dateColumn,
    long?.metric,
    long?.value,
    long?.unit,
    ...columnsOf(tokens),
  ]);
  const others = otherColumns(columns, used, tokens, choices);
  const isSum = row === null || row.value.each !== "request";
  return {
    shape: sample.shape,
    columns: sample.columns,
    row: row ?? { value: { each: "sum", seconds: 60 }, evidence: ["default"], alternatives: [], isDoubtful: false },
    time,
    tokens,
    cache,
    thinking,
    numbers: Object.fromEntries(
      [...columnsOf(tokens), ...(long === null ? [] : [long.value])].flatMap((index) => {
        const column = columns[index];
        return column === undefined ? [] : [[index, column.style]];
      }),
    ),
    long,
    ...others,
    id: isSum ? null : others.id,
    spanKind: isSum ? null : others.spanKind,
    prefixes: prefixColumn(sample),
    noOutput: isBurstGpt(columns) ? "failed" : "taken",
    preset: presetOf(columns),
    problems,
  };
}

function unknownColumns(columns: readonly SampleColumn[], choices: ReadChoices): ReadProblem[] {
  const names = new Set(columns.map(({ name }) => name));
  return Object.values(choices.columns ?? {}).flatMap((name) =>
    name === null || names.has(name) ? [] : [{ code: "unknown-column" as const, column: name }],
  );
}

function missing(tokens: TokenColumns): readonly ReadProblem[] {
  const hasInput = tokens.input.length + tokens.uncached.length > 0;
  const hasOutput = tokens.output.length > 0;
  if (hasInput && hasOutput) return [];
  if (tokens.total.length > 0 && (hasInput || hasOutput)) return [];
  const what = hasInput ? "output" : hasOutput ? "input" : "tokens";
  return [{ code: "missing", what }];
}

/** Names that say nothing, or none at all: two columns of whole numbers beside the time are input and output. */
function withPlainCounts(tokens: TokenColumns, free: readonly SampleColumn[], sample: FileSample): TokenColumns {
  const isNameless = sample.shape.type === "delimited" && !sample.shape.header;
  if (!isNameless || tokens.input.length > 0 || tokens.output.length > 0) return tokens;
  const counts = free.filter(
    ({ isNumeric, numbers }) => isNumeric && numbers.every((one) => one === null || Number.isInteger(one)),
  );
  const [input, output, more] = counts;
  if (input === undefined || output === undefined || more !== undefined) return tokens;
  return { ...tokens, input: [input.index], output: [output.index], total: [], requests: [] };
}

function noColumns(tokens: TokenColumns): TokenColumns {
  return {
    ...tokens,
    input: [],
    uncached: [],
    cached: [],
    created: [],
    output: [],
    thinking: [],
    tool: [],
    total: [],
    requests: [],
  };
}

function columnsOf(tokens: TokenColumns): readonly number[] {
  return Object.values(tokens).flatMap((list: readonly number[] | boolean) => (typeof list === "boolean" ? [] : list));
}

/** Failed requests of BurstGPT have no response tokens. */
function isBurstGpt(columns: readonly SampleColumn[]): boolean {
  const plain = columns.map(({ name }) => plainName(name));
  return plain.includes("responsetokens") && plain.includes("logtype");
}

function prefixColumn({ shape, columns, rows }: FileSample): number | null {
  if (shape.type !== "json-lines") return null;
  const found = columns.findIndex(
    (name, column) =>
      /^(?:hash_ids|block_hashes|prefix_hashes|block_ids)$/i.test(name) &&
      rows.some((row) => row[column]?.startsWith("[") === true),
  );
  return found < 0 ? null : found;
}

function presetOf(columns: readonly SampleColumn[]): Preset | null {
  const names = new Set(columns.map(({ name }) => name));
  if (names.has("usage_type") && names.has("time") && names.has("value")) return "prometheus";
  return null;
}
