import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { amount, zero } from "./amount";
import { add, divide, multiply, negate, subtract, sum } from "./arithmetic";
import { compare, equals, isNegative, larger, smaller } from "./compare";
import { roundHalfUpToWhole, roundUpToStep, roundUpToWhole } from "./round";
import { terminates, toPlaces, toText } from "./toText";

const anyText = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const plain = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const text = places === 0 ? plain : `${plain.slice(0, -places)}.${plain.slice(-places)}`;
    return digits < 0n ? `-${text}` : text;
  });
const anyAmount = fc
  .tuple(anyText, fc.integer({ min: 1, max: 9999 }))
  .map(([top, bottom]) => divide(amount(top), amount(bottom)));

describe("amounts", () => {
  it("are exact where floats are not", () => {
    expect(toText(add(amount("0.1"), amount("0.2")))).toBe("0.3");
    expect(toText(multiply(amount("1000000000000000000"), amount("0.000000000001")))).toBe("1000000");
  });

  it("print every digit that terminates and thirty that do not", () => {
    expect(toText(divide(amount(1), amount(8)))).toBe("0.125");
    expect(toText(divide(amount(2), amount(3)))).toBe("0.666666666666666666666666666667");
    expect(toText(divide(amount("0.0000000000000000000000001"), amount(3)))).toBe(
      "0.0000000000000000000000000333333333333333333333333333333",
    );
    expect(toText(negate(zero))).toBe("0");
  });

  it("keep a third exact, so that three of them make one", () => {
    const third = divide(amount(1), amount(3));
    expect(terminates(third)).toBe(false);
    expect(toText(sum([third, third, third]))).toBe("1");
  });

  it("refuse what is not plain decimal text", () => {
    for (const text of ["1e50000000", "NaN", "Infinity", "0x10", "1_000", "", " 1", "1."])
      expect(() => amount(text)).toThrow(RangeError);
  });

  it("refuse to divide by zero", () => expect(() => divide(amount(1), zero)).toThrow(RangeError));

  it("divide by negatives and by ratios", () => {
    expect(toText(divide(amount(1), amount("-0.04")))).toBe("-25");
    expect(toText(divide(divide(amount(1), amount(3)), divide(amount(2), amount(9))))).toBe("1.5");
  });

  it("obey the laws of arithmetic", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (a, b, c) => {
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
        if (compare(b, zero) !== 0) expect(equals(multiply(divide(a, b), b), a)).toBe(true);
        expect(equals(add(smaller(a, b), larger(a, b)), add(a, b))).toBe(true);
      }),
    );
  });

  it("sum hundreds of unlike fractions quickly", () => {
    const terms = Array.from({ length: 500 }, (_, index) => divide(amount(1), amount(10 ** 12 + 2 * index + 1)));
    expect(isNegative(sum(terms))).toBe(false);
    expect(toText(sum(terms)).startsWith("0.0000000004999999")).toBe(true);
  });
});

describe("named rounding points", () => {
  it("round up to whole below, at and above", () => {
    expect(["0.9999", "1", "1.0001", "0", "-1.5"].map((text) => toText(roundUpToWhole(amount(text))))).toEqual([
      "1",
      "1",
      "2",
      "0",
      "-1",
    ]);
    expect(toText(roundUpToWhole(divide(amount(7), amount(3))))).toBe("3");
  });

  it("round halves up", () => {
    expect(
      ["3.4", "3.5", "11.5", "0.49", "0.5", "9.4999"].map((text) => toText(roundHalfUpToWhole(amount(text)))),
    ).toEqual(["3", "4", "12", "0", "1", "9"]);
  });

  it("round up to steps", () => {
    const step = amount(10000);
    expect(["0", "1", "10000", "10001", "194000"].map((text) => toText(roundUpToStep(amount(text), step)))).toEqual([
      "0",
      "10000",
      "10000",
      "20000",
      "200000",
    ]);
  });

  it("round for display away from zero", () => {
    expect(toPlaces(amount("2.345"), 2)).toBe("2.35");
    expect(toPlaces(amount("-2.345"), 2)).toBe("-2.35");
    expect(toPlaces(amount("-0.001"), 2)).toBe("0.00");
    expect(toPlaces(divide(amount(2), amount(3)), 2)).toBe("0.67");
  });
});
