import type { Item, SavingsPlan, Scenario } from "../../model/item";
import type { Adjustments, ExchangeRate, Settings } from "../../model/settings";
import { PERCENT, PRICE, TERM_MONTHS } from "../fields/bounds";
import { choice, tag } from "../fields/choiceField";
import { date } from "../fields/dateField";
import type { FieldTable } from "../fields/field";
import { group, list, optionalObject } from "../fields/nestedField";
import { number, smallNumber } from "../fields/numberField";
import { record } from "../fields/object";
import { text } from "../fields/textField";
import { MONTH_LENGTHS, type Plan, PLAN_VERSION, type QuoteDetails } from "../plan";
import { ITEM } from "./itemTables";

export const MOST_ITEMS = 500;
export const MOST_SCENARIOS = 12;

export const EXCHANGE_RATE: FieldTable<ExchangeRate> = {
  // Above nought, because amounts are divided by it.
  cnyPerUsd: number({ ...PRICE, minimum: "0.000001" }, 101, { asText: true }),
  asOf: date(102),
};

export const ADJUSTMENTS: FieldTable<Adjustments> = {
  discountPercent: number(PERCENT, 101, { usual: "0", asText: true }),
  contingencyPercent: number(PERCENT, 102, { usual: "0", asText: true }),
  taxPercent: number(PERCENT, 103, { usual: "0", asText: true }),
};

const SETTINGS: FieldTable<Settings> = {
  // In the place of `daysPerMonth` of version 1.
  month: choice(MONTH_LENGTHS, 101, { usual: "30", takesNumbers: true }),
  ptuMinimum: choice(["none", "later-editions"], 102, { usual: "none" }),
  partHour: choice(["minute", "hour"], 103, { usual: "minute" }),
  overflow: choice(["whole-request", "excess", "refused"], 104, { usual: "whole-request" }),
};

export const QUOTE: FieldTable<QuoteDetails> = {
  customer: text(101, { usual: "" }),
  preparedBy: text(102, { usual: "" }),
  issued: date(103, ""),
  validDays: smallNumber({ minimum: "1", maximum: "365", whole: true }, 104, 30),
};

const SAVINGS_PLAN: FieldTable<SavingsPlan> = {
  card: text(401, { isKey: true, words: "cards" }),
  cardVersion: text(402, { usual: "", words: "versions" }),
  commitmentPerMonth: number(PRICE, 403, { fresh: "1000" }),
  termMonths: choice(["12", "3", "6", "24"], 404, { takesNumbers: true }),
  payment: choice(["all-upfront", "no-upfront"], 405),
};

export const SCENARIO_TABLE: FieldTable<Scenario> = {
  name: text(101),
  currency: choice(["USD", "CNY"], 102),
  items: list<Item>(ITEM, 103, { least: 0, most: MOST_ITEMS, unique: "id" }),
  savingsPlan: optionalObject<SavingsPlan>(record(SAVINGS_PLAN), 401),
};

export const SCENARIO = record<Scenario>(SCENARIO_TABLE);

export const PLAN_TABLE: FieldTable<Plan> = {
  version: tag(PLAN_VERSION, 101),
  title: text(102),
  termMonths: smallNumber(TERM_MONTHS, 101, 12),
  fx: optionalObject<ExchangeRate>(record(EXCHANGE_RATE), 102),
  adjustments: group<Adjustments>(ADJUSTMENTS, 103),
  settings: group<Settings>(SETTINGS, 104),
  quote: group<QuoteDetails>(QUOTE, 105),
  scenarios: list<Scenario>(SCENARIO, 103, { least: 1, most: MOST_SCENARIOS }),
};

export const PLAN = record<Plan>(PLAN_TABLE);
