import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { PointsTable } from "../plot/PointsTable";
import type { FixedSize } from "../plot/ChartBox";
import { useWriting } from "../plot/writing";
import { costCurveLayout, costCurvePoints, describeCostCurve, type CostCurveContent } from "./costCurve";

interface CostCurveChartProps extends CostCurveContent {
  readonly fixed?: FixedSize | undefined;
}

/** Cost against the reservation in one dimension: reserved, overflow and their sum, with the optimum marked. */
export const CostCurveChart = memo(function CostCurveChart({ fixed, ...content }: CostCurveChartProps) {
  const writing = useWriting(trafficChartMessages);
  return (
    <PlotBox
      description={describeCostCurve(content, writing)}
      fixed={fixed}
      heightFor={() => 272}
      readout={pointsReadout(costCurvePoints(content, writing))}
      layoutFor={(size) => costCurveLayout(content, size, writing)}
    />
  );
});

export function CostCurveTable({ caption, ...content }: CostCurveContent & { readonly caption: string }) {
  const writing = useWriting(trafficChartMessages);
  return <PointsTable caption={caption} points={costCurvePoints(content, writing)} tight />;
}
