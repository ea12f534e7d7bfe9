import type { Amount } from "../money/amount";
import { multiply } from "../money/arithmetic";
import type { Scenario } from "../model/item";
import type { Currency, Percent } from "../model/quantities";
import type { Problem } from "../model/problem";
import type { ItemResult } from "./pricedItem";
import type { PricedSavingsPlan } from "./savingsPlan/priceSavingsPlan";

export interface Sums {
  readonly oneTime: Amount;
  /** Of all items in their first month in force. */
  readonly monthly: Amount;
  /** One-time + the sum of the months. */
  readonly term: Amount;
}

/** A savings plan that can't be priced says why; it is in no total. */
export type SavingsPlanResult =
  | { readonly ok: true; readonly priced: PricedSavingsPlan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Totals extends Sums {
  /** What falls in each month of the term, one-time amounts in their month: they sum to the term total. */
  readonly byMonth: readonly Amount[];
  /** What of it falls once. */
  readonly oneTimeByMonth: readonly Amount[];
}

/** All of it times a factor, such as an exchange rate. */
export function scaledTotals(totals: Totals, factor: Amount): Totals {
  const scaled = (amounts: readonly Amount[]) => amounts.map((each) => multiply(each, factor));
  return {
    oneTime: multiply(totals.oneTime, factor),
    monthly: multiply(totals.monthly, factor),
    term: multiply(totals.term, factor),
    byMonth: scaled(totals.byMonth),
    oneTimeByMonth: scaled(totals.oneTimeByMonth),
  };
}

/**
 * One row between the items and the total: "items", then what each adjustment adds (or takes, negative), then "total".
 */
export interface AdjustmentRow {
  readonly code: "items" | "savings-plan" | "item-discounts" | "discount" | "contingency" | "tax" | "total";
  readonly percent: Percent | null;
  readonly amounts: Sums;
}

export interface PricedScenario {
  readonly scenario: Scenario;
  readonly currency: Currency;
  readonly termMonths: number;
  readonly items: readonly ItemResult[];
  /** null: the scenario has none. */
  readonly savingsPlan: SavingsPlanResult | null;
  /** False when an item or the savings plan could not be priced: no total may then look whole. */
  readonly complete: boolean;
  /**
   * Ids of items that do not carry what is asked of them, so that their amounts are too low to compare: the scenario is
   * never the cheapest.
   */
  readonly undersized: readonly string[];
  /** Every month of the term costs the same, but for what falls once in the first. */
  readonly isEveryMonth: boolean;
  /** Before any discount. */
  readonly totals: Totals;
  /** After item discounts, then discount, contingency and tax, each of what stands before it. */
  readonly adjusted: Totals;
  readonly rows: readonly AdjustmentRow[];
}
