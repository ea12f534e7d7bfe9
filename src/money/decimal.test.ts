import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "./amount";
import { multiply } from "./arithmetic";
import { compare } from "./compare";
import {
  compareDecimals,
  decimalText,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  shiftText,
  shownPlaces,
} from "./decimal";
import { toPlaces, toText } from "./toText";

const normal = (text: string) => {
  const digits = parseDecimal(text);
  return digits === null ? null : decimalText(digits);
};
const rounded = (text: string, places: number) => {
  const digits = parseDecimal(text);
  return digits === null ? null : decimalText(roundDecimal(digits, places));
};

/** Of all sizes, often alike, with zeros before and after. */
const anyText = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom("", "0", "00", "10", "99", "999999999999999999999"),
    fc.nat(99),
    fc.option(fc.tuple(fc.constantFrom("", "0", "000", "9", "4999", "5"), fc.nat(99), fc.constantFrom("", "0", "00"))),
  )
  .map(([isNegative, before, whole, fraction]) =>
    [isNegative ? "-" : "", before, whole, fraction === null ? "" : `.${fraction.join("")}`].join(""),
  );

describe("the one reading of decimal text", () => {
  it.each([
    ["0", "0"],
    ["007", "7"],
    ["2.0240", "2.024"],
    ["00.50", "0.5"],
    ["3.000", "3"],
    ["-1.50", "-1.5"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["1000000000000000001", "1000000000000000001"],
  ])("%s is %s", (text, expected) => {
    expect(normal(text)).toBe(expected);
    // The same rule for what decimal.js reckons with.
    expect(toText(amount(text))).toBe(expected);
  });

  it.each([
    "",
    "-",
    "1.",
    ".5",
    "+1",
    " 1",
    "1\n",
    "1,000",
    "1e3",
    "0x10",
    "1_000",
    "NaN",
    "Infinity",
    "\u22121",
    "１",
  ])("%j is none", (text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => amount(text)).toThrow(RangeError);
    expect(() => compareDecimals("1", text)).toThrow(RangeError);
    expect(() => shiftText(text, 1)).toThrow(RangeError);
  });

  it("an amount is made of at most 80 digits on either side of the point", () => {
    const [most, more] = ["1".repeat(80), "1".repeat(81)];
    expect(toText(amount(`${most}.${most}`))).toBe(`${most}.${most}`);
    for (const text of [more, `0.${more}`]) expect(() => amount(text)).toThrow(RangeError);
    // Leading zeros are no digits of a number.
    expect(toText(amount(`0${most}`))).toBe(most);
  });
});

describe("agrees with decimal.js", () => {
  it("on the normal form, the order, powers of ten and rounding halves away from zero", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: -9, max: 9 }), fc.nat(6), (a, b, power, places) => {
        expect(normal(a)).toBe(toText(amount(a)));
        expect(compareDecimals(a, b)).toBe(compare(amount(a), amount(b)));
        expect(compareDecimals(a, `${a}${a.includes(".") ? "" : ".0"}0`)).toBe(0);
        const ten = amount(power < 0 ? `0.${"0".repeat(-power - 1)}1` : `1${"0".repeat(power)}`);
        expect(shiftText(a, power)).toBe(toText(multiply(amount(a), ten)));
        expect(rounded(a, places)).toBe(normal(toPlaces(amount(a), places)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("powers of ten", () => {
  it.each([
    ["12", -3, "0.012"],
    ["0.360", -3, "0.00036"],
    ["0.0008", 3, "0.8"],
    ["-1.5", 1, "-15"],
    ["100", -2, "1"],
    ["0", -5, "0"],
    ["7", 0, "7"],
  ])("%s shifted by %i is %s", (text, power, expected) => expect(shiftText(text, power)).toBe(expected));

  it("keep zeros at the end, which say how exact a price is printed", () => {
    expect(shiftDecimal({ negative: false, whole: "5", fraction: "40" }, 1)).toEqual({
      negative: false,
      whole: "54",
      fraction: "0",
    });
  });
});

describe("order", () => {
  it("is by value and not as text", () => {
    const ordered = [
      "-10",
      "-9.9",
      "-0.000001",
      "0",
      "0.000001",
      "0.5",
      "0.51",
      "1",
      "9",
      "9.9",
      "10",
      "99.999",
      "100",
      "1000000000000000000",
      "1000000000000000001",
    ];
    ordered.forEach((a, i) => ordered.forEach((b, j) => expect(compareDecimals(a, b)).toBe(Math.sign(i - j))));
  });
});

describe("decimals that a number is shown with", () => {
  it.each([
    ["1.005", 2, 2],
    ["0.01", 2, 2],
    ["0.0099", 2, 4],
    ["0.0099", 4, 4],
    ["0.00995", 3, 4],
    ["0.3", 0, 2],
    ["0.04", 1, 3],
    ["0", 2, 2],
    ["-0.000125", 2, 5],
    ["not a number", 2, 2],
  ])("%s with %i is shown with %i", (text, places, shown) => expect(shownPlaces(text, places)).toBe(shown));
});
