/**
 * What sizing a reservation on real traffic works with: whole numbers only. Exact money comes in as whole numbers of
 * one small unit (src/pricing makes them), so that src/traffic never touches a decimal.
 */

/** Steps of 10,000 input TPM and of 1,000 output TPM. */
export interface Steps {
  readonly inputSteps: number;
  readonly outputSteps: number;
}

export const NO_STEPS: Steps = { inputSteps: 0, outputSteps: 0 };

/** Prices as whole numbers of one small unit of money, which the caller chose so that each of them is whole. */
export interface SizingPrices {
  /** One step over all the time that is billed. */
  readonly inputStep: bigint;
  readonly outputStep: bigint;
  /** From the lowest, without gaps; for a profile just one. */
  readonly tiers: readonly TokenTierPrice[];
}

/** Prices of one token of a request with at most `upTo` input tokens. Longer than the last tier: that tier's prices. */
export interface TokenTierPrice {
  readonly upTo: number | null;
  readonly input: bigint;
  readonly cached: bigint;
  readonly output: bigint;
}

/** Prices of one step, in the unit of `SizingPrices`. */
export interface MixPrices {
  /** Over all the time, bought by the day: the base. */
  readonly baseInput: bigint;
  readonly baseOutput: bigint;
  /** For one hour, bought by the hour: the windows. A multiple of 60, so that a minute of it is whole too. */
  readonly hourInput: bigint;
  readonly hourOutput: bigint;
  /** The least of a window, on a base or alone; absent: one step on a base, the minimum of a reservation alone. */
  readonly windowMinimum?: Steps;
}

/** What a block at night costs on top of a base by the day, in the unit of `SizingPrices`, and when it can run. */
export interface BlockPrices {
  /** One step for one minute of a block. */
  readonly minuteInput: bigint;
  readonly minuteOutput: bigint;
  /** A block that lies only partly in the traffic is paid in full; else only the minutes of it that are measured. */
  readonly isWhole: boolean;
  /** One of these each night. */
  readonly windows: readonly BlockWindow[];
}

/** The same minutes of every day at a fixed distance to UTC. */
export interface BlockWindow {
  /** Minutes after midnight; the window may go on past the next one. */
  readonly from: number;
  readonly minutes: number;
  /** Minutes that its clocks are ahead of UTC. */
  readonly utcOffset: number;
}

/** How much a token counts against the reserved tokens a minute: a plain one counts `scale`. Whole numbers. */
export interface QuotaWeights {
  readonly scale: number;
  /**
   * Each part of a request's input counts by the tier that it lies in, as for throughput reservations. Absent: all of
   * it by the tier of its length, as for PTU.
   */
  readonly inBands?: true;
  readonly tiers: readonly QuotaTier[];
}

export interface QuotaTier {
  readonly upTo: number | null;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}
