import { amount } from "../../money/amount";
import { multiply, subtract, sum } from "../../money/arithmetic";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { ModelUnitItem, ReservationItem } from "../../model/item";
import type { CostLine } from "../costLine";
import { minutesAfter } from "./calendarDate";
import type { CalendarEntry } from "./calendarEntry";
import { entry, expiryOf, isByUse, prepaid, wholeDaysOf, type ItemGiven, type MonthInForce } from "./itemGiven";

const MINUTES_A_DAY = 1440;

/** What is bought once, in the first month in force. */
export function onceEntries(given: ItemGiven, { month, begins }: MonthInForce): readonly CalendarEntry[] {
  const { item, lines } = given.priced;
  if (!lines.some((line) => line.billing === "one-time" && !isByUse(line))) return [];
  const paid = prepaid(given, "one-time", 0);
  const at = `${begins}T00:00`;
  if (item.kind === "ptu" && item.purchase.plan === "days-once") {
    const days = wholeDaysOf(item.purchase.days);
    return [entry(item, "order", month, { at, amount: paid }), ...expiryOf(item, month, begins, days)];
  }
  if (item.kind === "reservation" && item.purchase.plan === "term") return termEntries(given, item, month, begins);
  if (item.kind === "model-unit" && item.purchase.plan === "monthly" && item.purchase.cancelledAfterDays !== null)
    return cancelledMonth(given, item, month, begins);
  return [entry(item, "charge", month, { at, amount: paid })];
}

/** The whole price is paid at the order; what a change of the term gives back or costs falls on its day. */
function termEntries(
  { priced, share }: ItemGiven,
  item: ReservationItem,
  month: number,
  begins: string,
): readonly CalendarEntry[] {
  const { purchase } = item;
  if (purchase.plan !== "term") return [];
  const at = `${begins}T00:00`;
  const isChange = ({ code }: CostLine) => code === "reservation-refund" || code === "reservation-growth";
  const total = (lines: readonly CostLine[]) => multiply(share, sum(lines.map((line) => line.amount)));
  const own = priced.lines.filter((line) => !isByUse(line));
  const order = entry(item, "order", month, { at, amount: total(own.filter((line) => !isChange(line))) });
  const changedAfter = purchase.cancelledAfterHours ?? purchase.resized?.afterHours ?? null;
  const expiry = expiryOf(item, month, begins, wholeDaysOf(purchase.days));
  if (changedAfter === null) return [order, ...expiry];
  const minutes = BigInt(toText(roundUpToWhole(multiply(amount(changedAfter), amount(60)))));
  const change = entry(item, purchase.cancelledAfterHours === null ? "resize" : "cancel", month, {
    // rounding: none, whole minutes of at most a few years
    at: minutesAfter(at, Number(minutes)),
    amount: total(own.filter(isChange)),
  });
  return purchase.cancelledAfterHours === null ? [order, change, ...expiry] : [order, change];
}

/** A month of model units is paid in full, and what the days used leave of it comes back (RULES.md section 4). */
function cancelledMonth(
  given: ItemGiven,
  item: ModelUnitItem,
  month: number,
  begins: string,
): readonly CalendarEntry[] {
  if (item.purchase.plan !== "monthly") return [];
  const cost = prepaid(given, "one-time", 0);
  const full = given.priced.working.find(({ code }) => code === "month-if-monthly")?.result ?? null;
  const paid = full === null ? cost : multiply(given.share, full);
  const back = subtract(cost, paid);
  const days = wholeDaysOf(item.purchase.cancelledAfterDays ?? "0");
  return [
    entry(item, "order", month, { at: `${begins}T00:00`, amount: paid }),
    entry(item, "cancel", month, { at: minutesAfter(`${begins}T00:00`, days * MINUTES_A_DAY), amount: back }),
  ];
}
