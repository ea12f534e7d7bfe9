import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTyped } from "./formatTyped";
import { parseTyped, TYPED_LENGTH, type TypedSpec } from "./parseTyped";

const WHOLE: TypedSpec = { whole: true };
const PERCENT: TypedSpec = { max: "100", percent: true };
const RATE: TypedSpec = { min: "0.000001", max: "1000000000000", usual: { min: "3", max: "15" } };
const read = (raw: string, spec: TypedSpec = {}) => parseTyped(raw, spec);
const code = (raw: string, spec: TypedSpec = {}) => {
  const typed = read(raw, spec);
  return typed.state === "problem" ? typed.problem.code : typed.state;
};

describe("what people type", () => {
  test.each([
    ["1,000,000", "1000000"],
    ["1 000 000", "1000000"],
    ["1\u00a0000\u00a0000", "1000000"],
    ["1\u2009000", "1000"],
    ["1\u202f000", "1000"],
    ["1\u3000000", "1000"],
    ["1'000", "1000"],
    ["1’000’000", "1000000"],
    ["1.2M", "1200000"],
    ["1.2 m", "1200000"],
    ["3k", "3000"],
    ["3K", "3000"],
    ["2.5b", "2500000000"],
    ["2.5 bn", "2500000000"],
    ["2 million", "2000000"],
    ["1.5万", "15000"],
    ["3亿", "300000000"],
    ["2千", "2000"],
    ["1.2百万", "1200000"],
    ["1万亿", "1000000000000"],
    ["1.5 T", "1500000000000"],
    ["１２３", "123"],
    ["１，２３４．５", "1234.5"],
    ["１．５万", "15000"],
    ["$1,000", "1000"],
    ["US$ 12.50", "12.5"],
    ["¥1,000", "1000"],
    ["￥1000", "1000"],
    ["USD 1,000", "1000"],
    ["1,000 CNY", "1000"],
    ["20元", "20"],
    ["  42 ", "42"],
    ["+5", "5"],
    ["1,234.5k", "1234500"],
    [".5", "0.5"],
    ["007", "7"],
    ["0.00001k", "0.01"],
  ])("%s is %s, read back", (raw, value) => {
    const typed = read(raw);
    expect(typed).toMatchObject({ state: "value", value });
    expect(typed).toHaveProperty("echo", raw.trim() === value ? null : (expect.any(String) as unknown));
  });

  test.each(["0", "16", "0.5", "200000", "16.", "0.50", "1000000000000000000", "10", "100.0", "7.1254"])(
    "%s needs no reading back",
    (raw) => {
      expect(read(raw)).toMatchObject({ state: "value", echo: null, other: null });
    },
  );

  test("what a field shows is what it reads", () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^\d{0,8}$/));
    fc.assert(
      fc.property(decimal, ([whole, fraction]) => {
        const exact = fraction.replace(/0+$/, "");
        const text = exact === "" ? String(whole) : `${whole}.${exact}`;
        expect(read(formatTyped(text, "en", {}))).toMatchObject({ state: "value", value: text });
      }),
      { numRuns: 200 },
    );
  });
});

