import "../charts.css";
import type { Catalogue, Language } from "../../../format/catalogue";
import { chartMessages } from "../../../format/messages/charts";
import { DataTable } from "../../../ui/tables/DataTable";
import { useMessages } from "../../../ui/LocaleProvider";
import type { ChartPoints, PointRow, PointValue } from "./chartPoints";
import { ExactCell } from "./ExactCell";
import { useWriting, type Writing } from "../labels/writing";

interface PointsTableProps {
  readonly caption: string;
  readonly points: ChartPoints;
  readonly tight?: boolean | undefined;
}

/** The table of a chart along an x axis, of the same points that the chart is read by. */
export function pointsTable<Content extends object, Tree>(
  area: Catalogue<Tree>,
  points: (content: Content, writing: Writing<Catalogue<Tree>[Language]>) => ChartPoints,
  look?: "tight",
) {
  return function ContentTable(content: Content & { readonly caption: string }) {
    const rows = points(content, useWriting(area));
    return <PointsTable caption={content.caption} points={rows} tight={look === "tight"} />;
  };
}

/** The points of a chart as rows: the same that it is read by. */
export function PointsTable({ caption, points: { header, isText = false, columns, rows }, tight }: PointsTableProps) {
  const { mark } = useMessages(chartMessages);
  const shown = rows.filter(({ isIn }) => isIn !== "readout");
  const markOf = ({ mark: own, tableMark = own ?? "" }: PointRow) => tableMark;
  const values = columns.flatMap((column, index) =>
    column.header === undefined
      ? []
      : {
          key: `${index}`,
          numeric: true,
          header: column.header,
          cell: (row: PointRow) => <Value value={row.values[index] ?? null} />,
        },
  );
  const marks = {
    key: "mark",
    header: <span className="vh">{mark}</span>,
    cell: (row: PointRow) => markOf(row) !== "" && <span className="here-word nowrap">{markOf(row)}</span>,
  };
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
        ...values,
        ...(shown.some((row) => markOf(row) !== "") ? [marks] : []),
      ]}
    />
  );
}

function Value({ value }: { value: PointValue | null }) {
  if (value === null) return <ExactCell text={null} />;
  return value.exact === undefined ? value.text : <ExactCell text={value.exact} sign={value.sign} />;
}
