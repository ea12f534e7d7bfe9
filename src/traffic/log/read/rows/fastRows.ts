import type { Separator } from "../../understanding";
import type { PeriodRows } from "../../rows/periodRows";
import { newJsonRow } from "./jsonWanted";
import { readOrdinaryJson } from "./ordinaryJson";
import { readOrdinaryRows } from "./ordinaryRows";
import {
  CACHED,
  CHECK,
  DATE,
  INPUT,
  MODEL,
  NUMBER,
  OUTPUT,
  REQUESTS,
  TOKENS,
  UNKNOWN,
  type OrdinaryRows,
} from "./ordinaryState";
import type { RowTally } from "./rowTally";
import type { SeenRows } from "./seenRows";
import type { MinuteBounds } from "../stamps/stamp";
import type { Stamps } from "../stamps/stampNumber";
import type { TakenRows } from "./takenRows";
import { newTextCache } from "../textCache";

/** A plain file of requests or of sums: one column for each thing, by its place in a row. */
export interface OrdinaryFormat {
  /** Of lines of JSON the names of the columns; null: a table. */
  readonly fields: readonly string[] | null;
  /** Of a table. */
  readonly separator: Separator;
  /** Fields of a row. */
  readonly width: number;
  readonly time: number;
  readonly stamps: Stamps;
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly requests: number | null;
  readonly model: number | null;
  /** Columns whose text may keep a row from being taken; the verdict of one text is always the same. */
  readonly checks: readonly { readonly column: number; readonly verdict: (text: string) => number }[];
  /** A request with input tokens and no output token has failed. */
  readonly failsWithoutOutput: boolean;
  /** Columns that tell a row from another of the same moment and tokens. */
  readonly keys: readonly number[];
  readonly mostDigits: number;
}

/** What the fast reader and the careful one write to. */
export interface SharedRows {
  readonly rows: TakenRows;
  readonly tally: RowTally;
  readonly bounds: MinuteBounds;
  readonly numberOfModel: (name: string) => number;
  readonly seen: SeenRows | null;
  readonly isOneCall: boolean;
  readonly periods: PeriodRows | null;
  readonly toUtc: (localMinute: number) => number;
}

/**
 * Reads rows as long as each is an ordinary one: no quotes in quotes, stamps like 2026-01-05T09:00:00.123Z or plain
 * numbers, tokens of up to nine digits, every field there. Such rows are checked in full; any other is left to the
 * careful reader, which may find it good or bad.
 *
 * @param end behind a line break
 * @returns where the first row begins that is not read
 */
export type FastRows = (bytes: Uint8Array, view: DataView, from: number, end: number) => number;

const LONGEST_KEY = 8192;

/** @returns null where one column has two parts: a mistake, but one that the careful reader can read */
export function newFastRows(format: OrdinaryFormat, shared: SharedRows): FastRows | null {
  const { stamps, checks } = format;
  const { rows, tally, bounds, numberOfModel, toUtc, seen, isOneCall, periods } = shared;
  const steps = new Uint8Array(format.width);
  const places = new Uint8Array(format.width);
  const used: number[] = [];
  const mark = (column: number | null, step: number, place = 0): void => {
    if (column === null) return;
    used.push(column);
    steps[column] = step;
    places[column] = place;
  };
  mark(format.time, stamps === "date-time" ? DATE : NUMBER);
  mark(format.input, TOKENS, INPUT);
  mark(format.output, TOKENS, OUTPUT);
  mark(format.cached, TOKENS, CACHED);
  mark(format.requests, TOKENS, REQUESTS);
  mark(format.model, MODEL);
  checks.forEach(({ column }, place) => mark(column, CHECK, place));
  const keyPlaces = new Int8Array(format.width).fill(-1);
  format.keys.forEach((column, place) => (keyPlaces[column] = place));
  const areTexts = format.keys.every((column) => ![DATE, NUMBER, TOKENS].includes(steps[column] ?? 0));
  if (new Set(used).size < used.length || !areTexts) return null;

  const state: OrdinaryRows = {
    steps,
    places,
    code: format.separator.charCodeAt(0),
    stamps,
    failsWithoutOutput: format.failsWithoutOutput,
    verdicts: checks.map(({ verdict }) => newTextCache(verdict)),
    names: newTextCache(numberOfModel),
    rows,
    tally,
    bounds,
    tokens: new Float64Array(4),
    stamp: { minute: 0, tick: 0 },
    mostDigits: format.mostDigits,
    seen,
    isOneCall,
    periods,
    keyPlaces,
    keyFrom: new Int32Array(format.keys.length),
    keyTo: new Int32Array(format.keys.length),
    key: new Uint8Array(LONGEST_KEY),
    moment: new Float64Array(4),
    word0: 0,
    word1: 0,
    word2: 0,
    word3: 0,
    writtenMinute: UNKNOWN,
    naiveMinute: UNKNOWN,
  };
  const read = readerOf(format.fields, state);
  if (read === null) return null;
  return (bytes, view, from, end) => {
    // The careful reader draws the bounds around the first row.
    if (!bounds.isSet) return from;
    let at = read(bytes, view, from, end);
    while (state.naiveMinute === UNKNOWN && state.writtenMinute !== UNKNOWN && at < end) {
      state.naiveMinute = toUtc(state.writtenMinute);
      at = read(bytes, view, at, end);
    }
    return at;
  };
}

/** Null where a field has a name that is not looked for byte by byte. */
function readerOf(fields: readonly string[] | null, state: OrdinaryRows): FastRows | null {
  if (fields === null) return (bytes, view, from, end) => readOrdinaryRows(state, bytes, view, from, end);
  const slots = [...fields.keys()].filter(
    (column) => state.steps[column] !== 0 || (state.keyPlaces[column] ?? -1) >= 0,
  );
  const row = newJsonRow(slots.map((column) => fields[column] ?? ""));
  return row === null ? null : (bytes, view, from, end) => readOrdinaryJson(row, slots, state, bytes, view, from, end);
}
