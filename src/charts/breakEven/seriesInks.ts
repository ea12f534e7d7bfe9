import type { ChartSeries } from "./chartCurve";
import type { Ink } from "../plot/chartLabel";
import { WAY_INK } from "../plot/WayPatterns";

/**
 * The colour and dash of each line: those of its way of billing. Where two lines are billed alike, as tokens and hourly
 * PTU are, only one can have them: tokens, or else the later line, are drawn in plain ink.
 */
export function seriesInks(series: readonly Pick<ChartSeries, "option" | "way">[]): readonly Ink[] {
  return series.map((one, index) => {
    const alike = series.filter((other) => other.way === one.way);
    const keeper = alike.find((other) => other.option !== "tokens") ?? alike[0];
    return keeper === series[index] ? WAY_INK[one.way] : "ink";
  });
}
