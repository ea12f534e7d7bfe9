import type { BadRow, BadRowCode, LogCounts } from "../traffic/log/logFormat";

/** More of them help nobody on a terminal; the page has the whole list. */
const MOST_SHOWN = 10;

const WHY: Readonly<Record<BadRowCode, string>> = {
  columns: "another number of columns than the header",
  json: "not a JSON object",
  "time-missing": "no time",
  time: "not a time",
  "tokens-missing": "no tokens",
  tokens: "not a whole number of tokens",
  "tokens-too-large": "too many tokens for one row",
  "cached-over-input": "more cached tokens than input tokens",
  quotes: "a quote that does not end",
};

/** What standard error says of the rows of a file that were not taken; nothing where all were. */
export function rowNotes({ read, leftOut, noUsage = 0, bad, badRows }: LogCounts, file: string): readonly string[] {
  // Of a profile such rows are taken: their minutes are there, and hold nothing.
  const failed = Math.max(0, leftOut - noUsage);
  const shown = badRows.slice(0, MOST_SHOWN);
  return [
    ...(failed === 0 ? [] : [`${file}: ${failed} of ${read} rows left out: failed requests`]),
    ...(noUsage === 0
      ? []
      : [`${file}: ${noUsage} of ${read} rows have no usage recorded: no requests, but their minutes count`]),
    ...(bad === 0 ? [] : [`${file}: ${bad} of ${read} rows are bad and not counted:`, ...shown.map(badRowNote)]),
    ...(bad > shown.length ? [`  and ${bad - shown.length} more`] : []),
  ];
}

function badRowNote({ line, code, column, text }: BadRow): string {
  return `  line ${line}: ${WHY[code]}${column === "" ? "" : ` in ${printable(column)}`}${text === "" ? "" : `: ${printable(text)}`}`;
}

/** One line, and nothing in it that a terminal would obey. */
function printable(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, "?");
}
