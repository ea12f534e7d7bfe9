import { memo } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { FixedSize } from "../plot/ChartBox";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { useWriting } from "../plot/writing";
import { describeDifference, differenceLayout, differencePoints, type DifferenceContent } from "./difference";

interface DifferenceChartProps extends DifferenceContent {
  readonly fixed?: FixedSize | undefined;
}

/** One scenario against another: dearer above zero, cheaper below. */
export const DifferenceChart = memo(function DifferenceChart({ fixed, ...content }: DifferenceChartProps) {
  const writing = useWriting(chartMessages);
  return (
    <PlotBox
      description={describeDifference(content, writing)}
      fixed={fixed}
      heightFor={() => 264}
      readout={pointsReadout(differencePoints(content, writing))}
      layoutFor={(size) => differenceLayout(content, size, writing)}
    />
  );
});
