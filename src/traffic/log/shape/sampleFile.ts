import type { JsonObject } from "../read/rows/jsonRow";
import { jsonLine } from "../read/rows/jsonRow";
import { nextLine } from "../read/rows/splitFields";
import { utf8Text } from "../read/utf8Text";
import type { FileSample, FileShape } from "../understanding";
import { isDatabaseText, newDatabaseLines } from "./databaseRows";
import { fieldNames, fieldText } from "./jsonFields";
import { recordsOf } from "./jsonRecords";
import { jsonValues } from "./jsonValues";
import { keyValueLine } from "./keyValueLine";
import { MOST_COLUMNS, tableSample, uniqueNames } from "./tableShape";

export type FileSampled =
  | { readonly ok: true; readonly sample: FileSample }
  | { readonly ok: false; readonly refusal: SampleRefusal };

/**
 * "whole-needed": a JSON document shows its rows only when all of it is there. "row-too-long": the first row does not
 * end in the beginning. "not-json": a document that begins as JSON and does not end as such.
 */
export type SampleRefusal =
  | "empty"
  | "not-text"
  | "no-rows"
  | "too-many-columns"
  | "row-too-long"
  | "whole-needed"
  | "not-json";

const MARK = [0xef, 0xbb, 0xbf];
const MOST_ROWS = 1000;
const MOST_CELLS = 500_000;
/** A longer cell is no time and no number; JSON in a cell is read from the row. */
const LONGEST_CELL = 512;

/**
 * The shape of a file, its columns and its first rows.
 *
 * @param head UTF-8; some hundred rows are enough
 * @param whole the file has no more than these
 * @param tail its last bytes, from the middle of any row; rows from them stand behind the first ones
 * @param shape as corrected by the user
 */
export function sampleFile(
  head: Uint8Array,
  whole: boolean,
  tail: Uint8Array | null = null,
  shape?: FileShape,
): FileSampled {
  const text = MARK.every((byte, index) => head[index] === byte) ? head.subarray(MARK.length) : head;
  if (text.includes(0)) return refused("not-text");
  if (text.every((byte) => byte <= 32)) return refused("empty");
  const found = shape ?? shapeOf(text, whole);
  if (found === null) return refused("whole-needed");
  switch (found.type) {
    case "delimited":
      return tableFile(text, whole, tail, shape?.type === "delimited" ? shape : undefined);
    case "json-document": {
      if (!whole) return refused("whole-needed");
      const values = jsonValues(utf8Text(text, 0, text.length));
      if (values === null) return refused("not-json");
      const records: readonly JsonObject[] = values.flatMap((value): JsonObject[] => [...recordsOf(value)]);
      return recordFile(found, records, whole);
    }
    case "json-lines": {
      const rows: readonly JsonObject[] = linesOf(text, whole).flatMap((line) => objectIn(line));
      const more =
        tail === null
          ? []
          : linesOf(tail, true)
              .slice(1)
              .flatMap((line) => objectIn(line));
      const expanded = rows.flatMap((row): JsonObject[] => [...recordsOf(row)]);
      const nested = expanded.length !== rows.length || expanded.some((one, at) => !isSame(one, rows[at]));
      return recordFile(
        { type: "json-lines", nested },
        [...expanded, ...more.flatMap((row): JsonObject[] => [...recordsOf(row)])],
        whole,
      );
    }
    case "key-values": {
      const records = linesOf(text, whole).flatMap((line): JsonObject[] => {
        const record = keyValueLine(line.trim());
        return record === null ? [] : [record];
      });
      return recordFile(found, records, whole);
    }
    case "database-text": {
      const rowsIn = newDatabaseLines();
      const [names = [], ...rows] = linesOf(text, whole).flatMap((line) => [...rowsIn(line)]);
      return checked({
        shape: found,
        columns: uniqueNames(names),
        rows: rows.filter((row) => row.length === names.length),
        whole,
      });
    }
    default:
      return found satisfies never;
  }
}

function tableFile(
  text: Uint8Array,
  whole: boolean,
  tail: Uint8Array | null,
  given: Parameters<typeof tableSample>[2],
): FileSampled {
  const { shape, columns, rows } = tableSample(text, whole, given);
  let more: readonly (readonly string[])[] = [];
  if (tail !== null) {
    const from = nextLine(tail, 0, tail.length);
    more = tableSample(tail.subarray(from), true, { ...shape, rowsBefore: 0, header: false }).rows;
  }
  const expanded = withJsonCells(columns, [...rows, ...more.filter((row) => row.length === columns.length)]);
  return checked({ shape, ...expanded, whole });
}

