import type { Days, Hours, Tpm } from "./quantities";

/** Days of a month, or every one of them as the month is set. */
export type DaysPerMonth = Days | "all";
export type HourlyPurchase = {
  readonly plan: "hourly";
  readonly hoursPerDay: Hours;
  readonly daysPerMonth: DaysPerMonth;
};
export type DailyPurchase = { readonly plan: "daily"; readonly daysPerMonth: DaysPerMonth };
/** Bought once, not every month. */
export type HoursOncePurchase = { readonly plan: "hours-once"; readonly hours: Hours };
export type DaysOncePurchase = { readonly plan: "days-once"; readonly days: Days };
export type PtuPurchase = HourlyPurchase | DailyPurchase | HoursOncePurchase | DaysOncePurchase;
/** `cancelledAfterDays` null: kept. */
export type MonthlyPurchase = { readonly plan: "monthly"; readonly cancelledAfterDays: Days | null };

/** One 8-hour block at night on each of some days. */
export type BlockPurchase = { readonly plan: "block"; readonly daysPerMonth: DaysPerMonth };
/** Bought once and prepaid. */
export type TermPurchase = {
  readonly plan: "term";
  readonly days: Days;
  /** null: kept to the end. */
  readonly cancelledAfterHours: Hours | null;
  /** null: the same size to the end. */
  readonly resized: Resized | null;
};
/** Another size from some hour of a term on. */
export interface Resized {
  readonly afterHours: Hours;
  readonly inputTpm: Tpm;
  readonly outputTpm: Tpm;
}
export type ReservationPurchase = DailyPurchase | BlockPurchase | HourlyPurchase | TermPurchase;
