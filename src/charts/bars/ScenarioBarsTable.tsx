import "../plot/charts.css";
import { chartMessages } from "../../format/messages/charts";
import { isNegative } from "../../money/compare";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/tables/DataTable";
import { useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { ExactCell, numberColumn } from "../plot/readout/ExactCell";
import type { BarPart, ScenarioBar } from "./scenarioBar";
import { BillingSample } from "../plot/boxes/BillingKey";

interface ScenarioBarsTableProps {
  readonly caption: string;
  readonly scenarios: readonly ScenarioBar[];
  readonly currency: Currency;
}

interface PartRow {
  readonly key: string;
  readonly scenario: string;
  readonly part: BarPart | null;
  readonly amount: BarPart["amount"];
}

/** The bars as a table: the items of each scenario, how they are billed, and the total. */
export function ScenarioBarsTable({ caption, scenarios, currency }: ScenarioBarsTableProps) {
  const words = useMessages(chartMessages);
  const rows = scenarios.flatMap(({ name, parts, total }, index): PartRow[] => [
    ...parts.map((part, rank) => ({ key: `${index} ${rank}`, scenario: name, part, amount: part.amount })),
    { key: `${index} total`, scenario: name, part: null, amount: total },
  ]);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      groupOf={(row) => row.scenario}
      columns={[
        {
          key: "item",
          header: words.item,
          rowHeader: true,
          cell: ({ part }) => (part === null ? <b>{words.total}</b> : part.label),
        },
        {
          key: "billed",
          header: words.billed,
          cell: ({ part }) =>
            part !== null && (isNegative(part.amount) ? words.credit : <BillingSample way={part.way} />),
        },
        numberColumn("amount", currency, ({ part, amount }: PartRow) => {
          const cell = <ExactCell text={toText(amount)} />;
          return part === null ? <b>{cell}</b> : cell;
        }),
      ]}
    />
  );
}
