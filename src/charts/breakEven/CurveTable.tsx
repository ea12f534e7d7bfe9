import "../plot/charts.css";
import { chartMessages } from "../../format/messages/charts";
import { equals } from "../../money/compare";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import { ExactCell } from "../plot/ExactCell";
import type { ChartCurve, CurveRow, OptionLabels } from "./chartCurve";
import { curveTitle, exactX, optionName, rowMark } from "./curveWords";

export interface CurveTableProps {
  readonly curve: ChartCurve;
  readonly currency: Currency;
  readonly labels?: OptionLabels | undefined;
}

/** The points of a break-even chart as a table. */
export function CurveTable({ curve, currency, labels }: CurveTableProps) {
  const words = useMessages(chartMessages);
  const format = useFormat();
  const { per, here } = curve;
  const isHere = (row: CurveRow) => here !== null && equals(row.x, here.x);
  return (
    <DataTable
      caption={curveTitle(curve, words)}
      captionHidden
      rows={curve.rows}
      rowKey={(row) => toText(row.x)}
      isCurrent={isHere}
      columns={[
        {
          key: "x",
          header: words.column[per],
          numeric: true,
          rowHeader: true,
          cell: (row) => exactX(row.x, per, format),
        },
        ...curve.series.map((series, index) => ({
          key: series.option,
          numeric: true,
          header: `${optionName(series, labels, words)}, ${words.costPer[curve.costPer](currency)}`,
          cell: (row: CurveRow) => {
            const cost = row.costs[index];
            return <ExactCell text={cost === undefined ? null : toText(cost)} />;
          },
        })),
        {
          key: "mark",
          header: <span className="vh">{words.mark}</span>,
          cell: (row) => <span className="here-word">{rowMark(curve, row, words)}</span>,
        },
      ]}
    />
  );
}
