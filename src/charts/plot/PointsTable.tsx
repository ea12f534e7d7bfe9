import "./charts.css";
import { chartMessages } from "../../format/messages/charts";
import { DataTable } from "../../ui/DataTable";
import { useMessages } from "../../ui/LocaleProvider";
import type { ChartPoints, PointRow, PointValue } from "./chartPoints";
import { ExactCell } from "./ExactCell";

interface PointsTableProps {
  readonly caption: string;
  readonly points: ChartPoints;
  readonly tight?: boolean | undefined;
}

/** The points of a chart as rows: the same that it is read by. */
export function PointsTable({ caption, points: { header, isText = false, columns, rows }, tight }: PointsTableProps) {
  const { mark } = useMessages(chartMessages);
  const shown = rows.filter(({ isIn }) => isIn !== "readout");
  const markOf = ({ mark: own, tableMark = own ?? "" }: PointRow) => tableMark;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={shown}
      rowKey={({ x, mark: own }) => `${x} ${own}`}
      isCurrent={({ isCurrent = false }) => isCurrent}
      tight={tight}
      columns={[
        { key: "place", header, numeric: !isText, rowHeader: true, cell: ({ place }: PointRow) => place },
        ...columns.flatMap((column, index) =>
          column.header === undefined
            ? []
            : [
                {
                  key: `${index}`,
                  numeric: true,
                  header: column.header,
                  cell: ({ values }: PointRow) => <Value value={values[index] ?? null} />,
                },
              ],
        ),
        ...(shown.some((row) => markOf(row) !== "")
          ? [
              {
                key: "mark",
                header: <span className="vh">{mark}</span>,
                cell: (row: PointRow) => markOf(row) !== "" && <span className="here-word nowrap">{markOf(row)}</span>,
              },
            ]
          : []),
      ]}
    />
  );
}

function Value({ value }: { value: PointValue | null }) {
  if (value === null) return <ExactCell text={null} />;
  return value.exact === undefined ? value.text : <ExactCell text={value.exact} sign={value.sign} />;
}
