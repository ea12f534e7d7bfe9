import { MOST_BAD_ROWS } from "../logCounts";
import type { BadRow, BadRowCode, LogCounts } from "../logCounts";
import type { IdleTime } from "./idleTime";

/** Where the reading stands, and the rows that are not taken. */
export interface RowTally {
  /** Line of the file on which the next row starts, from 1. */
  line: number;
  leftOut: number;
  noUsage: number;
  gatewayHits: number;
  repeated: number;
  /** Rows of calls that were written again, with more output, as they went on. */
  grown: number;
  otherRows: number;
  readonly idle: IdleTime;
  bad: number;
  readonly badRows: BadRow[];
}

const LONGEST_TEXT = 80;

export function newRowTally(): RowTally {
  return {
    line: 1,
    leftOut: 0,
    noUsage: 0,
    gatewayHits: 0,
    repeated: 0,
    grown: 0,
    otherRows: 0,
    idle: new Map(),
    bad: 0,
    badRows: [],
  };
}

/** @param text the value at fault, or the row */
export function tallyBadRow(tally: RowTally, code: BadRowCode, column: string, text: string): void {
  tally.bad += 1;
  if (tally.badRows.length < MOST_BAD_ROWS)
    tally.badRows.push({ line: tally.line, code, column: shortened(column), text: shortened(text) });
}

export function logCounts(tally: RowTally, taken: number): LogCounts {
  const { leftOut, noUsage, gatewayHits, repeated, grown, otherRows, bad, badRows } = tally;
  return {
    read: taken + leftOut + bad,
    taken,
    leftOut,
    ...(noUsage === 0 ? {} : { noUsage }),
    ...(gatewayHits === 0 ? {} : { gatewayHits }),
    ...(repeated === 0 ? {} : { repeated }),
    ...(grown === 0 ? {} : { grown }),
    ...(otherRows === 0 ? {} : { otherRows }),
    bad,
    badRows,
  };
}

/** Never half of a character that takes two units of a string. */
function shortened(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
