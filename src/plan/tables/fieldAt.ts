import type { ItemKind } from "../../model/item";
import type { AnyTable, Field, ObjectKind } from "../fields/field";
import { ITEM_TABLES } from "./itemTables";
import { PLAN } from "./planTable";

/**
 * The field of an item at a path as problems name it: `inputTpm`, `purchase.hoursPerDay`, `clips[3].seconds`.
 * @returns null where there is none
 */
export function itemFieldAt(kind: ItemKind, path: string): Field<unknown> | null {
  return fieldAt([ITEM_TABLES[kind]], path);
}

/** The same of the plan itself: `termMonths`, `fx.cnyPerUsd`. */
export function planFieldAt(path: string): Field<unknown> | null {
  return fieldAt(tablesOf(PLAN.kind), path);
}

function fieldAt(tables: readonly AnyTable[], path: string): Field<unknown> | null {
  const [name = "", ...rest] = path.replace(/\[\d+\]/g, "").split(".");
  const field = tables.find((table) => Object.hasOwn(table, name))?.[name];
  if (field === undefined) return null;
  if (rest.length === 0) return field;
  const { kind } = field;
  return kind.type === "object" || kind.type === "list" ? fieldAt(tablesOf(kind.of), rest.join(".")) : null;
}

function tablesOf(object: ObjectKind): readonly AnyTable[] {
  return object.type === "record" ? [object.table] : Object.values(object.tables);
}
