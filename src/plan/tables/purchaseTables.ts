import type { ModelUnitItem } from "../../model/item";
import type {
  BlockPurchase,
  DailyPurchase,
  DaysOncePurchase,
  DaysPerMonth,
  HourlyPurchase,
  HoursOncePurchase,
  MonthlyPurchase,
  PtuPurchase,
  ReservationPurchase,
  Resized,
  TermPurchase,
} from "../../model/purchase";
import type { BusyHours } from "../../model/measuredSizing";
import { COUNT, DAYS_PER_MONTH, HOURS_PER_DAY, QUANTITY } from "../fields/bounds";
import { tag } from "../fields/choiceField";
import type { Field, FieldTable } from "../fields/field";
import { optionalObject } from "../fields/nestedField";
import { number, optionalNumber } from "../fields/numberField";
import { record, variant } from "../fields/object";

const daysPerMonth: Field<DaysPerMonth> = number(DAYS_PER_MONTH, 102, { word: "all" });

/** Hours a day on some days of a month, or on all of them. */
export const HOURS_OF_MONTH: FieldTable<BusyHours> = { hoursPerDay: number(HOURS_PER_DAY, 101), daysPerMonth };

const HOURLY: FieldTable<HourlyPurchase> = { plan: tag("hourly", 100), ...HOURS_OF_MONTH };
const DAILY: FieldTable<DailyPurchase> = { plan: tag("daily", 100), daysPerMonth };
/** As the document has it, what is bought once names its hours or days instead of those of a month. */
const HOURS_ONCE: FieldTable<HoursOncePurchase> = {
  plan: tag("hours-once", 100, "hourly"),
  // Five years of 366 days.
  hours: number({ ...QUANTITY, maximum: "43920" }, 301),
};
const DAYS_ONCE: FieldTable<DaysOncePurchase> = {
  plan: tag("days-once", 100, "daily"),
  days: number({ ...QUANTITY, maximum: "1830" }, 301),
};
const MONTHLY: FieldTable<MonthlyPurchase> = {
  plan: tag("monthly", 100),
  cancelledAfterDays: optionalNumber({ minimum: "0", maximum: "30", whole: false }, 101),
};

const PTU_PLANS = { hourly: HOURLY, daily: DAILY, "hours-once": HOURS_ONCE, "days-once": DAYS_ONCE };
const ALL_PLANS = { ...PTU_PLANS, monthly: MONTHLY };

/** `purchase` of a PTU item. */
export const PTU_PURCHASE = variant<PtuPurchase, "plan">("plan", PTU_PLANS, ALL_PLANS);

/** `purchase` of a model unit. */
export const MODEL_UNIT_PURCHASE = variant<ModelUnitItem["purchase"], "plan">(
  "plan",
  { hourly: HOURLY, monthly: MONTHLY },
  ALL_PLANS,
);

const BLOCK: FieldTable<BlockPurchase> = { plan: tag("block", 401), daysPerMonth };
/** Hours of the longest term that any edition sells, 365 days. */
const TERM_HOURS = { minimum: "0", maximum: "8760", whole: false };
const RESIZED: FieldTable<Resized> = {
  afterHours: number(TERM_HOURS, 401),
  inputTpm: number(COUNT, 402),
  outputTpm: number(COUNT, 403),
};
const TERM: FieldTable<TermPurchase> = {
  plan: tag("term", 401),
  // Which terms are sold is the card's: some days, some months, a year.
  days: number({ minimum: "1", maximum: "365", whole: true }, 401, { fresh: "30" }),
  cancelledAfterHours: optionalNumber(TERM_HOURS, 402),
  resized: optionalObject<Resized>(record(RESIZED), 403),
};

/** `purchase` of a throughput reservation. */
export const RESERVATION_PURCHASE = variant<ReservationPurchase, "plan">(
  "plan",
  { daily: DAILY, block: BLOCK, hourly: HOURLY, term: TERM },
  { ...ALL_PLANS, block: BLOCK, term: TERM },
);
