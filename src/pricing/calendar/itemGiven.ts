import { amount, zero, type Amount } from "../../money/amount";
import { multiply, sum } from "../../money/arithmetic";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { Item } from "../../model/item";
import type { RateCards } from "../../rates/card/rateCards";
import type { CostLine } from "../costLine";
import type { PricedItem } from "../pricedItem";
import { subscriptionClock } from "../ptu/subscriptionClock";
import type { CalendarEntry, EntryKind } from "./calendarEntry";

/** One item of a scenario, and what of its lines is left to pay. */
export interface ItemGiven {
  readonly priced: PricedItem;
  readonly rateCards: RateCards;
  readonly termMonths: number;
  /** First day of the term, on the calendar of UTC+8. */
  readonly start: string;
  /** What is left of an amount after every adjustment. */
  readonly share: Amount;
  /** List cost by use that the savings plan pays for, by month of the term, before adjustments. */
  readonly coveredByMonth: readonly Amount[];
}

export interface MonthInForce {
  /** Of the term, from 1. */
  readonly month: number;
  readonly begins: string;
  readonly last: string;
  readonly days: number;
}

export function isByUse({ billingMode }: CostLine): boolean {
  return billingMode === "payg" || billingMode === "overflow";
}

/** What of a line falls in a month in force, from 0; what is one-time falls in the first. */
export function inMonth(line: CostLine, place: number): Amount {
  if (line.billing === "one-time") return place === 0 ? line.amount : zero;
  return line.byMonth?.[place] ?? line.amount;
}

export function entry(
  item: Item,
  is: EntryKind,
  month: number,
  more: Pick<CalendarEntry, "at"> & Partial<CalendarEntry>,
): CalendarEntry {
  return { key: `${item.id}-${is}-${month}`, is, item, until: null, days: 1, amount: null, ...more };
}

/** Prepaid lines of one kind of billing, after adjustments. */
export function prepaid({ priced, share }: ItemGiven, billing: CostLine["billing"], place: number): Amount {
  const lines = priced.lines.filter((line) => line.billing === billing && !isByUse(line));
  return multiply(share, sum(lines.map((line) => inMonth(line, place))));
}

/** When a subscription of so many days that is ordered at the start of a day expires (RULES.md section 3). */
export function expiryOf(item: Item, month: number, begins: string, days: number): readonly CalendarEntry[] {
  const clock = subscriptionClock(`${begins}T00:00`, days);
  return clock === null ? [] : [entry(item, "expiry", month, { at: clock.expires })];
}

/** A part day counts whole (RULES.md section 3). */
export function wholeDaysOf(days: string): number {
  // rounding: up to whole days, as they are billed; a plan has some thousand days at most.
  return Number(toText(roundUpToWhole(amount(days))));
}
