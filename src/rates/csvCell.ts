const NUMBER = /^-?\d+(\.\d+)?$/;
/** Full-width forms count too: spreadsheets fold them. Blanks and invisible characters in front do not make it safe. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers
 * stay numbers, negative ones too.
 */
export function csvCell(text: string): string {
  const safe = !NUMBER.test(text) && FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file without its end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(",");
}
