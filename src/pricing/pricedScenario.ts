import type { Amount } from "../money/amount";
import type { Scenario } from "../units/item";
import type { Currency, Percent } from "../units/quantities";
import type { ItemResult } from "./pricedItem";

export interface Totals {
  readonly oneTime: Amount;
  readonly monthly: Amount;
  /** oneTime + months × monthly. */
  readonly term: Amount;
}

/** One row between the items and the total: "items", then what each adjustment adds (or takes, negative), then "total". */
export interface AdjustmentRow {
  readonly code: "items" | "item-discounts" | "discount" | "contingency" | "tax" | "total";
  readonly percent: Percent | null;
  readonly amounts: Totals;
}

export interface PricedScenario {
  readonly scenario: Scenario;
  readonly currency: Currency;
  readonly termMonths: number;
  readonly items: readonly ItemResult[];
  /** False when an item could not be priced: no total may then look whole. */
  readonly complete: boolean;
  /** Before any discount. */
  readonly totals: Totals;
  /** After item discounts, then discount, contingency and tax, each of what stands before it. */
  readonly adjusted: Totals;
  readonly rows: readonly AdjustmentRow[];
}
