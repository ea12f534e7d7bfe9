import type { DailyPurchase, HourlyPurchase, MonthlyPurchase } from "./plan";
import { ANY_PURCHASE_FIELDS, PURCHASE_FIELDS } from "./fieldNames";
import { readChoice } from "./readChoice";
import { type Fields, readFields } from "./readFields";
import { DAYS_PER_MONTH, HOURS_PER_DAY, type NumberRule, readNumber, readOptionalNumber } from "./readNumber";

const CANCELLED_AFTER: NumberRule = { minimum: "0", maximum: "30", whole: false };

/** `purchase` of a PTU item. Null when it is not one of its plans; the reason is reported. */
export function readPtuPurchase(item: Fields): HourlyPurchase | DailyPurchase | null {
  const opened = openPurchase(item, ["hourly", "daily"]);
  if (opened === null) return null;
  return opened.plan === "hourly" ? readHourly(opened.fields) : readDaily(opened.fields);
}

/** `purchase` of a model-unit item. Null when it is not one of its plans; the reason is reported. */
export function readModelUnitPurchase(item: Fields): HourlyPurchase | MonthlyPurchase | null {
  const opened = openPurchase(item, ["hourly", "monthly"]);
  if (opened === null) return null;
  return opened.plan === "hourly" ? readHourly(opened.fields) : readMonthly(opened.fields);
}

type PlanName = keyof typeof PURCHASE_FIELDS;

function openPurchase<P extends PlanName>(item: Fields, plans: readonly P[]): { plan: P; fields: Fields } | null {
  const value = item.get("purchase");
  const named: unknown = typeof value === "object" && value !== null && "plan" in value ? value.plan : undefined;
  const known = plans.find((plan) => plan === named);
  const names = known === undefined ? ANY_PURCHASE_FIELDS : PURCHASE_FIELDS[known];
  const fields = readFields(value, item.at("purchase"), names, item.list);
  if (fields === null) return null;
  const plan = readChoice(fields, "plan", plans);
  return plan === null ? null : { plan, fields };
}

function readHourly(fields: Fields): HourlyPurchase {
  return {
    plan: "hourly",
    hoursPerDay: readNumber(fields, "hoursPerDay", HOURS_PER_DAY),
    daysPerMonth: readNumber(fields, "daysPerMonth", DAYS_PER_MONTH),
  };
}

function readDaily(fields: Fields): DailyPurchase {
  return { plan: "daily", daysPerMonth: readNumber(fields, "daysPerMonth", DAYS_PER_MONTH) };
}

function readMonthly(fields: Fields): MonthlyPurchase {
  return { plan: "monthly", cancelledAfterDays: readOptionalNumber(fields, "cancelledAfterDays", CANCELLED_AFTER, null) };
}
