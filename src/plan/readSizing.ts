import { LONGEST_PROFILE, MOST_OVERFLOW_TIERS } from "../model/measuredSizing";
import { problem } from "../model/problem";
import { BUSY_FIELDS, OVERFLOW_FIELDS, SIZING_FIELDS } from "./fieldNames";
import type { BusyHours, MeasuredSizing, OverflowTokens } from "./plan";
import { readChoice, readFlag } from "./readChoice";
import { type Fields, readFields } from "./readFields";
import { readHoursOfMonth } from "./readPurchase";
import { readList } from "./readList";
import { COUNT, type NumberRule, readNumber, readOptionalNumber } from "./readNumber";
import { readText } from "./readText";

const CHECKSUM = /^[0-9a-f]{16}$/;
const BASE64URL = /^[A-Za-z0-9_-]*$/;
const MINUTES: NumberRule = { ...COUNT, minimum: "1" };

/** `sizing` of a PTU item. Null when it has none, or when its rule or clock is none: the reason is reported. */
export function readSizing(item: Fields): MeasuredSizing | null {
  const value = item.get("sizing");
  if (value === undefined) return null;
  const fields = readFields(value, item.at("sizing"), SIZING_FIELDS, item.list);
  if (fields === null) return null;
  const source = readText(fields, "source", { empty: false });
  const checksum = readChecksum(fields);
  const clock = readChoice(fields, "clock", ["absolute", "relative"], "absolute");
  const when = {
    firstMinute: readOptionalNumber(fields, "firstMinute", COUNT, "0"),
    zone: readText(fields, "zone", { fallback: "UTC", empty: false }),
  };
  const busy = readBusy(fields);
  const minutes = readNumber(fields, "minutes", MINUTES);
  const requests = readNumber(fields, "requests", COUNT);
  const tokens = readTokenSums(fields);
  const peaks = {
    peakInputTpm: readNumber(fields, "peakInputTpm", COUNT),
    peakOutputTpm: readNumber(fields, "peakOutputTpm", COUNT),
  };
  const rule = readChoice(fields, "rule", ["whole-request", "excess", "refused"]);
  const rest = {
    quotaFactors: readFlag(fields, "quotaFactors"),
    reservedInputTpm: readNumber(fields, "reservedInputTpm", COUNT),
    reservedOutputTpm: readNumber(fields, "reservedOutputTpm", COUNT),
    overflowRequests: readOptionalNumber(fields, "overflowRequests", upTo(requests), null),
    overflowMinutes: readNumber(fields, "overflowMinutes", upTo(minutes)),
    insideInputTokens: readNumber(fields, "insideInputTokens", COUNT),
    insideOutputTokens: readNumber(fields, "insideOutputTokens", COUNT),
    overflow: readOverflow(fields),
    profile: readProfile(fields),
  };
  if (clock === null || rule === null) return null;
  return { source, checksum, clock, ...when, busy, minutes, requests, ...tokens, ...peaks, rule, ...rest };
}

function readBusy(sizing: Fields): BusyHours | null {
  const value = sizing.get("busy");
  const fields = value === undefined ? null : readFields(value, sizing.at("busy"), BUSY_FIELDS, sizing.list);
  return fields === null ? null : readHoursOfMonth(fields);
}

function readOverflow(sizing: Fields): OverflowTokens[] {
  if (sizing.get("overflow") === undefined) return [];
  const tiers: OverflowTokens[] = [];
  for (const { value, path } of readList(sizing, "overflow", 0, MOST_OVERFLOW_TIERS)) {
    const fields = readFields(value, path, OVERFLOW_FIELDS, sizing.list);
    if (fields === null) continue;
    tiers.push({
      requestInputTokens: readNumber(fields, "requestInputTokens", COUNT),
      requests: readOptionalNumber(fields, "requests", COUNT, null),
      ...readTokenSums(fields),
    });
  }
  return tiers;
}

/** Cached tokens are a part of the input: with more of them than that, the rest would be billed below zero. */
function readTokenSums(fields: Fields): Pick<OverflowTokens, "inputTokens" | "cachedTokens" | "outputTokens"> {
  const inputTokens = readNumber(fields, "inputTokens", COUNT);
  return {
    inputTokens,
    cachedTokens: readOptionalNumber(fields, "cachedTokens", upTo(inputTokens), "0"),
    outputTokens: readNumber(fields, "outputTokens", COUNT),
  };
}

function upTo(maximum: string): NumberRule {
  return { ...COUNT, maximum };
}

function readChecksum(fields: Fields): string {
  const text = readText(fields, "checksum");
  const isMissing = fields.get("checksum") === undefined;
  if (!isMissing && !CHECKSUM.test(text)) fields.list.add(problem(fields.at("checksum"), "not-a-checksum"));
  return text;
}

/** Any base64url text; whether it unpacks is for whoever shows the traffic again. */
function readProfile(fields: Fields): string {
  const value = fields.get("profile");
  if (value === undefined) return "";
  const path = fields.at("profile");
  if (typeof value !== "string") fields.list.add(problem(path, "not-text"));
  else if (value.length > LONGEST_PROFILE) {
    fields.list.add(problem(path, "too-long", { length: String(value.length), maximum: String(LONGEST_PROFILE) }));
  } else if (BASE64URL.test(value)) return value;
  else fields.list.add(problem(path, "not-packed"));
  return "";
}
