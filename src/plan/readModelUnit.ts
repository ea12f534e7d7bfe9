import { type CommonFields, MEASURED_FIELDS } from "./fieldNames";
import type { MeasuredThroughput, ModelUnitItem } from "./plan";
import { readCardFields } from "./readCardFields";
import { type Fields, readFields } from "./readFields";
import { COUNT, HOURS_PER_DAY, QUANTITY, readNumber, readOptionalNumber } from "./readNumber";
import { readMonths } from "./readMonths";
import { readModelUnitPurchase } from "./readPurchase";
import { readText } from "./readText";

/** Null when the purchase is none; the reason is reported. */
export function readModelUnit(fields: Fields, common: CommonFields): ModelUnitItem | null {
  const onCard = readCardFields(fields);
  const spec = readText(fields, "spec", { empty: false });
  const replicas = readNumber(fields, "replicas", COUNT);
  const purchase = readModelUnitPurchase(fields);
  const comparedHoursPerDay = readOptionalNumber(fields, "comparedHoursPerDay", HOURS_PER_DAY, null);
  const measured = readMeasured(fields);
  const months = readMonths(fields);
  if (purchase === null) return null;
  return { ...common, kind: "model-unit", ...onCard, spec, replicas, purchase, comparedHoursPerDay, measured, months };
}

function readMeasured(item: Fields): MeasuredThroughput | null {
  const value = item.get("measured");
  if (value === undefined) return null;
  const fields = readFields(value, item.at("measured"), MEASURED_FIELDS, item.list);
  if (fields === null) return null;
  return {
    tokensPerMinute: readNumber(fields, "tokensPerMinute", QUANTITY),
    tokenCard: readText(fields, "tokenCard", { empty: false }),
    tokenCardVersion: readText(fields, "tokenCardVersion", { fallback: "" }),
    tokenModel: readText(fields, "tokenModel", { empty: false }),
    inputTokens: readNumber(fields, "inputTokens", COUNT),
    outputTokens: readNumber(fields, "outputTokens", COUNT),
  };
}
