import type { LongForm, TimeReading, TokenColumns } from "../understanding";
import { nameWords } from "./nameWords";
import { distinct, type SampleColumn } from "./sampleColumn";

/** A sample of which times and tokens are known. */
export interface SampleRows {
  readonly columns: readonly SampleColumn[];
  readonly tokens: TokenColumns;
  readonly time: TimeReading;
  readonly long: LongForm | null;
}

/** Columns that tell groups apart: texts that come up again and again. */
export function labelsOf({ columns, tokens, time, long }: SampleRows): readonly SampleColumn[] {
  const used = new Set([
    time.column,
    time.dateColumn,
    long?.value,
    ...Object.values(tokens).flatMap((list: readonly number[] | boolean) => (typeof list === "boolean" ? [] : list)),
  ]);
  return columns.filter((column) => {
    if (used.has(column.index) || column.filled.length === 0) return false;
    if (column.index === long?.metric) return true;
    const count = distinct(column.filled);
    const isText =
      column.filled.some((cell) => /[^\d.,:+\-TZ/ ]/.test(cell)) && !column.filled.some((cell) => /^[{[]/.test(cell));
    const isName = /\b(?:ids?|key|code|status)\b/.test(nameWords(column.name).join(" "));
    return (isText || isName) && (count * 2 <= column.filled.length || count <= 3);
  });
}
