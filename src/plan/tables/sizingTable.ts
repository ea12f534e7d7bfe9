import { LONGEST_PROFILE, MOST_OVERFLOW_TIERS } from "../../model/measuredSizing";
import type { BusyHours, MeasuredSizing, OverflowTokens } from "../../model/measuredSizing";
import { problem } from "../../model/problem";
import { COUNT } from "../fields/bounds";
import { choice, flag } from "../fields/choiceField";
import type { Field, FieldTable } from "../fields/field";
import { list, optionalObject } from "../fields/nestedField";
import { number, optionalNumber } from "../fields/numberField";
import { record } from "../fields/object";
import { text } from "../fields/textField";
import { HOURS_OF_MONTH } from "./purchaseTables";

const CHECKSUM = /^[0-9a-f]{16}$/;
const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** Cached tokens are a part of the input: with more of them than that, the rest would be billed below zero. */
const cachedTokens = (place: number) => number(COUNT, place, { usual: "0", atMost: "inputTokens" });

const OVERFLOW: FieldTable<OverflowTokens> = {
  requestInputTokens: number(COUNT, 201),
  requests: optionalNumber(COUNT, 201),
  inputTokens: number(COUNT, 202),
  cachedTokens: cachedTokens(202),
  outputTokens: number(COUNT, 203),
};

/**
 * In a link the traffic comes first and all of it together, so that several reservations for the same traffic deflate
 * to one.
 */
export const SIZING: FieldTable<MeasuredSizing> = {
  source: text(201, { isKey: true }),
  checksum: checksum(202),
  clock: choice(["absolute", "relative"], 206, { usual: "absolute", inLink: ["relative", "absolute"] }),
  firstMinute: number(COUNT, 203, { usual: "0" }),
  zone: text(204, { usual: "UTC", isKey: true, words: "zones" }),
  busy: optionalObject<BusyHours>(record(HOURS_OF_MONTH), 301),
  minutes: number({ ...COUNT, minimum: "1" }, 203),
  requests: number(COUNT, 204),
  inputTokens: number(COUNT, 205),
  cachedTokens: cachedTokens(205),
  outputTokens: number(COUNT, 206),
  peakInputTpm: number(COUNT, 207),
  peakOutputTpm: number(COUNT, 208),
  rule: choice(["whole-request", "excess", "refused"], 209),
  quotaFactors: flag(207),
  reservedInputTpm: number(COUNT, 210),
  reservedOutputTpm: number(COUNT, 211),
  overflowRequests: optionalNumber(COUNT, 201, { atMost: "requests" }),
  overflowMinutes: number(COUNT, 212, { atMost: "minutes" }),
  insideInputTokens: number(COUNT, 213),
  insideOutputTokens: number(COUNT, 214),
  overflow: list<OverflowTokens>(record(OVERFLOW), 202, { least: 0, most: MOST_OVERFLOW_TIERS, isOptional: true }),
  profile: profile(208),
};

function checksum(place: number): Field<string> {
  const any = text(place);
  return {
    ...any,
    kind: { type: "text", longest: 16, lines: false, isKey: true, words: undefined, pattern: CHECKSUM },
    read(value, spot) {
      const read = any.read(value, spot);
      if (!CHECKSUM.test(read ?? "")) spot.list.add(problem(spot.path, "not-a-checksum"));
      return read;
    },
  };
}

/** Any base64url text; whether it unpacks is for whoever shows the traffic again. */
function profile(place: number): Field<string> {
  return {
    ...text(place, { usual: "" }),
    kind: { type: "text", longest: LONGEST_PROFILE, lines: false, isKey: false, words: undefined, pattern: BASE64URL },
    read(value, { path, list: problems }) {
      if (typeof value !== "string") problems.add(problem(path, "not-text"));
      else if (value.length > LONGEST_PROFILE) {
        const length = String(value.length);
        problems.add(problem(path, "too-long", { length, maximum: String(LONGEST_PROFILE) }));
      } else if (BASE64URL.test(value)) return value;
      else problems.add(problem(path, "not-packed"));
      return undefined;
    },
  };
}
