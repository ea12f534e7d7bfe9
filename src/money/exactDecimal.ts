import { Decimal } from "decimal.js";

/**
 * A private clone, so that no other code's settings reach the planner. Its precision is far above what any bounded plan
 * can need (numbers of 40 characters, chains of a dozen factors), so that sums and products are exact, never rounded.
 */
export const ExactDecimal = Decimal.clone({
  precision: 4000,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  rounding: Decimal.ROUND_HALF_UP,
});
export type ExactDecimal = InstanceType<typeof ExactDecimal>;

/**
 * For quotients on their way to the screen: far more digits than are ever shown, far fewer than the exact clone
 * computes.
 */
export const DisplayDecimal = Decimal.clone({
  precision: 80,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  rounding: Decimal.ROUND_HALF_UP,
});
