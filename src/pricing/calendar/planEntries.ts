import { amount, type Amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { PricedSavingsPlan } from "../savingsPlan/priceSavingsPlan";
import { monthsAfter } from "./calendarDate";
import type { CalendarEntry, EntryKind } from "./calendarEntry";

/**
 * What is paid for the commitment of a savings plan: all of it at the start, or month by month from the day it takes
 * effect (RULES.md section 11). It ends where its own term does, which may be after that of the plan.
 *
 * @param share what is left of an amount after every adjustment
 */
export function planEntries(
  { plan, oneTime }: PricedSavingsPlan,
  { start, termMonths, share }: { readonly start: string; readonly termMonths: number; readonly share: Amount },
): readonly CalendarEntry[] {
  const planMonths = Number(plan.termMonths); // rounding: none, one of four terms
  const entry = (is: EntryKind, month: number, paid: Amount | null): CalendarEntry => ({
    key: `plan-${is}-${month + 1}`,
    is,
    item: null,
    at: `${monthsAfter(start, month)}T00:00`,
    until: null,
    days: 1,
    amount: paid === null ? null : multiply(share, paid),
  });
  const payments = isZero(oneTime)
    ? Array.from({ length: Math.min(planMonths, termMonths) }, (_, month) =>
        entry("commitment", month, amount(plan.commitmentPerMonth)),
      )
    : [entry("commitment", 0, oneTime)];
  return [...payments, entry("commitment-end", planMonths, null)];
}
