/**
 * What a comma between digits is in a pasted list: between two lengths, before decimals, or between groups of three
 * digits.
 */
export type CommaReading = "separator" | "decimal" | "group";

export const COMMA_READINGS: readonly CommaReading[] = ["decimal", "separator", "group"];

/** What may follow the last digit: a unit, a count. */
const TAIL = String.raw`(?:s|sec|secs|seconds?|秒|ms|毫秒)?(?:[x*]\d+)?`;
/** Something that looks like a length; its commas are in doubt only beside another one. */
const LENGTH = new RegExp(String.raw`^(?:\d+:){0,2}(?:\d+(?:\.\d*)*|\.\d+)${TAIL}$`, "i");
const DECIMAL = new RegExp(String.raw`^(?:(?:\d+:)*\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+${TAIL}$`, "i");
const GROUP = new RegExp(String.raw`^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?${TAIL}$`, "i");
/** No clip lasts 0 or 005 seconds: `0,400` is not 0 and 400. */
const LEADING_ZERO = /(?:^|,)0\d*(?![\d.:])/;

/** A part of a line between two separators: a run of lengths with nothing but commas between them, or anything else. */
export interface CommaPiece {
  readonly elements: readonly string[];
  /** How its commas between digits may be read; null where there is none. */
  readonly readings: readonly CommaReading[] | null;
}

/**
 * Parts a text without spaces at its commas, but not at those that may be part of a number: "a.mp4,3,4" is "a.mp4" and
 * the run "3,4".
 *
 * @param isParted something else than a comma parts the lengths of its line
 */
export function commaPieces(text: string, isParted: boolean): readonly CommaPiece[] {
  const groups: string[][] = [];
  let run: string[] | null = null;
  for (const element of text.split(",")) {
    const isLength = LENGTH.test(element);
    if (isLength && run !== null) run.push(element);
    else if (element !== "") groups.push((run = [element]));
    if (!isLength) run = null;
  }
  const pieces = groups.map((elements): CommaPiece => {
    const joined = elements.join(",");
    return {
      elements,
      readings: elements.length === 1 ? null : COMMA_READINGS.filter((reading) => fits(joined, reading, isParted)),
    };
  });
  // What no comma parts, and is no number, is shown whole.
  return isParted && pieces.every(({ readings }) => readings === null)
    ? [{ elements: [text.replace(/^,+|,+$/g, "")], readings: null }]
    : pieces;
}

/** The lengths of a run, by what its commas are. */
export function readRun(elements: readonly string[], reading: CommaReading): readonly string[] {
  if (reading === "separator") return elements;
  return [reading === "group" ? elements.join("") : elements.map((element) => element.replaceAll(".", "")).join(".")];
}

function fits(run: string, reading: CommaReading, isParted: boolean): boolean {
  switch (reading) {
    case "decimal":
      return DECIMAL.test(run);
    case "group":
      return GROUP.test(run);
    case "separator":
      return !isParted && !LEADING_ZERO.test(run);
    default:
      return reading satisfies never;
  }
}
