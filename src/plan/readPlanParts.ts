import { ADJUSTMENT_FIELDS, FX_FIELDS, QUOTE_FIELDS, SETTING_FIELDS } from "./fieldNames";
import { type Adjustments, type ExchangeRate, MONTH_LENGTHS, type QuoteDetails, type Settings } from "./plan";
import { readChoice } from "./readChoice";
import { readDate } from "./readDate";
import { type Fields, readFields } from "./readFields";
import { type NumberRule, PERCENT, PRICE, readNumber, readOptionalNumber } from "./readNumber";
import { readText } from "./readText";

/** Above nought, because amounts are divided by it. */
export const RATE: NumberRule = { ...PRICE, minimum: "0.000001" };
export const VALID_DAYS: NumberRule = { minimum: "1", maximum: "365", whole: true };

export const NO_ADJUSTMENTS: Adjustments = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };
export const USUAL_SETTINGS: Settings = {
  month: "30",
  ptuMinimum: "none",
  partHour: "minute",
  overflow: "whole-request",
};
export const EMPTY_QUOTE: QuoteDetails = { customer: "", preparedBy: "", issued: "", validDays: 30 };

export function readExchangeRate(plan: Fields): ExchangeRate | null {
  const fields = openPart(plan, "fx", FX_FIELDS);
  return fields && { cnyPerUsd: readNumber(fields, "cnyPerUsd", RATE), asOf: readDate(fields, "asOf") };
}

export function readAdjustments(plan: Fields): Adjustments {
  const fields = openPart(plan, "adjustments", ADJUSTMENT_FIELDS);
  if (fields === null) return NO_ADJUSTMENTS;
  return {
    discountPercent: readOptionalNumber(fields, "discountPercent", PERCENT, "0"),
    contingencyPercent: readOptionalNumber(fields, "contingencyPercent", PERCENT, "0"),
    taxPercent: readOptionalNumber(fields, "taxPercent", PERCENT, "0"),
  };
}

export function readSettings(plan: Fields): Settings {
  const fields = openPart(plan, "settings", SETTING_FIELDS);
  if (fields === null) return USUAL_SETTINGS;
  const usual = USUAL_SETTINGS;
  return {
    month: readMonthLength(fields),
    ptuMinimum: readChoice(fields, "ptuMinimum", ["none", "later-editions"], usual.ptuMinimum) ?? usual.ptuMinimum,
    partHour: readChoice(fields, "partHour", ["minute", "hour"], usual.partHour) ?? usual.partHour,
    overflow: readChoice(fields, "overflow", ["whole-request", "excess", "refused"], usual.overflow) ?? usual.overflow,
  };
}

/** A JSON number is as good: 31 is "31". */
function readMonthLength(fields: Fields): Settings["month"] {
  const value = fields.get("month");
  const given: Fields = typeof value === "number" ? { ...fields, get: () => String(value) } : fields;
  return readChoice(given, "month", MONTH_LENGTHS, USUAL_SETTINGS.month) ?? USUAL_SETTINGS.month;
}

export function readQuoteDetails(plan: Fields): QuoteDetails {
  const fields = openPart(plan, "quote", QUOTE_FIELDS);
  if (fields === null) return EMPTY_QUOTE;
  return {
    customer: readText(fields, "customer", { fallback: "" }),
    preparedBy: readText(fields, "preparedBy", { fallback: "" }),
    issued: readDate(fields, "issued", ""),
    validDays: Number(readOptionalNumber(fields, "validDays", VALID_DAYS, String(EMPTY_QUOTE.validDays))),
  };
}

/** Null when the part is absent, or no object (reported). */
function openPart(plan: Fields, name: string, known: readonly string[]): Fields | null {
  const value = plan.get(name);
  return value === undefined ? null : readFields(value, plan.at(name), known, plan.list);
}
