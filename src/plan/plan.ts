import type { Scenario } from "../model/item";
import type { Adjustments, ExchangeRate, Settings } from "../model/settings";

export type * from "../model/item";
export type * from "../model/purchase";
export type * from "../model/trainingItem";
export { isReserved, ITEM_KINDS } from "../model/item";
export { MONTH_LENGTHS } from "../model/settings";
export type * from "../model/measuredSizing";
export type * from "../model/settings";

/** The newest plan version this app writes. */
export const PLAN_VERSION = 2;

/**
 * The plan document (FORMATS.md, version 2) with every default filled in: the link, the autosave, the file export and
 * the command line all carry it. Numbers are exact decimal text, whole or not.
 */
export interface Plan {
  readonly version: typeof PLAN_VERSION;
  readonly title: string;
  /** 1 to 60. */
  readonly termMonths: number;
  readonly fx: ExchangeRate | null;
  readonly adjustments: Adjustments;
  readonly settings: Settings;
  readonly quote: QuoteDetails;
  readonly scenarios: readonly Scenario[];
}

/** Who the quote is for and by; all optional text. */
export interface QuoteDetails {
  readonly customer: string;
  readonly preparedBy: string;
  /** ISO date, or "" for the day of printing. */
  readonly issued: string;
  /** Days the quote is valid, whole, 1 to 365, default 30. */
  readonly validDays: number;
}
