import { problem, type ProblemCode } from "../model/problem";
import type { DecimalText, UnitlessText } from "../model/quantities";
import { compareDecimals } from "../money/decimal";
import { normalDecimal } from "./normalDecimal";
import type { Fields } from "./readFields";

export interface NumberRule {
  /** Decimal texts in normal form, both inclusive; the minimum may be negative. */
  readonly minimum: DecimalText;
  readonly maximum: DecimalText;
  readonly whole: boolean;
}

export const COUNT: NumberRule = { minimum: "0", maximum: "1000000000000000000", whole: true };
export const QUANTITY: NumberRule = { ...COUNT, whole: false };
export const PRICE: NumberRule = { minimum: "0", maximum: "1000000000000", whole: false };
export const PERCENT: NumberRule = { minimum: "0", maximum: "100", whole: false };
export const HOURS_PER_DAY: NumberRule = { minimum: "0", maximum: "24", whole: false };
export const DAYS_PER_MONTH: NumberRule = { minimum: "0", maximum: "31", whole: false };
/** A month of the term, or a number of them: as many as the longest term has. */
export const TERM_MONTHS: NumberRule = { minimum: "1", maximum: "60", whole: true };
/** From month to month; 60 times over it still has to be reckoned exactly, which the places bound. */
export const GROWTH: NumberRule = { minimum: "-100", maximum: "1000", whole: false };
/** Price of another cost: negative for a credit or a voucher. */
export const SIGNED_PRICE: NumberRule = { ...PRICE, minimum: `-${PRICE.maximum}` };

const LONGEST_VALUE_SHOWN = 40;

/** A required number. A wrong one is reported and gives the minimum. */
export function readNumber(fields: Fields, name: string, rule: NumberRule): UnitlessText {
  const value = fields.get(name);
  if (value !== undefined) return checkNumber(value, fields, name, rule);
  fields.list.add(problem(fields.at(name), "missing"));
  return rule.minimum;
}

/** A number that may be absent: then it is `fallback`, or null where absent has a meaning of its own. */
export function readOptionalNumber<F extends DecimalText | null>(
  fields: Fields,
  name: string,
  rule: NumberRule,
  fallback: F,
): UnitlessText | F {
  const value = fields.get(name);
  return value === undefined ? fallback : checkNumber(value, fields, name, rule);
}

function checkNumber(value: unknown, fields: Fields, name: string, rule: NumberRule): UnitlessText {
  const number = normalDecimal(value);
  const code = number === null ? "not-a-number" : faultOf(number, rule);
  if (number !== null && code === null) return number;
  const typed =
    typeof value === "string" || typeof value === "number" ? String(value).slice(0, LONGEST_VALUE_SHOWN) : "";
  const range = { minimum: rule.minimum, maximum: rule.maximum };
  fields.list.add(problem(fields.at(name), code ?? "not-a-number", { value: number ?? typed, ...range }));
  return rule.minimum;
}

function faultOf(number: DecimalText, rule: NumberRule): ProblemCode | null {
  if (compareDecimals(number, rule.minimum) < 0) return "below-minimum";
  if (compareDecimals(number, rule.maximum) > 0) return "above-maximum";
  return rule.whole && number.includes(".") ? "not-whole" : null;
}
