import "../plot/trafficCharts.css";
import { reservationMessages } from "../../format/messages/reservation";
import { plotChart } from "../plot/plotChart";
import { describeTermChange, termChangeLayout, termChangePoints } from "./termChange";

/** What a term gives back, or costs on top, by the hour at which it is changed. */
export const TermChangeChart = plotChart(reservationMessages, {
  height: () => 248,
  describe: describeTermChange,
  points: termChangePoints,
  layout: termChangeLayout,
});
