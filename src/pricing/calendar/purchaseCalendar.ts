import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, subtract, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { DaysPerMonth } from "../../model/purchase";
import type { Settings } from "../../model/settings";
import type { RateCards } from "../../rates/card/rateCards";
import { adjustmentFactor } from "../itemParts";
import { daysInMonth } from "../monthLength";
import { monthsInForce } from "../monthsInForce";
import type { PricedItem } from "../pricedItem";
import type { PricedScenario } from "../pricedScenario";
import { daysAfter } from "../quote/quoteDates";
import type { PricedSavingsPlan } from "../savingsPlan/priceSavingsPlan";
import { daysBetween, monthsAfter } from "./calendarDate";
import type { CalendarEntry } from "./calendarEntry";
import { itemEntries } from "./itemEntries";
import { planEntries } from "./planEntries";

/** A scenario on a real calendar. */
export interface PurchaseCalendar {
  /** In the order of their times. */
  readonly entries: readonly CalendarEntry[];
  /** What is paid in each month of the calendar that anything is paid in, `2026-12`, and on each day. */
  readonly byMonth: readonly PaidIn[];
  readonly byDay: readonly PaidIn[];
  /** The term total of the scenario after every adjustment: what both sum to. */
  readonly total: Amount;
  /** The first day of the term and the last. */
  readonly first: string;
  readonly last: string;
  /** null: the months of the plan have as many days as those of the calendar, or nothing is bought for every day. */
  readonly apart: DaysApart | null;
}

export interface PaidIn {
  /** `2026-12` or `2026-12-01`. */
  readonly when: string;
  readonly amount: Amount;
}

/** What is bought for every day, on a calendar whose months are longer or shorter than those that were planned with. */
export interface DaysApart {
  readonly plannedDays: Amount;
  readonly calendarDays: number;
  /** What the days between them cost after every adjustment; below zero where the calendar has fewer. */
  readonly cost: Amount;
}

/**
 * Orders, expiries, renewals, 8-hour blocks and commitments of a scenario from a day on, and what is paid when. Month k
 * of the term begins on the same day of the (k − 1)th month after it. What is paid is what the plan costs, so that it
 * sums to the term total; where months have other lengths than those of the plan, `apart` says what that comes to.
 *
 * @param start ISO date, on the calendar of UTC+8
 */
export function purchaseCalendar(
  priced: PricedScenario,
  {
    rateCards,
    settings,
    start,
  }: { readonly rateCards: RateCards; readonly settings: Settings; readonly start: string },
): PurchaseCalendar {
  const { termMonths } = priced;
  const all = adjustmentFactor(priced);
  const plan = priced.savingsPlan?.ok === true ? priced.savingsPlan.priced : null;
  const items = priced.items.flatMap((result) => (result.ok ? [result.priced] : []));
  const shareOf = ({ item }: PricedItem) =>
    multiply(all, subtract(amount(1), divide(amount(item.discountPercent), amount(100))));
  const entries = [
    ...(plan === null ? [] : planEntries(plan, { start, termMonths, share: all })),
    ...items.flatMap((each) =>
      itemEntries({
        priced: each,
        rateCards,
        termMonths,
        start,
        share: shareOf(each),
        coveredByMonth: plan === null ? [] : coveredOf(plan, each.item.id),
      }),
    ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const byDay = paidBy(entries, 10);
  const first = items.map((each) => daysApart(each, { settings, start, termMonths, share: shareOf(each) }));
  const apart = first.filter((one) => one !== null);
  const [some] = apart;
  return {
    entries,
    byMonth: paidBy(entries, 7),
    byDay,
    total: priced.adjusted.term,
    first: start,
    last: daysAfter(monthsAfter(start, termMonths), -1),
    apart: some === undefined ? null : { ...some, cost: sum(apart.map(({ cost }) => cost)) },
  };
}

/** List cost of an item that the plan pays for, by month of the term. */
function coveredOf({ coverage, months }: PricedSavingsPlan, itemId: string): readonly Amount[] {
  const own = coverage.items.find(({ item }) => item.id === itemId)?.byMonth ?? [];
  return months.map(({ list, covered }, place) =>
    isZero(list) ? zero : multiply(own[place] ?? zero, divide(covered, list)),
  );
}

/** @param length of the text that is taken: 7 of a month, 10 of a day */
function paidBy(entries: readonly CalendarEntry[], length: 7 | 10): readonly PaidIn[] {
  const sums = new Map<string, Amount>();
  for (const { at, days, amount: paid } of entries) {
    if (paid === null) continue;
    for (let day = 0; day < days; day += 1) {
      const when = daysAfter(at.slice(0, 10), day).slice(0, length);
      sums.set(when, add(sums.get(when) ?? zero, paid));
    }
  }
  return [...sums].map(([when, paid]) => ({ when, amount: paid })).toSorted((a, b) => (a.when < b.when ? -1 : 1));
}

/** Of what is prepaid for every day of the month; null of all else, and where the days are the same. */
function daysApart(
  { item, lines }: PricedItem,
  given: { readonly settings: Settings; readonly start: string; readonly termMonths: number; readonly share: Amount },
): DaysApart | null {
  const { settings, start, termMonths, share } = given;
  if (!("purchase" in item) || !("daysPerMonth" in item.purchase)) return null;
  const { plan, daysPerMonth } = item.purchase satisfies { plan: string; daysPerMonth: DaysPerMonth };
  if (plan === "hourly" || daysPerMonth !== "all") return null;
  const { first, count } = monthsInForce(item, termMonths);
  const inMonth = daysInMonth(settings);
  const plannedDays = multiply(inMonth, amount(count));
  const calendarDays = daysBetween(monthsAfter(start, first - 1), monthsAfter(start, first - 1 + count));
  const more = subtract(amount(calendarDays), plannedDays);
  if (count === 0 || isZero(more)) return null;
  const monthly = sum(
    lines
      .filter((line) => line.billingMode === "subscription" && line.billing === "monthly")
      .map((line) => line.amount),
  );
  return { plannedDays, calendarDays, cost: multiply(share, divide(monthly, inMonth), more) };
}
