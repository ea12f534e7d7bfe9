import type { DecimalText } from "../units/quantities";
import { digitsOf, shiftDigits, textOf } from "./decimalText";

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
  /** `3,4` where another separator parts the lengths: it may be a decimal comma, so it is not guessed. */
  | "comma-in-number"
  /** Over 10^18, the bound of formats.md. */
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
}

/** Longer pastes are cut by the caller, which says so. */
export const DURATIONS_LENGTH = 4_000_000;

const LARGEST = 10n ** 18n;
const SHOWN = 40;
const SEPARATOR = /[,;\t ]+/;
/** `3.4 x 20` and `3.4 s` are one length, whatever stands around their spaces. */
const SPACE_INSIDE = /(?<=[\d.sc秒]) *([x*]) *(?=\d)| +(?=(?:s|ms|sec|secs|second|seconds|秒|毫秒)(?![\p{L}\p{N}]))/giu;
const LENGTH = /^(?:(\d{1,3}):)?(?:(\d{1,20}):)?(\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(s|sec|secs|seconds?|秒|ms|毫秒)?$/i;
/** Decimal text as it is: most of a long list, and no work. */
const PLAIN = /^(?:0|[1-9]\d{0,16})(?:\.\d{0,19}[1-9])?$/;

/**
 * Reads pasted clip lengths: one a line, or parted by commas, semicolons, tabs or spaces. A length is `3.4`, `3.4s`, `3400ms`,
 * `0:11.5` (m:ss) or `1:02:03.5` (h:mm:ss); `3.4 x 20` is twenty clips of 3.4 s. A comma always parts two lengths (`3.4,20` is
 * 3.4 s and 20 s), but in a line that also has semicolons or tabs a comma between digits is a problem. Nothing is guessed:
 * every piece is read or listed with its line.
 */
export function parseDurations(text: string): ReadDurations {
  const counts = new Map<DecimalText, bigint>();
  const problems: DurationProblem[] = [];
  text.slice(0, DURATIONS_LENGTH).split(/\r\n|[\n\r\u2028\u2029]/).forEach((raw, index) => {
    for (const piece of piecesOf(raw)) {
      const read = readPiece(piece);
      const before = read.ok ? counts.get(read.seconds) ?? 0n : 0n;
      const fault = !read.ok ? read.fault : before + read.count > LARGEST ? "too-large" : null;
      if (fault !== null) problems.push({ line: index + 1, text: piece.length > SHOWN ? `${piece.slice(0, SHOWN)}…` : piece, fault });
      else if (read.ok) counts.set(read.seconds, before + read.count);
    }
  });
  const clips = [...counts].map(([seconds, count]) => ({ seconds, count: String(count) }));
  return { clips, count: String([...counts.values()].reduce((all, one) => all + one, 0n)), problems };
}

function piecesOf(raw: string): readonly string[] {
  if (PLAIN.test(raw)) return [raw];
  const line = raw
    // These two never stand in a number, as a comma may.
    .replace(/[、，]/g, " ").replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    // A run of blanks is one: what follows looks ahead from each of them.
    .replace(/×/g, "x").replace(/\p{Zs}+/gu, " ").replace(/[\ufeff"']/g, "")
    .replace(SPACE_INSIDE, "$1");
  const separator = /[;\t]/.test(line) ? /[;\t ]+/ : SEPARATOR;
  return line.split(separator).map(withoutCommas).filter((piece) => piece !== "");
}

/** None at its ends. Not by a pattern, which would try each comma of a long run. */
function withoutCommas(piece: string): string {
  let from = 0;
  let to = piece.length;
  while (piece[from] === ",") from += 1;
  while (to > from && piece[to - 1] === ",") to -= 1;
  return piece.slice(from, to);
}

type Length = { readonly ok: true; readonly seconds: DecimalText } | { readonly ok: false; readonly fault: DurationFault };
type Piece = (Length & { readonly ok: false }) | (Length & { readonly ok: true; readonly count: bigint });

function readPiece(piece: string): Piece {
  if (PLAIN.test(piece)) return { ok: true, seconds: piece, count: 1n };
  if (/\d,\d/.test(piece)) return refused("comma-in-number");
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
  const digits = digitsOf(`${whole || "0"}${fraction && `.${fraction}`}`);
  if (digits === null || (minutes !== undefined && isMilliseconds)) return refused("not-a-length");
  const hasHours = first !== undefined && second !== undefined;
  if (minutes !== undefined && (BigInt(digits.whole) > 59n || (hasHours && BigInt(minutes) > 59n))) return refused("past-59");
  const inSeconds = isMilliseconds ? shiftDigits(digits, -3) : digits;
  const total = BigInt(inSeconds.whole) + 60n * (BigInt(minutes ?? "0") + 60n * BigInt(hours ?? "0"));
  return { ok: true, seconds: textOf({ ...inSeconds, whole: String(total) }) };
}

function refused(fault: DurationFault): { readonly ok: false; readonly fault: DurationFault } {
  return { ok: false, fault };
}