describe("fault 39: separators", () => {
  const choices = (raw: string, spec: TypedSpec = {}) => {
    const typed = read(raw, spec);
    return typed.state === "problem"
      ? [typed.problem.code, typed.problem.params["advice"] ?? "", ...typed.choices]
      : typed.state === "value"
        ? typed.value
        : typed.state;
  };

  test("fault 39: 0,005 is never five, and 0,400 never 400", () => {
    for (const raw of [
      "0,005",
      "0,400",
      "00,400",
      "000,005",
      "0 400",
      "0'400",
      "0,400,000",
      "01,234",
      "0,005k",
      "$0,400",
      "0,400 元",
      "０，４００",
    ]) {
      for (const spec of [{}, WHOLE, PERCENT, RATE, { max: "24" }]) expect(parseTyped(raw, spec).state).toBe("problem");
    }
  });

  test.each([
    ["0,005", "0.005"],
    ["0,400", "0.4"],
    ["0,0008", "0.0008"],
    ["1,5", "1.5"],
    ["1.234,56", "1234.56"],
    ["1.500.000", "1500000"],
    ["1 234,56", "1234.56"],
    ["12,34", "12.34"],
    [",5", "0.5"],
    ["1,5k", "1500"],
  ])("fault 39: %s gets the advice on points, and %s with one press", (raw, value) => {
    expect(choices(raw)).toEqual(["not-a-number", "decimal-point", value]);
  });

  test("fault 39: a reading in doubt asks, and says both", () => {
    expect(read("7,125")).toEqual({
      state: "problem",
      choices: ["7125", "7.125"],
      problem: {
        path: "",
        code: "two-readings",
        params: { value: "7,125", minimum: "0", first: "7125", second: "7.125" },
      },
    });
    expect([choices("1,234"), choices("1,000"), choices("7,125k", WHOLE)]).toEqual([
      ["two-readings", "", "1234", "1.234"],
      ["two-readings", "", "1000", "1"],
      ["two-readings", "", "7125000", "7125"],
    ]);
    expect(choices("3.000", WHOLE)).toEqual(["two-readings", "", "3", "3000"]);
  });

  test("fault 39: where only one reading fits the field, it is not asked for the other", () => {
    expect([
      choices("1,234", WHOLE),
      choices("1,000", WHOLE),
      choices("$1,234"),
      choices("1,234,567"),
      choices("1,234.5"),
    ]).toEqual(["1234", "1000", "1234", "1234567", "1234.5"]);
    expect(choices("7,125", { max: "24" })).toEqual(["not-a-number", "decimal-point", "7.125"]);
    expect(choices("1,000", { whole: true, max: "60" })).toEqual(["above-maximum", ""]);
    expect(choices("1.500", WHOLE)).toEqual(["not-whole", "", "1500"]);
    expect(choices("1.500.000", WHOLE)).toEqual(["not-a-number", "decimal-point", "1500000"]);
    expect(choices("2,5", WHOLE)).toEqual(["not-whole", ""]);
  });

  test("fault 39: what was understood is read back in another form than it was typed", () => {
    const echo = (raw: string, spec?: TypedSpec) => {
      const typed = read(raw, spec);
      return typed.state === "value" ? [typed.echo, typed.other] : typed.state;
    };
    expect([echo("7,125", WHOLE), echo("1,000,000"), echo("１，２３４", WHOLE), echo("$1,234")]).toEqual([
      ["7125", null],
      ["1000000", null],
      ["1234", null],
      ["1234", null],
    ]);
    expect([echo("1.500"), echo("2.125"), echo("1.500", { max: "24" }), echo("2.125", { max: "24" })]).toEqual([
      ["1.5", "1500"],
      ["2.125", "2125"],
      ["1.5", null],
      [null, null],
    ]);
    expect([echo("12M"), echo("1 000 000")]).toEqual([
      ["12,000,000", null],
      ["1,000,000", null],
    ]);
  });

  test("fault 39: an exchange rate outside 3 to 15 CNY for 1 USD asks", () => {
    expect([choices("7.125", RATE), choices("3", RATE), choices("15", RATE)]).toEqual(["7.125", "3", "15"]);
    expect([choices("2.999", RATE), choices("0.14", RATE), choices("15.0001", RATE), choices("7125", RATE)]).toEqual([
      ["unusual-rate", "", "2.999"],
      ["unusual-rate", "", "0.14"],
      ["unusual-rate", "", "15.0001"],
      ["unusual-rate", "", "7125"],
    ]);
    expect(choices("7,125", RATE)).toEqual(["two-readings", "", "7125", "7.125"]);
    expect(choices("$7,125", RATE)).toEqual(["unusual-rate", "", "7125", "7.125"]);
    expect(read("7.125", RATE)).toMatchObject({ echo: null, other: null });
  });

  test("fault 39: 50% is a percentage, and no count", () => {
    expect([choices("12%", PERCENT), choices("12 %", PERCENT), choices("１２％", PERCENT)]).toEqual(["12", "12", "12"]);
    expect([choices("50%", WHOLE), choices("50%"), choices("50％", RATE), choices("$5%", PERCENT)]).toEqual([
      ["not-a-number", "no-percent"],
      ["not-a-number", "no-percent"],
      ["not-a-number", "no-percent"],
      ["not-a-number", ""],
    ]);
  });
});

