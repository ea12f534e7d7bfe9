import "./ways.css";
import { waysMessages } from "../../format/messages/ways";
import { plotChart } from "../plot/plotChart";
import { pointsTable } from "../plot/readout/PointsTable";
import { describeWays, waysPoints } from "./waysCurve";
import { waysLayout } from "./waysLayout";

const ROW = 36;

/** Cost of each way by requests a month, with the cheapest way zone by zone; tall enough for a name at each line. */
export const WaysChart = plotChart(waysMessages, {
  height: (width, { curves }) => (width < 640 ? 300 : Math.max(340, curves.length * ROW + 110)),
  describe: describeWays,
  points: waysPoints,
  layout: waysLayout,
});

export const WaysChartTable = pointsTable(waysMessages, waysPoints, "tight");
