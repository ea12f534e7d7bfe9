import type { DecimalText, Percent } from "./quantities";

/** What every item has. */
export interface Common {
  /** Unique in its scenario. */
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly discountPercent: Percent;
  /** Month of the term, from 1, in which it is first in force; a one-time amount falls in it. */
  readonly startMonth: DecimalText;
}

/** What can cost something every month. */
export interface Recurring {
  /** Months in force; null: to the end of the term. */
  readonly months: DecimalText | null;
}

/** What is used more, or less, from month to month. */
export interface Growing {
  /** The volume of the k-th month in force is volume × (1 + growth / 100)^(k − 1). */
  readonly growthPercent: DecimalText;
}

/** What is bought at the prices of a card. */
export interface OnCard extends Common {
  readonly card: string;
  /** "" means the newest version of the card. */
  readonly cardVersion: string;
  readonly model: string;
}
