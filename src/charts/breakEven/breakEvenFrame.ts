import type { BreakEvenContent, ContentSeries } from "./breakEvenContent";
import type { Box, Ink } from "../plot/chartLabel";
import type { Pixel } from "../plot/placeLabel";
import { plotScale, type PlotScale } from "../plot/plotScale";
import type { Measure } from "../plot/textWidth";

/** The plot and the marks of a break-even chart, before any label. */
export interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly scale: PlotScale;
  /** Where labels at marks may be: in the plot, not over the axes. */
  readonly inside: Box;
  readonly rings: readonly Pixel[];
  readonly dots: readonly FrameDot[];
  readonly here: { readonly x: number; readonly top: number } | null;
}

export interface FrameDot extends Pixel {
  readonly ink: Ink;
  readonly series: ContentSeries;
}

/** Below this the labels move into the plot. */
export const NARROW_WIDTH = 420;
const NARROWEST_PLOT = 200;
const TOP = 24;
/** The line of "you are here" stands out above the upper dot by this, where its title is not on top of it. */
const HERE_ABOVE = 28;
const HEADROOM = 1.04;

export function breakEvenFrame(content: BreakEvenContent, width: number, height: number, measure: Measure): Frame {
  const { series, here } = content;
  const left = Math.max(24, ...content.yTicks.map(({ text }) => measure(text, false))) + 8;
  const right = endRoom(content, measure);
  const isNarrow = width < NARROW_WIDTH || width - left - right < NARROWEST_PLOT;
  const plot: Box = { left, top: TOP, right: width - (isNarrow ? 10 : right), bottom: height - (isNarrow ? 32 : 40) };
  const top = Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y)), ...(here?.costs ?? []));
  const scale = plotScale(plot, { xMax: content.xMax, yMax: top * HEADROOM });
  const dots =
    here === null
      ? []
      : here.costs.flatMap((y, index) => {
          const one = series[index];
          return one === undefined ? [] : [{ ...scale.pixel({ x: here.x, y }), ink: one.ink, series: one }];
        });
  const upper = Math.min(plot.bottom, ...dots.map(({ y }) => y));
  return {
    width,
    isNarrow,
    scale,
    dots,
    inside: { left: plot.left, top: 0, right: isNarrow ? width : plot.right, bottom: plot.bottom - 2 },
    rings: content.crossings.map(scale.pixel),
    here:
      here === null ? null : { x: scale.x(here.x), top: isNarrow ? Math.max(plot.top, upper - HERE_ABOVE) : plot.top },
  };
}

/** What the labels right of the plot need. */
function endRoom({ series, words, crossings }: BreakEvenContent, measure: Measure): number {
  const ends = series.flatMap((end) =>
    crossings.length > 0 || words.apart === null
      ? [measure(end.name, true), measure(end.detail, false)]
      : [measure(`${end.name} ${end.value}`, true), measure(words.apart, false)],
  );
  return Math.max(measure(words.xUnit, false) + 12, ...ends) + 16;
}
