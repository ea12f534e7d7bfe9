import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyValue } from "../fields/anyValue.testing";
import type { AnyTable, Field, FieldTable, ObjectKind } from "../fields/field";
import { COUNT } from "../fields/bounds";
import { flag } from "../fields/choiceField";
import { number } from "../fields/numberField";
import { defaultItem } from "../defaultItem";
import { emptyPlan } from "../emptyPlan";
import type { Clip } from "../../model/trainingItem";
import { ITEM_KINDS } from "../plan";
import { newProblemList } from "../read/problemList";
import { ITEM_TABLES } from "./itemTables";
import { PLAN } from "./planTable";

/** Every table of the plan with its path, each case of a variant apart. */
function tablesIn(object: ObjectKind, path: string): readonly (readonly [string, AnyTable])[] {
  const tables =
    object.type === "record"
      ? [[path, object.table] as const]
      : Object.entries(object.tables).map(([name, table]) => [`${path}(${name})`, table] as const);
  return tables.flatMap(([at, table]) => [
    [at, table] as const,
    ...Object.entries(table).flatMap(([name, { kind }]) =>
      kind.type === "list" || kind.type === "object" ? tablesIn(kind.of, `${at}.${name}`) : [],
    ),
  ]);
}

const TABLES = tablesIn(PLAN.kind, "plan");
const FIELDS = TABLES.flatMap(([path, table]) =>
  Object.entries(table).map(([name, field]) => [`${path}.${name}`, field] as const),
);

function read(field: Field<unknown>, value: unknown) {
  const list = newProblemList();
  const { kind } = field;
  const before = kind.type === "number" && kind.atMost !== undefined ? { [kind.atMost]: kind.bounds.maximum } : {};
  return { value: field.read(value, { path: "field", list, before }), problems: list.problems };
}

describe("the tables of the plan", () => {
  it("cover everything that a new plan and a new item have", () => {
    expect(TABLES.length).toBeGreaterThan(20);
    expect(FIELDS.length).toBeGreaterThan(130);
    expect(Object.keys(TABLES[0]?.[1] ?? {}).sort()).toEqual(Object.keys(emptyPlan("", "", "USD")).sort());
    for (const kind of ITEM_KINDS) {
      const item = defaultItem(kind, { id: "i1", card: "c", cardVersion: "", model: "m" });
      expect(Object.keys(ITEM_TABLES[kind]).sort()).toEqual(Object.keys(item).sort());
      expect(item.kind).toBe(kind);
    }
  });

  it("do not compile without a field of their type, or with one of another type", () => {
    const [seconds, count] = [number(COUNT, 101), number(COUNT, 102)];
    // @ts-expect-error -- `count` is forgotten
    const forgotten: FieldTable<Clip> = { seconds };
    // @ts-expect-error -- a clip has no `frames`
    const another: FieldTable<Clip> = { seconds, count, frames: count };
    // @ts-expect-error -- `count` is a number
    const wrong: FieldTable<Clip> = { seconds, count: flag(102) };
    expect([forgotten, another, wrong].map((table) => Object.keys(table).length)).toEqual([1, 3, 2]);
  });

  it("give no place in a link twice", () => {
    for (const [path, table] of TABLES) {
      const places = (isRequired: boolean) =>
        Object.entries(table)
          .filter(
            ([name, { usual, kind }]) => kind.type !== "tag" && (usual === undefined && name !== "id") === isRequired,
          )
          .map(([, { place }]) => place);
      for (const some of [places(true), places(false)]) expect([path, new Set(some).size]).toEqual([path, some.length]);
    }
  });
});

describe("every field", () => {
  it.each(FIELDS)("%s reads what it writes, and writes what it read", (_path, field) => {
    let written = 0;
    fc.assert(
      fc.property(anyValue(field), (value) => {
        if (value === field.usual) return;
        const document = field.write(value);
        // An empty group or list is left out, as its default is.
        if (document === undefined) {
          expect(value).toEqual(field.usual);
          return;
        }
        written += 1;
        const again = read(field, JSON.parse(JSON.stringify(document)));
        expect(again).toEqual({ value, problems: [] });
        expect(JSON.stringify(field.write(again.value))).toBe(JSON.stringify(document));
      }),
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(5);
  });

  it.each(FIELDS)("%s refuses what it cannot be, without throwing", (_path, field) => {
    for (const value of [[[]], Symbol("no value"), () => 0, { surprise: 1 }]) {
      if (field.kind.type === "tag") expect(read(field, value)).toEqual({ value: field.fresh, problems: [] });
      else expect(read(field, value).problems.length).toBeGreaterThan(0);
    }
  });

  it.each(FIELDS)("%s starts with a value that it reads", (_path, field) => {
    const { fresh, usual, kind } = field;
    if (fresh === usual) return;
    // A key or a list that begins empty is filled in by whoever makes the object.
    const isFilledIn = fresh === "" || (Array.isArray(fresh) && fresh.length === 0);
    if (isFilledIn) expect(["text", "date", "list"]).toContain(kind.type);
    else expect(read(field, field.write(fresh))).toEqual({ value: fresh, problems: [] });
  });
});
