import "../plot/charts.css";
import { chartMessages } from "../../format/messages/charts";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { ExactCell } from "../plot/ExactCell";
import type { CumulativeCrossing, CumulativeSeries } from "./cumulativeLayout";
import { monthOf } from "./monthMarks";

interface CumulativeTableProps {
  readonly caption: string;
  readonly series: readonly CumulativeSeries[];
  readonly crossings: readonly CumulativeCrossing[];
  readonly currency: Currency;
}

/** What each scenario has cost by each month; the month of a crossing says so. */
export function CumulativeTable({ caption, series, crossings, currency }: CumulativeTableProps) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const months = [...new Set(series.flatMap(({ points }) => points.map(({ month }) => month)))].sort((a, b) => a - b);
  const crossed = new Map(
    crossings.map(({ month, label }) => [monthOf(month, format), label ?? words.crosses(monthOf(month, format))]),
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={months}
      rowKey={(month) => month.toString()}
      columns={[
        {
          key: "month",
          header: words.month,
          numeric: true,
          rowHeader: true,
          cell: (month) => format.number(month.toString()),
        },
        ...series.map(({ name, lang, points }, index) => ({
          key: `${index}`,
          numeric: true,
          header: (
            <>
              <span lang={lang}>{name}</span>
              {`, ${currency}`}
            </>
          ),
          cell: (month: number) => {
            const point = points.find((one) => one.month === month);
            return <ExactCell text={point === undefined ? null : toText(point.cost)} />;
          },
        })),
        {
          key: "mark",
          header: <span className="vh">{words.mark}</span>,
          cell: (month) => <b className="nowrap">{crossed.get(format.number(month.toString()))}</b>,
        },
      ]}
    />
  );
}
