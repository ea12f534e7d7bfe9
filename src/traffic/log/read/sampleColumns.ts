import { fieldText, isBlank, nextLine } from "./delimitedRows";
import { jsonKeys, jsonLine, jsonText, jsonValue } from "./jsonRow";
import type { JsonObject } from "./jsonRow";
import type { LogLayout, Separator } from "../logFormat";
import { nameRanks } from "./columnNames";
import { readDateTime } from "./readDateTime";
import { newSplitRow, splitRow } from "./splitRow";
import { utf8Text } from "./utf8Text";

/** The first rows of a file in their columns. */
export interface SampleColumns {
  readonly layout: LogLayout;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "|"];
/** Enough to tell what the columns hold. */
const MOST_ROWS = 1000;
/** What a spreadsheet has at most. */
export const MOST_COLUMNS = 16_384;
/** Of very wide rows a few are looked at. */
const MOST_CELLS = 500_000;
/** A longer cell is neither a time nor a number; a name of a column is cut there too. */
const LONGEST_CELL = 512;
/** Names that are known settle a draw between separators; more of them settle nothing. */
const NAMES_COUNTED = 9;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?:[eE][-+]?\d+)?$/;

/**
 * @param head without a byte-order mark
 * @param layout as corrected by the user; without it, it is recognised
 */
export function sampleColumns(head: Uint8Array, whole: boolean, layout?: LogLayout): SampleColumns {
  if (layout === undefined) return isJson(head) ? sampleJson(head, whole) : sampleDelimited(head, whole);
  return layout.type === "json-lines" ? sampleJson(head, whole) : sampleDelimited(head, whole, layout);
}

function isJson(head: Uint8Array): boolean {
  const first = head.findIndex((byte) => byte > 32);
  if (head[first] !== BRACKET) return head[first] === BRACE;
  const second = head.subarray(first + 1).find((byte) => byte > 32);
  return second === BRACE;
}

function sampleJson(head: Uint8Array, whole: boolean): SampleColumns {
  const objects: JsonObject[] = [];
  for (let at = 0; at < head.length && objects.length < MOST_ROWS;) {
    const next = nextLine(head, at, head.length);
    // The last line of a part of a file is a part itself.
    if (next === head.length && !whole) break;
    const line = jsonLine(utf8Text(head, at, next));
    if (line.is === "row") objects.push(line.row);
    at = next;
  }
  const columns = [...new Set(objects.slice(0, 200).flatMap(jsonKeys))].slice(0, MOST_COLUMNS);
  const rows = objects.slice(0, Math.max(1, Math.floor(MOST_CELLS / columns.length)));
  return {
    layout: { type: "json-lines" },
    columns,
    rows: rows.map((row) => columns.map((name) => jsonText(jsonValue(row, name)).slice(0, LONGEST_CELL))),
  };
}

function sampleDelimited(
  head: Uint8Array,
  whole: boolean,
  given?: Extract<LogLayout, { readonly type: "delimited" }>,
): SampleColumns {
  const tries = (given === undefined ? SEPARATORS : [given.separator]).map((separator) => ({
    separator,
    rows: splitRows(head, whole, separator),
  }));
  let best = tries[0] ?? { separator: "," as const, rows: [] };
  for (const one of tries) if (fitness(one.rows) > fitness(best.rows)) best = one;
  const [first = [], ...rest] = best.rows;
  const header = given?.header ?? isHeader(first);
  const columns = header ? uniqueNames(withoutEmptyEnd(first)) : first.map((_, index) => String(index + 1));
  return { layout: { type: "delimited", separator: best.separator, header }, columns, rows: header ? rest : best.rows };
}

/**
 * A separator fits when rows have as many fields as the first one, and more than one; names that are known settle a
 * draw.
 */
function fitness(rows: readonly (readonly string[])[]): number {
  const [first] = rows;
  if (first === undefined || first.length < 2) return 0;
  const alike = rows.filter((row) => row.length === first.length).length / rows.length;
  return alike + knownNames(first) / 10 + Math.min(first.length, 90) / 1000;
}

function knownNames(cells: readonly string[]): number {
  let known = 0;
  for (const cell of cells) {
    if (isKnownName(cell)) known += 1;
    if (known === NAMES_COUNTED) break;
  }
  return known;
}

function splitRows(head: Uint8Array, whole: boolean, separator: Separator): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const row = newSplitRow();
  let cells = 0;
  for (let at = 0; at < head.length && rows.length <= MOST_ROWS && cells < MOST_CELLS;) {
    const outcome = splitRow(head, at, head.length, separator.charCodeAt(0), whole, row);
    if (outcome === "part") break;
    if (outcome !== "row") {
      at = nextLine(head, at, head.length);
      continue;
    }
    const fields = row.start
      .slice(0, Math.min(row.count, MOST_COLUMNS + 1))
      .map((_, column) => fieldText(head, row, column, LONGEST_CELL));
    cells += fields.length;
    const isSeparatorLine = rows.length === 0 && /^sep=/i.test(fields[0] ?? "");
    if (!isBlank(row) && !isSeparatorLine) rows.push(fields);
    at = row.next;
  }
  return rows;
}

/** Names and no data. A row in which a known name stands is one whatever else it holds. */
function isHeader(cells: readonly string[]): boolean {
  return cells.some(isKnownName) || !cells.some((cell) => NUMBER.test(cell) || readDateTime(cell, false) !== null);
}

function isKnownName(cell: string): boolean {
  return Object.values(nameRanks(cell)).some((rank) => rank < 999);
}

/** A separator at the end of a header makes no column: rows may have one too or not. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** A column without a name gets its number; a name that comes up again " (2)", " (3)". */
function uniqueNames(cells: readonly string[]): readonly string[] {
  const used = new Set<string>();
  // Where the count of a name goes on: ten thousand columns of one name would be counted from 2 each.
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
