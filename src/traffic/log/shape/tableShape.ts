import { fieldText as cellText, isBlank, nextLine } from "../read/rows/splitFields";
import { nameRanks } from "../read/columnNames";
import { newSplitRow, splitRow } from "../read/rows/splitRow";
import { readDateTime } from "../read/stamps/readDateTime";
import { countsRequests, tokenMeaning } from "../understand/tokenMeaning";
import type { FileShape, Separator } from "../understanding";

export type TableShape = Extract<FileShape, { readonly type: "delimited" }>;

export interface TableSample {
  readonly shape: TableShape;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];
const MOST_ROWS = 1000;
const MOST_CELLS = 500_000;
export const MOST_COLUMNS = 16_384;
/** A longer cell holds text, or JSON that is read anyway. */
const LONGEST_CELL = 20_000;
/** Of a column. */
const LONGEST_NAME = 512;
/** Titles, blank lines and the like stand before the names of the columns. */
const MOST_ROWS_BEFORE = 40;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?:[eE][-+]?\d+)?$/;
const SEPARATOR_LINE = /^"?sep=.?"?$/i;

/**
 * Which separator a table has, where its names stand and how it writes quotes inside quotes.
 *
 * @param head without a byte-order mark
 */
export function tableSample(head: Uint8Array, whole: boolean, given?: TableShape): TableSample {
  const separators = given === undefined ? SEPARATORS : [given.separator];
  const tries = separators.flatMap((separator) => {
    const doubled = rowsOf(head, whole, separator, "doubled");
    if (given !== undefined)
      return [{ separator, escape: given.escape, rows: rowsOf(head, whole, separator, given.escape).rows }];
    if (doubled.broken === 0) return [{ separator, escape: "doubled" as const, rows: doubled.rows }];
    const backslash = rowsOf(head, whole, separator, "backslash");
    return backslash.broken < doubled.broken
      ? [{ separator, escape: "backslash" as const, rows: backslash.rows }]
      : [{ separator, escape: "doubled" as const, rows: doubled.rows }];
  });
  const rated = tries.map((one) => ({ ...one, names: namesAt(one.rows) }));
  let best = rated[0];
  for (const one of rated)
    if (best === undefined || fitness(one.rows, one.names) > fitness(best.rows, best.names)) best = one;
  const rows = best?.rows ?? [];
  const at = given === undefined ? (best?.names ?? -1) : given.header ? given.rowsBefore - 1 : -1;
  const rowsBefore = given?.rowsBefore ?? at + 1;
  const names =
    at < 0
      ? (rows[rowsBefore] ?? []).map((_, index) => String(index + 1))
      : uniqueNames(withoutEmptyEnd(rows[at] ?? []).map((name) => name.slice(0, LONGEST_NAME)));
  return {
    shape: {
      type: "delimited",
      separator: best?.separator ?? ",",
      rowsBefore,
      header: at >= 0,
      escape: best?.escape ?? "doubled",
      width: names.length,
    },
    columns: names,
    rows: rows.slice(rowsBefore).filter((row) => !isRepeated(row, rows[at])),
  };
}

/** Names once more, where files were put behind one another. */
function isRepeated(row: readonly string[], names: readonly string[] | undefined): boolean {
  return names !== undefined && row.length >= names.length && names.every((name, at) => name === row[at]);
}

/** The row that holds the names: the first that knows two of them, else the first if it holds no data; -1: none. */
function namesAt(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, MOST_ROWS_BEFORE).map(knownNames);
  const sure = known.findIndex((count, at) => count >= 2 && (rows[at + 1] === undefined || rows[at + 1]!.length > 1));
  if (sure >= 0) return sure;
  const [first] = rows;
  if (first === undefined) return -1;
  if (known[0]! > 0) return 0;
  return first.some((cell) => NUMBER.test(cell) || readDateTime(cell, false) !== null) ? -1 : 0;
}

function knownNames(cells: readonly string[]): number {
  const kinds = new Set<string>();
  for (const cell of cells.slice(0, 300)) {
    if (cell === "" || cell.length > 200 || NUMBER.test(cell) || cell.startsWith("{")) continue;
    const meaning = tokenMeaning(cell)?.meaning;
    if (meaning !== undefined) kinds.add(meaning);
    if (countsRequests(cell) !== null) kinds.add("requests");
    for (const [role, rank] of Object.entries(nameRanks(cell))) if (rank < 999) kinds.add(role);
  }
  return kinds.size;
}

function fitness(rows: readonly (readonly string[])[], at: number): number {
  const first = rows[Math.max(0, at)];
  if (first === undefined || first.length < 2) return 0;
  const data = rows.slice(Math.max(0, at));
  const alike = data.filter((row) => row.length === first.length).length / data.length;
  return alike + Math.min(knownNames(first), 9) / 10 + Math.min(first.length, 90) / 1000;
}

function rowsOf(
  head: Uint8Array,
  whole: boolean,
  separator: Separator,
  escape: TableShape["escape"],
): { readonly rows: readonly (readonly string[])[]; readonly broken: number } {
  const rows: string[][] = [];
  const row = newSplitRow();
  let cells = 0;
  let broken = 0;
  for (let at = 0; at < head.length && rows.length <= MOST_ROWS && cells < MOST_CELLS;) {
    const outcome = splitRow(head, at, head.length, separator.charCodeAt(0), whole, row, escape === "backslash");
    if (outcome === "part") break;
    if (outcome !== "row") {
      broken += 1;
      at = nextLine(head, at, head.length);
      continue;
    }
    const fields = row.start
      .slice(0, Math.min(row.count, MOST_COLUMNS + 1))
      .map((_, column) => cellText(head, row, column, LONGEST_CELL, escape === "backslash"));
    cells += fields.length;
    if (!isBlank(row) && !(rows.length === 0 && SEPARATOR_LINE.test(fields.join(separator)))) rows.push(fields);
    at = row.next;
  }
  return { rows, broken };
}

/** A separator at the end of a header makes no column: rows may have one too or not. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** A column without a name gets its number; a name that comes up again " (2)", " (3)". */
export function uniqueNames(cells: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell === "" ? String(index + 1) : cell;
    let unique = name;
    let count = next.get(name) ?? 2;
    for (; used.has(unique); count += 1) unique = `${name} (${count})`;
    next.set(name, count);
    used.add(unique);
    return unique;
  });
}
