import { type CommonFields, TRAFFIC_FIELDS } from "./fieldNames";
import type { PtuItem, SteadyTraffic } from "./plan";
import { readCardFields } from "./readCardFields";
import { readChoice, readFlag } from "./readChoice";
import { type Fields, readFields } from "./readFields";
import { COUNT, HOURS_PER_DAY, PERCENT, QUANTITY, readNumber, readOptionalNumber } from "./readNumber";
import { readGrowing } from "./readMonths";
import { readPtuPurchase } from "./readPurchase";
import { readSizing } from "./readSizing";
import { readText } from "./readText";

/** Null when the mode or the purchase is none; the reason is reported. */
export function readPtu(fields: Fields, common: CommonFields): PtuItem | null {
  const onCard = readCardFields(fields);
  const mode = readChoice(fields, "mode", ["instruct", "thinking"], "instruct");
  const inputTpm = readNumber(fields, "inputTpm", COUNT);
  const outputTpm = readNumber(fields, "outputTpm", COUNT);
  const purchase = readPtuPurchase(fields);
  const rest = {
    tokenCard: readText(fields, "tokenCard", { fallback: "" }),
    tokenCardVersion: readText(fields, "tokenCardVersion", { fallback: "" }),
    tokenModel: readText(fields, "tokenModel", { fallback: "" }),
    requestInputTokens: readOptionalNumber(fields, "requestInputTokens", COUNT, null),
    comparedHoursPerDay: readOptionalNumber(fields, "comparedHoursPerDay", HOURS_PER_DAY, null),
    traffic: readTraffic(fields),
    sizing: readSizing(fields),
    ...readGrowing(fields),
  };
  if (mode === null || purchase === null) return null;
  return { ...common, kind: "ptu", ...onCard, mode, inputTpm, outputTpm, purchase, ...rest };
}

function readTraffic(item: Fields): SteadyTraffic | null {
  const value = item.get("traffic");
  if (value === undefined) return null;
  const fields = readFields(value, item.at("traffic"), TRAFFIC_FIELDS, item.list);
  if (fields === null) return null;
  return {
    peakRequestsPerMinute: readNumber(fields, "peakRequestsPerMinute", QUANTITY),
    averageRequestsPerMinute: readNumber(fields, "averageRequestsPerMinute", QUANTITY),
    inputTokens: readNumber(fields, "inputTokens", COUNT),
    outputTokens: readNumber(fields, "outputTokens", COUNT),
    cacheHitPercent: readOptionalNumber(fields, "cacheHitPercent", PERCENT, "0"),
    headroomPercent: readOptionalNumber(fields, "headroomPercent", PERCENT, "0"),
    quotaFactors: readFlag(fields, "quotaFactors"),
    overflowLeftOut: readFlag(fields, "overflowLeftOut"),
  };
}
