import type { Understanding } from "../understanding";

/** Columns that tell rows of one stamp apart are looked for among so many. */
const MOST_LABELS = 40;

/** What tells rows of one moment and the same tokens apart: the id of a request; of others all that names a row. */
export function keyColumns(understanding: Understanding): readonly number[] {
  if (understanding.row.value.each !== "request") return labelColumns(understanding);
  return understanding.id === null ? [] : [understanding.id];
}

/** Every column that is no number and no time. */
function labelColumns({ columns, tokens, time, long, model }: Understanding): readonly number[] {
  const used = new Set<number | null | undefined>([
    time.value.column,
    time.value.dateColumn,
    model,
    long?.value,
    ...Object.values(tokens).flatMap((list: readonly number[] | boolean) => (typeof list === "boolean" ? [] : list)),
  ]);
  return columns.flatMap((_, column) => (used.has(column) ? [] : [column])).slice(0, MOST_LABELS);
}
