import { exponential } from "./exponential";
import { normalQuantile } from "./normalQuantile";
import type { SeededNumbers } from "./seededNumbers";

/** From here on the normal distribution is near enough. */
const LARGE = 30;
const RANGE = 2 ** 32;

/**
 * How many arrive when `mean` are expected and each comes by itself: Knuth's product of even numbers, or the normal
 * curve for many.
 */
export function poisson(mean: number, numbers: SeededNumbers): number {
  if (mean >= LARGE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(numbers.next() >>> 24)));
  const limit = exponential(-mean);
  let product = (numbers.next() + 0.5) / RANGE;
  let count = 0;
  while (product > limit) {
    product *= (numbers.next() + 0.5) / RANGE;
    count += 1;
  }
  return count;
}
