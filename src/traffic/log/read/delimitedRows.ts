import type { LogFormat, Separator } from "../logFormat";
import type { RowCollector } from "./rowCollector";
import { tallyBadRow } from "./rowTally";
import { filledRoles, newRowValues } from "./rowValues";
import { newSplitRow, splitRow } from "./splitRow";
import type { SplitRow } from "./splitRow";
import { utf8Text } from "./utf8Text";

/** Reads one row of a file, any row, at its leisure. */
export interface RowReader {
  /** @returns where the next row begins; -1 when this one is not whole yet */
  read(bytes: Uint8Array, at: number, end: number, isLast: boolean): number;
  /** For a row too long to be held: it is bad, and what comes up to the next line break belongs to it. */
  giveUp(bytes: Uint8Array, at: number, end: number): void;
}

const LF = 0x0a;
const CR = 0x0d;
/** Spreadsheets say so on a line of its own which separator they used. */
const SEPARATOR_LINE = /^"?sep=.?"?$/i;
const SHOWN = 400;

/**
 * Rows of delimited text into the collector. A row must have as many fields as there are columns, but for empty ones at
 * its end.
 */
export function newDelimitedRows(
  format: LogFormat,
  separator: Separator,
  hasHeader: boolean,
  collector: RowCollector,
): RowReader {
  const { tally } = collector;
  const code = separator.charCodeAt(0);
  const roles = filledRoles(format.roles).filter(({ role }) => role !== "prefixes");
  const columns = format.columns.length;
  const values = newRowValues();
  const row = newSplitRow();
  let isFirst = true;
  let awaitsHeader = hasHeader;

  const take = (bytes: Uint8Array, at: number): void => {
    if (isBlank(row)) return;
    if (isFirst && SEPARATOR_LINE.test(rowText(bytes, at, row.next))) return;
    isFirst = false;
    if (awaitsHeader) {
      awaitsHeader = false;
      return;
    }
    if (row.count < columns || (row.count > columns && !isEmptyFrom(row, columns))) {
      tallyBadRow(tally, "columns", "", rowText(bytes, at, row.next));
      return;
    }
    if (hasHeader && isRepeatedHeader(bytes)) return;
    for (const { role, column } of roles) values[role] = fieldText(bytes, row, column);
    collector.collect(values);
  };

  /** Files that were put behind one another have their names once more. */
  const isRepeatedHeader = (bytes: Uint8Array): boolean =>
    fieldText(bytes, row, 0) === format.columns[0] &&
    format.columns.every((name, column) => fieldText(bytes, row, column) === name);

  return {
    read(bytes, at, end, isLast) {
      const outcome = splitRow(bytes, at, end, code, isLast, row);
      if (outcome === "part") return -1;
      if (outcome === "row") {
        take(bytes, at);
        tally.line += row.lines;
        return row.next;
      }
      // Only the line on which the quote went wrong is lost: the next one may begin a row.
      const next = nextLine(bytes, at, end);
      isFirst = false;
      awaitsHeader = false;
      tallyBadRow(tally, "quotes", "", rowText(bytes, at, next));
      tally.line += 1;
      return next;
    },
    giveUp(bytes, at, end) {
      tallyBadRow(tally, "quotes", "", rowText(bytes, at, end));
    },
  };
}

/** A field's value, or its first `most` bytes, without blanks around it and with single quotes for doubled ones. */
export function fieldText(
  bytes: Uint8Array,
  row: SplitRow,
  column: number,
  most = Infinity,
  hasBackslashes = false,
): string {
  const start = row.start[column] ?? 0;
  const text = utf8Text(bytes, start, Math.min(row.end[column] ?? 0, start + most));
  if (row.isDoubled[column] !== true) return text.trim();
  return (hasBackslashes ? text.replace(/\\(.)/gs, "$1") : text).replaceAll('""', '"').trim();
}

/** Nothing on the line, or nothing but blanks. */
export function isBlank(row: SplitRow): boolean {
  return row.count === 1 && row.start[0] === row.end[0];
}

/** Behind the next line break from `at` on; `end` where there is none. */
export function nextLine(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  while (place < end && bytes[place] !== LF && bytes[place] !== CR) place += 1;
  if (place === end) return end;
  return bytes[place] === CR && place + 1 < end && bytes[place + 1] === LF ? place + 2 : place + 1;
}

function isEmptyFrom(row: SplitRow, column: number): boolean {
  for (let at = column; at < row.count; at += 1) if (row.start[at] !== row.end[at]) return false;
  return true;
}

function rowText(bytes: Uint8Array, at: number, next: number): string {
  return utf8Text(bytes, at, Math.min(next, at + SHOWN)).trim();
}