/** Fields of JSON that stands in cells become columns of their own, "usage.prompt_tokens". */
function withJsonCells(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<FileSample, "columns" | "rows"> {
  const inner = columns.flatMap((name, column) => {
    const names = new Set<string>();
    for (const row of rows.slice(0, 100)) {
      const cell = row[column] ?? "";
      if (!/^\s*[{[]/.test(cell)) continue;
      const record = { [name]: cell };
      for (const one of fieldNames(record)) if (one !== name) names.add(one);
      if (names.size > 200) break;
    }
    return [...names].map((path) => ({ column, name, path }));
  });
  if (inner.length === 0) return { columns, rows: rows.map((row) => row.map(cut)) };
  return {
    columns: [...columns, ...inner.map(({ path }) => path)],
    rows: rows.map((row) => [
      ...columns.map((_, column) => cut(row[column] ?? "")),
      ...inner.map(({ column, name, path }) => cut(fieldText({ [name]: row[column] ?? "" }, path))),
    ]),
  };
}

function recordFile(shape: FileShape, all: readonly JsonObject[], whole: boolean): FileSampled {
  const half = MOST_ROWS / 2;
  const records = all.length <= MOST_ROWS ? all : [...all.slice(0, half), ...all.slice(-half)];
  const names = new Set<string>();
  for (const record of records) for (const name of fieldNames(record)) names.add(name);
  const columns = [...names].slice(0, MOST_COLUMNS);
  const taken = records.slice(0, Math.max(1, Math.floor(MOST_CELLS / Math.max(1, columns.length))));
  return checked({
    shape,
    columns,
    rows: taken.map((record) => columns.map((name) => cut(fieldText(record, name)))),
    whole,
  });
}

function checked(sample: FileSample): FileSampled {
  if (sample.columns.length > MOST_COLUMNS) return refused("too-many-columns");
  if (sample.rows.length === 0) return refused(sample.whole ? "no-rows" : "row-too-long");
  return { ok: true, sample };
}

/** Null: a document of which only a part is there. */
function shapeOf(text: Uint8Array, whole: boolean): FileShape | null {
  const start = utf8Text(text, 0, Math.min(text.length, 64 * 1024)).trimStart();
  if (start.startsWith("{") || /^\[\s*[{[]/.test(start)) {
    const lines = linesOf(text, whole)
      .map((line) => line.trim())
      .filter((line) => line !== "" && line !== "[" && line !== "]");
    const objects = lines.slice(0, 50).filter((line) => jsonLine(line).is === "row").length;
    const isLines = lines.length > 1 && objects > 0 && objects * 2 >= Math.min(lines.length, 50);
    if (isLines || (lines.length === 1 && !whole && objects === 1)) return { type: "json-lines", nested: false };
    if (lines.length === 1 && objects === 1 && start.startsWith("{")) return { type: "json-lines", nested: false };
    return whole ? { type: "json-document" } : null;
  }
  if (isDatabaseText(start)) return { type: "database-text" };
  const lines = start
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  const spoken = lines.filter((line) => isLogLine(line)).length;
  if (spoken * 2 > lines.length) return { type: "key-values" };
  return { type: "delimited", separator: ",", rowsBefore: 0, header: true, escape: "doubled", width: 0 };
}

/** Three pairs of key and value, or an object behind a text. */
function isLogLine(line: string): boolean {
  const record = keyValueLine(line);
  if (record === null) return false;
  const keys = Object.keys(record).filter((key) => key !== "line time");
  return /[^,;\t|"]\s*\{["']/.test(line) && line.trimEnd().endsWith("}")
    ? keys.length >= 2
    : keys.length >= 3 && keys.filter((key) => line.includes(`${key}=`)).length >= 3;
}

function linesOf(bytes: Uint8Array, whole: boolean): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length && lines.length < MOST_ROWS;) {
    const next = nextLine(bytes, at, bytes.length);
    // The last line of a part of a file is a part itself.
    if (next === bytes.length && !whole) break;
    lines.push(utf8Text(bytes, at, next).replace(/[\r\n]+$/, ""));
    at = next;
  }
  return lines;
}

function objectIn(line: string): readonly JsonObject[] {
  const found = jsonLine(line);
  return found.is === "row" ? [found.row] : [];
}

function isSame(one: JsonObject, other: JsonObject | undefined): boolean {
  const keys = Object.keys(one);
  return (
    other !== undefined && keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
  );
}

function cut(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
}

function refused(refusal: SampleRefusal): FileSampled {
  return { ok: false, refusal };
}
