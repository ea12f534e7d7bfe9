import { useMemo } from "react";
import { formatInstant } from "../../../format/formatInstant";
import { toText } from "../../../money/toText";
import { instantOf, isCalendarDate } from "../../../pricing/calendar/calendarDate";
import type { CalendarEntry, EntryKind } from "../../../pricing/calendar/calendarEntry";
import { purchaseCalendar, type PurchaseCalendar } from "../../../pricing/calendar/purchaseCalendar";
import type { PricedScenario } from "../../../pricing/pricedScenario";
import { daysAfter } from "../../../pricing/quote/quoteDates";
import { roundedColumn } from "../../../pricing/quote/roundedColumn";
import { compare, isNegative } from "../../../money/compare";
import { negate } from "../../../money/arithmetic";
import type { Amount } from "../../../money/amount";
import type { Item } from "../../../model/item";
import type { DecimalText } from "../../../model/quantities";
import { useCards } from "../../../store/cards/cards";
import { usePlanState } from "../../../store/planStore";
import { useLanguage } from "../../../ui/LocaleProvider";

/** A calendar as the view shows it: amounts are exact decimal text, times are words. */
export interface CalendarView {
  readonly rows: readonly CalendarRow[];
  readonly months: readonly { readonly when: string; readonly amount: DecimalText }[];
  readonly total: DecimalText;
  /** What the printed months lack to add up to the printed total. */
  readonly rounding: Amount;
  /** The month in which the most is paid; null where nothing is. */
  readonly most: { readonly when: string; readonly amount: DecimalText } | null;
  readonly first: string;
  readonly last: string;
  /** The time zone of the device, where its clocks differ from those of UTC+8 at any entry; else null. */
  readonly zone: string | null;
  readonly apart: {
    readonly is: "more" | "less";
    readonly days: DecimalText;
    readonly planned: DecimalText;
    readonly cost: DecimalText;
  } | null;
  readonly calendar: PurchaseCalendar;
}

export interface CalendarRow {
  readonly key: string;
  readonly is: EntryKind;
  /** null: the savings plan. */
  readonly item: Item | null;
  /** ISO month, for the heading of its group. */
  readonly month: string;
  readonly date: string;
  readonly time: string;
  /** Of blocks: the last day, and when each ends. */
  readonly run: { readonly last: string; readonly until: string } | null;
  /** The same on the clocks of the device. */
  readonly local: string;
  readonly count: DecimalText;
  readonly amount: DecimalText | null;
}

/** The calendar of a scenario; null without a day to begin on, or while the rate cards are on their way. */
export function useCalendar(priced: PricedScenario | null, start: string): CalendarView | null {
  const cards = useCards();
  const settings = usePlanState((state) => state.plan.settings);
  const language = useLanguage();
  const rateCards = cards?.rateCards ?? null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return useMemo(() => {
    if (priced === null || rateCards === null || !isCalendarDate(start)) return null;
    const calendar = purchaseCalendar(priced, { rateCards, settings, start });
    return calendarView(calendar, timeZone, (ms, zone) => formatInstant(ms, zone, language).slice(0, -":00".length));
  }, [priced, rateCards, settings, start, timeZone, language]);
}

/** @param textOf a moment on the clocks of a zone, in words */
export function calendarView(
  calendar: PurchaseCalendar,
  zone: string,
  textOf: (ms: number, zone: string) => string,
): CalendarView {
  const { entries, byMonth, total, first, last, apart } = calendar;
  const most = byMonth.reduce<(typeof byMonth)[number] | null>(
    (largest, one) => (largest === null || compare(one.amount, largest.amount) > 0 ? one : largest),
    null,
  );
  const isElsewhere = entries.some(({ at }) => textOf(instantOf(at), zone) !== textOf(instantOf(at), "Asia/Shanghai"));
  return {
    calendar,
    rows: entries.map((entry) => rowOf(entry, textOf(instantOf(entry.at), zone))),
    months: byMonth.map(({ when, amount }) => ({ when, amount: toText(amount) })),
    total: toText(total),
    rounding: roundedColumn(
      byMonth.map(({ amount }) => amount),
      total,
    ),
    most: most === null ? null : { when: most.when, amount: toText(most.amount) },
    first,
    last,
    zone: isElsewhere ? zone : null,
    apart:
      apart === null
        ? null
        : {
            is: isNegative(apart.cost) ? "less" : "more",
            days: String(apart.calendarDays),
            planned: toText(apart.plannedDays),
            cost: toText(isNegative(apart.cost) ? negate(apart.cost) : apart.cost),
          },
  };
}

function rowOf({ key, is, item, at, until, days, amount }: CalendarEntry, local: string): CalendarRow {
  const date = at.slice(0, 10);
  return {
    key,
    is,
    item,
    month: at.slice(0, 7),
    date,
    time: at.slice(11),
    run: until === null ? null : { last: daysAfter(date, days - 1), until: until.slice(11) },
    local,
    count: String(days),
    amount: amount === null ? null : toText(amount),
  };
}
