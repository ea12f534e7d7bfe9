import { chartMessages } from "../../format/messages/charts";
import { plotChart } from "../plot/plotChart";
import { cumulativePoints, describeCumulative } from "./cumulative";
import { cumulativeHeight, cumulativeLayout } from "./cumulativeLayout";

/** What each scenario has cost by each month of the term, and when one overtakes another. */
export const CumulativeChart = plotChart(chartMessages, {
  height: (width, { series }) => cumulativeHeight(series.length, width),
  describe: describeCumulative,
  points: cumulativePoints,
  layout: cumulativeLayout,
});
