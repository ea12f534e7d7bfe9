import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parseTyped, type TypedSpec } from "../format/parseTyped";
import { emptyPlan } from "../plan/emptyPlan";
import { readFields } from "../plan/readFields";
import { newProblemList } from "../plan/problemList";
import {
  COUNT,
  DAYS_PER_MONTH,
  HOURS_PER_DAY,
  PERCENT,
  QUANTITY,
  readNumber,
  SIGNED_PRICE,
  TERM_MONTHS,
  type NumberRule,
} from "../plan/readNumber";
import { DAYS_ONCE, HOURS_ONCE } from "../plan/readPurchase";
import { readPlan } from "../plan/readPlan";
import { LONGEST_TEXT } from "../plan/readText";
import { ROUNDS } from "../plan/readTokens";
import { writePlan } from "../plan/writePlan";
import * as specs from "./numberSpecs";
import { useExchangeRate, usePlanNumbers, useValidDays } from "./planFields";

const PAIRS: Readonly<Record<string, readonly [TypedSpec, NumberRule]>> = {
  count: [specs.countSpec, COUNT],
  quantity: [specs.quantitySpec, QUANTITY],
  "signed price": [specs.signedPriceSpec, SIGNED_PRICE],
  "days once": [specs.daysOnceSpec, DAYS_ONCE],
  "hours once": [specs.hoursOnceSpec, HOURS_ONCE],
  percent: [specs.percentSpec, PERCENT],
  rounds: [specs.roundsSpec, ROUNDS],
  "hours a day": [specs.hoursPerDaySpec, HOURS_PER_DAY],
  "days a month": [specs.daysPerMonthSpec, DAYS_PER_MONTH],
  months: [specs.specOf(TERM_MONTHS), TERM_MONTHS],
};

function isTakenFromFile(text: string, rule: NumberRule): boolean {
  const list = newProblemList();
  const fields = readFields({ value: text }, "", ["value"], list);
  if (fields === null) throw new Error("no fields");
  readNumber(fields, "value", rule);
  return list.problems.length === 0;
}

describe("fault 45: a field of the form takes what a file takes, at and beside every bound", () => {
  it.each(Object.entries(PAIRS))("%s", (_name, [spec, rule]) => {
    const beside = [rule.minimum, rule.maximum]
      .flatMap((bound) => [BigInt(bound) - 1n, BigInt(bound), BigInt(bound) + 1n])
      .map(String);
    let refused = 0;
    for (const text of [...beside, "0", "1", "2.5", "-0.5", "30.4167"]) {
      const typed = parseTyped(text, spec).state === "value";
      expect([text, typed]).toEqual([text, isTakenFromFile(text, rule)]);
      if (!typed) refused += 1;
    }
    expect(refused).toBeGreaterThan(1);
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
  const views: Readonly<Record<string, string>> = import.meta.glob(["../{app,features}/**/*.tsx", "!**/*.test.tsx"], {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const lengths = Object.entries(views).flatMap(([file, text]) =>
    [...text.matchAll(/maxLength=\{([^}]+)\}/g)].map(([, given = ""]) => ({ file, given })),
  );
  expect(lengths.length).toBeGreaterThan(5);
  expect(lengths.filter(({ given }) => /\d/.test(given))).toEqual([]);
  expect(specs.textLength).toBe(LONGEST_TEXT);
});
