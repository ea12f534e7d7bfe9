import type { DecimalText } from "../model/quantities";
import { COMMA_READINGS, commaPieces, readRun, type CommaReading } from "./commaReadings";
import { parseDecimal, shiftDecimal, decimalText } from "../money/decimal";

/** Clips of one length. */
export interface ReadClips {
  readonly seconds: DecimalText;
  readonly count: DecimalText;
}

export type DurationFault =
  /** Not plainly a length. */
  | "not-a-length"
  /** A clock time with 60 or more in its minutes or seconds. */
  | "past-59"
  /** What follows the × is no whole number from 1. */
  | "bad-count"
  /** No one reading of its commas suits the whole list. */
  | "comma-in-number"
  /** Over 10^18, the bound of FORMATS.md. */
  | "too-large";

export interface DurationProblem {
  /** From 1. */
  readonly line: number;
  /** As pasted, cut to a readable length. */
  readonly text: string;
  readonly fault: DurationFault;
}

export interface ReadDurations {
  /** Equal lengths are one row, in the order in which they first come. */
  readonly clips: readonly ReadClips[];
  /** Clips in all rows. */
  readonly count: DecimalText;
  readonly problems: readonly DurationProblem[];
  /** How the commas between digits are read; null where there are none. */
  readonly commas: ReadCommas | null;
}

export interface ReadCommas {
  /** As they first come: "3,4". */
  readonly sample: readonly string[];
  /** All that suit the whole list. If there are several, the user has to choose. */
  readonly readings: readonly CommaReading[];
  /** null: none suits, or it has to be asked first. The lengths in question are in no clips then. */
  readonly taken: CommaReading | null;
}

/** Longest text that is read; the caller cuts a longer one and tells the user. */
export const DURATIONS_LENGTH = 4_000_000;

