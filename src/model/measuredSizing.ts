import type { Days, DecimalText, Hours, Tokens, Tpm } from "./quantities";

/**
 * Measured traffic and what a reservation does to it: all that a plan keeps of a sizing. Numbers are whole decimal text
 * and count over the traffic's own minutes, not over a month.
 */
export interface MeasuredSizing {
  /** File name or name of a drawn shape, as shown; not empty. */
  readonly source: string;
  /** Of the minute profile: 16 lower-case hexadecimal digits. */
  readonly checksum: string;
  /** "relative": the log only says times since its own start. */
  readonly clock: "absolute" | "relative";
  /** Clock minute of the first request, from 1970-01-01T00:00Z or from the log's start. */
  readonly firstMinute: DecimalText;
  /** IANA name of the zone for hours of the day; not empty. */
  readonly zone: string;
  /** The hours of a month that look like the traffic, with none in the others; null: all of them. */
  readonly busy: BusyHours | null;
  /** At least 1. */
  readonly minutes: DecimalText;
  readonly requests: DecimalText;
  /** Cached ones included. */
  readonly inputTokens: Tokens;
  readonly cachedTokens: Tokens;
  readonly outputTokens: Tokens;
  /** The largest minute. */
  readonly peakInputTpm: Tpm;
  readonly peakOutputTpm: Tpm;
  /** What happens to a request that does not fit: billed whole, only its excess billed, or refused. */
  readonly rule: SizingRule;
  /** Long inputs and cached tokens were weighed against the quota. */
  readonly quotaFactors: boolean;
  /** The reservation that all below was worked out for. */
  readonly reservedInputTpm: Tpm;
  readonly reservedOutputTpm: Tpm;
  /** null: single requests are not known. */
  readonly overflowRequests: DecimalText | null;
  readonly overflowMinutes: DecimalText;
  /** Tokens that the reservation served, each counted as one. */
  readonly insideInputTokens: Tokens;
  readonly insideOutputTokens: Tokens;
  /** What is billed (or refused) outside it, by token tier; at most `MOST_OVERFLOW_TIERS`. */
  readonly overflow: readonly OverflowTokens[];
  /** The packed minute profile in base64url; "" where it was left out: too long for the plan, or come from a link. */
  readonly profile: string;
}

export interface BusyHours {
  readonly hoursPerDay: Hours;
  readonly daysPerMonth: Days | "all";
}

export type SizingRule = "whole-request" | "excess" | "refused";

export interface OverflowTokens {
  /** Input tokens of a request of this tier: they choose its prices. */
  readonly requestInputTokens: Tokens;
  /** null: not known. */
  readonly requests: DecimalText | null;
  /** Cached ones included. */
  readonly inputTokens: Tokens;
  readonly cachedTokens: Tokens;
  readonly outputTokens: Tokens;
}

export const MOST_OVERFLOW_TIERS = 12;
/** Characters of `profile`: a longer one is left out. */
export const LONGEST_PROFILE = 96_000;
