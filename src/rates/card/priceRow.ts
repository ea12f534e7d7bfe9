export const REGIONS = [
  "international",
  "singapore",
  "beijing",
  "virginia",
  "frankfurt",
  "tokyo",
  "hong-kong",
] as const;
export type Region = (typeof REGIONS)[number];

export const SCOPES = ["international", "global", "us", "eu", "japan"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Localised {
  readonly en: string;
  readonly zh: string;
}

/** What every row of a card has. */
export interface PriceRow {
  /** Model code in the vendor's spelling, e.g. "qwen-plus-2025-12-01"; the key of every lookup. */
  readonly model: string;
  /** Name as printed, where it differs from the code. */
  readonly name?: string;
  readonly note?: Localised;
}
