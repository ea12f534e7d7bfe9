import { subtract } from "./arithmetic";
import type { Amount } from "./amount";

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Amount, b: Amount): -1 | 0 | 1 {
  const difference = subtract(a, b).numerator;
  if (difference.isZero()) return 0;
  return difference.isNegative() ? -1 : 1;
}

export function equals(a: Amount, b: Amount): boolean {
  return compare(a, b) === 0;
}

export function isLess(a: Amount, b: Amount): boolean {
  return compare(a, b) < 0;
}

export function isZero(a: Amount): boolean {
  return a.numerator.isZero();
}

export function isNegative(a: Amount): boolean {
  return !a.numerator.isZero() && a.numerator.isNegative();
}

export function smaller(a: Amount, b: Amount): Amount {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Amount, b: Amount): Amount {
  return compare(a, b) >= 0 ? a : b;
}
