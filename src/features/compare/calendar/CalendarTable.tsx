import { useState } from "react";
import { purchaseCalendarMessages } from "../../../format/messages/purchaseCalendar";
import { zoneName } from "../../../format/zonedHours";
import type { Item } from "../../../model/item";
import type { Currency } from "../../../model/quantities";
import { Button } from "../../../ui/Button";
import { DataTable } from "../../../ui/tables/DataTable";
import { useFormat, useLanguage, useMessages } from "../../../ui/LocaleProvider";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import type { CalendarRow, CalendarView } from "./calendarRows";

/** Of more entries than this the first are listed, and the others when they are asked for. */
const MOST_LISTED = 30;

interface CalendarTableProps {
  readonly view: CalendarView;
  readonly currency: Currency;
  readonly nameOf: (item: Item | null) => string;
}

/** What happens when, month by month, on the clocks of UTC+8 and of the device. */
export function CalendarTable({ view: { rows, zone }, currency, nameOf }: CalendarTableProps) {
  const words = useMessages(purchaseCalendarMessages);
  const format = useFormat();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, MOST_LISTED);
  return (
    <div>
      <DataTable
        caption={words.entries}
        rows={shown}
        rowKey={({ key }) => key}
        groupOf={({ month }) => format.date(month)}
        tight
        columns={[
          { key: "what", header: words.what, rowHeader: true, cell: ({ is, item }) => words.is[is](nameOf(item)) },
          { key: "at", header: words.at, cell: (row) => <When row={row} /> },
          ...(zone === null
            ? []
            : [
                {
                  key: "local",
                  header: words.local(zoneName(zone, language)),
                  cell: ({ local }: CalendarRow) => local,
                },
              ]),
          {
            key: "amount",
            header: words.amount(currency),
            numeric: true,
            cell: ({ count, amount }) =>
              count === "1" || amount === null ? (
                <MoneyCell text={amount} />
              ) : (
                words.each(format.number(count), format.number(amount, { minFraction: 2, maxFraction: 2 }))
              ),
          },
        ]}
      />
      {shown.length < rows.length && (
        <Button look="inline" className="no-print" onClick={() => setWhole(true)}>
          {words.showAll(format.number(String(rows.length)))}
        </Button>
      )}
    </div>
  );
}

function When({ row: { date, time, run } }: { row: CalendarRow }) {
  const words = useMessages(purchaseCalendarMessages);
  const format = useFormat();
  if (run === null) return words.time(format.date(date), time);
  return words.run(format.date(date), format.date(run.last), time, run.until);
}
