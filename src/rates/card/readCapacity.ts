import { listField, openFields, report, shown, type CardFields } from "./cardFields";
import { choiceField, countField, nullable, patternField, textField } from "./cardValues";
import {
  SPEEDS,
  type CapacityRates,
  type DtuPrice,
  type DtuReference,
  type ReservationBlock,
  type ReservationPrice,
  type ReservationRules,
  type Speed,
} from "./capacityPrices";
import { percentOrNull, priceField, shareField, type PriceHead } from "./priceField";
import { readLaterRows, readRow, ROW, TIME_OF_DAY, UTC_OFFSET } from "./readPriceRows";
import { problem } from "../../model/problem";

const LONGEST_TERM_DAYS = 3660;
const MOST_TERMS = 400;
/** A factor over 1 settles more than was used. */
const LARGEST_PENALTY = "10";

export function readReservations(card: CardFields, head: PriceHead): readonly ReservationPrice[] {
  return readLaterRows(card, "reservations", [...ROW, "speed", "maxInputTokens", "daily", "hourly"], (row) => ({
    ...readRow(row),
    speed: choiceField(row, "speed", SPEEDS),
    maxInputTokens: nullable(row, "maxInputTokens", () => countField(row, "maxInputTokens", 1)),
    daily: readRates(row, "daily", head),
    hourly: nullable(row, "hourly", () => readRates(row, "hourly", head)),
  }));
}

function readRates(row: CardFields, plan: "hourly" | "daily", head: PriceHead): CapacityRates {
  const rates = openFields(row.get(plan), row.at(plan), ["input", "output"], row.found);
  if (rates === null) return { input: "0", output: "0" };
  return {
    input: priceField(rates, "input", `reservation-${plan}`, head),
    output: priceField(rates, "output", `reservation-${plan}`, head),
  };
}

/** Null where the card has none. */
export function readReservationRules(rules: CardFields): ReservationRules | null {
  if (rules.get("reservation") === undefined) return null;
  const known = [
    "minimumInputTpm",
    "minimumOutputTpm",
    "terms",
    "penalty",
    "block",
    "hourlySpeeds",
    "stopsAfterHours",
    "releasedAfterHours",
  ];
  const fields = openFields(rules.get("reservation"), rules.at("reservation"), known, rules.found);
  if (fields === null) return null;
  return {
    minimumInputTpm: countField(fields, "minimumInputTpm", 0),
    minimumOutputTpm: countField(fields, "minimumOutputTpm", 0),
    terms: readTerms(fields),
    penalty: readPenalty(fields),
    block: nullable(fields, "block", () => readBlock(fields)),
    hourlySpeeds: readSpeeds(fields, "hourlySpeeds"),
    stopsAfterHours: countField(fields, "stopsAfterHours", 0, 720),
    releasedAfterHours: countField(fields, "releasedAfterHours", 0, 720),
  };
}

function readTerms(fields: CardFields): readonly number[] {
  return listField(fields, "terms", MOST_TERMS).flatMap(({ value, path }) => {
    if (Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_TERM_DAYS) return [Number(value)];
    report(fields.found, problem(path, "not-whole", { value: shown(value) }));
    return [];
  });
}

/** Bounds rise, and the last entry alone has none: every length of use has one factor. */
function readPenalty(fields: CardFields): ReservationRules["penalty"] {
  const entries = listField(fields, "penalty", 10);
  if (entries.length === 0) report(fields.found, problem(fields.at("penalty"), "missing"));
  let over = 0;
  return entries.flatMap(({ value, path }, index) => {
    const entry = openFields(value, path, ["upToDays", "factor"], fields.found);
    if (entry === null) return [];
    const upToDays = nullable(entry, "upToDays", () => countField(entry, "upToDays", over + 1, LONGEST_TERM_DAYS));
    if ((upToDays === null) !== (index === entries.length - 1)) {
      report(fields.found, problem(entry.at("upToDays"), "not-a-choice", { value: shown(upToDays), choices: "null" }));
    }
    over = upToDays ?? over;
    return [{ upToDays, factor: shareField(entry, "factor", LARGEST_PENALTY) }];
  });
}

function readBlock(rules: CardFields): ReservationBlock {
  const known = ["hours", "discount", "starts", "utcOffset", "speeds"];
  const block = openFields(rules.get("block"), rules.at("block"), known, rules.found);
  if (block === null) return { hours: 1, discount: "1", starts: [], utcOffset: "", speeds: [] };
  return {
    hours: countField(block, "hours", 1, 24),
    discount: shareField(block, "discount"),
    starts: listField(block, "starts", 24).flatMap(({ value, path }) => {
      if (typeof value === "string" && TIME_OF_DAY.test(value)) return [value];
      report(block.found, problem(path, "not-a-choice", { value: shown(value), choices: "22:00" }));
      return [];
    }),
    utcOffset: patternField(block, "utcOffset", UTC_OFFSET, "+08:00"),
    speeds: readSpeeds(block, "speeds"),
  };
}

function readSpeeds(fields: CardFields, name: string): readonly Speed[] {
  return listField(fields, name, SPEEDS.length).flatMap(({ value, path }) => {
    const speed = SPEEDS.find((one) => one === value);
    if (speed !== undefined) return [speed];
    report(fields.found, problem(path, "not-a-choice", { value: shown(value), choices: SPEEDS.join(", ") }));
    return [];
  });
}

export function readDtu(card: CardFields, head: PriceHead): readonly DtuPrice[] {
  const known = [...ROW, "spec", "baseInputTpm", "baseOutputTpm", "monthly", "reference"];
  return readLaterRows(card, "dtu", known, (row) => ({
    ...readRow(row),
    spec: textField(row, "spec"),
    baseInputTpm: countField(row, "baseInputTpm", 1),
    baseOutputTpm: countField(row, "baseOutputTpm", 1),
    monthly: priceField(row, "monthly", "dtu-monthly", head),
    reference: nullable(row, "reference", () => readReference(row)),
  }));
}

function readReference(row: CardFields): DtuReference {
  const known = ["inputTokens", "outputTokens", "cachePercent", "ttftMs", "tpotMs"];
  const measured = openFields(row.get("reference"), row.at("reference"), known, row.found);
  if (measured === null) return { inputTokens: 1, outputTokens: 1, cachePercent: "0", ttftMs: 0, tpotMs: 0 };
  return {
    inputTokens: countField(measured, "inputTokens", 1),
    outputTokens: countField(measured, "outputTokens", 1),
    cachePercent: percentOrNull(measured, "cachePercent") ?? "0",
    ttftMs: countField(measured, "ttftMs", 0),
    tpotMs: countField(measured, "tpotMs", 0),
  };
}
