import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownPlaces } from "../money/decimal";
import { LANGUAGE_TAG, LANGUAGES, type Language } from "./catalogue";
import { formatCompact } from "./formatCompact";
import { formatDate, formatTime } from "./formatDate";
import { formatMoney, formatMoneyText, formatUnitPrice } from "./formatMoney";
import { formatNumber, type NumberStyle } from "./formatNumber";
import { formatPercent } from "./formatPercent";

const MINUS = "\u2212";
const NBSP = "\u00a0";
/** Intl writes no more decimals than these in Node 20 and in browsers of its time, and throws when asked to. */
const INTL_DECIMALS = 20;
const anySignedDecimal = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 9999n }), fc.bigInt({ min: 0n, max: 10n ** 25n })),
    fc.constantFrom("", "0", "00", "0000", "9", "995", "4999"),
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fc.boolean(),
  )
  .map(
    ([isNegative, whole, zeros, part, isWhole]) =>
      `${isNegative ? "-" : ""}${whole}${isWhole ? "" : `.${zeros}${part}`}`,
  );

const intls = new Map<string, Intl.NumberFormat>();

function intlOf(text: string, language: Language, { minFraction = 0, maxFraction, sign }: NumberStyle): string {
  const most = maxFraction === undefined ? INTL_DECIMALS : Math.min(INTL_DECIMALS, shownPlaces(text, maxFraction));
  const key = [language, minFraction, most, sign].join(" ");
  const intl =
    intls.get(key) ??
    new Intl.NumberFormat(LANGUAGE_TAG[language], {
      minimumFractionDigits: minFraction,
      maximumFractionDigits: most,
      signDisplay: sign === "always" ? "exceptZero" : "negative",
    });
  intls.set(key, intl);
  return intl.format(text as Intl.StringNumericLiteral).replace("-", MINUS);
}

test.each([
  ["0", "0"],
  ["999", "999"],
  ["1000", "1,000"],
  ["1234567.89", "1,234,567.89"],
  ["-1234.5", `${MINUS}1,234.5`],
  ["0.0004", "0.0004"],
  ["123456789012345678901234567890.000000000000000001", "123,456,789,012,345,678,901,234,567,890.000000000000000001"],
  ["007", "7"],
  ["-0", "0"],
  ["1.50", "1.5"],
])("formatNumber %s is %s", (text, shown) => {
  expect(formatNumber(text, "en")).toBe(shown);
  expect(formatNumber(text, "zh")).toBe(shown);
});

test("a text that is no decimal is shown unchanged", () => {
  for (const text of ["", "1e9", "NaN", "abc", "1.", ".5"]) expect(formatNumber(text, "en")).toBe(text);
});

