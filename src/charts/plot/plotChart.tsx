import { memo } from "react";
import type { Catalogue, Language } from "../../format/catalogue";
import { ChartBox, type FixedSize } from "./ChartBox";
import { pointsReadout, type ChartPoints } from "./readout/chartPoints";
import { Plot } from "./Plot";
import type { PlotLayout } from "./plotLayout";
import { useWriting, type Writing } from "./labels/writing";

export interface OnPaper {
  /** For paper. */
  readonly fixed?: FixedSize | undefined;
}

interface PlotParts<Content, Words> {
  readonly height: (width: number, content: Content) => number;
  /** Text alternative for screen readers. */
  readonly describe: (content: Content, writing: Writing<Words>) => string;
  readonly points: (content: Content, writing: Writing<Words>) => ChartPoints;
  readonly layout: (content: Content & OnPaper, size: FixedSize, writing: Writing<Words>) => PlotLayout;
}

/** A chart along an x axis: what is read off it, drawn and described of its content, in the words of one area. */
export function plotChart<Content extends object, Tree>(
  area: Catalogue<Tree>,
  { height, describe, points, layout }: PlotParts<Content, Catalogue<Tree>[Language]>,
) {
  return memo(function PlotChart(content: Content & OnPaper) {
    const writing = useWriting(area);
    return (
      <ChartBox
        description={describe(content, writing)}
        fixed={content.fixed}
        heightFor={(width) => height(width, content)}
        readout={pointsReadout(points(content, writing))}
      >
        {(size) => {
          const drawn = layout(content, size, writing);
          return { places: { scale: drawn.scale }, ink: <Plot layout={drawn} size={size} /> };
        }}
      </ChartBox>
    );
  });
}
