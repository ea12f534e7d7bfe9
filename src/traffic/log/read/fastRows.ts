import { isFailedStatus } from "./failedStatus";
import type { LogFormat, LogRole, Separator } from "../logFormat";
import { readOrdinaryRows } from "./ordinaryRows";
import {
  CACHED,
  DATE,
  INPUT,
  MODEL,
  NUMBER,
  OUTPUT,
  SKIP,
  STATUS,
  TOKENS,
  UNKNOWN,
  type OrdinaryRows,
} from "./ordinaryState";
import type { RowCollector } from "./rowCollector";
import { filledRoles } from "./rowValues";
import { newTextCache } from "./textCache";

/**
 * Reads rows as long as each is an ordinary one: no quotes in quotes, stamps like 2026-01-05T09:00:00.123Z or plain
 * numbers, tokens of up to nine digits, every field there. Such rows are checked in full; any other is left to the
 * careful reader, which may find it good or bad.
 *
 * @param end behind a line break
 * @returns where the first row begins that is not read
 */
export type FastRows = (bytes: Uint8Array, view: DataView, from: number, end: number) => number;

/** @returns null for a format of which no row is ordinary */
export function newFastRows(format: LogFormat, separator: Separator, collector: RowCollector): FastRows | null {
  const filled = filledRoles(format.roles).filter(({ role }) => role !== "prefixes");
  const isUsable =
    format.kind === "requests" &&
    format.roles.time !== null &&
    format.roles.input !== null &&
    format.roles.output !== null;
  // One column for two roles is a mistake, but one that the careful reader can read.
  if (!isUsable || new Set(filled.map(({ column }) => column)).size < filled.length) return null;

  const { columns, stamps } = format;
  const { rows, tally, bounds, toUtc, models } = collector;
  const steps = new Uint8Array(columns.length);
  const places = new Uint8Array(columns.length);
  for (const { role, column } of filled) {
    steps[column] = stepOf(role, stamps === "date-time");
    places[column] = role === "input" ? INPUT : role === "output" ? OUTPUT : CACHED;
  }
  const statusColumn = format.roles.status === null ? "" : (columns[format.roles.status] ?? "");
  const state: OrdinaryRows = {
    steps,
    places,
    code: separator.charCodeAt(0),
    stamps,
    failsWithoutOutput: format.noOutput === "failed",
    statuses: newTextCache((text) => (isFailedStatus(text, statusColumn) ? 1 : 0)),
    names: newTextCache(models.numberOf),
    rows,
    tally,
    bounds,
    tokens: new Float64Array(3),
    stamp: { minute: 0, tick: 0 },
    word0: 0,
    word1: 0,
    word2: 0,
    word3: 0,
    writtenMinute: UNKNOWN,
    naiveMinute: UNKNOWN,
  };
  return (bytes, view, from, end) => {
    // The careful reader draws the bounds around the first row.
    if (!bounds.isSet) return from;
    let at = readOrdinaryRows(state, bytes, view, from, end);
    while (state.naiveMinute === UNKNOWN && state.writtenMinute !== UNKNOWN && at < end) {
      state.naiveMinute = toUtc(state.writtenMinute);
      at = readOrdinaryRows(state, bytes, view, at, end);
    }
    return at;
  };
}

function stepOf(role: LogRole, isDate: boolean): number {
  switch (role) {
    case "time":
      return isDate ? DATE : NUMBER;
    case "input":
    case "output":
    case "cached":
      return TOKENS;
    case "model":
      return MODEL;
    case "status":
      return STATUS;
    default:
      return SKIP;
  }
}
