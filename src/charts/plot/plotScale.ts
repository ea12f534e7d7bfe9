import type { Box, Pixel } from "./labels/chartLabel";

/** A point in the units of the axes. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** Two straight axes over a plot of known px. */
export interface PlotScale {
  readonly plot: Box;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly pixel: (point: PlotPoint) => Pixel;
}

/**
 * x runs from 0 to `xMax`, y from `yMin` (at the bottom) to `yMax`. A range of nothing is widened, so that nothing
 * divides by it.
 */
export function plotScale(
  plot: Box,
  range: { readonly xMax: number; readonly yMin?: number | undefined; readonly yMax: number },
): PlotScale {
  const xMax = range.xMax > 0 ? range.xMax : 1;
  const yMin = range.yMin ?? 0;
  const yMax = range.yMax > yMin ? range.yMax : yMin + 1;
  const x = (value: number) => plot.left + (value / xMax) * (plot.right - plot.left);
  const y = (value: number) => plot.bottom - ((value - yMin) / (yMax - yMin)) * (plot.bottom - plot.top);
  return { plot, xMax, yMin, yMax, x, y, pixel: (point) => ({ x: x(point.x), y: y(point.y) }) };
}
