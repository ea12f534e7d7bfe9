import fc from "fast-check";
import type { MeasuredSizing } from "../model/measuredSizing";
import type { Settings } from "../model/settings";
import { usualSettings } from "./pricing.testing";

/** Test support: what items of several kinds are made of, with every choice that changes an amount. */

/** Whole numbers from 0, as an item spells them. */
export const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
export const percent = fc.constantFrom("0", "12.5", "33.3", "100");

export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    month: fc.constantFrom("30", "30", "31", "average"),
    partHour: fc.constantFrom("minute", "hour"),
    overflow: fc.constantFrom("whole-request", "whole-request", "excess", "refused"),
    ptuMinimum: fc.constantFrom("none", "later-editions"),
  })
  .map((some) => ({ ...usualSettings, ...some }));

export const anyTraffic = fc.record({
  peakRequestsPerMinute: whole(900),
  averageRequestsPerMinute: whole(600),
  inputTokens: whole(4000),
  outputTokens: whole(900),
  cacheHitPercent: percent,
  headroomPercent: fc.constant("0"),
  quotaFactors: fc.boolean(),
  overflowLeftOut: fc.constantFrom(false, false, false, true),
});

const overflow = fc
  .record({
    requestInputTokens: fc.constantFrom("1", "128000", "256000", "256001", "900000"),
    requests: fc.constant(null),
    cachedTokens: whole(1e6),
    uncached: fc.integer({ min: 0, max: 1e7 }),
    outputTokens: whole(1e6),
  })
  .map(({ uncached, ...rest }) => ({ ...rest, inputTokens: String(BigInt(rest.cachedTokens) + BigInt(uncached)) }));

export const anySizing: fc.Arbitrary<MeasuredSizing> = fc.record({
  source: fc.constant("day.csv"),
  checksum: fc.constant("0123456789abcdef"),
  clock: fc.constant("absolute" as const),
  firstMinute: fc.constant("0"),
  zone: fc.constant("UTC"),
  busy: fc.constant(null),
  minutes: fc.integer({ min: 1, max: 20_000 }).map(String),
  requests: fc.constant("90000"),
  inputTokens: fc.constant("147000000"),
  cachedTokens: fc.constant("90000000"),
  outputTokens: fc.constant("14800000"),
  peakInputTpm: fc.constant("410000"),
  peakOutputTpm: fc.constant("41000"),
  rule: fc.constantFrom("whole-request" as const, "excess" as const, "refused" as const),
  quotaFactors: fc.constant(false),
  reservedInputTpm: fc.constant("200000"),
  reservedOutputTpm: fc.constant("20000"),
  overflowRequests: fc.constant(null),
  overflowMinutes: fc.constant("31"),
  insideInputTokens: fc.constant("144000000"),
  insideOutputTokens: fc.constant("14400000"),
  overflow: fc.array(overflow, { maxLength: 3 }),
  profile: fc.constant(""),
});

export const anyDaysPerMonth = fc.oneof(whole(31), fc.constant("all" as const));
export const anyHours = fc.constantFrom("0", "0.333", "8", "9.99", "23.9999", "24");
export const anyPtuPurchase = fc.oneof(
  fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: anyHours, daysPerMonth: anyDaysPerMonth }),
  fc.record({ plan: fc.constant("daily" as const), daysPerMonth: anyDaysPerMonth }),
  fc.record({ plan: fc.constant("hours-once" as const), hours: fc.constantFrom("0.5", "72", "100.001") }),
  fc.record({ plan: fc.constant("days-once" as const), days: fc.constantFrom("1", "12.5", "30") }),
);
