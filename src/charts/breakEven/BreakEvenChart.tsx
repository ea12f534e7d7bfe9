import { memo } from "react";
import { chartMessages } from "../../format/messages/charts";
import type { FixedSize } from "../plot/ChartBox";
import { pointsReadout } from "../plot/chartPoints";
import { PlotBox } from "../plot/PlotBox";
import { useWriting } from "../plot/writing";
import { breakEvenLayout, NARROW_WIDTH } from "./breakEvenLayout";
import { breakEvenPoints, describeCurve, type BreakEvenContent } from "./curve";

interface BreakEvenChartProps extends BreakEvenContent {
  /** For paper. */
  readonly fixed?: FixedSize | undefined;
}

/** Two ways of buying, by how much is used: where they cross, and where the plan is. */
export const BreakEvenChart = memo(function BreakEvenChart({ fixed, ...content }: BreakEvenChartProps) {
  const writing = useWriting(chartMessages);
  return (
    <PlotBox
      description={describeCurve(content, writing)}
      fixed={fixed}
      heightFor={(width) => (width < NARROW_WIDTH ? 238 : 256)}
      readout={pointsReadout(breakEvenPoints(content, writing))}
      layoutFor={(size) => breakEvenLayout({ ...content, isPaper: fixed !== undefined }, size, writing)}
    />
  );
});