const LARGEST = 10n ** 18n;
const SHOWN = 40;
/** `3.4 x 20` and `3.4 s` are one length, whatever is around the spaces. */
const SPACE_INSIDE = /(?<=[\d.sc秒]) *([x*]) *(?=\d)| +(?=(?:s|ms|sec|secs|second|seconds|秒|毫秒)(?![\p{L}\p{N}]))/giu;
const LENGTH =
  /^(?:(\d{1,3}):)?(?:(\d{1,20}):)?(\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(s|sec|secs|seconds?|秒|ms|毫秒)?$/i;
/** Decimal text as it is: most of a long list, and no work. */
const PLAIN = /^(?:0|[1-9]\d{0,16})(?:\.\d{0,19}[1-9])?$/;

/**
 * Reads pasted clip lengths: one a line, or parted by commas, semicolons, tabs or spaces. A length is `3.4`, `3.4s`,
 * `3400ms`, `0:11.5` (m:ss) or `1:02:03.5` (h:mm:ss); `3.4 x 20` is twenty clips of 3.4 s. A comma between digits is
 * read alike in the whole list, and by `chosen` where there is more than one way: `3,4` may be 3.4 s, or 3 s and 4 s;
 * `0,400` is never 400 s. Nothing is guessed: every piece is read, in question, or listed with its line.
 */
export function parseDurations(text: string, chosen: CommaReading | null = null): ReadDurations {
  const lines = text.slice(0, DURATIONS_LENGTH).split(/\r\n|[\n\r\u2028\u2029]/);
  const commas = readCommas(lines, chosen);
  const isAsked = commas !== null && commas.taken === null && commas.readings.length > 0;
  const counts = new Map<DecimalText, bigint>();
  const problems: DurationProblem[] = [];
  const read = (line: number, piece: string, length: Piece) => {
    const before = length.ok ? (counts.get(length.seconds) ?? 0n) : 0n;
    const fault = !length.ok ? length.fault : before + length.count > LARGEST ? "too-large" : null;
    if (fault !== null)
      problems.push({ line, text: piece.length > SHOWN ? `${piece.slice(0, SHOWN)}…` : piece, fault });
    else if (length.ok) counts.set(length.seconds, before + length.count);
  };
  lines.forEach((line, index) => {
    if (PLAIN.test(line)) return read(index + 1, line, readPiece(line));
    for (const { elements, readings } of piecesOf(line)) {
      const taken = readings === null ? "separator" : (commas?.taken ?? null);
      if (taken !== null) for (const piece of readRun(elements, taken)) read(index + 1, piece, readPiece(piece));
      else if (!isAsked) read(index + 1, elements.join(","), refused("comma-in-number"));
    }
  });
  const clips = [...counts].map(([seconds, count]) => ({ seconds, count: String(count) }));
  return { clips, count: String([...counts.values()].reduce((all, one) => all + one, 0n)), problems, commas };
}

/** What suits every comma between digits in the list. */
function readCommas(lines: readonly string[], chosen: CommaReading | null): ReadCommas | null {
  let sample: readonly string[] | null = null;
  let readings = COMMA_READINGS;
  for (const line of lines) {
    if (!/[,\uff0c]/.test(line)) continue;
    for (const piece of piecesOf(line)) {
      const fitting = piece.readings;
      if (fitting === null) continue;
      sample ??= piece.elements;
      readings = readings.filter((reading) => fitting.includes(reading));
    }
  }
  if (sample === null) return null;
  const [only = null, ...more] = readings;
  return {
    sample,
    readings,
    taken: more.length === 0 ? only : (readings.find((reading) => reading === chosen) ?? null),
  };
}

function piecesOf(raw: string) {
  const line = raw
    // Unlike a comma, these two are never part of a number.
    .replace(/[、，]/g, " ")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    // A cell in quotes ends where they do, whatever commas it holds.
    .replace(/["'] *, *["']/g, ";")
    // A run of blanks is one: what follows looks ahead from each of them.
    .replace(/×/g, "x")
    .replace(/\p{Zs}+/gu, " ")
    .replace(/[\ufeff"']/g, "")
    .replace(SPACE_INSIDE, "$1");
  const isParted = /[;\t]/.test(line);
  return line
    .split(/[;\t ]+/)
    .filter((piece) => /[^,]/.test(piece))
    .flatMap((piece) => commaPieces(piece, isParted));
}

type Length =
  | { readonly ok: true; readonly seconds: DecimalText }
  | { readonly ok: false; readonly fault: DurationFault };
type Piece = (Length & { readonly ok: false }) | (Length & { readonly ok: true; readonly count: bigint });

function readPiece(piece: string): Piece {
  if (PLAIN.test(piece)) return { ok: true, seconds: piece, count: 1n };
  const [text = "", times, ...more] = piece.split(/[x*]/i);
  const length = more.length === 0 ? readLength(text) : refused("not-a-length");
  if (!length.ok) return length;
  const count = times === undefined ? 1n : /^\d{1,19}$/.test(times) ? BigInt(times) : 0n;
  if (count < 1n) return refused("bad-count");
  return BigInt(length.seconds.split(".")[0] ?? "") >= LARGEST ? refused("too-large") : { ...length, count };
}

function readLength(text: string): Length {
  const match = LENGTH.exec(text);
  if (!match) return refused("not-a-length");
  // With one colon the first group takes the minutes; it is the hours only when a second one follows.
  const [, first, second, number = "", unit = ""] = match;
  const [hours, minutes] = second === undefined ? ["0", first] : [first ?? "0", second];
  const isMilliseconds = /^(?:ms|毫秒)$/i.test(unit);
  const [whole = "", fraction = ""] = number.split(".");
  const digits = parseDecimal(`${whole || "0"}${fraction && `.${fraction}`}`);
  if (digits === null || (minutes !== undefined && isMilliseconds)) return refused("not-a-length");
  const hasHours = first !== undefined && second !== undefined;
  if (minutes !== undefined && (BigInt(digits.whole) > 59n || (hasHours && BigInt(minutes) > 59n)))
    return refused("past-59");
  const inSeconds = isMilliseconds ? shiftDecimal(digits, -3) : digits;
  const total = BigInt(inSeconds.whole) + 60n * (BigInt(minutes ?? "0") + 60n * BigInt(hours ?? "0"));
  return { ok: true, seconds: decimalText({ ...inSeconds, whole: String(total) }) };
}

function refused(fault: DurationFault): { readonly ok: false; readonly fault: DurationFault } {
  return { ok: false, fault };
}
