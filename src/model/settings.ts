import type { DecimalText, Percent } from "./quantities";

export interface ExchangeRate {
  readonly cnyPerUsd: DecimalText;
  /** ISO date. */
  readonly asOf: string;
}

/** Percentages, applied in this order, each to what stands before it. */
export interface Adjustments {
  readonly discountPercent: Percent;
  readonly contingencyPercent: Percent;
  readonly taxPercent: Percent;
}

/** Days in a month, or "average": 365/12 days and 730 hours, exact, so that twelve of them are a year of 365 days. */
export type MonthLength = "28" | "29" | "30" | "31" | "average";
export const MONTH_LENGTHS = ["30", "28", "29", "31", "average"] as const satisfies readonly MonthLength[];

/** Choices that the sources leave open; the defaults are those of RULES.md and the quote prints them. */
export interface Settings {
  /** Default 30. A month has 24 times as many hours. */
  readonly month: MonthLength;
  /** "none", or 200,000 input and 20,000 output TPM as later editions have it. */
  readonly ptuMinimum: "none" | "later-editions";
  /**
   * How a part of an hour of PTU is billed: to the minute (default) or to the hour. Model units are billed to the
   * minute.
   */
  readonly partHour: "minute" | "hour";
  /** What a call over the reservation is billed as. */
  readonly overflow: "whole-request" | "excess" | "refused";
}
