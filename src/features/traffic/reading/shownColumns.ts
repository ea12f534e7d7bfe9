import { cutText } from "../../../encoding/cutText";

/** Characters of a cell, and of a column's name, that the page shows. */
export const cellCharacters = 60;

/** Columns that a page draws and a person looks through. */
const MOST_COLUMNS = 24;

export interface ShownColumn {
  /** Index in the file. */
  readonly column: number;
  /** Cut where it is long. */
  readonly name: string;
}

export interface ShownColumns {
  /** In the order of the file: those that have a role, and the first of those that match. */
  readonly columns: readonly ShownColumn[];
  /** Columns that match, in all. */
  readonly found: number;
}

/**
 * The columns of a file that the page shows: all of a usual one, some of a wide one. `query`: a part of a name, "" for
 * any.
 */
export function shownColumns(columns: readonly string[], usedColumns: Iterable<number>, query: string): ShownColumns {
  const used = new Set(usedColumns);
  const wanted = query.trim().toLowerCase();
  const matching = columns.flatMap((name, column) =>
    wanted === "" || name.toLowerCase().includes(wanted) ? [column] : [],
  );
  const others = matching.filter((column) => !used.has(column)).slice(0, Math.max(0, MOST_COLUMNS - used.size));
  return {
    columns: [...used, ...others]
      .sort((a, b) => a - b)
      .map((column) => ({ column, name: cutText(columns[column] ?? "", cellCharacters) })),
    found: matching.length,
  };
}
