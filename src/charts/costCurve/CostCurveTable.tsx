import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { toText } from "../../money/toText";
import { DataTable } from "../../ui/DataTable";
import { useFormat, useMessages } from "../../ui/LocaleProvider";
import { ExactCell } from "../plot/ExactCell";
import { evenSample } from "../plot/evenSample";
import { stepsText } from "../plot/tpmText";
import type { CostCurveContent } from "../plot/trafficShapes";

const MOST_ROWS = 200;

/** The points of a cost curve; the optimum is always among them. */
export function CostCurveTable({
  caption,
  dimension,
  points,
  bestSteps,
  currency,
}: CostCurveContent & { readonly caption: string }) {
  const words = useMessages(trafficChartMessages);
  const format = useFormat();
  const { column, best } = words.curve;
  const isBest = ({ steps }: { readonly steps: number }) => steps === bestSteps;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={evenSample(points, MOST_ROWS, isBest)}
      rowKey={({ steps }) => steps.toString()}
      isCurrent={isBest}
      tight
      columns={[
        {
          key: "tpm",
          header: words.tpm[dimension],
          numeric: true,
          rowHeader: true,
          cell: ({ steps }) => stepsText(steps, dimension, format),
        },
        { key: "steps", header: column.steps, numeric: true, cell: ({ steps }) => format.number(steps.toString()) },
        {
          key: "reserved",
          header: column.reserved(currency),
          numeric: true,
          cell: ({ reserved }) => <ExactCell text={toText(reserved)} />,
        },
        {
          key: "overflow",
          header: column.overflow(currency),
          numeric: true,
          cell: ({ overflow }) => <ExactCell text={toText(overflow)} />,
        },
        {
          key: "total",
          header: column.total(currency),
          numeric: true,
          cell: ({ total }) => <ExactCell text={toText(total)} />,
        },
        { key: "mark", header: null, cell: (point) => isBest(point) && <span className="here-word">{best}</span> },
      ]}
    />
  );
}
