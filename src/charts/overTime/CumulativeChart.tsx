import { memo } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { FixedSize } from "../plot/ChartBox";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { useWriting } from "../plot/writing";
import { cumulativePoints, describeCumulative, type CumulativeContent } from "./cumulative";
import { cumulativeHeight, cumulativeLayout } from "./cumulativeLayout";

interface CumulativeChartProps extends CumulativeContent {
  readonly fixed?: FixedSize | undefined;
}

/** What each scenario has cost by each month of the term, and when one overtakes another. */
export const CumulativeChart = memo(function CumulativeChart({ fixed, ...content }: CumulativeChartProps) {
  const writing = useWriting(chartMessages);
  return (
    <PlotBox
      description={describeCumulative(content, writing)}
      fixed={fixed}
      heightFor={(width) => cumulativeHeight(content.series.length, width)}
      readout={pointsReadout(cumulativePoints(content, writing))}
      layoutFor={(size) => cumulativeLayout(content, size, writing)}
    />
  );
});
