import "../plot/charts.css";
import type { ReactNode } from "react";
import { chartMessages } from "../../format/messages/charts";
import { DataTable } from "../../ui/tables/DataTable";
import { useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import type { BillingMode } from "../../model/codes";
import { numberColumn } from "../plot/readout/ExactCell";
import { BillingSample } from "../plot/boxes/BillingKey";

export interface ZoneRow {
  readonly key: string;
  readonly way: BillingMode;
  readonly name: string;
  readonly isHere: boolean;
  /** As written: "2,019,231"; null is no limit, or nothing to say. */
  readonly from: string | null;
  readonly to: string | null;
  readonly costFrom: ReactNode;
  readonly costTo: ReactNode;
  readonly nextBest: ReactNode;
}

interface ZoneTableProps {
  readonly caption: string;
  readonly rows: readonly ZoneRow[];
  /** "requests a month" */
  readonly unit: string;
  readonly currency: Currency;
}

/** The zones as rows, with what they cost at both ends and what comes second. */
export function ZoneTable({ caption, rows, unit, currency }: ZoneTableProps) {
  const words = useMessages(chartMessages);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      isCurrent={(row) => row.isHere}
      columns={[
        {
          key: "way",
          header: words.way,
          rowHeader: true,
          cell: ({ way, name, isHere }) => (
            <>
              <BillingSample way={way}>{name}</BillingSample>
              {isHere && (
                <>
                  <span className="vh">{words.describe.list}</span>
                  <span className="here-word">{words.youAreHere}</span>
                </>
              )}
            </>
          ),
        },
        numberColumn("from", words.from(unit), ({ from }: ZoneRow) => from),
        numberColumn("to", words.to, ({ to }: ZoneRow) => to ?? <span className="muted">{words.noLimit}</span>),
        numberColumn("cost-from", words.costFrom(currency), ({ costFrom }: ZoneRow) => costFrom),
        numberColumn("cost-to", words.to, ({ costTo }: ZoneRow) => costTo),
        numberColumn("next", words.nextBest, ({ nextBest }: ZoneRow) => <span className="muted">{nextBest}</span>),
      ]}
    />
  );
}