describe("rounded for display", () => {
  test.each([
    ["2.344", "2.34"],
    ["2.345", "2.35"],
    ["2.3449999999999999999999", "2.34"],
    ["-2.345", `${MINUS}2.35`],
    ["0.995", "1.00"],
    ["9.995", "10.00"],
    ["999.995", "1,000.00"],
    ["-0.004", `${MINUS}0.004`],
    ["-0.005", `${MINUS}0.005`],
    ["-0", "0.00"],
    ["-0.00", "0.00"],
    ["0.0099", "0.0099"],
    ["0.00995", "0.01"],
    ["0.00999999", "0.01"],
    ["0.01", "0.01"],
    ["0.0149", "0.01"],
    ["0.0012345", "0.0012"],
    ["0.00000000098765", "0.00000000099"],
    ["1.005", "1.01"],
    ["2520", "2,520.00"],
  ])("%s is %s", (text, amount) => {
    expect(formatMoney(text, "USD", "en")).toEqual({ code: "USD", amount });
  });
  test("the sign of a difference", () => {
    expect(formatMoney("950.78", "USD", "en", "always").amount).toBe("+950.78");
    expect(formatMoney("0", "USD", "en", "always").amount).toBe("0.00");
    expect(formatMoney("0.001", "USD", "en", "always").amount).toBe("+0.001");
    expect(formatMoney("-1", "USD", "en", "always").amount).toBe(`${MINUS}1.00`);
  });
  test("code and amount never part", () => {
    expect(formatMoneyText("2520", "CNY", "zh")).toBe("¥2,520.00");
  });
  test.each(LANGUAGES)("is what Intl writes of the same text, in %s", (language) => {
    const styles: readonly NumberStyle[] = [
      {},
      { maxFraction: 0 },
      { maxFraction: 1, minFraction: 1 },
      { maxFraction: 2 },
      { maxFraction: 2, minFraction: 2 },
      { maxFraction: 2, minFraction: 2, sign: "always" },
      { maxFraction: 4, minFraction: 2 },
      { maxFraction: 6 },
      { minFraction: 3 },
      { sign: "always" },
    ];
    let compared = 0;
    fc.assert(
      fc.property(anySignedDecimal, (text) => {
        for (const style of styles) {
          const intl = intlOf(text, language, style);
          expect(formatNumber(text, language, style), `${text} ${JSON.stringify(style)}`).toBe(intl);
          compared += 1;
        }
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBe(20_000);
  });
  test("has more decimals than Intl can write in every engine", () => {
    const third = `0.${"3".repeat(30)}`;
    expect(formatNumber(third, "en")).toBe(third);
    expect(formatNumber(`1234.${"7".repeat(120)}`, "zh")).toBe(`1,234.${"7".repeat(120)}`);
  });
});

test("unit prices stay as printed, with two decimals at least", () => {
  const shown = ["0.0004", "3.36", "7", "16.0", "0.050", "1234.5"].map((text) => formatUnitPrice(text, "en"));
  expect(shown).toEqual(["0.0004", "3.36", "7.00", "16.00", "0.050", "1,234.50"]);
});

test.each([
  ["0", "0", "0"],
  ["2400", "2,400", "2,400"],
  ["9999", "9,999", "9,999"],
  ["10000", "10.0 k", "1.00 万"],
  ["200000", "200 k", "20.0 万"],
  ["999499", "999 k", "99.9 万"],
  ["999500", "1.00 M", "100 万"],
  ["2200000", "2.20 M", "220 万"],
  ["2019230", "2.02 M", "202 万"],
  ["100000000", "100 M", "1.00 亿"],
  ["1000000000", "1.00 B", "10.0 亿"],
  ["1500000000000", "1.50 T", "1.50 万亿"],
  ["-2200000", `${MINUS}2.20 M`, `${MINUS}220 万`],
  ["12345.678", "12.3 k", "1.23 万"],
  ["0.1234", "0.12", "0.12"],
])("formatCompact %s is %s and %s", (text, en, zh) => {
  expect(formatCompact(text, "en").replace(NBSP, " ")).toBe(en);
  expect(formatCompact(text, "zh").replace(NBSP, " ")).toBe(zh);
});

test("round axis marks drop their zeros", () => {
  expect(formatCompact("20000", "en", { trim: true })).toBe(`20${NBSP}k`);
  expect(formatCompact("1500000", "zh", { trim: true })).toBe("150\u00a0万");
});

test("fault 40: a percentage that is not zero is not shown as zero", () => {
  expect([
    formatPercent("0.004", "zh"),
    formatPercent("0.04", "zh", { maxFraction: 1, minFraction: 1 }),
    formatPercent("0.3", "zh", { maxFraction: 0 }),
    formatPercent("0", "zh", { maxFraction: 1, minFraction: 1 }),
  ]).toEqual(["0.004%", "0.04%", "0.3%", "0.0%"]);
});

test("percentages", () => {
  expect([
    formatPercent("5", "en"),
    formatPercent("5", "zh"),
    formatPercent("20.1284", "en", { maxFraction: 1 }),
  ]).toEqual(["5%", "5%", "20.1%"]);
});

test("dates are read off the text, in whatever time zone", () => {
  expect(formatDate("2026-11-21", "en")).toBe(`21${NBSP}November 2026`);
  expect(formatDate("2026-11-01", "zh")).toBe("2026年11月1日");
  expect([formatDate("2026-09", "en"), formatDate("2026-09", "zh")]).toEqual(["September 2026", "2026年9月"]);
  expect(["", "undated", "2026-13-01"].map((text) => formatDate(text, "en"))).toEqual(["", "undated", "2026-13-01"]);
  expect(formatTime(new Date(2026, 10, 21, 4, 5))).toBe("04:05");
});
