import { ChartTexts } from "./ChartText";
import type { ChartLabel } from "./chartLabel";
import { LinePlot, type PlotLine } from "./LinePlot";
import type { Pixel } from "./placeLabel";
import type { PlotScale } from "./plotScale";

/** Lines with one point of them marked, and all that is written around them. */
export interface RingedLayout {
  readonly scale: PlotScale;
  readonly lines: readonly PlotLine[];
  readonly grid: readonly number[];
  /** The point that counts; null where it is not in the plot. */
  readonly ring: Pixel | null;
  readonly labels: readonly ChartLabel[];
}

/** The lines, a ring around the point, and a dotted line from it down to the axis. */
export function RingedPlot({ layout, width, height }: { layout: RingedLayout; width: number; height: number }) {
  const { scale, lines, grid, ring, labels } = layout;
  const marks = (
    <g>
      {ring !== null && <path className="drop" d={`M${ring.x} ${ring.y + 6}V${scale.plot.bottom}`} />}
      {ring !== null && <circle className="ring" cx={ring.x} cy={ring.y} r="4.5" />}
      <ChartTexts labels={labels} />
    </g>
  );
  return <LinePlot width={width} height={height} scale={scale} lines={lines} grid={grid} over={marks} />;
}
