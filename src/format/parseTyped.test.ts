import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "./formatNumber";
import { parseTyped, TYPED_LENGTH, type TypedSpec } from "./parseTyped";

const read = (raw: string, spec: TypedSpec = {}) => parseTyped(raw, "en", spec);
const code = (raw: string, spec: TypedSpec = {}) => {
  const typed = read(raw, spec);
  return typed.state === "problem" ? typed.problem.code : typed.state;
};

describe("what people type", () => {
  test.each([
    ["1,000,000", "1000000"], ["1 000 000", "1000000"], ["1\u00a0000\u00a0000", "1000000"], ["1\u2009000", "1000"], ["1\u202f000", "1000"], ["1\u3000000", "1000"],
    ["1'000", "1000"], ["1’000’000", "1000000"], ["1.2M", "1200000"], ["1.2 m", "1200000"], ["3k", "3000"], ["3K", "3000"], ["2.5b", "2500000000"], ["2.5 bn", "2500000000"],
    ["2 million", "2000000"], ["1.5万", "15000"], ["3亿", "300000000"], ["2千", "2000"], ["1.2百万", "1200000"], ["1万亿", "1000000000000"], ["１２３", "123"],
    ["１，２３４．５", "1234.5"], ["１．５万", "15000"], ["$1,000", "1000"], ["US$ 12.50", "12.5"], ["¥1,000", "1000"], ["￥1000", "1000"], ["USD 1,000", "1000"], ["1,000 CNY", "1000"],
    ["20元", "20"], ["12%", "12"], ["12 %", "12"], ["１２％", "12"], ["  42 ", "42"], ["+5", "5"], ["1,234", "1234"], ["1,234.5k", "1234500"], [".5", "0.5"], ["007", "7"], ["0.00001k", "0.01"],
  ])("%s is %s, read back", (raw, value) => {
    expect(read(raw)).toEqual({ state: "value", value, echo: raw.trim() !== value });
  });

  test.each(["0", "16", "0.5", "200000", "16.", "0.50", "1000000000000000000", "10", "100.0"])("%s needs no reading back", (raw) => {
    expect(read(raw)).toMatchObject({ state: "value", echo: false });
  });

  test("Chinese reads the same commas", () => {
    expect(parseTyped("1,234", "zh", {})).toEqual({ state: "value", value: "1234", echo: true });
  });

  test("what a field shows is what it reads", () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{0,8}$/));
    fc.assert(fc.property(decimal, ([whole, fraction]) => {
      const exact = fraction.replace(/0+$/, "");
      const text = exact === "" ? String(whole) : `${whole}.${exact}`;
      expect(read(formatNumber(text, "en"))).toMatchObject({ state: "value", value: text });
    }), { numRuns: 200 });
  });
});

describe("what is not plainly one number", () => {
  test.each([
    "1e5", "1e50000000", "0x10", "1_000", "NaN", "Infinity", "-0", "−0.0", "abc", "-", "+", ".", ",", "$", "%", "k", "1..2", "1.2.3", "1.000.000", "1,23", "12,34", "1,2345", "1,0000", "1,00,000",
    "1,234 567", "1 2", "10 00", "1'0", "--5", "-$-5", "5-", "½", "²", "①", "٣", "100\t200", "1\n000", "1000;DROP", "<b>1</b>", "1/2", "3kk", "3 k M", "\u202e12", "1\u200b2", "\ud800",
  ])("%j is refused", (raw) => {
    expect(code(raw)).toBe("not-a-number");
  });

  test("a decimal comma is not guessed, and says what to do", () => {
    expect(read("1,5")).toMatchObject({ problem: { code: "not-a-number", params: { value: "1,5", advice: "decimal-point" } } });
    expect(read("1.5.")).not.toHaveProperty("problem.params.advice");
  });

  test("length is looked at before anything else", () => {
    expect(code("1".repeat(TYPED_LENGTH + 1))).toBe("too-long");
    expect(code("1".repeat(TYPED_LENGTH), { max: "9".repeat(TYPED_LENGTH) })).toBe("value");
    expect(code(" ".repeat(1_000_000))).toBe("too-long");
  });

  test("any text gives an answer and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (raw) => {
      expect(["empty", "value", "problem"]).toContain(read(raw, { optional: true }).state);
    }), { numRuns: 300 });
  });
});

describe("what the field accepts", () => {
  test("empty is empty, not zero", () => {
    expect(read("", { optional: true })).toEqual({ state: "empty" });
    expect(read(" \u00a0 ", { optional: true })).toEqual({ state: "empty" });
    expect(code("")).toBe("missing");
  });

  test.each([
    ["23.999999999999999999", "value"], ["24", "value"], ["24.0", "value"], ["24.000000000000000001", "above-maximum"], ["26", "above-maximum"],
    ["0", "value"], ["-0.000000000000000001", "below-minimum"],
  ])("hours from 0 to 24: %s is %s", (raw, outcome) => {
    expect(code(raw, { min: "0", max: "24" })).toBe(outcome);
  });

  test("a problem says the limits and what was typed", () => {
    expect(read("26", { min: "0", max: "24" })).toEqual({
      state: "problem", problem: { path: "", code: "above-maximum", params: { value: "26", minimum: "0", maximum: "24" } },
    });
  });

  test("without bounds: from 0 to 10^18", () => {
    expect([code("-1"), code("1000000000000000000"), code("1000000000000000001"), code("2000000000b")])
      .toEqual(["below-minimum", "value", "above-maximum", "above-maximum"]);
    expect(read("−5", { min: "-10" })).toMatchObject({ value: "-5" });
    expect(code("-11", { min: "-10" })).toBe("below-minimum");
  });

  test("whole numbers may be typed as 1.5万", () => {
    expect([code("1.5万", { whole: true }), code("3.0", { whole: true }), code("1.5", { whole: true }), code("0.0005k", { whole: true })])
      .toEqual(["value", "value", "not-whole", "not-whole"]);
  });
});
