import "../ways/ways.css";
import "./growth.css";
import { waysGrowthMessages } from "../../format/messages/waysGrowth";
import { plotChart } from "../plot/plotChart";
import { pointsTable } from "../plot/readout/PointsTable";
import { describeGrowth, growthPoints } from "./growthCurve";
import { growthLayout } from "./growthLayout";

const ROW = 36;

/** What each month costs in each way while the load grows, and in the plan that switches between them. */
export const GrowthChart = plotChart(waysGrowthMessages, {
  height: (width, { ways }) => (width < 640 ? 300 : Math.max(320, ways.length * ROW + 110)),
  describe: describeGrowth,
  points: growthPoints,
  layout: growthLayout,
});

export const GrowthTable = pointsTable(waysGrowthMessages, growthPoints, "tight");
