import { type Document, writeNumber } from "./document";
import type { MeasuredSizing, OverflowTokens } from "./plan";

/** Measured traffic as the document has it, without the fields that have their default. */
export function writeSizing(sizing: MeasuredSizing): Document {
  return {
    source: sizing.source,
    checksum: sizing.checksum,
    ...(sizing.clock === "absolute" ? {} : { clock: sizing.clock }),
    ...(sizing.firstMinute === "0" ? {} : { firstMinute: writeNumber(sizing.firstMinute) }),
    ...(sizing.zone === "UTC" ? {} : { zone: sizing.zone }),
    ...(sizing.busy === null
      ? {}
      : {
          busy: {
            hoursPerDay: writeNumber(sizing.busy.hoursPerDay),
            daysPerMonth: writeNumber(sizing.busy.daysPerMonth),
          },
        }),
    minutes: writeNumber(sizing.minutes),
    requests: writeNumber(sizing.requests),
    ...writeTokenSums(sizing),
    peakInputTpm: writeNumber(sizing.peakInputTpm),
    peakOutputTpm: writeNumber(sizing.peakOutputTpm),
    rule: sizing.rule,
    ...(sizing.quotaFactors ? { quotaFactors: true } : {}),
    reservedInputTpm: writeNumber(sizing.reservedInputTpm),
    reservedOutputTpm: writeNumber(sizing.reservedOutputTpm),
    ...(sizing.overflowRequests === null ? {} : { overflowRequests: writeNumber(sizing.overflowRequests) }),
    overflowMinutes: writeNumber(sizing.overflowMinutes),
    insideInputTokens: writeNumber(sizing.insideInputTokens),
    insideOutputTokens: writeNumber(sizing.insideOutputTokens),
    ...(sizing.overflow.length === 0 ? {} : { overflow: sizing.overflow.map(writeOverflow) }),
    ...(sizing.profile === "" ? {} : { profile: sizing.profile }),
  };
}

function writeOverflow(tier: OverflowTokens): Document {
  return {
    requestInputTokens: writeNumber(tier.requestInputTokens),
    ...(tier.requests === null ? {} : { requests: writeNumber(tier.requests) }),
    ...writeTokenSums(tier),
  };
}

function writeTokenSums(of: Pick<OverflowTokens, "inputTokens" | "cachedTokens" | "outputTokens">): Document {
  return {
    inputTokens: writeNumber(of.inputTokens),
    ...(of.cachedTokens === "0" ? {} : { cachedTokens: writeNumber(of.cachedTokens) }),
    outputTokens: writeNumber(of.outputTokens),
  };
}
