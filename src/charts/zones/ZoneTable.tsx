import "../plot/charts.css";
import type { ReactNode } from "react";
import { chartMessages } from "../../format/messages/charts";
import { DataTable } from "../../ui/DataTable";
import { useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import type { BillingMode } from "../../model/codes";
import { WaySample } from "../plot/WayKey";

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
              <WaySample way={way}>{name}</WaySample>
              {isHere && (
                <>
                  <span className="vh">{words.describe.list}</span>
                  <span className="here-word">{words.youAreHere}</span>
                </>
              )}
            </>
          ),
        },
        { key: "from", header: words.from(unit), numeric: true, cell: ({ from }) => from },
        {
          key: "to",
          header: words.to,
          numeric: true,
          cell: ({ to }) => to ?? <span className="muted">{words.noLimit}</span>,
        },
        { key: "cost-from", header: words.costFrom(currency), numeric: true, cell: ({ costFrom }) => costFrom },
        { key: "cost-to", header: words.to, numeric: true, cell: ({ costTo }) => costTo },
        {
          key: "next",
          header: words.nextBest,
          numeric: true,
          cell: ({ nextBest }) => <span className="muted">{nextBest}</span>,
        },
      ]}
    />
  );
}
