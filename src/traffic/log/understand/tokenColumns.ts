import type { ReadChoices, ReadProblem, TokenColumns, TokenMeaning } from "../understanding";
import { nestings } from "./nesting";
import type { SampleColumn } from "./sampleColumn";
import { countsRequests, tokenMeaning, withoutLabels } from "./tokenMeaning";

/** Share of the rows in which two columns of one meaning may differ before it must be asked. */
const MAY_DIFFER = 0.02;

interface Named {
  readonly column: SampleColumn;
  readonly rank: number;
}

interface Found {
  readonly tokens: TokenColumns;
  readonly problems: readonly ReadProblem[];
}

/**
 * Which columns count what: by name, of those that hold numbers, the filled before the empty. Where two of one meaning
 * differ but stand in objects of their own, such as "usage" and "usageDetails", one object that says all is taken.
 */
export function tokenColumns(columns: readonly SampleColumn[], choices: ReadChoices): Found {
  const all = columnsAmong(columns, choices);
  if (!all.problems.some(({ code }) => code === "synonyms-differ")) return all;
  const families = [...new Set(columns.flatMap(({ name }) => (name.includes(".") ? [familyOf(name)] : [])))];
  const whole = families
    .map((family) =>
      columnsAmong(
        columns.filter(({ name }) => familyOf(name) === family),
        choices,
      ),
    )
    .filter(({ tokens, problems }) => tokens.input.length > 0 && tokens.output.length > 0 && problems.length === 0);
  const [first, ...others] = whole.map((one) => ({ one, sum: sumsOf(columns, one.tokens) }));
  return first !== undefined && others.every(({ sum }) => sum === first.sum) ? first.one : all;
}

function familyOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** Input and output of all rows, in a text that compares. */
function sumsOf(columns: readonly SampleColumn[], tokens: TokenColumns): string {
  const { cache, thinking } = nestings(columns, tokens, { zone: "UTC" });
  const sum = (list: readonly number[]): number =>
    list.reduce(
      (all, at) =>
        all +
        (columns.find(({ index }) => index === at)?.numbers ?? []).reduce<number>((sums, one) => sums + (one ?? 0), 0),
      0,
    );
  const input = sum(tokens.input) + (cache.value === "apart" ? sum(tokens.cached) + sum(tokens.created) : 0);
  return `${input} ${sum(tokens.output) + (thinking.value === "apart" ? sum(tokens.thinking) : 0)}`;
}

function columnsAmong(columns: readonly SampleColumn[], choices: ReadChoices): Found {
  const problems: ReadProblem[] = [];
  let added = false;
  const of = (meaning: TokenMeaning): readonly number[] => {
    const chosen = chosenColumns(meaning, columns, choices);
    if (chosen !== null) return chosen;
    const named = columns
      .flatMap((column): readonly Named[] => {
        const rank = column.isNumeric && isWhole(column) ? rankFor(column.name, meaning) : null;
        return rank === null ? [] : [{ column, rank }];
      })
      .sort(
        (a, b) =>
          Number(b.column.hasNonZero) - Number(a.column.hasNonZero) ||
          a.rank - b.rank ||
          a.column.index - b.column.index,
      );
    const [best, ...others] = named;
    if (best === undefined) return [];
    if (isSeries(named)) {
      added = true;
      return named.map(({ column }) => column.index);
    }
    if (meaning === "created") return parts(named);
    const kept = [best];
    for (const one of others.filter(({ column }) => column.hasNonZero)) {
      const together = one.column.numbers.flatMap((number, row) => {
        const first = kept.map(({ column }) => column.numbers[row]).find((found) => found != null && found > 0);
        return number !== null && number > 0 && first !== undefined ? [first === number] : [];
      });
      const unlike = together.filter((isSame) => !isSame).length;
      if (unlike > one.column.filled.length * MAY_DIFFER) {
        if (one.rank - best.rank < 1 && (meaning === "input" || meaning === "output"))
          problems.push({ code: "synonyms-differ", columns: [best.column.name, one.column.name] });
      } else kept.push(one);
    }
    return kept.map(({ column }) => column.index);
  };
  const tokens: TokenColumns = {
    input: of("input"),
    uncached: of("uncached"),
    cached: of("cached"),
    created: of("created"),
    output: of("output"),
    thinking: of("thinking"),
    tool: of("tool"),
    total: of("total"),
    requests: of("requests"),
    added,
  };
  return { tokens, problems };
}

function chosenColumns(
  meaning: TokenMeaning,
  columns: readonly SampleColumn[],
  choices: ReadChoices,
): readonly number[] | null {
  const names = choices.columns;
  if (names === undefined || meaning === "uncached" || meaning === "tool")
    return names?.input === undefined ? null : [];
  const name = names[meaning];
  if (name === undefined) return null;
  return columns.filter((column) => column.name === name).map(({ index }) => index);
}

function rankFor(name: string, meaning: TokenMeaning): number | null {
  if (meaning === "requests") {
    const sure = countsRequests(name);
    return sure === null || tokenMeaning(name) !== null ? null : sure === "surely" ? 0 : 5;
  }
  const found = tokenMeaning(name);
  // OpenRouter counts once more with one tokeniser for all; the model's own is what is billed.
  return found?.meaning === meaning ? found.rank - (/native/i.test(name) ? 3 : 0) : null;
}

/** Columns of one name that differ in their labels alone are parts of one sum. */
function isSeries(named: readonly Named[]): boolean {
  const names = new Set(named.map(({ column }) => column.name));
  return (
    named.length > 1 &&
    named.every(({ column }) => column.name.includes("{")) &&
    new Set([...names].map(withoutLabels)).size === 1
  );
}

/** A cache that is written for five minutes and for an hour has two columns, and often one for both. */
function parts(named: readonly Named[]): readonly number[] {
  const filled = named.filter(({ column }) => column.hasNonZero);
  const some = filled.length === 0 ? named.slice(0, 1) : filled;
  const ephemeral = some.filter(({ column }) => /5m|1h|ephemeral/i.test(column.name));
  const whole = some.filter((one) => !ephemeral.includes(one));
  return (whole.length > 0 ? whole.slice(0, 1) : ephemeral).map(({ column }) => column.index);
}

/** Money and shares have fractions throughout. */
function isWhole({ numbers, name, style }: SampleColumn): boolean {
  if (style.unit > 1 || /rate|\/ ?s|per|avg/i.test(name)) return true;
  const found = numbers.filter((one): one is number => one !== null);
  return found.some((one) => one >= 1) || found.every((one) => one === 0);
}
