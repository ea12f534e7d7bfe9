import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "./amount";
import { add, divide, multiply, subtract } from "./arithmetic";
import { compare, isZero } from "./compare";
import { amountOf, ceiling, floor, fractionOf, minus, order, over, plus, times } from "./fraction";
import { roundUpToWhole } from "./round";
import { toText } from "./toText";

const anyAmount = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 999 }), fc.constantFrom("1", "0.001"))
  .map(([top, bottom, unit]) => multiply(divide(amount(top), amount(bottom)), amount(unit)));

describe("fractions", () => {
  it("come to what amounts come to", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const [first, second] = [fractionOf(a), fractionOf(b)];
        expect(toText(amountOf(first))).toBe(toText(a));
        expect(toText(amountOf(plus(first, second)))).toBe(toText(add(a, b)));
        expect(toText(amountOf(minus(first, second)))).toBe(toText(subtract(a, b)));
        expect(toText(amountOf(times(first, second)))).toBe(toText(multiply(a, b)));
        expect(Math.sign(order(first, second))).toBe(compare(a, b));
        if (!isZero(b)) expect(toText(amountOf(over(first, second)))).toBe(toText(divide(a, b)));
        expect(String(ceiling(first))).toBe(toText(roundUpToWhole(a)));
      }),
      { numRuns: 200 },
    );
  });

  it("round below, at and above a whole number", () => {
    const texts = ["-1.5", "-1", "-0.5", "0", "0.5", "1", "1.5"];
    expect(texts.map((text) => Number(ceiling(fractionOf(amount(text)))))).toEqual([-1, -1, 0, 0, 1, 1, 2]);
    expect(texts.map((text) => Number(floor(fractionOf(amount(text)))))).toEqual([-2, -1, -1, 0, 0, 1, 1]);
  });

  it("divide by nothing only with an error", () => {
    expect(() => over(fractionOf(amount(1)), fractionOf(amount(0)))).toThrow(RangeError);
  });
});
