import type { Evidence, Nesting, Part, ReadChoices, ReadProblem, TokenColumns } from "../understanding";
import type { SampleColumn } from "./sampleColumn";

interface Found {
  readonly cache: Part<Nesting>;
  readonly thinking: Part<Nesting>;
  readonly problems: readonly ReadProblem[];
}

interface Row {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly created: number;
  readonly thinking: number;
  readonly tool: number;
  readonly total: number | null;
}

/** Rows of which the total must be explained. */
const NEARLY_ALL = 0.95;
const TOO_MANY = 0.1;
const TWO: readonly ("within" | "apart")[] = ["within", "apart"];

/**
 * Whether cached and thinking tokens stand inside the input and output columns or beside them: by a row that has more
 * of them than of the whole, by the total where there is one, then by the names.
 */
export function nestings(all: readonly SampleColumn[], tokens: TokenColumns, choices: ReadChoices): Found {
  // The time column may be left out of the list, but a column is known by its index.
  const columns = byIndex(all);
  const rows = rowsOf(columns, tokens).filter(({ input, output }) => input + output > 0);
  const hasCache = tokens.input.length > 0 && tokens.cached.length + tokens.created.length > 0;
  const hasThinking = tokens.output.length > 0 && tokens.thinking.length > 0;
  const withTotal =
    tokens.input.length === 0 || tokens.output.length === 0
      ? []
      : rows.filter((row) => row.total !== null && row.total > 0);
  const fitting = (hasCache ? TWO : (["within"] as const)).flatMap((cache) =>
    (hasThinking ? TWO : (["within"] as const)).flatMap((thinking) => {
      const good = withTotal.filter((row) => explains(row, cache, thinking)).length;
      return withTotal.length > 0 && good >= withTotal.length * NEARLY_ALL ? [{ cache, thinking }] : [];
    }),
  );
  const byTotal = (of: "cache" | "thinking"): "within" | "apart" | null => {
    const said = new Set(fitting.map((one) => one[of]));
    return said.size === 1 ? ([...said][0] ?? null) : null;
  };
  const cacheName = hasCache && namesCacheApart(columns, tokens) ? "apart" : "within";
  const thinkingName = tokens.thinking.some((at) => /thought/i.test(columns[at]?.name ?? "")) ? "apart" : "within";
  const differs = {
    cache: rows.some(({ cached, created }) => cached + created > 0),
    thinking: rows.some(({ thinking }) => thinking > 0),
  };
  const cache = decided(
    hasCache,
    choices.cache,
    isCommon(
      rows,
      ({ cached }) => cached,
      ({ input }) => input,
    ),
    byTotal("cache"),
    cacheName,
    differs.cache,
  );
  const thinking = decided(
    hasThinking,
    choices.thinking,
    isCommon(
      rows,
      ({ thinking: thought }) => thought,
      ({ output }) => output,
    ),
    byTotal("thinking"),
    thinkingName,
    differs.thinking,
  );
  const unexplained = withTotal.filter(
    (row) => !TWO.some((one) => TWO.some((other) => explains(row, one, other))),
  ).length;
  const isChosen = choices.columns?.total !== undefined;
  const problems: readonly ReadProblem[] =
    unexplained > withTotal.length * TOO_MANY && !isChosen
      ? [{ code: "total-unexplained", rows: unexplained, of: withTotal.length }]
      : [];
  return { cache, thinking, problems };
}

/** A part that is more than the whole stands beside it; a row in a hundred may be a fault of its own. */
function isCommon(rows: readonly Row[], part: (row: Row) => number, whole: (row: Row) => number): "apart" | null {
  const filled = rows.filter((row) => part(row) > 0);
  const larger = filled.filter((row) => part(row) > whole(row)).length;
  return larger > 0 && larger * 50 >= filled.length ? "apart" : null;
}

function decided(
  has: boolean,
  chosen: "within" | "apart" | undefined,
  byRows: "apart" | null,
  byTotal: "within" | "apart" | null,
  byName: "within" | "apart",
  differs: boolean,
): Part<Nesting> {
  const found = (value: Nesting, evidence: Evidence, isDoubtful = false): Part<Nesting> => ({
    value,
    evidence: [evidence],
    alternatives: value === "none" ? [] : [value === "apart" ? "within" : "apart"],
    isDoubtful,
  });
  if (!has) return found("none", "default");
  if (chosen !== undefined) return found(chosen, "chosen");
  if (byRows !== null) return found(byRows, "more-than-input");
  // Programs of some vendors add a total that leaves cached tokens out.
  if (byTotal !== null && byTotal !== byName && byTotal === "within") return found(byName, "name", differs);
  if (byTotal !== null) return found(byTotal, "total");
  return found(byName, "name");
}

function explains(row: Row, cache: "within" | "apart", thinking: "within" | "apart"): boolean {
  const sum =
    row.input +
    row.output +
    (cache === "apart" ? row.cached + row.created : 0) +
    (thinking === "apart" ? row.thinking : 0);
  const slack = row.total! * 1e-6;
  return Math.abs(row.total! - sum) <= slack || Math.abs(row.total! - sum - row.tool) <= slack;
}

/**
 * Anthropic and Bedrock count input, cache_read_input_tokens and cache creation apart; prompt_tokens, and
 * OpenTelemetry's gen_ai.usage.input_tokens, include what came from a cache.
 */
function namesCacheApart(columns: Columns, tokens: TokenColumns): boolean {
  const input = columns[tokens.input[0] ?? -1]?.name ?? "";
  const cached = [...tokens.cached, ...tokens.created].map((at) => columns[at]?.name ?? "");
  if (/prompt/i.test(input) || /^gen_?ai/i.test(input)) return false;
  return cached.some((name) => /cache[-_ .]?(?:read|creation|write)/i.test(name));
}

type Columns = readonly (SampleColumn | undefined)[];

function byIndex(columns: readonly SampleColumn[]): Columns {
  const found: (SampleColumn | undefined)[] = [];
  for (const column of columns) found[column.index] = column;
  return found;
}

function rowsOf(columns: Columns, tokens: TokenColumns): readonly Row[] {
  const count = columns.find((column) => column !== undefined)?.cells.length ?? 0;
  const first = (list: readonly number[], row: number): number => {
    let found = 0;
    for (const at of list) {
      const number = columns[at]?.numbers[row] ?? 0;
      if (tokens.added) found += number;
      else if (number > 0) return number;
    }
    return found;
  };
  const sum = (list: readonly number[], row: number): number =>
    list.reduce((all, at) => all + (columns[at]?.numbers[row] ?? 0), 0);
  return Array.from({ length: count }, (_, row) => ({
    input: first(tokens.input, row),
    output: first(tokens.output, row),
    cached: first(tokens.cached, row),
    created: sum(tokens.created, row),
    thinking: first(tokens.thinking, row),
    tool: first(tokens.tool, row),
    total: tokens.total.length === 0 ? null : first(tokens.total, row),
  }));
}
