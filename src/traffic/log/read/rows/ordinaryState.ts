import type { PeriodRows } from "../../rows/periodRows";
import type { RowTally } from "./rowTally";
import type { SeenRows } from "./seenRows";
import type { MinuteBounds, Stamp } from "../stamps/stamp";
import type { Stamps } from "../stamps/stampNumber";
import type { TakenRows } from "./takenRows";
import type { TextCache } from "../textCache";

/** What is done with a column; 0: nothing. */
export const DATE = 1;
export const NUMBER = 2;
export const TOKENS = 3;
export const MODEL = 4;
export const CHECK = 5;
/** Tokens of a column go to one of these places. */
export const INPUT = 0;
export const OUTPUT = 1;
export const CACHED = 2;
export const REQUESTS = 3;

/** What the text of a checked column makes of a row; the least of several counts. */
export const TAKEN = 0;
export const FAILED = 1;
export const GATEWAY_HIT = 2;
export const NO_CALL = 3;

/** A minute that is none. */
export const UNKNOWN = -(2 ** 30);

/** What a file's ordinary rows are read with, and what of the last stamp is remembered for the next. */
export interface OrdinaryRows {
  /** What is done with each column, and to which of the tokens or to which check it goes. */
  readonly steps: Uint8Array;
  readonly places: Uint8Array;
  /** Of the separator. */
  readonly code: number;
  readonly stamps: Stamps;
  readonly failsWithoutOutput: boolean;
  /** Digits that a count may have. */
  readonly mostDigits: number;
  readonly verdicts: readonly TextCache[];
  readonly names: TextCache;
  readonly rows: TakenRows;
  readonly tally: RowTally;
  readonly bounds: MinuteBounds;
  readonly tokens: Float64Array;
  readonly stamp: Stamp;
  /** Rows that were written before are left out; null: there is nothing to know them by. */
  readonly seen: SeenRows | null;
  /** The same id is the same request at whatever moment. */
  readonly isOneCall: boolean;
  /** Where rows are sums; null: they are requests. */
  readonly periods: PeriodRows | null;
  /** Which of the texts that tell rows apart a column holds; -1: none of them. */
  readonly keyPlaces: Int8Array;
  /** Where those of the row at hand begin and end. */
  readonly keyFrom: Int32Array;
  readonly keyTo: Int32Array;
  /** Written over and over: these texts as one, and the numbers of a row. */
  readonly key: Uint8Array;
  readonly moment: Float64Array;
  /**
   * The sixteen bytes up to the minute are mostly those of the row before: they are compared, four at once, and not
   * read again. Then the minute as written, and what it is in UTC where it names no zone: `UNKNOWN` until that is
   * asked.
   */
  word0: number;
  word1: number;
  word2: number;
  word3: number;
  writtenMinute: number;
  naiveMinute: number;
}
