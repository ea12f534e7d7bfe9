import type { WarningCode } from "../units/codes";
import type { Amount } from "../money/amount";
import type { Currency } from "../units/quantities";
import type { Problem } from "../units/problem";
import type { Item } from "../units/item";
import type { BreakEven } from "./breakEven";
import type { CostLine, PriceSource } from "./costLine";
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

/** What an item costs and why. Amounts are in the scenario's currency, before any discount. */
export interface PricedItem {
  readonly item: Item;
  readonly currency: Currency;
  readonly oneTime: Amount;
  readonly monthly: Amount;
  readonly lines: readonly CostLine[];
  readonly working: readonly WorkingStep[];
  readonly warnings: readonly Warning[];
  readonly breakEven: readonly BreakEven[];
  /** Other ways to buy the same, for the form's choice; monthly amounts. */
  readonly alternatives: readonly Alternative[];
  /** Why a comparison is left out: it changes no amount. Empty where none was asked for, or all of it is there. */
  readonly comparisonProblems: readonly Problem[];
  /** Every card a price of the item was taken from, each once. */
  readonly sources: readonly PriceSource[];
}

export interface Alternative {
  readonly option: "hourly" | "daily" | "monthly";
  /** Price of an hour, a day or a month of what is bought. */
  readonly rate: Amount;
  readonly monthly: Amount;
}

/** An item that can't be priced keeps its place and says why; it is in no total. */
export type ItemResult =
  | { readonly ok: true; readonly item: Item; readonly priced: PricedItem }
  | { readonly ok: false; readonly item: Item; readonly problems: readonly Problem[] };
