import type { Steps } from "../../model/sizing";

/**
 * What a reservation costs over the traffic, and what it holds. Money is whole numbers of the unit of `SizingPrices`.
 */
export interface ReservationOutcome extends Steps {
  readonly reserved: bigint;
  readonly overflow: bigint;
  readonly total: bigint;
  /** Tokens that the reservation served, each counted as one. */
  readonly insideInput: number;
  readonly insideOutput: number;
  /** Null where single requests are not known. */
  readonly overflowRequests: number | null;
  readonly overflowMinutes: number;
  /** What is billed (or refused) outside it: an entry for each tier of `SizingPrices`. */
  readonly overflowTiers: readonly TierTokens[];
}

export interface TierTokens {
  readonly requests: number | null;
  /** Cached ones included. */
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** At least `keep` of every `outOf` requests, tokens or minutes inside the reservation: 999 of 1,000. Whole numbers. */
export interface Coverage {
  readonly of: "requests" | "tokens" | "minutes";
  readonly keep: number;
  readonly outOf: number;
}

export interface TrafficTotals {
  readonly minutes: number;
  readonly requests: number;
  /** Cached ones included. */
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  /** The largest minute, each token counted as one. */
  readonly peakInput: number;
  readonly peakOutput: number;
  /**
   * Requests with more input than the last tier of the prices reaches: no price is listed for them, and they take that
   * tier's.
   */
  readonly overLastTier: number;
  readonly payAsYouGo: bigint;
}

/** Finds and prices reservations for one traffic under one set of rules. */
export interface Sizer {
  readonly totals: TrafficTotals;
  /** Beyond these many steps nothing more fits inside. */
  readonly most: Steps;
  /** Exact. Steps are whole numbers from 0. */
  priceOf(steps: Steps): ReservationOutcome;
  /**
   * The exact optimum over all whole steps of both dimensions, from `atLeast` on; ties go to fewer input steps, then to
   * fewer output steps.
   *
   * @returns null when no reservation keeps the wanted coverage
   */
  cheapest(wanted?: { readonly coverage?: Coverage; readonly atLeast?: Steps }): ReservationOutcome | null;
}
