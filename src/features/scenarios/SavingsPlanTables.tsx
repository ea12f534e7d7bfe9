import { savingsPlanMessages } from "../../format/messages/savingsPlan";
import { shellMessages } from "../../format/messages/shell";
import { itemName } from "../../store/itemNames";
import type { Currency, DecimalText } from "../../model/quantities";
import { DataTable } from "../../ui/tables/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { SavingsPlanFacts, SavingsPlanRow } from "./savingsPlanForm";

interface TablesProps {
  readonly facts: SavingsPlanFacts;
  readonly currency: Currency;
}

const AMOUNTS = ["list", "credit", "covered", "left", "unused", "cost"] as const;

/** The plan by month; which items it covers at which factor, and which it does not and why. */
export function SavingsPlanTables({ facts: { rows, sums, covered, uncovered }, currency }: TablesProps) {
  const words = useMessages(savingsPlanMessages);
  const { kinds } = useMessages(shellMessages);
  const format = useFormat();
  const money = (text: DecimalText) => format.number(text, { minFraction: 2, maxFraction: 2 });
  const monthsOf = ({ from, to }: SavingsPlanRow) =>
    from === to ? format.number(from) : words.monthRange(format.number(from), format.number(to));
  return (
    <>
      <div className="terms-part">
        <DataTable
          caption={words.byMonth(currency)}
          tight
          rows={rows}
          rowKey={({ from }) => from}
          columns={[
            { key: "month", header: words.month, rowHeader: true, cell: monthsOf, foot: words.total },
            ...AMOUNTS.map((name) => ({
              key: name,
              header: words.columns[name],
              numeric: true,
              cell: (row: SavingsPlanRow) => money(row[name]),
              foot: money(sums[name]),
            })),
          ]}
        />
      </div>
      <div className="terms-part">
        {covered.length === 0 ? (
          <p>{words.coversNothing}</p>
        ) : (
          <DataTable
            caption={words.covered}
            tight
            rows={covered}
            rowKey={({ item }) => item.id}
            columns={[
              {
                key: "item",
                header: words.item,
                rowHeader: true,
                cell: ({ item }) => itemName(item, kinds[item.kind]),
              },
              { key: "class", header: words.class, cell: (row) => words.classes[row.class] },
              {
                key: "factor",
                header: words.factor,
                numeric: true,
                cell: ({ factor }) => format.number(factor, { minFraction: 2 }),
              },
              { key: "first", header: words.firstMonth, numeric: true, cell: ({ firstMonth }) => money(firstMonth) },
            ]}
          />
        )}
      </div>
      {uncovered.length > 0 && (
        <div className="terms-part">
          <DataTable
            caption={words.uncovered}
            tight
            rows={uncovered}
            rowKey={({ item }) => item.id}
            columns={[
              {
                key: "item",
                header: words.item,
                rowHeader: true,
                cell: ({ item }) => itemName(item, kinds[item.kind]),
              },
              { key: "why", header: words.why, cell: ({ reason }) => words.reasons[reason] },
            ]}
          />
        </div>
      )}
    </>
  );
}
