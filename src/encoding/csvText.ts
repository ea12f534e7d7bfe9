/** How a CSV file is written. Spreadsheets of other locales want a semicolon between cells and a comma in numbers. */
export interface CsvDialect {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** A byte-order mark in front: Excel takes a file without one for the system's old character set. */
  readonly mark: boolean;
  readonly end: "\n" | "\r\n";
}

/** What the command line prints (FORMATS.md), and what programs read. */
export const PUBLISHED_CSV: CsvDialect = { separator: ",", decimal: ".", mark: false, end: "\n" };

/** A text, or a number as exact decimal text, which is written with the decimal mark of the file. */
export type CsvCell = string | { readonly number: string };

const NUMBER = /^-?\d+(\.\d+)?$/;
/**
 * Full-width forms count too: spreadsheets fold them. Blanks, quotes and invisible characters in front do not make it
 * safe.
 */
const FORMULA = /^[\s\p{C}"]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
/**
 * The same behind any separator and line break: the file may be read with another separator than it was written with,
 * and its quotes do not count then.
 */
const FORMULA_INSIDE = /([,;\t|\r\n][\s\p{C}"]*)(?=[=+\-@＝＋－＠])/gu;
const NEEDS_QUOTES = /["\r\n]|^\s|\s$/;

/** The rows as a file (RFC 4180, but for the separator). The one place that writes CSV. */
export function csvText(rows: readonly (readonly CsvCell[])[], dialect: CsvDialect): string {
  const lines = rows.map(
    (cells) => `${cells.map((cell) => csvCell(cell, dialect)).join(dialect.separator)}${dialect.end}`,
  );
  return `${dialect.mark ? "\uFEFF" : ""}${lines.join("")}`;
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front, at its beginning and behind
 * whatever might be taken for a separator; numbers stay numbers, negative ones too.
 */
export function csvCell(cell: CsvCell, { separator, decimal }: Pick<CsvDialect, "separator" | "decimal">): string {
  if (typeof cell !== "string") return quoted(cell.number.replace(".", decimal), separator);
  if (NUMBER.test(cell)) return cell;
  const inside = cell.replace(FORMULA_INSIDE, "$1'");
  return quoted(FORMULA.test(cell) ? `'${inside}` : inside, separator);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
