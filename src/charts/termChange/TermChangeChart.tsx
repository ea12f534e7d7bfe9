import "../plot/trafficCharts.css";
import { memo } from "react";
import { reservationMessages } from "../../format/messages/reservation";
import type { FixedSize } from "../plot/ChartBox";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { useWriting } from "../plot/writing";
import { describeTermChange, termChangeLayout, termChangePoints, type TermChangeContent } from "./termChange";

interface TermChangeChartProps extends TermChangeContent {
  readonly fixed?: FixedSize | undefined;
}

/** What a term gives back, or costs on top, by the hour at which it is changed. */
export const TermChangeChart = memo(function TermChangeChart({ fixed, ...content }: TermChangeChartProps) {
  const writing = useWriting(reservationMessages);
  return (
    <PlotBox
      description={describeTermChange(content, writing)}
      fixed={fixed}
      heightFor={() => 248}
      readout={pointsReadout(termChangePoints(content, writing))}
      layoutFor={(size) => termChangeLayout(content, size, writing)}
    />
  );
});
