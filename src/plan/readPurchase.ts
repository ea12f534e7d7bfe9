import { problem } from "../model/problem";
import { ANY_PURCHASE_FIELDS, PURCHASE_FIELDS } from "./fieldNames";
import type {
  DailyPurchase,
  DaysOncePurchase,
  DaysPerMonth,
  HourlyPurchase,
  HoursOncePurchase,
  MonthlyPurchase,
  PtuPurchase,
} from "./plan";
import { readChoice } from "./readChoice";
import { type Fields, readFields } from "./readFields";
import { DAYS_PER_MONTH, HOURS_PER_DAY, type NumberRule, QUANTITY, readNumber, readOptionalNumber } from "./readNumber";

const CANCELLED_AFTER: NumberRule = { minimum: "0", maximum: "30", whole: false };
/** Bought once: five years of 366 days, and as many hours. */
export const DAYS_ONCE: NumberRule = { ...QUANTITY, maximum: "1830" };
export const HOURS_ONCE: NumberRule = { ...QUANTITY, maximum: "43920" };
const ALL = "all";

/** `purchase` of a PTU item. Null when it is not one of its plans; the reason is reported. */
export function readPtuPurchase(item: Fields): PtuPurchase | null {
  const opened = openPurchase(item, ["hourly", "daily"]);
  if (opened === null) return null;
  const { plan, fields } = opened;
  switch (plan) {
    case "hourly":
      return fields.get("hours") === undefined ? readHourly(fields) : readHoursOnce(fields);
    case "daily":
      return fields.get("days") === undefined ? readDaily(fields) : readDaysOnce(fields);
    default:
      return plan satisfies never;
  }
}

/** `purchase` of a model-unit item. Null when it is not one of its plans; the reason is reported. */
export function readModelUnitPurchase(item: Fields): HourlyPurchase | MonthlyPurchase | null {
  const opened = openPurchase(item, ["hourly", "monthly"]);
  if (opened === null) return null;
  if (opened.plan === "monthly") return readMonthly(opened.fields);
  reportIfThere(opened.fields, ["hours"]);
  return readHourly(opened.fields);
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
  return { plan: "hourly", ...readHoursOfMonth(fields) };
}

/** Hours a day on some days of a month, or on all of them. */
export function readHoursOfMonth(fields: Fields): Pick<HourlyPurchase, "hoursPerDay" | "daysPerMonth"> {
  return { hoursPerDay: readNumber(fields, "hoursPerDay", HOURS_PER_DAY), daysPerMonth: readDaysPerMonth(fields) };
}

function readDaily(fields: Fields): DailyPurchase {
  return { plan: "daily", daysPerMonth: readDaysPerMonth(fields) };
}

function readHoursOnce(fields: Fields): HoursOncePurchase {
  reportIfThere(fields, ["hoursPerDay", "daysPerMonth"]);
  return { plan: "hours-once", hours: readNumber(fields, "hours", HOURS_ONCE) };
}

function readDaysOnce(fields: Fields): DaysOncePurchase {
  reportIfThere(fields, ["daysPerMonth"]);
  return { plan: "days-once", days: readNumber(fields, "days", DAYS_ONCE) };
}

function readDaysPerMonth(fields: Fields): DaysPerMonth {
  return fields.get("daysPerMonth") === ALL ? ALL : readNumber(fields, "daysPerMonth", DAYS_PER_MONTH);
}

/** Bought once or every month: a field of the other says that one of the two is meant wrongly. */
function reportIfThere(fields: Fields, names: readonly string[]): void {
  for (const name of names) {
    if (fields.get(name) !== undefined) fields.list.add(problem(fields.at(name), "unknown-field", { field: name }));
  }
}

function readMonthly(fields: Fields): MonthlyPurchase {
  return {
    plan: "monthly",
    cancelledAfterDays: readOptionalNumber(fields, "cancelledAfterDays", CANCELLED_AFTER, null),
  };
}
