import { chartMessages } from "../../format/messages/charts";
import { plotChart } from "../plot/plotChart";
import { describeDifference, differenceLayout, differencePoints } from "./difference";

/** One scenario against another: dearer above zero, cheaper below. */
export const DifferenceChart = plotChart(chartMessages, {
  height: () => 264,
  describe: describeDifference,
  points: differencePoints,
  layout: differenceLayout,
});
