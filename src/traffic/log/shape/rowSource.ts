import { joinedBytes } from "../../../encoding/joinedBytes";
import type { FastRows } from "../read/rows/fastRows";
import type { JsonObject } from "../read/rows/jsonRow";
import { jsonLine } from "../read/rows/jsonRow";
import { newRowPump, type RowPump, type RowReader } from "../read/rows/rowPump";
import { fieldText as cellText, isBlank, nextLine } from "../read/rows/splitFields";
import { newSplitRow, splitRow } from "../read/rows/splitRow";
import { utf8Text } from "../read/utf8Text";
import type { FileShape } from "../understanding";
import { newDatabaseLines } from "./databaseRows";
import { fieldText } from "./jsonFields";
import { recordsOf } from "./jsonRecords";
import { jsonValues } from "./jsonValues";
import { keyValueLine } from "./keyValueLine";
import type { TableShape } from "./tableShape";

/** Takes rows one by one. */
export interface RowSink {
  /** @param cell the text of a column of this row; "" where it says nothing */
  row(cell: (column: number) => string): void;
  /** Of JSON: the row as it is, instead of `row`. */
  record?: ((record: JsonObject) => void) | undefined;
  bad(code: "columns" | "json" | "quotes", text: string): void;
}

const SEPARATOR_LINE = /^"?sep=.?"?$/i;
const SHOWN = 400;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads the rows of a file of some shape, in chunks of any size, UTF-8 without a byte-order mark.
 *
 * @param columns names of the columns, as they stand in the understanding of the file
 * @param options.tally its line is that of the row which the sink is given
 * @param options.fast of a table or lines of JSON: reads the rows that are ordinary ones past the sink
 * @param options.capacity bytes that are held at once to begin with
 */
export function newRowSource(
  shape: FileShape,
  columns: readonly string[],
  sink: RowSink,
  options: { readonly tally: Line; readonly fast: FastRows | null; readonly capacity?: number | undefined },
): RowPump {
  const { tally, fast, capacity } = options;
  switch (shape.type) {
    case "delimited":
      return newRowPump(tableRows(shape, columns, sink, tally), fast, tally, capacity);
    case "json-lines":
      return newRowPump(lineRows(jsonLines(shape.nested, columns, sink), sink, tally), fast, tally, capacity);
    case "key-values":
      return newRowPump(lineRows(keyValueLines(columns, sink), sink, tally), null, tally, capacity);
    case "database-text":
      return newRowPump(lineRows(databaseLines(columns, sink), sink, tally), null, tally, capacity);
    case "json-document":
      return wholeDocument(columns, sink);
    default:
      return shape satisfies never;
  }
}

interface Line {
  line: number;
}

function tableRows(shape: TableShape, columns: readonly string[], sink: RowSink, tally: Line): RowReader {
  const code = shape.separator.charCodeAt(0);
  const hasBackslashes = shape.escape === "backslash";
  const row = newSplitRow();
  let source = new Uint8Array();
  let before = shape.rowsBefore;
  let isFirst = true;
  const { width } = shape;
  const inner = columns.slice(width).map((path) => holderOf(path, columns.slice(0, width)));
  const cell = (column: number): string => {
    const holder = column < width ? undefined : inner[column - width];
    if (holder === undefined) return column < row.count ? cellText(source, row, column, Infinity, hasBackslashes) : "";
    return fieldText({ [holder.name]: cell(holder.column) }, columns[column] ?? "");
  };

  const take = (bytes: Uint8Array, at: number): void => {
    if (isBlank(row)) return;
    if (isFirst && SEPARATOR_LINE.test(rowText(bytes, at, row.next))) return;
    isFirst = false;
    if (before > 0) {
      before -= 1;
      return;
    }
    source = bytes as Uint8Array<ArrayBuffer>;
    if (
      shape.header &&
      cell(0) === columns[0] &&
      columns.slice(0, width).every((name, column) => cell(column) === name)
    )
      return;
    if (row.count !== width && !fits(width)) {
      sink.bad("columns", rowText(bytes, at, row.next));
      return;
    }
    sink.row(cell);
  };
  /** Empty fields at the end may be missing or too many. */
  const fits = (wanted: number): boolean => {
    for (let column = wanted; column < row.count; column += 1) if (row.start[column] !== row.end[column]) return false;
    return row.count > wanted || (row.count > 1 && row.count >= wanted - 1);
  };

  return {
    read(bytes, at, end, isLast) {
      const outcome = splitRow(bytes, at, end, code, isLast, row, hasBackslashes);
      if (outcome === "part") return -1;
      if (outcome === "row") {
        take(bytes, at);
        tally.line += row.lines;
        return row.next;
      }
      const next = nextLine(bytes, at, end);
      isFirst = false;
      if (before > 0) before -= 1;
      else sink.bad("quotes", rowText(bytes, at, next));
      tally.line += 1;
      return next;
    },
    giveUp(bytes, at, end) {
      sink.bad("quotes", rowText(bytes, at, end));
    },
  };
}

