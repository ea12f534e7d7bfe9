import { amount, one, type Amount } from "../money/amount";
import { add, divide, multiply, sum } from "../money/arithmetic";
import { isZero } from "../money/compare";
import type { Item } from "../model/item";

/** The months of the term in which an item costs something. */
export interface MonthsInForce {
  /** The first, from 1; it may lie after the term. */
  readonly first: number;
  /** How many of them the term has: 0 where it starts after the term. */
  readonly count: number;
  /** It asks for more months than the term has left. */
  readonly isCut: boolean;
}

/**
 * An item is in force from `startMonth` for `months`, to the end of the term where it says none (RULES.md section 6).
 */
export function monthsInForce(item: Item, termMonths: number): MonthsInForce {
  // rounding: none, whole months from 1 to 60, checked when they were read.
  const first = Number(item.startMonth);
  const left = Math.max(0, termMonths - first + 1);
  const asked = "months" in item && item.months !== null ? Number(item.months) : left; // rounding: none, as above.
  return { first, count: Math.min(asked, left), isCut: asked > left };
}

/**
 * What the volume of the k-th month in force is multiplied with: (1 + g / 100)^(k − 1), exact. Of 8 %: 1, 1.08, 1.1664,
 * …
 */
export function growthFactors(growthPercent: string, count: number): readonly Amount[] {
  const growth = amount(growthPercent);
  const factors: Amount[] = [];
  let factor = one;
  const step = add(one, divide(growth, amount(100)));
  for (let month = 0; month < count; month += 1) {
    factors.push(factor);
    if (!isZero(growth)) factor = multiply(factor, step);
  }
  return factors;
}

/** The same amount so many times, or the sum of those that vary. */
export function overMonths(monthly: Amount, varying: readonly Amount[] | null, count: number): Amount {
  return varying === null ? multiply(monthly, amount(count)) : sum(varying.slice(0, count));
}
