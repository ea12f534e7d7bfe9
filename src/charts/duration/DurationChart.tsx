import "../plot/trafficCharts.css";
import { memo } from "react";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { PointsTable } from "../plot/PointsTable";
import type { FixedSize } from "../plot/ChartBox";
import { useWriting } from "../plot/writing";
import { durationLayout, durationPoints, describeDuration, type DurationContent } from "./duration";

interface DurationChartProps extends DurationContent {
  readonly fixed?: FixedSize | undefined;
}

/** The minutes in order of their load, and the share of them that reach the reservation. */
export const DurationChart = memo(function DurationChart({ fixed, ...content }: DurationChartProps) {
  const writing = useWriting(trafficChartMessages);
  return (
    <PlotBox
      description={describeDuration(content, writing)}
      fixed={fixed}
      heightFor={() => 248}
      readout={pointsReadout(durationPoints(content, writing))}
      layoutFor={(size) => durationLayout(content, size, writing)}
    />
  );
});

export function DurationTable({ caption, ...content }: DurationContent & { readonly caption: string }) {
  const writing = useWriting(trafficChartMessages);
  return <PointsTable caption={caption} points={durationPoints(content, writing)} tight />;
}
