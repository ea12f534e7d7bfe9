import type { AnyTable, ObjectKind } from "../fields/field";
import { PLAN } from "../tables/planTable";

/**
 * Number of the codec that brought the newest field of a document: 4 where anything in it has a place of 400 or more.
 *
 * @param document as `writePlan` gives it, so that what has its default is not in it
 */
export function newestCodecIn(document: object): number {
  return inObject(PLAN.kind, document);
}

function inObject(kind: ObjectKind, value: object): number {
  if (kind.type === "record") return inTable(kind.table, value);
  const name: unknown = Reflect.get(value, kind.by);
  const named = Object.values(kind.tables).filter((table) => writtenName(table, kind.by) === name);
  return named.reduce((newest, table) => Math.max(newest, inTable(table, value)), 1);
}

function inTable(table: AnyTable, value: object): number {
  return Object.entries(table).reduce((newest, [name, field]) => {
    const held: unknown = Reflect.get(value, name);
    if (held === undefined) return newest;
    const own = Math.max(newest, Math.floor(field.place / 100));
    const { kind } = field;
    if (kind.type === "object") return Math.max(own, within(kind.of, held));
    if (kind.type === "list" && Array.isArray(held))
      return held.reduce<number>((most, element) => Math.max(most, within(kind.of, element)), own);
    return own;
  }, 1);
}

function within(kind: ObjectKind, value: unknown): number {
  return typeof value === "object" && value !== null ? inObject(kind, value) : 1;
}

function writtenName(table: AnyTable, by: string): unknown {
  const kind = table[by]?.kind;
  return kind?.type === "tag" ? kind.written : undefined;
}
