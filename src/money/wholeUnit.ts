import { zero, type Amount } from "./amount";
import { ExactDecimal } from "./exactDecimal";
import { ratio } from "./ratio";
import { commonDivisor } from "./commonDivisor";

/** Amounts as whole numbers of one unit of money: each is `wholes[i]` × `unit`, exactly. */
export interface WholeAmounts {
  readonly unit: Amount;
  readonly wholes: readonly bigint[];
}

/**
 * The greatest unit of which every amount is a whole number, so that long sums over millions of rows need no decimals:
 * 0.28 and 0.07 are 4 and 1 of 0.07; a third and a half are 2 and 3 of a sixth. Of nothing but zeros it is 1.
 *
 * @param amounts not negative
 */
export function wholeAmounts(amounts: readonly Amount[]): WholeAmounts {
  const denominator = amounts.reduce((common, one) => commonMultiple(common, wholeOf(one.denominator)), 1n);
  const places = amounts.reduce((most, one) => Math.max(most, one.numerator.decimalPlaces()), 0);
  const scale = new ExactDecimal(denominator.toString()).times(`1e${places}`);
  const scaled = amounts.map((one) => wholeOf(one.numerator.times(scale).div(one.denominator)));
  const shared = scaled.reduce(commonDivisor, 0n);
  if (shared === 0n) return { unit: ratio(new ExactDecimal(1), new ExactDecimal(1)), wholes: scaled };
  return { unit: ratio(new ExactDecimal(shared.toString()), scale), wholes: scaled.map((one) => one / shared) };
}

/** The amount that so many of the unit make, exact. */
export function fromWhole(whole: bigint, unit: Amount): Amount {
  return whole === 0n ? zero : ratio(unit.numerator.times(whole.toString()), unit.denominator);
}

function wholeOf(value: ExactDecimal): bigint {
  return BigInt(value.toFixed());
}

function commonMultiple(a: bigint, b: bigint): bigint {
  return (a / commonDivisor(a, b)) * b;
}
