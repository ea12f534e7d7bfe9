import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { amount, one, zero, type Amount } from "./amount";
import { divide, multiply } from "./arithmetic";
import { equals } from "./compare";
import { toText } from "./toText";
import { fromWhole, wholeAmounts } from "./wholeUnit";

const anyDecimal = fc
  .tuple(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => divide(amount(digits), amount(10n ** BigInt(places))));
const anyAmount = fc
  .tuple(anyDecimal, fc.integer({ min: 1, max: 9999 }))
  .map(([top, bottom]) => divide(top, amount(bottom)));

describe("whole numbers of a common unit", () => {
  it.each<[readonly Amount[], readonly bigint[], string]>([
    [[amount("0.28"), amount("0.07")], [4n, 1n], "0.07"],
    [[divide(one, amount(3)), divide(one, amount(2))], [2n, 3n], "0.166666666666666666666666666667"],
    [[amount("0.0000004"), amount("3.36")], [1n, 8_400_000n], "0.0000004"],
    [[amount(1000), amount(300)], [10n, 3n], "100"],
    [[zero, amount("0.5")], [0n, 1n], "0.5"],
    [[zero, zero], [0n, 0n], "1"],
    [[], [], "1"],
  ])("case %#", (amounts, wholes, unit) => {
    const found = wholeAmounts(amounts);
    expect(found.wholes).toEqual(wholes);
    expect(toText(found.unit)).toBe(unit);
  });

  it("are exact there and back, and share no factor", () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1, maxLength: 8 }), (amounts) => {
        const { unit, wholes } = wholeAmounts(amounts);
        amounts.forEach((one, index) => expect(equals(fromWhole(wholes[index] ?? -1n, unit), one)).toBe(true));
        const shared = wholes.reduce((a, b) => {
          while (b !== 0n) [a, b] = [b, a % b];
          return a;
        }, 0n);
        expect(shared <= 1n).toBe(true);
      }),
    );
  });

  it("carry sums over millions of rows back exactly", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, fc.bigInt(0n, 10n ** 30n), (a, b, times) => {
        const { unit, wholes } = wholeAmounts([a, b]);
        const [whole = 0n] = wholes;
        expect(equals(fromWhole(whole * times, unit), multiply(a, amount(times)))).toBe(true);
      }),
    );
  });
});
