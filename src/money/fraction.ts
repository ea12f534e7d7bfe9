import type { Amount } from "./amount";
import { commonDivisor } from "./commonDivisor";
import { ExactDecimal } from "./exactDecimal";
import { ratio } from "./ratio";

/**
 * An exact number as two whole ones, for long searches: a hundred times as fast as an `Amount`, which keeps its lowest
 * terms. The denominator is above zero; nothing is reduced, so that a fraction is made of amounts, not of long sums.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** The amount in lowest terms. */
export function fractionOf({ numerator, denominator }: Amount): Fraction {
  const places = numerator.decimalPlaces();
  const top = BigInt(numerator.times(`1e${places}`).toFixed());
  const bottom = BigInt(denominator.toFixed()) * 10n ** BigInt(places);
  const shared = commonDivisor(top < 0n ? -top : top, bottom);
  return shared === 0n ? ZERO : { numerator: top / shared, denominator: bottom / shared };
}

/** The fraction as an amount, exact. */
export function amountOf({ numerator, denominator }: Fraction): Amount {
  return ratio(new ExactDecimal(numerator.toString()), new ExactDecimal(denominator.toString()));
}

export function whole(count: bigint): Fraction {
  return { numerator: count, denominator: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/**
 * a ÷ b.
 * @throws RangeError when b is zero
 */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError("division by zero");
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: a.numerator * b.denominator * sign, denominator: a.denominator * b.numerator * sign };
}

/** Below zero, zero or above it as a is less than, equal to or greater than b. */
export function order(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return order(a, b) <= 0 ? a : b;
}

export function most(a: Fraction, b: Fraction): Fraction {
  return order(a, b) >= 0 ? a : b;
}

/** The smallest whole number that is not below the fraction. Each caller cites the rule that rounds up. */
export function ceiling({ numerator, denominator }: Fraction): bigint {
  const cut = numerator / denominator;
  return numerator > 0n && cut * denominator !== numerator ? cut + 1n : cut;
}

/** The largest whole number that is not above the fraction. */
export function floor(a: Fraction): bigint {
  return -ceiling({ numerator: -a.numerator, denominator: a.denominator });
}
