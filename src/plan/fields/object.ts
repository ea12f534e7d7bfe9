import { problem } from "../../model/problem";
import type { Document } from "../document";
import type { ProblemList } from "../read/problemList";
import { choice } from "./choiceField";
import type { AnyTable, FieldTable, ObjectKind } from "./field";
import { openObject, type Opened } from "./openObject";

/** How an object of the document is read and written, field by field. */
export interface ObjectContract<T> {
  readonly kind: ObjectKind;
  /** undefined when it has no shape, or a field that nothing stands in for; whatever is wrong is reported. */
  readonly read: (value: unknown, path: string, list: ProblemList) => T | undefined;
  /** Without the fields that have their default, in the order of the table. */
  readonly write: (value: T) => Document;
}

/** An object that always has the same fields. */
export function record<T extends object>(table: FieldTable<T> & AnyTable): ObjectContract<T> {
  const names = Object.keys(table);
  const order = readingOrder(table);
  return {
    kind: { type: "record", table },
    read(value, path, list) {
      const opened = openObject(value, path, names, list);
      return opened === null ? undefined : readFields<T>(order, opened);
    },
    write: (value) => writeFields(table, value),
  };
}

type CasesOf<T extends Readonly<Record<By, string>>, By extends string> = {
  readonly [Name in T[By]]: FieldTable<Extract<T, Readonly<Record<By, Name>>>> & AnyTable;
};

/**
 * An object whose field `by`, a tag of each table, says which fields it has. Several tables may be written under one
 * name: the first of them is meant unless the document has a field that only another has.
 *
 * @param all every table whose fields are known, also where only some of them are allowed: what belongs to another case
 *   is reported once the case is known
 */
export function variant<T extends Readonly<Record<By, string>>, By extends string>(
  by: By,
  cases: CasesOf<T, By>,
  all: Readonly<Record<string, AnyTable>> = cases,
): ObjectContract<T> {
  const tables: Readonly<Record<string, AnyTable>> = cases;
  const allowed = Object.values(tables);
  const orders = new Map(allowed.map((table) => [table, readingOrder(table)]));
  const [first = "", ...others] = new Set(allowed.map((table) => writtenName(table, by)));
  const tagField = choice([first, ...others], 0);
  const knownOf = (name: string | undefined) =>
    new Set(
      Object.values(all)
        .filter((table) => name === undefined || writtenName(table, by) === name)
        .flatMap(Object.keys),
    );
  const known = new Map([undefined, first, ...others].map((name) => [name, [...knownOf(name)]]));
  const shared = readingOrder(sharedFields(allowed));

  return {
    kind: { type: "variant", by, tables },
    read(value, path, list) {
      const named: unknown =
        typeof value === "object" && value !== null && by in value ? Reflect.get(value, by) : undefined;
      const names = known.get(typeof named === "string" ? named : undefined) ?? known.get(undefined) ?? [];
      const opened = openObject(value, path, names, list);
      if (opened === null) return undefined;
      const given = opened.get(by);
      if (given === undefined) list.add(problem(opened.at(by), "missing"));
      const name = given === undefined ? given : tagField.read(given, { path: opened.at(by), list, before: {} });
      const table =
        name === undefined
          ? undefined
          : meantTable(
              allowed.filter((one) => writtenName(one, by) === name),
              opened,
            );
      if (table === undefined) {
        readFields(shared, opened);
        return undefined;
      }
      for (const other of names) {
        if (!Object.hasOwn(table, other) && opened.get(other) !== undefined)
          list.add(problem(opened.at(other), "unknown-field", { field: other }));
      }
      return readFields<T>(orders.get(table) ?? [], opened);
    },
    write: (value) => writeFields(tables[value[by]] ?? {}, value),
  };
}

/**
 * The value of a table with every field at what a new item starts with, but those that are given. What is given and not
 * in the table is passed over.
 */
export function freshOf<T extends object>(table: FieldTable<T> & AnyTable, given: object = {}): T {
  const entries: Entries = Object.entries<AnyTable[string]>(table);
  return asWhole<T>(entries.map(([name, { fresh }]) => [name, Reflect.get(given, name) ?? fresh]));
}

type Entries = readonly (readonly [string, AnyTable[string]])[];

function readingOrder(table: AnyTable): Entries {
  const isLast = ([, field]: Entries[number]) => field.isReadLast === true;
  const entries = Object.entries(table);
  return [...entries.filter((entry) => !isLast(entry)), ...entries.filter(isLast)];
}

/** Every field is looked at, so that all that is wrong is reported. */
function readFields<T>(order: Entries, { get, at, list }: Opened): T | undefined {
  const before: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, field] of order) {
    const value = get(name);
    const path = at(name);
    if (value === undefined && field.usual === undefined) list.add(problem(path, "missing"));
    const read = value === undefined ? field.usual : field.read(value, { path, list, before });
    before[name] = read === undefined ? field.standIn : read;
    if (before[name] === undefined) isWhole = false;
  }
  return isWhole ? asWhole<T>(Object.entries(before)) : undefined;
}

function writeFields(table: AnyTable, value: object): Document {
  const document: Document = {};
  for (const [name, field] of Object.entries(table)) {
    const held: unknown = Reflect.get(value, name);
    const written = held === field.usual ? undefined : field.write(held);
    if (written !== undefined) document[name] = written;
  }
  return document;
}

function meantTable(tables: readonly AnyTable[], { get }: Opened): AnyTable | undefined {
  const [first, ...others] = tables;
  const isMeant = (table: AnyTable) =>
    Object.keys(table).some((name) => !Object.hasOwn(first ?? {}, name) && get(name) !== undefined);
  return others.find(isMeant) ?? first;
}

/** What is the same whatever the case, for an object whose case is not known. */
function sharedFields(tables: readonly AnyTable[]): AnyTable {
  const [first = {}, ...others] = tables;
  return Object.fromEntries(
    Object.entries(first).filter(
      ([name, { kind }]) => kind.type !== "tag" && others.every((table) => Object.hasOwn(table, name)),
    ),
  );
}

function writtenName(table: AnyTable, by: string): string {
  const kind = table[by]?.kind;
  return kind?.type === "tag" ? String(kind.written) : "";
}

/** The one place where fields become an object: the table has been held against its type. */
function asWhole<T>(entries: readonly (readonly [string, unknown])[]): T {
  return Object.fromEntries(entries) as T;
}
