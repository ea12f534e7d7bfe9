import type { BadRow, BadRowCode } from "../traffic/log/logCounts";
import { csvText, type CsvDialect } from "../encoding/csvText";

/** In the language of the page: the heads of the four columns, and each reason in words. */
export interface BadRowWords {
  readonly heads: readonly [line: string, reason: string, column: string, text: string];
  readonly reasons: Readonly<Record<BadRowCode, string>>;
}

/**
 * The unreadable rows as CSV; cells that a spreadsheet would run are neutralised. Made in the worker:
 * there may be ten thousand.
 */
export function badRowsCsv(rows: readonly BadRow[], { heads, reasons }: BadRowWords, dialect: CsvDialect): string {
  return csvText(
    [heads, ...rows.map(({ line, code, column, text }) => [{ number: String(line) }, reasons[code], column, text])],
    dialect,
  );
}
