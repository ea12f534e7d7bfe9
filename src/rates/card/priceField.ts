import { compareDecimals } from "../../money/decimal";
import { problem, type Problem } from "../../model/problem";
import type { Currency, DecimalText } from "../../model/quantities";
import { report, shown, type CardFields } from "./cardFields";
import { brokenBound, type PriceSize } from "./plausiblePrice";

/**
 * Prices as printed: at most twelve digits before and after the point, no sign, no exponent, no needless leading zero.
 */
const PRINTED = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/;

/** Whether a value is decimal text as a card prints it, `"0.0008"` or `"5.40"`. */
export function isPrintedDecimal(value: unknown): value is DecimalText {
  return typeof value === "string" && PRINTED.test(value);
}

/** The fields at the top of a card that apply to all of its prices. */
export interface PriceHead {
  readonly currency: Currency;
  readonly tokensPer: 1000 | 1000000;
}

/** A required price: a plausible decimal string, kept as printed ("5.40"). A wrong one is reported and gives "0". */
export function priceField(fields: CardFields, name: string, size: PriceSize, head: PriceHead): DecimalText {
  const value = fields.get(name);
  const wrong = wrongPrice(value, fields.at(name), size, head);
  if (wrong === null && isPrintedDecimal(value)) return value;
  if (wrong !== null) report(fields.found, wrong);
  return "0";
}

function wrongPrice(value: unknown, path: string, size: PriceSize, head: PriceHead): Problem | null {
  if (value === undefined || value === null || value === "") return problem(path, "missing");
  if (!isPrintedDecimal(value)) {
    return problem(path, /^-\d/.test(shown(value)) ? "price-negative" : "price-not-decimal", { value: shown(value) });
  }
  const broken = brokenBound(value, size, head.currency, head.tokensPer);
  return broken === null ? null : problem(path, "price-implausible", { value: shown(value), ...broken });
}

/** A required decimal string over zero and up to 1: a share or a discount. A wrong one is reported and gives "1". */
export function shareField(fields: CardFields, name: string, maximum = "1"): DecimalText {
  const value = fields.get(name);
  if (isPrintedDecimal(value) && compareDecimals(value, "0") > 0 && compareDecimals(value, maximum) <= 0) return value;
  const path = fields.at(name);
  report(fields.found, problem(path, value === undefined ? "missing" : "not-a-number", { value: shown(value) }));
  return "1";
}

/** A percentage from 0 to 100 as a decimal string, or null. A wrong one is reported and gives null. */
export function percentOrNull(fields: CardFields, name: string): DecimalText | null {
  const value = fields.get(name);
  if (value === null) return null;
  const path = fields.at(name);
  if (isPrintedDecimal(value)) {
    if (compareDecimals(value, "100") <= 0) return value;
    report(fields.found, problem(path, "above-maximum", { value: shown(value), maximum: "100" }));
  } else if (value === undefined) report(fields.found, problem(path, "missing"));
  else report(fields.found, problem(path, "not-a-number", { value: shown(value) }));
  return null;
}
