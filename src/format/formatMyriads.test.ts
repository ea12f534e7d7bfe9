import { expect, test } from "vitest";
import { formatMyriads } from "./formatMyriads";

test.each([
  ["3600", "1m-tokens", "36 亿"],
  ["288", "million-tokens", "2.88 亿"],
  ["0.5", "1m-tokens", "50 万"],
  ["99.999999", "1m-tokens", "9,999.9999 万"],
  ["100", "1m-tokens", "1 亿"],
  ["1234567", "1k-tokens", "12.3457 亿"],
  ["9.999", "thousand-tokens", "9,999"],
  ["10", "thousand-tokens", "1 万"],
  ["0", "1m-tokens", "0"],
])("fault 56: %s of %s are %s", (text, unit, shown) => {
  expect(formatMyriads(text, unit, "zh")?.replace("\u00a0", " ")).toBe(shown);
});

test("other units, other languages and what is no number keep their own words", () => {
  expect([
    formatMyriads("3600", "1m-tokens", "en"),
    formatMyriads("3", "hours", "zh"),
    formatMyriads("abc", "1m-tokens", "zh"),
  ]).toEqual([null, null, null]);
});
