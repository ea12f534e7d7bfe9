import { chartMessages } from "../../format/messages/charts";
import { plotChart } from "../plot/plotChart";
import { breakEvenLayout, NARROW_WIDTH } from "./breakEvenLayout";
import { breakEvenPoints, describeCurve } from "./curve";

/** Two purchase options by how much is used: where they cross, and where the plan is. */
export const BreakEvenChart = plotChart(chartMessages, {
  height: (width) => (width < NARROW_WIDTH ? 238 : 256),
  describe: describeCurve,
  points: breakEvenPoints,
  layout: breakEvenLayout,
});
