import type { WarningCode } from "../model/codes";
import type { Amount } from "../money/amount";
import type { Currency } from "../model/quantities";
import type { Problem } from "../model/problem";
import type { Item } from "../model/item";
import type { BreakEven } from "./breakEven/breakEven";
import type { CostLine, PriceSource } from "./costLine";
import type { OptionRanking } from "./breakEven/optionRanking";
import type { WorkingStep } from "./working";

/** Something the user should know; it changes no amount. */
export interface Warning {
  readonly code: WarningCode;
  readonly params: Readonly<Record<string, string>>;
  /** The field it speaks of, or "" for the item. */
  readonly field: string;
}

export function warning(code: WarningCode, params: Record<string, string> = {}, field = ""): Warning {
  return { code, params, field };
}

/**
 * The result of a price rule: the first month in force and the one-time amount. Amounts are in the scenario's
 * currency, before any discount.
 */
export interface RuledItem {
  readonly item: Item;
  readonly currency: Currency;
  readonly oneTime: Amount;
  /** Of the first month in force. */
  readonly monthly: Amount;
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  readonly breakEven: readonly BreakEven[];
  /**
   * Every known option to buy the same, ranked on the volume that was entered; null where there is nothing to choose.
   */
  readonly options: OptionRanking | null;
  /** Why a comparison is left out: it changes no amount. Empty where none was asked for, or all of it is there. */
  readonly comparisonProblems: readonly Problem[];
  /** Every card a price of the item was taken from, each once. */
  readonly sources: readonly PriceSource[];
}

/** What an item costs and why, over the term too. */
export interface PricedItem extends RuledItem {
  /** What each month of the term costs, one-time amounts left out: as many as the term has months. */
  readonly byMonth: readonly Amount[];
  /** All months of the term cost `monthly`. */
  readonly isEveryMonth: boolean;
  /** Month of the term, from 1, that the one-time amount falls in. */
  readonly oneTimeMonth: number;
  /** One-time + the sum of the months. */
  readonly term: Amount;
}

/** An item that can't be priced keeps its place and says why; it is in no total. */
export type ItemResult =
  | { readonly ok: true; readonly item: Item; readonly priced: PricedItem }
  | { readonly ok: false; readonly item: Item; readonly problems: readonly Problem[] };
