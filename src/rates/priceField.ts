import { problem, type Problem } from "../model/problem";
import type { Currency, DecimalText } from "../model/quantities";
import { report, shown, type CardFields } from "./cardFields";
import { brokenBound, type PriceSize } from "./plausiblePrice";
import { scaledDecimal } from "./scaledDecimal";

/** What the head of a card says about all of its prices. */
export interface PriceHead {
  readonly currency: Currency;
  readonly tokensPer: 1000 | 1000000;
}

/** A required price: a plausible decimal string, kept as printed ("5.40"). A wrong one is reported and gives "0". */
export function priceField(fields: CardFields, name: string, size: PriceSize, head: PriceHead): DecimalText {
  const value = fields.get(name);
  const wrong = wrongPrice(value, fields.at(name), size, head);
  if (wrong === null && typeof value === "string") return value;
  if (wrong !== null) report(fields.found, wrong);
  return "0";
}

function wrongPrice(value: unknown, path: string, size: PriceSize, head: PriceHead): Problem | null {
  if (value === undefined || value === null || value === "") return problem(path, "missing");
  const scaled = typeof value === "string" ? scaledDecimal(value) : null;
  if (scaled === null) {
    return problem(path, /^-\d/.test(shown(value)) ? "price-negative" : "price-not-decimal", { value: shown(value) });
  }
  const broken = brokenBound(scaled, size, head.currency, head.tokensPer);
  return broken === null ? null : problem(path, "price-implausible", { value: shown(value), ...broken });
}

const HUNDRED = scaledDecimal("100");

/** A percentage from 0 to 100 as a decimal string, or null. */
export function percentOrNull(fields: CardFields, name: string): DecimalText | null {
  const value = fields.get(name);
  if (value === null) return null;
  const path = fields.at(name);
  const scaled = typeof value === "string" ? scaledDecimal(value) : null;
  const wrong =
    value === undefined
      ? problem(path, "missing")
      : scaled === null
        ? problem(path, "not-a-number", { value: shown(value) })
        : HUNDRED !== null && scaled > HUNDRED
          ? problem(path, "above-maximum", { value: shown(value), maximum: "100" })
          : null;
  if (wrong === null && typeof value === "string") return value;
  if (wrong !== null) report(fields.found, wrong);
  return null;
}
