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

/** Choices that the sources leave open; the defaults are those of billing-rules.md and the quote prints them. */
export interface Settings {
  /** Days in a month: whole, 28 to 31, default 30. A month has 24 times as many hours. */
  readonly daysPerMonth: number;
  /** "none", or 200,000 input and 20,000 output TPM as later editions have it. */
  readonly ptuMinimum: "none" | "later-editions";
  /** How a part of an hour is billed: to the minute (default) or to the hour. */
  readonly partHour: "minute" | "hour";
  /** What a call over the reservation is billed as. */
  readonly overflow: "whole-request" | "excess" | "refused";
}
