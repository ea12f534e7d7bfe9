import type { ReactNode } from "react";
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { PlotPoint, PlotScale } from "./plotScale";

export interface PlotLine {
  readonly points: readonly PlotPoint[];
  /** Colour and dash, of charts.css: "sub", "payg", "accent", "ink dash-1". */
  readonly look: string;
}

interface LinePlotProps {
  readonly width: number;
  readonly height: number;
  readonly scale: PlotScale;
  readonly lines: readonly PlotLine[];
  /** Amounts that get a line across. */
  readonly grid: readonly number[];
  /** Fills, under the lines. */
  readonly under?: ReactNode;
  /** Marks and labels, over them. */
  readonly over: ReactNode;
}

/**
 * Straight lines over two axes. The axes' own text is left to the labels of each chart, which know what else is there.
 */
export function LinePlot({ width, height, scale, lines, grid, under, over }: LinePlotProps) {
  const { plot, xMax, yMin, yMax } = scale;
  // Each line has points of its own: a row holds a value for one line, and the gaps of the others are bridged.
  const rows = lines.flatMap((line, index) => line.points.map(({ x, y }) => ({ x, [`y${index}`]: y })));
  // Layer 0 everywhere: in the order written, without the layers that the library makes by portals.
  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      accessibilityLayer={false}
      margin={{ top: plot.top, right: width - plot.right, bottom: height - plot.bottom, left: plot.left }}
    >
      <CartesianGrid zIndex={0} className="chart-grid" vertical={false} horizontalPoints={grid.map(scale.y)} />
      {under}
      <path className="chart-axis" d={`M${plot.left} ${scale.y(0)}H${plot.right}`} />
      <XAxis hide type="number" dataKey="x" domain={[0, xMax]} />
      <YAxis hide type="number" domain={[yMin, yMax]} />
      {lines.map((line, index) => (
        <Line
          key={index}
          zIndex={0}
          className={`chart-line ${line.look}`}
          type="linear"
          dataKey={`y${index}`}
          connectNulls
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke="currentColor"
        />
      ))}
      {over}
    </LineChart>
  );
}
