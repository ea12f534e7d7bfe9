import type { CommonFields } from "./fieldNames";
import type { TokensItem } from "./plan";
import { readCardFields } from "./readCardFields";
import { readChoice, readFlag } from "./readChoice";
import type { Fields } from "./readFields";
import { readGrowing } from "./readMonths";
import { COUNT, type NumberRule, PERCENT, readNumber, readOptionalNumber } from "./readNumber";

/** A conversation is priced round by round, so that the rounds are bounded. */
export const ROUNDS: NumberRule = { minimum: "1", maximum: "10000", whole: true };

/** Null when the mode is none; the reason is reported. */
export function readTokens(fields: Fields, common: CommonFields): TokensItem | null {
  const onCard = readCardFields(fields);
  const mode = readChoice(fields, "mode", ["instruct", "thinking"], "instruct");
  const rest = {
    fineTuned: readFlag(fields, "fineTuned"),
    requestsPerMonth: readNumber(fields, "requestsPerMonth", COUNT),
    inputTokens: readNumber(fields, "inputTokens", COUNT),
    outputTokens: readNumber(fields, "outputTokens", COUNT),
    cacheHitPercent: readOptionalNumber(fields, "cacheHitPercent", PERCENT, "0"),
    batchPercent: readOptionalNumber(fields, "batchPercent", PERCENT, "0"),
    rounds: readOptionalNumber(fields, "rounds", ROUNDS, "1"),
    systemTokens: readOptionalNumber(fields, "systemTokens", COUNT, "0"),
    freeTokens: readOptionalNumber(fields, "freeTokens", COUNT, "0"),
    freeDays: readOptionalNumber(fields, "freeDays", COUNT, "90"),
    ...readGrowing(fields),
  };
  return mode === null ? null : { ...common, kind: "tokens", ...onCard, mode, ...rest };
}
