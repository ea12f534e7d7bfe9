import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parseTyped, type TypedSpec } from "../../format/parseTyped";
import { ITEM_KINDS } from "../../model/item";
import { emptyPlan } from "../../plan/emptyPlan";
import { LONGEST_TEXT } from "../../plan/fields/bounds";
import type { AnyTable, Bounds } from "../../plan/fields/field";
import { newProblemList } from "../../plan/read/problemList";
import { readPlan } from "../../plan/read/readPlan";
import { itemFieldAt } from "../../plan/tables/fieldAt";
import { ITEM_TABLES } from "../../plan/tables/itemTables";
import { writePlan } from "../../plan/write/writePlan";
import * as specs from "./numberSpecs";
import { useExchangeRate, usePlanNumbers, useValidDays } from "./planFields";

/** Every number of a table with its path; what measured traffic is made of has no form. */
function numbersOf(table: AnyTable, before = ""): readonly (readonly [string, Bounds])[] {
  return Object.entries(table).flatMap(([name, { kind }]) => {
    if (kind.type === "number") return [[before + name, kind.bounds] as const];
    if (name === "sizing" || (kind.type !== "object" && kind.type !== "list")) return [];
    const path = `${before}${name}${kind.type === "list" ? "[3]" : ""}.`;
    const tables = kind.of.type === "record" ? [kind.of.table] : Object.values(kind.of.tables);
    return tables.flatMap((inner) => numbersOf(inner, path));
  });
}

describe("fault 45: a field of the form takes what a file takes, at and beside every bound", () => {
  it.each(ITEM_KINDS)("%s", (kind) => {
    const numbers = numbersOf(ITEM_TABLES[kind]);
    expect(numbers.length).toBeGreaterThan(4);
    for (const [path, bounds] of numbers) {
      const spec = specs.itemSpec(kind, path);
      const isTakenFromFile = (text: string) => {
        const list = newProblemList();
        itemFieldAt(kind, path)?.read(text, { path, list, before: {} });
        return list.problems.length === 0;
      };
      const beside = [bounds.minimum, bounds.maximum]
        .flatMap((bound) => [BigInt(bound) - 1n, BigInt(bound), BigInt(bound) + 1n])
        .map(String);
      let refused = 0;
      for (const text of [...beside, "0", "1", "2.5", "-0.5", "30.4167"]) {
        const typed = parseTyped(text, spec).state === "value";
        expect([path, text, typed]).toEqual([path, text, isTakenFromFile(text)]);
        if (!typed) refused += 1;
      }
      expect([path, refused > 1]).toEqual([path, true]);
    }
  });

  it("only what may be absent may be left empty, and only a share takes a percent sign", () => {
    const isTaken = (text: string, kind: (typeof ITEM_KINDS)[number], path: string) =>
      parseTyped(text, specs.itemSpec(kind, path)).state;
    expect(isTaken("", "ptu", "requestInputTokens")).toBe("empty");
    expect(isTaken("", "ptu", "inputTpm")).toBe("problem");
    expect(isTaken("5%", "tokens", "batchPercent")).toBe("value");
    expect(isTaken("5%", "tokens", "rounds")).toBe("problem");
    expect(() => specs.itemSpec("tokens", "replicas")).toThrow("replicas");
    expect(() => specs.itemSpec("tokens", "label")).toThrow("label");
  });
});

/** What a hook gives on a page with an empty plan. */
function used<T>(hook: () => T): T {
  const got: T[] = [];
  const Probe = (): ReactNode => {
    got.push(hook());
    return null;
  };
  renderToStaticMarkup(createElement(Probe));
  return got[0]!;
}

describe("fault 45: a field of the plan itself takes what a plan file takes, at and beside every bound", () => {
  const written = writePlan(emptyPlan("", "A", "USD"));
  const isTakenFrom = (more: object) => readPlan(JSON.parse(JSON.stringify({ ...written, ...more }))).ok;
  const fields: Readonly<Record<string, readonly [TypedSpec, (text: string) => boolean, readonly string[]]>> = {
    term: [
      used(usePlanNumbers).term.spec,
      (text) => isTakenFrom({ termMonths: Number(text) }),
      ["0", "1", "60", "61", "1.5"],
    ],
    tax: [
      used(usePlanNumbers).tax.spec,
      (text) => isTakenFrom({ adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: text } }),
      ["-1", "0", "100", "100.1", "101"],
    ],
    // That an unusual rate is asked for once more is no bound.
    rate: [
      { ...used(useExchangeRate).rate.spec, usual: undefined },
      (text) => isTakenFrom({ fx: { cnyPerUsd: text, asOf: "2026-08-01" } }),
      ["0", "0.0000009", "0.000001", "7.1", "1000000000000", "1000000000001"],
    ],
    "valid days": [
      used(useValidDays).spec,
      (text) => isTakenFrom({ quote: { validDays: Number(text) } }),
      ["0", "1", "365", "366", "2.5"],
    ],
  };
  it.each(Object.entries(fields))("%s", (_name, [spec, isTaken, texts]) => {
    expect(new Set(texts.map(isTaken)).size, "texts that a file takes and texts that it refuses").toBe(2);
    for (const text of texts) expect([text, parseTyped(text, spec).state === "value"]).toEqual([text, isTaken(text)]);
  });
});

it("fault 45: no view types the length of a text a second time", () => {
  const views: Readonly<Record<string, string>> = import.meta.glob(
    ["../../{app,features}/**/*.tsx", "!**/*.test.tsx"],
    {
      query: "?raw",
      import: "default",
      eager: true,
    },
  );
  const lengths = Object.entries(views).flatMap(([file, text]) =>
    [...text.matchAll(/maxLength=\{([^}]+)\}/g)].map(([, given = ""]) => ({ file, given })),
  );
  expect(lengths.length).toBeGreaterThan(5);
  expect(lengths.filter(({ given }) => /\d/.test(given))).toEqual([]);
  expect(specs.textLength).toBe(LONGEST_TEXT);
});
