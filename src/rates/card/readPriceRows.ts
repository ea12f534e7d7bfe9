import { openFields, listField, type CardFields } from "./cardFields";
import { choiceField, countField, flagField, nullable, optional, patternField, textField } from "./cardValues";
import { priceField, type PriceHead } from "./priceField";
import type { Localised, PriceRow } from "./priceRow";
import type {
  FineTunedPrice,
  ModelUnitPrice,
  ModePrice,
  PeakHours,
  PtuPrice,
  PtuRates,
  SpeechTrainingPrice,
  TextTrainingPrice,
  TokenPrice,
  TokenRates,
  VideoTrainingPrice,
} from "./rateCard";

const MOST_ROWS = 5000;
/** The fields of every `PriceRow`. */
export const ROW = ["model", "name", "note"];
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
export const UTC_OFFSET = /^[+-](0\d|1[0-4]):[0-5]\d$/;
const SPEC = /^MU\d{1,2}(x\d{1,3})?(-pd)?$/;

export function readTextTraining(card: CardFields, head: PriceHead): readonly TextTrainingPrice[] {
  return readRows(card, "textTraining", [...ROW, "price"], (row) => ({
    ...readRow(row),
    price: priceField(row, "price", "text-training", head),
  }));
}

export function readVideoTraining(card: CardFields, head: PriceHead): readonly VideoTrainingPrice[] {
  return readRows(card, "videoTraining", [...ROW, "price", "capSeconds", "task"], (row) => ({
    ...readRow(row),
    price: priceField(row, "price", "video-training", head),
    capSeconds: countField(row, "capSeconds", 1, 3600),
    task: choiceField(row, "task", ["i2v", "kf2v"]),
  }));
}

export function readSpeechTraining(card: CardFields, head: PriceHead): readonly SpeechTrainingPrice[] {
  return readLaterRows(card, "speechTraining", [...ROW, "price"], (row) => ({
    ...readRow(row),
    price: priceField(row, "price", "text-training", head),
  }));
}

export function readPtu(card: CardFields, head: PriceHead): readonly PtuPrice[] {
  return readRows(card, "ptu", [...ROW, "modes", "maxInputTokens", "hourly", "daily"], (row) => ({
    ...readRow(row),
    modes: choiceField(row, "modes", ["instruct", "both"]),
    maxInputTokens: countField(row, "maxInputTokens", 1),
    hourly: readPtuRates(row, "hourly", head),
    daily: readPtuRates(row, "daily", head),
  }));
}

function readPtuRates(row: CardFields, plan: "hourly" | "daily", head: PriceHead): PtuRates {
  const rates = openFields(row.get(plan), row.at(plan), ["input", "output", "thinkingOutput"], row.found);
  if (rates === null) return { input: "0", output: "0" };
  const price = (name: string) => priceField(rates, name, `ptu-${plan}`, head);
  return {
    input: price("input"),
    output: price("output"),
    ...optional(rates, "thinkingOutput", () => price("thinkingOutput")),
  };
}

export function readModelUnits(card: CardFields, head: PriceHead): readonly ModelUnitPrice[] {
  return readRows(card, "modelUnits", [...ROW, "spec", "hourly", "monthly"], (row) => ({
    ...readRow(row),
    spec: patternField(row, "spec", SPEC, "MU1x4, MU3x16-pd, MU1"),
    hourly: priceField(row, "hourly", "model-unit-hourly", head),
    monthly: priceField(row, "monthly", "model-unit-monthly", head),
  }));
}

export function readTokens(card: CardFields, head: PriceHead): readonly TokenPrice[] {
  const known = [
    ...ROW,
    "tierOver",
    "tierUpTo",
    "instruct",
    "thinking",
    "oneForBoth",
    "batchHalfPrice",
    "freeQuota",
    "maxContextTokens",
    "peakHours",
  ];
  return readRows(card, "tokens", known, (row) => ({
    ...readRow(row),
    tierOver: countField(row, "tierOver", 0),
    tierUpTo: nullable(row, "tierUpTo", () => countField(row, "tierUpTo", 1)),
    ...optional(row, "instruct", () => readModePrice(row, "instruct", head)),
    ...optional(row, "thinking", () => readModePrice(row, "thinking", head)),
    ...optional(row, "oneForBoth", () => flagField(row, "oneForBoth")),
    ...optional(row, "batchHalfPrice", () => flagField(row, "batchHalfPrice")),
    ...optional(row, "freeQuota", () => readFreeQuota(row)),
    ...optional(row, "maxContextTokens", () => countField(row, "maxContextTokens", 1)),
    ...optional(row, "peakHours", () => readPeakHours(row)),
  }));
}

