import { checksum } from "../../../encoding/checksum";
import type { CsvCell } from "../../../encoding/csvText";
import { iCalendarText } from "../../../encoding/iCalendarText";
import type { MessagesOf } from "../../../format/catalogue";
import type { purchaseCalendarMessages } from "../../../format/messages/purchaseCalendar";
import type { Item } from "../../../model/item";
import type { Currency } from "../../../model/quantities";
import { isNegative } from "../../../money/compare";
import { negate } from "../../../money/arithmetic";
import { toText } from "../../../money/toText";
import { instantOf } from "../../../pricing/calendar/calendarDate";
import type { PurchaseCalendar } from "../../../pricing/calendar/purchaseCalendar";
import { daysAfter } from "../../../pricing/quote/quoteDates";
import type { Format } from "../../../ui/LocaleProvider";

interface FileWords {
  readonly words: MessagesOf<typeof purchaseCalendarMessages>;
  readonly currency: Currency;
  /** What an entry is about: an item, or the savings plan. */
  readonly nameOf: (item: Item | null) => string;
}

/**
 * The calendar as an iCalendar file. An entry has the same UID in every export of the same scenario of the same plan,
 * by their names, so that calendars update it.
 *
 * @param written ms since 1970-01-01T00:00Z
 */
export function calendarFile(
  { entries }: PurchaseCalendar,
  {
    words,
    currency,
    nameOf,
    format,
    plan,
    scenario,
    written,
  }: FileWords & {
    readonly format: Format;
    readonly plan: string;
    readonly scenario: string;
    readonly written: number;
  },
): string {
  const of = checksum(encodeURIComponent(`${plan}\n${scenario}`));
  const events = entries.map(({ key, is, item, at, until, days, amount }) => {
    const paid =
      amount === null
        ? ""
        : isNegative(amount)
          ? words.comesBack(format.moneyText(toText(negate(amount)), currency))
          : words.paidThen(format.moneyText(toText(amount), currency));
    return {
      uid: `${key}-${of}@model-studio-cost-planner`,
      start: instantOf(at),
      end: until === null ? null : instantOf(until),
      days,
      summary: words.is[is](nameOf(item)),
      description: paid,
    };
  });
  return iCalendarText(events, { name: words.file(scenario), written });
}

/** The same as a table, a day each, with exact amounts. */
export function calendarTable(
  { entries }: PurchaseCalendar,
  { words, currency, nameOf }: FileWords,
): readonly (readonly CsvCell[])[] {
  const { column } = words;
  return [
    [column.date, column.time, column.utc, column.is, column.item, column.amount, column.currency],
    ...entries.flatMap(({ is, item, at, days, amount }) =>
      Array.from({ length: days }, (_, day): readonly CsvCell[] => {
        const date = daysAfter(at.slice(0, 10), day);
        const time = at.slice(11);
        return [
          date,
          time,
          `${new Date(instantOf(`${date}T${time}`)).toISOString().slice(0, 16)}Z`,
          words.kinds[is],
          nameOf(item),
          amount === null ? "" : { number: toText(amount) },
          amount === null ? "" : currency,
        ];
      }),
    ),
  ];
}
