import { amount, type Amount } from "../money/amount";
import { multiply } from "../money/arithmetic";
import { compare, equals } from "../money/compare";
import { toText } from "../money/toText";
import type { PtuPrice } from "../rates/rateCard";
import type { PtuItem } from "../units/item";
import type { MeasuredSizing } from "../units/measuredSizing";
import { warning, type Warning } from "./pricedItem";
import type { ReservedTpm } from "./reservedTpm";

const HOURS_A_DAY = amount(24);

/** What is bought, as the warnings need it. */
export interface PtuBought {
  readonly reserved: ReservedTpm;
  readonly hoursRoundedUp: boolean;
  /** Whole days billed on the daily plan. */
  readonly days: Amount;
  /** Of the reservation. */
  readonly hourRate: Amount;
  /** Hours a month that the reservation stands. */
  readonly hoursStanding: Amount;
  /** Hours of a whole month. */
  readonly hoursInMonth: Amount;
}

export function ptuWarnings(item: PtuItem, row: PtuPrice, bought: PtuBought): readonly Warning[] {
  const { reserved, days } = bought;
  const hourly = item.purchase.plan === "hourly";
  const overMaximum = item.requestInputTokens !== null && BigInt(item.requestInputTokens) > BigInt(row.maxInputTokens);
  return [
    ...(reserved.minimumApplied ? [warning("tpm-minimum-applied", { input: toText(reserved.inputTpm), output: toText(reserved.outputTpm) })] : []),
    ...(hourly && bought.hoursRoundedUp ? [warning("hours-rounded-up", {}, "purchase.hoursPerDay")] : []),
    ...(!hourly && !equals(days, amount(item.purchase.daysPerMonth)) ? [warning("days-rounded-up", { days: toText(days) }, "purchase.daysPerMonth")] : []),
    ...(overMaximum ? [warning("request-over-maximum", { limit: String(row.maxInputTokens), typed: item.requestInputTokens ?? "" }, "requestInputTokens")] : []),
    ...(item.sizing === null ? [] : sizingWarnings(item.sizing, bought)),
    ...(hourly
      ? [warning("overdue-24-hours", { amount: toText(multiply(bought.hourRate, HOURS_A_DAY)) })]
      : [warning("daily-no-early-end")]),
  ];
}

/** The overflow was worked out for one reservation that stands all the time: it is another where the item buys something else. */
function sizingWarnings(sizing: MeasuredSizing, bought: PtuBought): readonly Warning[] {
  return [
    ...(isSizedFor(sizing, bought.reserved) ? [] : [warning("sizing-stale", { input: sizing.reservedInputTpm, output: sizing.reservedOutputTpm }, "sizing")]),
    ...(standsAllMonth(bought) ? [] : [warning("sizing-part-time", {}, "sizing")]),
  ];
}

export function isSizedFor(sizing: MeasuredSizing, reserved: ReservedTpm): boolean {
  return equals(amount(sizing.reservedInputTpm), reserved.inputTpm) && equals(amount(sizing.reservedOutputTpm), reserved.outputTpm);
}

export function standsAllMonth(bought: Pick<PtuBought, "hoursStanding" | "hoursInMonth">): boolean {
  return compare(bought.hoursStanding, bought.hoursInMonth) >= 0;
}