const RATES = ["input", "output", "cacheHit"];

function readModePrice(row: CardFields, mode: "instruct" | "thinking", head: PriceHead): ModePrice {
  const prices = openFields(
    row.get(mode),
    row.at(mode),
    [...RATES, "explicitCache", "promotional", "offPeak"],
    row.found,
  );
  if (prices === null) return { input: "0", output: "0" };
  return {
    ...readRates(prices, head),
    ...optional(prices, "explicitCache", () => readExplicitCache(prices, head)),
    ...optional(prices, "promotional", () => readOtherRates(prices, "promotional", head)),
    ...optional(prices, "offPeak", () => readOtherRates(prices, "offPeak", head)),
  };
}

function readOtherRates(prices: CardFields, name: "promotional" | "offPeak", head: PriceHead): TokenRates {
  const rates = openFields(prices.get(name), prices.at(name), RATES, prices.found);
  return rates === null ? { input: "0", output: "0" } : readRates(rates, head);
}

function readRates(prices: CardFields, head: PriceHead): TokenRates {
  return {
    input: priceField(prices, "input", "token-input", head),
    output: priceField(prices, "output", "token-output", head),
    ...optional(prices, "cacheHit", () => priceField(prices, "cacheHit", "token-cache-hit", head)),
  };
}

/** What is put into the cache costs about what input costs. */
function readExplicitCache(prices: CardFields, head: PriceHead): NonNullable<ModePrice["explicitCache"]> {
  const cache = openFields(prices.get("explicitCache"), prices.at("explicitCache"), ["create", "hit"], prices.found);
  if (cache === null) return { create: "0", hit: "0" };
  return {
    create: priceField(cache, "create", "token-input", head),
    hit: priceField(cache, "hit", "token-cache-hit", head),
  };
}

function readPeakHours(row: CardFields): PeakHours {
  const hours = openFields(row.get("peakHours"), row.at("peakHours"), ["from", "to", "utcOffset"], row.found);
  if (hours === null) return { from: "", to: "", utcOffset: "" };
  return {
    from: patternField(hours, "from", TIME_OF_DAY, "08:00"),
    to: patternField(hours, "to", TIME_OF_DAY, "22:00"),
    utcOffset: patternField(hours, "utcOffset", UTC_OFFSET, "+08:00"),
  };
}

function readFreeQuota(row: CardFields): { readonly tokens: number; readonly days: number } {
  const quota = openFields(row.get("freeQuota"), row.at("freeQuota"), ["tokens", "days"], row.found);
  return quota === null
    ? { tokens: 1, days: 1 }
    : { tokens: countField(quota, "tokens", 1), days: countField(quota, "days", 1, 3660) };
}

export function readFineTuned(card: CardFields, head: PriceHead): readonly FineTunedPrice[] {
  return readRows(
    card,
    "fineTunedTokens",
    [...ROW, "tierOver", "tierUpTo", "input", "output", "thinkingOutput"],
    (row) => ({
      ...readRow(row),
      ...optional(row, "tierOver", () => countField(row, "tierOver", 0)),
      ...optional(row, "tierUpTo", () => nullable(row, "tierUpTo", () => countField(row, "tierUpTo", 1))),
      input: priceField(row, "input", "token-input", head),
      output: priceField(row, "output", "token-output", head),
      ...optional(row, "thinkingOutput", () => priceField(row, "thinkingOutput", "token-output", head)),
    }),
  );
}

/** A list that older files do not have: none of its rows then. */
export function readLaterRows<R>(
  card: CardFields,
  name: string,
  known: readonly string[],
  read: (row: CardFields) => R,
): readonly R[] {
  return card.get(name) === undefined ? [] : readRows(card, name, known, read);
}

function readRows<R>(
  card: CardFields,
  name: string,
  known: readonly string[],
  read: (row: CardFields) => R,
): readonly R[] {
  return listField(card, name, MOST_ROWS).flatMap(({ value, path }) => {
    const row = openFields(value, path, known, card.found);
    return row === null ? [] : [read(row)];
  });
}

export function readRow(row: CardFields): PriceRow {
  return {
    model: textField(row, "model"),
    ...optional(row, "name", () => textField(row, "name")),
    ...optional(row, "note", () => readLocalised(row.get("note"), row.at("note"), row)),
  };
}

/** The same words in English and Chinese. */
export function readLocalised(value: unknown, path: string, parent: CardFields): Localised {
  const words = openFields(value, path, ["en", "zh"], parent.found);
  return words === null ? { en: "", zh: "" } : { en: textField(words, "en"), zh: textField(words, "zh") };
}
