import "../plot/charts.css";
import { chartMessages } from "../../format/messages/charts";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ExactCell } from "../plot/ExactCell";
import type { DifferenceContent } from "./differenceLayout";
import { monthOf } from "./monthMarks";

type DifferenceTableProps = Pick<DifferenceContent, "points" | "levels" | "currency"> & { readonly caption: string };

/** The difference by month, with its sign; the months in which both are level say so. */
export function DifferenceTable({ caption, points, levels, currency }: DifferenceTableProps) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const levelMonths = new Set(levels.map((level) => monthOf(level, format)));
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={points}
      rowKey={({ month }) => month.toString()}
      columns={[
        {
          key: "month",
          header: words.month,
          numeric: true,
          rowHeader: true,
          cell: ({ month }) => format.number(month.toString()),
        },
        {
          key: "difference",
          header: words.difference(currency),
          numeric: true,
          cell: ({ difference }) => <ExactCell text={toText(difference)} sign="always" />,
        },
        {
          key: "mark",
          header: <span className="vh">{words.mark}</span>,
          cell: ({ month }) =>
            levelMonths.has(format.number(month.toString())) && (
              <b className="nowrap">{words.level(format.number(month.toString()))}</b>
            ),
        },
      ]}
    />
  );
}
