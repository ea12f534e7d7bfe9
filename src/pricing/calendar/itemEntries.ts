import { amount, zero, type Amount } from "../../money/amount";
import { divide, multiply, subtract, sum } from "../../money/arithmetic";
import { isZero } from "../../money/compare";
import type { Item, PtuItem, ReservationItem } from "../../model/item";
import type { DaysPerMonth } from "../../model/purchase";
import { findCard } from "../../rates/find/findCard";
import type { RateCards } from "../../rates/card/rateCards";
import { monthsInForce } from "../monthsInForce";
import { daysAfter } from "../quote/quoteDates";
import { daysBetween, minutesAfter, monthsAfter } from "./calendarDate";
import type { CalendarEntry, EntryKind } from "./calendarEntry";
import {
  entry,
  expiryOf,
  inMonth,
  isByUse,
  prepaid,
  wholeDaysOf,
  type ItemGiven,
  type MonthInForce,
} from "./itemGiven";
import { onceEntries } from "./onceEntries";

/** A prepaid reservation is renewed on the day before it expires, from 08:20 on (throughput-reservation-rules.md). */
const RENEWED_AT = "08:20";
const END_OF_DAY = "23:59";

/**
 * What is ordered, renewed, expires and is paid for one item. What is paid sums to its part of the adjusted term total,
 * exactly.
 */
export function itemEntries(given: ItemGiven): readonly CalendarEntry[] {
  const { priced, termMonths, start } = given;
  const { item } = priced;
  const { first, count } = monthsInForce(item, termMonths);
  if (count === 0) return [];
  const months = Array.from({ length: count }, (_, place): MonthInForce => {
    const month = first + place;
    const begins = monthsAfter(start, month - 1);
    const next = monthsAfter(start, month);
    return { month, begins, last: daysAfter(next, -1), days: daysBetween(begins, next) };
  });
  const [begin] = months;
  if (begin === undefined) return [];
  return [
    ...onceEntries(given, begin),
    ...monthlyEntries(given, months),
    ...quotaEnd(item, begin),
    ...useEntries(given, months),
  ];
}

/** What is billed by use, in the month it was used in, less what the savings plan pays for. */
function useEntries(
  { priced: { item, lines }, share, coveredByMonth }: ItemGiven,
  months: readonly MonthInForce[],
): readonly CalendarEntry[] {
  const byUse = lines.filter(isByUse);
  return months.flatMap(({ month, last }, place) => {
    const covered = coveredByMonth[month - 1] ?? zero;
    const cost = multiply(share, subtract(sum(byUse.map((line) => inMonth(line, place))), covered));
    if (isZero(cost) && isZero(covered)) return [];
    return [entry(item, "use", month, { at: `${last}T${END_OF_DAY}`, amount: cost })];
  });
}

/** What is bought anew every month, and what is renewed. */
function monthlyEntries(given: ItemGiven, months: readonly MonthInForce[]): readonly CalendarEntry[] {
  const { item, lines } = given.priced;
  if (!lines.some((line) => line.billing === "monthly" && !isByUse(line))) return [];
  const paid = (place: number) => prepaid(given, "monthly", place);
  const atStart = (is: EntryKind) =>
    months.map(({ month, begins }, place) => entry(item, is, month, { at: `${begins}T00:00`, amount: paid(place) }));
  switch (item.kind) {
    case "ptu":
    case "reservation":
      return reservedEntries(given, item, months, paid);
    case "dtu":
    case "model-unit":
      return renewed(item, months, paid, ({ begins }) => `${begins}T00:00`);
    case "tokens":
    case "media":
    case "text-training":
    case "video-training":
    case "image-training":
    case "speech-training":
    case "other":
      return atStart("charge");
    default:
      return item satisfies never;
  }
}

function reservedEntries(
  { rateCards }: ItemGiven,
  item: PtuItem | ReservationItem,
  months: readonly MonthInForce[],
  paid: (place: number) => Amount,
): readonly CalendarEntry[] {
  const { purchase } = item;
  if (!("daysPerMonth" in purchase)) return [];
  if (purchase.plan === "block") {
    const block = blockOf(item, rateCards);
    return months.flatMap(({ month, begins, days: inMonth }, place) => {
      const days = daysOf(purchase.daysPerMonth, inMonth);
      if (days === 0) return [];
      const at = `${begins}T${block.starts}`;
      const until = minutesAfter(at, block.hours * 60);
      return [entry(item, "block", month, { at, until, days, amount: divide(paid(place), amount(days)) })];
    });
  }
  if (purchase.daysPerMonth === "all")
    return renewed(item, months, paid, ({ begins }) =>
      // The one before it ends on the day before it begins.
      item.kind === "reservation" ? `${daysAfter(begins, -2)}T${RENEWED_AT}` : `${begins}T00:00`,
    );
  return months.flatMap(({ month, begins, days: inMonth }, place) => {
    const days = daysOf(purchase.daysPerMonth, inMonth);
    if (days === 0) return [];
    const order = entry(item, "order", month, { at: `${begins}T00:00`, amount: paid(place) });
    return [order, ...expiryOf(item, month, begins, days)];
  });
}

/** Ordered once, renewed month by month, expired at the end of the last one. */
function renewed(
  item: Item,
  months: readonly MonthInForce[],
  paid: (place: number) => Amount,
  renewedAt: (month: MonthInForce) => string,
): readonly CalendarEntry[] {
  const last = months.at(-1);
  return [
    ...months.map((each, place) =>
      place === 0
        ? entry(item, "order", each.month, { at: `${each.begins}T00:00`, amount: paid(place) })
        : entry(item, "renewal", each.month, { at: renewedAt(each), amount: paid(place) }),
    ),
    ...(last === undefined ? [] : [entry(item, "expiry", last.month, { at: `${last.last}T${END_OF_DAY}` })]),
  ];
}

/** The quota lapses so many days after the term begins for the item (RULES.md section 5). */
function quotaEnd(item: Item, { month, begins }: MonthInForce): readonly CalendarEntry[] {
  if (item.kind !== "tokens" || isZero(amount(item.freeTokens))) return [];
  return [entry(item, "quota-end", month, { at: `${daysAfter(begins, wholeDaysOf(item.freeDays))}T00:00` })];
}

function daysOf(daysPerMonth: DaysPerMonth, inMonth: number): number {
  return daysPerMonth === "all" ? inMonth : wholeDaysOf(daysPerMonth);
}

/** When the 8-hour block of the card begins, the first of its hours, and how long it runs. */
function blockOf(
  { card, cardVersion }: Pick<ReservationItem, "card" | "cardVersion">,
  rateCards: RateCards,
): { readonly starts: string; readonly hours: number } {
  const found = findCard(rateCards, card, cardVersion);
  const block = found.ok ? (found.value.rules.reservation?.block ?? null) : null;
  return { starts: block?.starts[0] ?? "22:00", hours: block?.hours ?? 8 };
}
