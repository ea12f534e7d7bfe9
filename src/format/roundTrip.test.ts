import fc from "fast-check";
import { expect, test } from "vitest";
import { amount } from "../money/amount";
import { divide } from "../money/arithmetic";
import { toText } from "../money/toText";
import { LANGUAGES, type Language } from "./catalogue";
import { decimalText } from "../money/decimal";
import { formatCompact } from "./formatCompact";
import { formatMoney, formatMoneyText, formatUnitPrice } from "./formatMoney";
import { formatNumber } from "./formatNumber";
import { formatPercent } from "./formatPercent";
import { formatTyped } from "./formatTyped";
import { parseTyped, type TypedSpec } from "./parseTyped";

/** From 10^-9 to 10^15, all sizes alike, with 0 to 9 decimals. */
const anyDecimal = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, whole, places]) => {
    const text = whole
      .toString()
      .slice(0, digits)
      .padStart(places + 1, "0");
    const cut = text.length - places;
    return decimalText({
      negative: false,
      whole: text.slice(0, cut).replace(/^0+(?=\d)/, ""),
      fraction: text.slice(cut),
    });
  });
const anyLanguage = fc.constantFrom(...LANGUAGES);
const RUNS = 6000;

test("fault 39: what a field writes it reads as the same value, without a question", () => {
  const specs: readonly TypedSpec[] = [
    {},
    { whole: true },
    { max: "24" },
    { max: "100", percent: true },
    { max: "1000000000000" },
    { min: "1", max: "60", whole: true },
    { min: "0.000001", usual: { min: "3", max: "15" } },
  ];
  let tested = 0;
  fc.assert(
    fc.property(anyDecimal, fc.constantFrom(...specs), anyLanguage, (value, spec, language) => {
      const plain = parseTyped(value, { ...spec, usual: undefined });
      if (plain.state !== "value") return;
      const read = parseTyped(formatTyped(value, language, spec), { ...spec, usual: undefined });
      expect(read).toMatchObject({ state: "value", value });
      tested += 1;
    }),
    { numRuns: RUNS },
  );
  expect(tested).toBeGreaterThan(RUNS / 3);
});

/**
 * Every way in which numbers are written in hints, tables, sentences and charts, with what the text then says exactly.
 */
const WRITERS: Readonly<Record<string, (value: string, language: Language) => string>> = {
  number: (value, language) => formatNumber(value, language),
  rounded: (value, language) => formatNumber(value, language, { maxFraction: 2 }),
  money: (value, language) => formatMoney(value, "USD", language).amount,
  moneyText: (value, language) => formatMoneyText(value, "CNY", language),
  difference: (value, language) => formatMoneyText(value, "USD", language, "always"),
  unitPrice: (value, language) => formatUnitPrice(value, language),
  compact: (value, language) => formatCompact(value, language),
  trimmed: (value, language) => formatCompact(value, language, { trim: true }),
  percent: (value, language) => formatPercent(value, language),
  precise: (value, language) => formatNumber(value, language, { minFraction: 2, maxFraction: 4 }),
  percentOfOne: (value, language) => formatPercent(value, language, { maxFraction: 1 }),
};

test.each(Object.keys(WRITERS))(
  "fault 39: %s: what the page writes is read as that value, or both readings are offered",
  (name) => {
    const write = WRITERS[name] as (value: string, language: Language) => string;
    let taken = 0;
    let asked = 0;
    fc.assert(
      fc.property(anyDecimal, anyLanguage, (value, language) => {
        const shown = write(value, language);
        const read = parseTyped(shown, { percent: true });
        const said = valueSaid(shown);
        if (read.state === "value") {
          expect(read.value).toBe(said);
          taken += 1;
        } else {
          expect(read).toMatchObject({ state: "problem", problem: { code: "two-readings" } });
          expect(read.state === "problem" && read.choices).toContain(said);
          // Only a whole number with one comma is in doubt.
          expect(shown).toMatch(/^[+]?[1-9]\d{0,2},\d{3}(?:\u00a0?(?:%|T|万|亿|万亿))?$/);
          asked += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(taken + asked).toBe(RUNS);
    expect(taken).toBeGreaterThan(RUNS / 2);
  },
);

const POWERS: Readonly<Record<string, number>> = { k: 3, M: 6, B: 9, T: 12, 万: 4, 亿: 8, 万亿: 12 };

/** What a written text says, by hand: commas are groups, the point is decimal, a scale shifts it. */
function valueSaid(shown: string): string {
  const match = /^(?:[A-Z]{3}\u00a0|¥)?\+?([\d,]+)(?:\.(\d+))?\u00a0?([kMBT]|万亿|万|亿)?(?:\u00a0?%)?$/.exec(shown);
  if (match === null) throw new Error(`not a number: ${shown}`);
  const [, whole = "", fraction = "", scale] = match;
  const power = scale === undefined ? 0 : (POWERS[scale] ?? 0);
  const digits = whole.replaceAll(",", "") + fraction.padEnd(power, "0");
  const cut = whole.replaceAll(",", "").length + power;
  return decimalText({
    negative: false,
    whole: digits.slice(0, cut).replace(/^0+(?=\d)/, ""),
    fraction: digits.slice(cut),
  });
}

test("fault 40: an amount is shown as zero if and only if it is zero", () => {
  let tested = 0;
  let small = 0;
  const anyText = fc.oneof(
    anyDecimal,
    // Quotients without an end, down to 10^-15.
    fc
      .tuple(fc.integer({ min: 0, max: 1000 }), fc.bigInt({ min: 1n, max: 10n ** 15n }))
      .map(([top, bottom]) => toText(divide(amount(String(top)), amount(String(bottom))))),
  );
  fc.assert(
    fc.property(anyText, fc.boolean(), anyLanguage, (size, isNegative, language) => {
      const text = isNegative && /[1-9]/.test(size) ? `-${size}` : size;
      const isZero = !/[1-9]/.test(size);
      for (const [name, write] of Object.entries(WRITERS)) {
        const shown = write(text, language);
        expect(/[1-9]/.test(shown), `${name} of ${text}: ${shown}`).toBe(!isZero);
        expect(shown.includes("\u2212"), `${name} of ${text}: ${shown}`).toBe(text.startsWith("-"));
        tested += 1;
      }
      if (isZero || !/^0\.00/.test(size)) return;
      small += 1;
      // The first two significant digits, rounded.
      const { amount: shown } = formatMoney(text, "USD", language);
      expect(shown.replace(/^\u2212?0\.0*/, "").length, `${text}: ${shown}`).toBeLessThanOrEqual(2);
      expect(formatNumber(text, language, { minFraction: 2, maxFraction: 4 }).length).toBeGreaterThanOrEqual(
        shown.length,
      );
      expect(Math.abs(Number(shown.replace("\u2212", "")) / Number(size) - 1), `${text}: ${shown}`).toBeLessThanOrEqual(
        0.05,
      );
    }),
    { numRuns: RUNS },
  );
  expect(tested).toBe(RUNS * Object.keys(WRITERS).length);
  expect(small).toBeGreaterThan(RUNS / 10);
});
