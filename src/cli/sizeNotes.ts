import type { BadRow, BadRowCode, LogCounts } from "../traffic/log/logCounts";

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
export function rowNotes(counts: LogCounts, file: string): readonly string[] {
  const { read, leftOut, noUsage = 0, gatewayHits = 0, repeated = 0, grown = 0, otherRows = 0, bad, badRows } = counts;
  // Of a profile rows without usage are taken: their minutes are there, and hold nothing.
  const failed = Math.max(0, leftOut - noUsage - gatewayHits - repeated - grown - otherRows);
  const shown = badRows.slice(0, MOST_SHOWN);
  const note = (count: number, what: string): readonly string[] =>
    count === 0 ? [] : [`${file}: ${count} of ${read} rows ${what}`];
  return [
    ...note(failed, "left out: failed requests"),
    ...note(gatewayHits, "left out: answered from a gateway's cache, no model was called; --columns hit=- counts them"),
    ...note(repeated, "left out: there already, exported twice"),
    ...note(grown, "left out: the same call, written again as its output grew; its largest row counts"),
    ...note(otherRows, "left out: no calls of a model"),
    ...note(noUsage, "have no usage recorded: no requests, but their minutes count"),
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
