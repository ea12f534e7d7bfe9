import { compareDecimals } from "../../money/decimal";
import { problem } from "../../model/problem";
import type { DecimalText } from "../../model/quantities";
import { listField, openFields, report, shown, type CardFields } from "./cardFields";
import { choiceField, countField, nullable, optional, textField } from "./cardValues";
import { isPrintedDecimal, priceField, shareField, type PriceHead } from "./priceField";
import { REGIONS, type Region } from "./priceRow";
import { readLaterRows, readLocalised } from "./readPriceRows";
import {
  SAVINGS_CLASSES,
  type PrepaidPack,
  type SavingsClassRule,
  type SavingsPlanRate,
  type SavingsPlanRules,
} from "./savingsPlan";

const LONGEST_TERM_MONTHS = 120;
const MOST_CLASS_RULES = 50;
const MOST_CODES = 500;

export function readSavingsPlans(card: CardFields): readonly SavingsPlanRate[] {
  const known = ["payment", "from", "below", "class", "termMonths", "factor"];
  return readLaterRows(card, "savingsPlans", known, (row) => {
    const from = amountField(row, "from");
    const below = nullable(row, "below", () => amountField(row, "below"));
    if (below !== null && compareDecimals(below, from) <= 0) {
      report(row.found, problem(row.at("below"), "below-minimum", { value: below, minimum: from }));
    }
    return {
      payment: choiceField(row, "payment", ["all-upfront", "no-upfront"]),
      from,
      below,
      class: choiceField(row, "class", SAVINGS_CLASSES),
      termMonths: countField(row, "termMonths", 1, LONGEST_TERM_MONTHS),
      factor: shareField(row, "factor"),
    };
  });
}

/** Null where the card has none. */
export function readSavingsPlanRules(rules: CardFields): SavingsPlanRules | null {
  if (rules.get("savingsPlan") === undefined) return null;
  const known = ["least", "step", "classes", "regions"];
  const fields = openFields(rules.get("savingsPlan"), rules.at("savingsPlan"), known, rules.found);
  if (fields === null) return null;
  return {
    least: amountField(fields, "least"),
    step: amountField(fields, "step"),
    classes: listField(fields, "classes", MOST_CLASS_RULES).flatMap(({ value, path }) =>
      readClassRule(value, path, fields),
    ),
    regions: readRegions(fields),
  };
}

function readClassRule(value: unknown, path: string, parent: CardFields): readonly SavingsClassRule[] {
  const rule = openFields(value, path, ["class", "is", "startsWith"], parent.found);
  if (rule === null) return [];
  if (rule.get("is") === undefined && rule.get("startsWith") === undefined) {
    report(rule.found, problem(rule.at("startsWith"), "missing"));
  }
  return [
    {
      class: nullable(rule, "class", () => choiceField(rule, "class", SAVINGS_CLASSES)),
      ...optional(rule, "is", () => readCodes(rule, "is")),
      ...optional(rule, "startsWith", () => readCodes(rule, "startsWith")),
    },
  ];
}

function readCodes(rule: CardFields, name: string): readonly string[] {
  return listField(rule, name, MOST_CODES).flatMap(({ value, path }) => {
    if (typeof value === "string" && value !== "") return [value];
    report(rule.found, problem(path, "not-text"));
    return [];
  });
}

export function readPacks(card: CardFields, head: PriceHead): readonly PrepaidPack[] {
  const known = ["plan", "regions", "amount", "unit", "price", "factor", "validityMonths", "note"];
  return readLaterRows(card, "packs", known, (row) => ({
    plan: textField(row, "plan"),
    regions: readRegions(row),
    amount: amountField(row, "amount"),
    unit: choiceField(row, "unit", ["credit", "tokens", "images"]),
    price: priceField(row, "price", "prepaid", head),
    factor: nullable(row, "factor", () => shareField(row, "factor")),
    validityMonths: listField(row, "validityMonths", 20).flatMap(({ value, path }) => {
      if (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_TERM_MONTHS)
        return [Number(value)];
      report(row.found, problem(path, "not-whole", { value: shown(value) }));
      return [];
    }),
    ...optional(row, "note", () => readLocalised(row.get("note"), row.at("note"), row)),
  }));
}

function readRegions(fields: CardFields): readonly Region[] {
  return listField(fields, "regions", REGIONS.length).flatMap(({ value, path }) => {
    const region = REGIONS.find((one) => one === value);
    if (region !== undefined) return [region];
    report(fields.found, problem(path, "not-a-choice", { value: shown(value), choices: REGIONS.join(", ") }));
    return [];
  });
}

/** A required decimal string over zero. A wrong one is reported and gives "1". */
function amountField(fields: CardFields, name: string): DecimalText {
  const value = fields.get(name);
  if (isPrintedDecimal(value) && compareDecimals(value, "0") > 0) return value;
  const path = fields.at(name);
  report(fields.found, problem(path, value === undefined ? "missing" : "not-a-number", { value: shown(value) }));
  return "1";
}
