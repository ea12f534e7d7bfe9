import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { plotChart } from "../plot/plotChart";
import { pointsTable } from "../plot/readout/PointsTable";
import { costCurveLayout, costCurvePoints, describeCostCurve } from "./costCurve";

/** Cost against the reservation in one dimension: reserved, overflow and their sum, with the optimum marked. */
export const CostCurveChart = plotChart(trafficChartMessages, {
  height: () => 272,
  describe: describeCostCurve,
  points: costCurvePoints,
  layout: costCurveLayout,
});

export const CostCurveTable = pointsTable(trafficChartMessages, costCurvePoints, "tight");
