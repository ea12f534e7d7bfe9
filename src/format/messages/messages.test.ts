import { describe, expect, test } from "vitest";
import type { ProblemCode } from "../../model/problem";
import { problem } from "../../model/problem";
import { LANGUAGES } from "../catalogue";
import { problemText } from "../problemText";
import { problemMessages } from "./problems";
import { unitMessages } from "./units";

const codes = Object.keys(problemMessages.en) as ProblemCode[];
const full = {
  value: "26",
  minimum: "0",
  maximum: "24",
  limit: "24",
  count: "3",
  field: "hours",
  card: "card-a",
  version: "2026-03-18",
  model: "qwen-plus",
  cardCurrency: "CNY",
  spec: "MU1x4",
  mode: "thinking",
  currency: "USD",
  choices: "a, b",
  id: "x",
};

describe.each(LANGUAGES)("problems in %s", (language) => {
  test.each(codes)("%s is a whole sentence with and without its parameters", (code) => {
    const drawn = [{}, full].flatMap((params) =>
      [undefined, "hours"].map((what) => problemText(problem("", code, params), language, what)),
    );
    for (const text of drawn) {
      expect(text).not.toMatch(/undefined|null|object Object|\s{2}|,\.|\.\.|，。/);
      expect(text.trim()).toBe(text);
      expect(text).toMatch(language === "en" ? /^\S.+\.$/ : /^\S.+。$/);
    }
  });
});

test("an error says the limit and what was typed", () => {
  const range = problem("", "above-maximum", { value: "26", minimum: "0", maximum: "24" });
  expect(problemText(range, "en", "hours")).toBe("Enter hours from 0 to 24. You typed 26.");
  expect(problemText(range, "zh", "小时数")).toBe("请输入 0 到 24 之间的小时数。您输入的是 26。");
  const open = problem("", "below-minimum", { value: "-1", minimum: "1000" });
  expect(problemText(open, "en", "a number")).toBe("Enter a number, 1,000 or more. You typed -1.");
  const over = problem("", "input-over-limit", { value: "256001", maximum: "256000", model: "qwen3-max" });
  expect(problemText(over, "en")).toBe("256,001 is over the limit of qwen3-max, 256,000 tokens.");
  expect(problemText(over, "zh")).toBe("256,001 超出 qwen3-max 的上限 256,000 Token。");
});

test("of a file nobody says that it was typed", () => {
  const range = problem("", "above-maximum", { value: "26", minimum: "0", maximum: "24" });
  expect(problemText(range, "en")).toBe("Expected a number from 0 to 24, found 26.");
  expect(problemText(range, "zh")).toBe("此处应为 0 到 24 之间的数值，实际为 26。");
});

test("a decimal comma gets advice", () => {
  expect(problemText(problem("", "not-a-number", { value: "1,5", advice: "decimal-point" }), "en")).toContain(
    "Use a point",
  );
});

test("what was typed is cut to a readable length", () => {
  const text = problemText(problem("", "not-a-choice", { value: "x".repeat(5000) }), "en");
  expect(text.length).toBeLessThan(120);
});

test("English counts in singular and plural, Chinese does not", () => {
  const { days, replicas } = unitMessages.en;
  expect([days("1"), days("0"), days("0.5"), days("2"), replicas("1")]).toEqual([
    "day",
    "days",
    "days",
    "days",
    "replica",
  ]);
  expect([unitMessages.zh.days("1"), unitMessages.zh.days("2")]).toEqual(["天", "天"]);
});