describe("what is not plainly one number", () => {
  test.each([
    "1e5",
    "1e50000000",
    "0x10",
    "1_000",
    "NaN",
    "Infinity",
    "-0",
    "−0.0",
    "abc",
    "-",
    "+",
    ".",
    ",",
    "$",
    "%",
    "k",
    "1..2",
    "1.2.3",
    "1.000.000",
    "1,23",
    "12,34",
    "1,2345",
    "1,0000",
    "1,00,000",
    "1,234 567",
    "1 2",
    "10 00",
    "1'0",
    "--5",
    "-$-5",
    "5-",
    "½",
    "²",
    "①",
    "٣",
    "100\t200",
    "1\n000",
    "1000;DROP",
    "<b>1</b>",
    "1/2",
    "3kk",
    "3 k M",
    "\u202e12",
    "1\u200b2",
    "\ud800",
  ])("%j is refused", (raw) => {
    expect(code(raw)).toBe("not-a-number");
  });

  test("a decimal comma is not guessed, and says what to do", () => {
    expect(read("1,5")).toMatchObject({
      problem: { code: "not-a-number", params: { value: "1,5", advice: "decimal-point" } },
    });
    expect(read("1.5.")).not.toHaveProperty("problem.params.advice");
  });

  test("length is looked at before anything else", () => {
    expect(code("1".repeat(TYPED_LENGTH + 1))).toBe("too-long");
    expect(code("1".repeat(TYPED_LENGTH), { max: "9".repeat(TYPED_LENGTH) })).toBe("value");
    expect(code(" ".repeat(1_000_000))).toBe("too-long");
  });

  test("any text gives an answer and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(["empty", "value", "problem"]).toContain(read(raw, { optional: true }).state);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the field accepts", () => {
  test("empty is empty, not zero", () => {
    expect(read("", { optional: true })).toEqual({ state: "empty" });
    expect(read(" \u00a0 ", { optional: true })).toEqual({ state: "empty" });
    expect(code("")).toBe("missing");
  });

  test.each([
    ["23.999999999999999999", "value"],
    ["24", "value"],
    ["24.0", "value"],
    ["24.000000000000000001", "above-maximum"],
    ["26", "above-maximum"],
    ["0", "value"],
    ["-0.000000000000000001", "below-minimum"],
  ])("hours from 0 to 24: %s is %s", (raw, outcome) => {
    expect(code(raw, { min: "0", max: "24" })).toBe(outcome);
  });

  test("a problem says the limits and what was typed", () => {
    expect(read("26", { min: "0", max: "24" })).toEqual({
      state: "problem",
      problem: { path: "", code: "above-maximum", params: { value: "26", minimum: "0", maximum: "24" } },
      choices: [],
    });
  });

  test("without bounds: from 0 to 10^18", () => {
    expect([code("-1"), code("1000000000000000000"), code("1000000000000000001"), code("2000000000b")]).toEqual([
      "below-minimum",
      "value",
      "above-maximum",
      "above-maximum",
    ]);
    expect(read("−5", { min: "-10" })).toMatchObject({ value: "-5" });
    expect(code("-11", { min: "-10" })).toBe("below-minimum");
  });

  test("whole numbers may be typed as 1.5万", () => {
    expect([
      code("1.5万", { whole: true }),
      code("3.0", { whole: true }),
      code("1.5", { whole: true }),
      code("0.0005k", { whole: true }),
    ]).toEqual(["value", "value", "not-whole", "not-whole"]);
  });
});
