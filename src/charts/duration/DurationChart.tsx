import "../plot/trafficCharts.css";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { plotChart } from "../plot/plotChart";
import { pointsTable } from "../plot/readout/PointsTable";
import { describeDuration, durationLayout, durationPoints } from "./duration";

/** The minutes in order of their load, and the share of them that reach the reservation. */
export const DurationChart = plotChart(trafficChartMessages, {
  height: () => 248,
  describe: describeDuration,
  points: durationPoints,
  layout: durationLayout,
});

export const DurationTable = pointsTable(trafficChartMessages, durationPoints, "tight");
