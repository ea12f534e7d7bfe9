import { zero, type Amount } from "./amount";
import { ExactDecimal } from "./exactDecimal";
import { ratio } from "./ratio";

/** a + b, exact. */
export function add(a: Amount, b: Amount): Amount {
  if (a.denominator.equals(b.denominator)) return ratio(a.numerator.plus(b.numerator), a.denominator);
  return ratio(
    a.numerator.times(b.denominator).plus(b.numerator.times(a.denominator)),
    a.denominator.times(b.denominator),
  );
}

export function negate(a: Amount): Amount {
  return { numerator: a.numerator.negated(), denominator: a.denominator };
}

/** a − b, exact. */
export function subtract(a: Amount, b: Amount): Amount {
  return add(a, negate(b));
}

/** The sum of any number of amounts; of none, zero. */
export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce(add, zero);
}

/** a × b × …, exact. */
export function multiply(first: Amount, ...others: readonly Amount[]): Amount {
  return others.reduce(
    (product, next) => ratio(product.numerator.times(next.numerator), product.denominator.times(next.denominator)),
    first,
  );
}

/**
 * a ÷ b as an exact ratio.
 * @throws RangeError when b is zero: the rule that divides says first what nothing means there
 */
export function divide(a: Amount, b: Amount): Amount {
  if (b.numerator.isZero()) throw new RangeError("division by zero");
  // Make the divisor whole, so that it can be a denominator.
  const places = new ExactDecimal(10).pow(b.numerator.decimalPlaces());
  const whole = b.numerator.times(places);
  const top = a.numerator.times(b.denominator).times(places);
  return ratio(whole.isNegative() ? top.negated() : top, a.denominator.times(whole.abs()));
}
