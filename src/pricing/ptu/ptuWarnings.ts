import { amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { compare, equals } from "../../money/compare";
import { toText } from "../../money/toText";
import type { DaysPerMonth } from "../../model/purchase";
import type { MeasuredSizing } from "../../model/measuredSizing";
import type { Settings } from "../../model/settings";
import { daysInMonth, HOURS_A_DAY } from "../monthLength";
import { warning, type Warning } from "../pricedItem";
import type { PtuGiven } from "./ptuGiven";
import type { ReservedTpm } from "./reservedTpm";

/** Warnings for the buyer of a reservation; those about its traffic come from `loadOfPtu`. */
export function ptuWarnings({
  item: { purchase },
  context: { settings },
  use,
  reserved,
  hour,
}: PtuGiven): readonly Warning[] {
  const isHourly = use.plan === "hourly";
  return [
    ...(reserved.minimumApplied
      ? [warning("tpm-minimum-applied", { input: toText(reserved.inputTpm), output: toText(reserved.outputTpm) })]
      : []),
    ...(isHourly && use.hoursRoundedUp
      ? [warning("hours-rounded-up", {}, purchase.plan === "hours-once" ? "purchase.hours" : "purchase.hoursPerDay")]
      : []),
    ...(use.daysRoundedUp && use.daysBilled !== null
      ? [
          warning(
            "days-rounded-up",
            { days: toText(use.daysBilled) },
            purchase.plan === "days-once" ? "purchase.days" : "purchase.daysPerMonth",
          ),
        ]
      : []),
    ...("daysPerMonth" in purchase ? daysWarnings(purchase.daysPerMonth, settings) : []),
    ...(isHourly
      ? [warning("overdue-24-hours", { amount: toText(multiply(hour.rate, HOURS_A_DAY)) })]
      : [warning("daily-no-early-end")]),
  ];
}

/** More days than the month has (RULES.md section 6). */
export function daysWarnings(daysPerMonth: DaysPerMonth, settings: Settings): readonly Warning[] {
  const most = daysInMonth(settings);
  if (daysPerMonth === "all" || compare(amount(daysPerMonth), most) <= 0) return [];
  return [warning("days-over-month", { days: daysPerMonth, month: toText(most) }, "purchase.daysPerMonth")];
}

/**
 * Warnings where the measured overflow no longer applies: it was computed for one reservation, available whenever there
 * is traffic.
 */
export function sizingWarnings(
  sizing: MeasuredSizing,
  of: { readonly isSized: boolean; readonly isCovered: boolean },
): readonly Warning[] {
  return [
    ...(of.isSized
      ? []
      : [warning("sizing-stale", { input: sizing.reservedInputTpm, output: sizing.reservedOutputTpm }, "sizing")]),
    ...(of.isCovered ? [] : [warning("sizing-part-time", {}, "sizing")]),
  ];
}

export function isSizedFor(sizing: MeasuredSizing, reserved: ReservedTpm): boolean {
  return (
    equals(amount(sizing.reservedInputTpm), reserved.inputTpm) &&
    equals(amount(sizing.reservedOutputTpm), reserved.outputTpm)
  );
}
