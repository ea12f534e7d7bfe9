import { amount, type Amount } from "../money/amount";
import { divide, multiply } from "../money/arithmetic";
import type { DaysPerMonth } from "../model/purchase";
import type { Settings } from "../model/settings";

export const HOURS_A_DAY = amount(24);
/** 365 days / 12, exact. */
const AVERAGE_DAYS = divide(amount(365), amount(12));

type Month = Pick<Settings, "month">;

/** Days of a month as it is set, exact (RULES.md section 6): 30, or 365/12 of the average month. */
export function daysInMonth({ month }: Month): Amount {
  return month === "average" ? AVERAGE_DAYS : amount(month);
}

/** 24 times as many hours: 720, or 730 of the average month. */
export function hoursInMonth(settings: Month): Amount {
  return multiply(daysInMonth(settings), HOURS_A_DAY);
}

/** Days of a month that an item asks for; "all" are those of the month as it is set. */
export function daysAsked(daysPerMonth: DaysPerMonth, settings: Month): Amount {
  return daysPerMonth === "all" ? daysInMonth(settings) : amount(daysPerMonth);
}
