import { waysMessages } from "../../../format/messages/ways";
import { waysSureMessages } from "../../../format/messages/waysSure";
import type { Currency } from "../../../model/quantities";
import { useFormat, useMessages } from "../../../ui/LocaleProvider";
import { DataTable } from "../../../ui/tables/DataTable";
import { MoneyCell } from "../../../ui/tables/MoneyCell";
import type { SureFound } from "./sureAnswer";
import { changeText } from "./sureWords";
import { WayName } from "../WayName";

/** In how many futures each way is the cheapest, and what it costs more where it is not. */
export function SureTable({ found, currency }: { readonly found: SureFound; readonly currency: Currency }) {
  const words = useMessages(waysSureMessages);
  const shared = useMessages(waysMessages);
  const format = useFormat();
  const writing = { words, shared, format };
  const count = (number: number) => format.number(String(number));
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={found.ways}
      rowKey={({ way }) => way}
      isCurrent={({ way }) => way === found.cheapest}
      columns={[
        {
          key: "way",
          header: words.column.way,
          rowHeader: true,
          cell: ({ way }) => <WayName way={way} />,
        },
        {
          key: "cheapest",
          header: words.column.cheapest(count(found.futures)),
          numeric: true,
          cell: ({ cheapestIn, refusedIn }) => (
            <>
              {count(cheapestIn)}
              {refusedIn > 0 && <span className="muted sure-line">{words.refused(count(refusedIn))}</span>}
            </>
          ),
        },
        {
          key: "monthly",
          header: words.column.monthly(currency),
          numeric: true,
          cell: ({ monthly }) => <MoneyCell text={monthly} />,
        },
        {
          key: "mean",
          header: words.column.mean,
          numeric: true,
          cell: ({ meanRegret }) => <MoneyCell text={meanRegret} />,
        },
        {
          key: "worst",
          header: words.column.worst,
          cell: ({ worst }) =>
            worst === null ? (
              words.never
            ) : (
              <span className="sure-worst">
                <MoneyCell text={worst.regret} />
                <span className="muted sure-line">{words.when(changeText(worst, writing))}</span>
              </span>
            ),
        },
      ]}
    />
  );
}
