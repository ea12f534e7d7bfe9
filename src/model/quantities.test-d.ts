/**
 * Checked by `npm run types`: each line under an expectation has to fail, or the expectation itself is an error.
 * Nothing here runs.
 */
import type { PtuItem } from "./item";
import type { HourlyPurchase } from "./purchase";
import type { DecimalText, Days, Hours, Percent, Tokens, Tpm, UnitlessText } from "./quantities";

declare const hours: Hours;
declare const days: Days;
declare const tokens: Tokens;
declare const tpm: Tpm;
declare const percent: Percent;
declare const anyUnit: DecimalText;
declare const typed: UnitlessText;
declare function inAnyUnit(value: DecimalText): DecimalText;

export const units: { hours: Hours; days: Days; tokens: Tokens; tpm: Tpm; percent: Percent } = {
  // @ts-expect-error days are not hours
  hours: days,
  // @ts-expect-error hours are not days
  days: hours,
  // @ts-expect-error tokens a minute are not tokens
  tokens: tpm,
  // @ts-expect-error tokens are not tokens a minute
  tpm: tokens,
  // @ts-expect-error a number of hours is no share
  percent: hours,
};

export const throughAnyUnit: { hours: Hours; days: Days; tokens: Tokens; tpm: Tpm; percent: Percent } = {
  // @ts-expect-error decimal text may be in days
  hours: anyUnit,
  // @ts-expect-error hours stay hours in a variable that takes any unit
  days: inAnyUnit(hours),
  // @ts-expect-error tokens a minute stay so
  tokens: inAnyUnit(tpm),
  // @ts-expect-error tokens stay tokens
  tpm: inAnyUnit(tokens),
  // @ts-expect-error decimal text may be over 100
  percent: anyUnit,
};

export const purchase: HourlyPurchase = {
  plan: "hourly",
  // @ts-expect-error a reservation is bought for hours of a day
  hoursPerDay: days,
  // @ts-expect-error and on days of a month
  daysPerMonth: hours,
};

// @ts-expect-error what is reserved is tokens a minute
export const reserved: Pick<PtuItem, "inputTpm" | "outputTpm"> = { inputTpm: tokens, outputTpm: tpm };

/** What compiles: every quantity is decimal text, and what has no unit yet takes one. */
export const decimals: readonly DecimalText[] = [hours, days, tokens, tpm, percent, typed, "0.5"];
export const given: { hours: Hours; days: Days } = { hours: typed, days: "30" };
