import {
  COLUMN_CHOICES,
  type ColumnChoice,
  type ReadChoices,
  type Understanding,
} from "../../../traffic/log/understanding";

const OF_REQUESTS: readonly ColumnChoice[] = [
  "time",
  "date",
  "input",
  "output",
  "cached",
  "created",
  "thinking",
  "total",
  "model",
  "status",
  "id",
  "hit",
  "kind",
];
const OF_SUMS: readonly ColumnChoice[] = [
  "time",
  "date",
  "requests",
  "input",
  "output",
  "cached",
  "created",
  "thinking",
  "total",
  "model",
];

/** What a column of such a file may hold. */
export function rolesOffered({ row }: Understanding): readonly ColumnChoice[] {
  return row.value.each === "request" ? OF_REQUESTS : OF_SUMS;
}

/** What each column was taken for, by its index. A list of synonyms gives all of them the same role. */
export function columnRoles({
  time,
  tokens,
  model,
  status,
  id,
  gatewayCache,
  spanKind,
  long,
}: Understanding): ReadonlyMap<number, ColumnChoice> {
  const roles = new Map<number, ColumnChoice>();
  const give = (role: ColumnChoice, columns: readonly (number | null)[]) => {
    for (const column of columns) if (column !== null && column >= 0 && !roles.has(column)) roles.set(column, role);
  };
  give("time", [time.value.column]);
  give("date", [time.value.dateColumn]);
  give("input", [...tokens.input, ...tokens.uncached, ...tokens.tool]);
  give("output", tokens.output);
  give("cached", tokens.cached);
  give("created", tokens.created);
  give("thinking", tokens.thinking);
  give("total", tokens.total);
  give("requests", tokens.requests);
  if (long === null) give("model", [model]);
  give("status", status);
  give("id", [id]);
  give("hit", [gatewayCache]);
  give("kind", [spanKind]);
  return roles;
}

/** Gives a column a role, or none; the role it had before is free then. */
export function withRole(
  { columns }: Pick<ReadChoices, "columns">,
  before: ColumnChoice | null,
  name: string,
  role: ColumnChoice | null,
): NonNullable<ReadChoices["columns"]> {
  const others = Object.fromEntries(COLUMN_CHOICES.flatMap((one) => (columns?.[one] === name ? [[one, null]] : [])));
  return {
    ...columns,
    ...others,
    ...(before === null ? {} : { [before]: null }),
    ...(role === null ? {} : { [role]: name }),
  };
}
