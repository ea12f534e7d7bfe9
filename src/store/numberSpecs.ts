import type { TypedSpec } from "../format/parseTyped";
import {
  COUNT,
  DAYS_PER_MONTH,
  HOURS_PER_DAY,
  PERCENT,
  QUANTITY,
  SIGNED_PRICE,
  type NumberRule,
} from "../plan/readNumber";
import { DAYS_ONCE, HOURS_ONCE } from "../plan/readPurchase";
import { LONGEST_TEXT } from "../plan/readText";
import { ROUNDS } from "../plan/readTokens";

/**
 * The bounds of FORMATS.md as the number fields take them: what is read from a file and what is typed obey the same
 * rules.
 */
export const countSpec = specOf(COUNT);
/** A count that may be left empty. */
export const optionalCountSpec: TypedSpec = { ...countSpec, optional: true };
export const quantitySpec = specOf(QUANTITY);
/** Below zero for a credit. */
export const signedPriceSpec = specOf(SIGNED_PRICE);
export const daysOnceSpec = specOf(DAYS_ONCE);
export const hoursOnceSpec = specOf(HOURS_ONCE);
export const percentSpec: TypedSpec = { ...specOf(PERCENT), percent: true };
export const roundsSpec = specOf(ROUNDS);
export const hoursPerDaySpec = specOf(HOURS_PER_DAY);
export const daysPerMonthSpec = specOf(DAYS_PER_MONTH);

/** The bound of every count goes unsaid: nobody who typed "abc" wants to hear of 10^18. */
export function specOf({ minimum, maximum, whole }: NumberRule): TypedSpec {
  return { whole, min: minimum, ...(maximum === COUNT.maximum ? {} : { max: maximum }) };
}

/** Longest text in a field of one line. */
export const textLength = LONGEST_TEXT;
