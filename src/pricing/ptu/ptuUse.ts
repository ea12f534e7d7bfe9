import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare, isZero } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import type { PtuItem } from "../../model/item";
import type { Settings } from "../../model/settings";
import { billedHours } from "../billedHours";
import { daysAsked, HOURS_A_DAY } from "../monthLength";

/** How reserved throughput is paid for: by the hour, by the day, or by a block of hours at night. */
export type ReservedPlan = "hourly" | "daily" | "block";

/** For how long a reservation is bought and used, as every panel, chart and sentence takes it. */
export interface ReservedUse<Plan extends ReservedPlan = ReservedPlan> {
  readonly plan: Plan;
  /** Bought once; else every month. */
  readonly isOnce: boolean;
  /** Hours a day that it is used, as the hourly plan bills them; null where hours are bought once, on whatever days. */
  readonly hoursPerDay: Amount | null;
  /** Days that were asked for; null as above. */
  readonly days: Amount | null;
  /** Hours of use in a month, or in all where it is bought once, as the hourly plan bills them. */
  readonly hours: Amount;
  /** Whole days that the daily plan bills, or blocks; null as above. */
  readonly daysBilled: Amount | null;
  /**
   * Hours that the reservation is available: those used of the hourly plan, 24 on each day billed of the daily one,
   * those of each block.
   */
  readonly hoursReserved: Amount;
  readonly hoursRoundedUp: boolean;
  readonly daysRoundedUp: boolean;
}

export type PtuUse = ReservedUse<"hourly" | "daily">;

const ALL_DAY = "24";

/**
 * Hourly use is hours a day, rounded up to the minute, times days. The fee of a daily subscription is for whole days,
 * but for every day of an average month: 365/12 of them, which make 365 a year (RULES.md sections 3 and 6).
 */
export function ptuUse(
  { purchase, comparedHoursPerDay }: Pick<PtuItem, "purchase" | "comparedHoursPerDay">,
  settings: Settings,
): PtuUse {
  const { plan } = purchase;
  switch (plan) {
    case "hourly": {
      const { hours: hoursPerDay, roundedUp } = billedHours(purchase.hoursPerDay, settings.partHour);
      const days = daysAsked(purchase.daysPerMonth, settings);
      const hours = multiply(hoursPerDay, days);
      return {
        plan,
        isOnce: false,
        hoursPerDay,
        days,
        hours,
        daysBilled: wholeDays(days, purchase.daysPerMonth === "all"),
        hoursReserved: hours,
        hoursRoundedUp: roundedUp,
        daysRoundedUp: false,
      };
    }
    case "daily":
      return inDays(daysAsked(purchase.daysPerMonth, settings), {
        isAll: purchase.daysPerMonth === "all",
        isOnce: false,
        comparedHoursPerDay,
        settings,
      });
    case "days-once":
      return inDays(amount(purchase.days), { isAll: false, isOnce: true, comparedHoursPerDay, settings });
    case "hours-once": {
      const { hours, roundedUp } = billedHours(purchase.hours, settings.partHour);
      return {
        plan: "hourly",
        isOnce: true,
        hoursPerDay: null,
        days: null,
        hours,
        daysBilled: null,
        hoursReserved: hours,
        hoursRoundedUp: roundedUp,
        daysRoundedUp: false,
      };
    }
    default:
      return plan satisfies never;
  }
}

/** What is bought by the day. */
export function inDays(
  days: Amount,
  of: {
    readonly isAll: boolean;
    readonly isOnce: boolean;
    readonly comparedHoursPerDay: string | null;
    readonly settings: Settings;
  },
): PtuUse {
  const { hours: hoursPerDay } = billedHours(of.comparedHoursPerDay ?? ALL_DAY, of.settings.partHour);
  const daysBilled = wholeDays(days, of.isAll);
  return {
    plan: "daily",
    isOnce: of.isOnce,
    hoursPerDay,
    days,
    hours: multiply(hoursPerDay, days),
    daysBilled,
    hoursReserved: multiply(daysBilled, HOURS_A_DAY),
    hoursRoundedUp: false,
    daysRoundedUp: compare(daysBilled, days) > 0,
  };
}

export function wholeDays(days: Amount, isAll: boolean): Amount {
  // rounding: the fee of a daily subscription is for whole days, RULES.md section 3; every day of a month is not
  // rounded, section 6.
  return isAll ? days : roundUpToWhole(days);
}

export interface HoursOfPlan {
  readonly hoursPerDay: Amount;
  readonly days: Amount;
}

/** When a plan is available in a month: hourly in the hours used, daily in all hours of the days billed. */
export function hoursOfPlan({ hoursPerDay, days, daysBilled }: ReservedUse, plan: ReservedPlan): HoursOfPlan {
  const ofDaily = plan === "daily";
  return { hoursPerDay: ofDaily ? HOURS_A_DAY : (hoursPerDay ?? zero), days: (ofDaily ? daysBilled : days) ?? zero };
}

/** Minutes of the hours used. */
export function minutesUsed({ hours }: ReservedUse): Amount {
  return multiply(hours, amount(60));
}

/** Minutes that the reservation is available. */
export function minutesReserved({ hoursReserved }: ReservedUse): Amount {
  return multiply(hoursReserved, amount(60));
}

/** Hours used over hours reserved, from 0 to 1. */
export function usedShare({ hours, hoursReserved }: ReservedUse): Amount {
  return isZero(hoursReserved) ? zero : divide(hours, hoursReserved);
}
