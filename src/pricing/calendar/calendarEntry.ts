import type { Amount } from "../../money/amount";
import type { Item } from "../../model/item";

/**
 * What happens on a day of the calendar. "use": the bill of what was used in a month of the term. "charge": what is
 * neither reserved nor billed by use, such as a training job. "resize": a term that grows or shrinks.
 */
export type EntryKind =
  | "order"
  | "renewal"
  | "expiry"
  | "block"
  | "cancel"
  | "resize"
  | "use"
  | "charge"
  | "quota-end"
  | "commitment"
  | "commitment-end";

export interface CalendarEntry {
  /** The same at every computation of the same plan, and of no other entry of it: "i2-renewal-3". */
  readonly key: string;
  readonly is: EntryKind;
  /** null: the savings plan of the scenario. */
  readonly item: Item | null;
  /** On the clocks of UTC+8, `2026-12-01T22:00`. */
  readonly at: string;
  /** The end of the first block; null of all else. */
  readonly until: string | null;
  /** On so many days in a row, at the same time of day. */
  readonly days: number;
  /** What is paid each time, after every adjustment; below zero it comes back, null: nothing is paid. */
  readonly amount: Amount | null;
}