/** The field of a row in which a field of JSON stands: the one whose name its own begins with. */
function holderOf(
  path: string,
  names: readonly string[],
): { readonly name: string; readonly column: number } | undefined {
  let best: { readonly name: string; readonly column: number } | undefined;
  names.forEach((name, column) => {
    if (path.startsWith(`${name}.`) && name.length > (best?.name.length ?? -1)) best = { name, column };
  });
  return best;
}

/** Rows of a line each. */
function lineRows(take: (text: string) => void, sink: RowSink, tally: Line): RowReader {
  return {
    read(bytes, at, end, isLast) {
      const next = nextLine(bytes, at, end);
      const last = bytes[next - 1];
      const isWhole = next > at && (last === LF || (last === CR && next < end));
      if (!isWhole && !isLast) return -1;
      take(utf8Text(bytes, at, next));
      tally.line += 1;
      return next;
    },
    giveUp(bytes, at, end) {
      sink.bad("json", rowText(bytes, at, end));
    },
  };
}

function jsonLines(nested: boolean, columns: readonly string[], sink: RowSink): (text: string) => void {
  const give = giver(columns, sink);
  return (text) => {
    const line = jsonLine(text);
    if (line.is === "none") return;
    if (line.is === "bad") sink.bad("json", text.trim());
    else if (nested) for (const record of recordsOf(line.row)) give(record);
    else give(line.row);
  };
}

function keyValueLines(columns: readonly string[], sink: RowSink): (text: string) => void {
  const give = giver(columns, sink);
  return (text) => {
    const record = keyValueLine(text.trim());
    // Other lines of a text log are no rows at all.
    if (record !== null) give(record);
  };
}

function databaseLines(columns: readonly string[], sink: RowSink): (text: string) => void {
  const rowsIn = newDatabaseLines();
  let awaitsNames = true;
  return (text) => {
    for (const row of rowsIn(text.replace(/[\r\n]+$/, ""))) {
      if (awaitsNames) awaitsNames = false;
      else if (row.length === columns.length) sink.row((column) => (row[column] ?? "").trim());
      else sink.bad("columns", text.slice(0, SHOWN));
    }
  };
}

/** All of a document is held: rows stand anywhere in it. */
function wholeDocument(columns: readonly string[], sink: RowSink): RowPump {
  const parts: Uint8Array[] = [];
  const give = giver(columns, sink);
  return {
    push: (bytes) => void parts.push(bytes.slice()),
    finish() {
      const bytes = joinedBytes(parts);
      const text = utf8Text(bytes, 0, bytes.length);
      const values = jsonValues(text);
      if (values === null) sink.bad("json", text.slice(0, SHOWN));
      else for (const value of values) for (const record of recordsOf(value)) give(record);
    },
  };
}

function giver(columns: readonly string[], sink: RowSink): (record: JsonObject) => void {
  if (sink.record !== undefined) return sink.record;
  return (record) => sink.row((column) => fieldText(record, columns[column] ?? ""));
}

function rowText(bytes: Uint8Array, at: number, next: number): string {
  return utf8Text(bytes, at, Math.min(next, at + SHOWN)).trim();
}
