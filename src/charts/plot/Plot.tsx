import { useId } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import type { AxisLabel } from "./labels/axisLabels";
import { BillingPatterns, billingFill } from "./boxes/BillingPatterns";
import type { FixedSize } from "./ChartBox";
import { ChartText, ChartTexts } from "./labels/ChartText";
import type { PlotArea, PlotLayout, PlotLine } from "./plotLayout";

interface PlotProps {
  readonly layout: PlotLayout;
  readonly size: FixedSize;
}

/**
 * A plot as the library draws it: axes, grid, areas, lines, reference lines and dots, over the places of a layout. What
 * it has not is ours: labels that keep off each other. Its own readout is off, see `ChartReadout`.
 */
export function Plot({ layout, size: { width, height } }: PlotProps) {
  const { scale, xTicks, yTicks, lines, areas = [], rings, drops, dots = [], uprights = [], leaders = [] } = layout;
  const { plot, xMax, yMin, yMax } = scale;
  const id = useId();
  const upright = [
    ...drops.map((drop) => ({ ...drop, low: yMin, look: "drop" })),
    ...uprights.map((one) => ({ ...one, look: "here" })),
  ];
  // Layer 0 everywhere: in the order written, without the layers that the library makes by portals.
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(lines, areas)}
      accessibilityLayer={false}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
    >
      {areas.some(({ billed }) => billed !== undefined) && <BillingPatterns id={id} />}
      <XAxis type="number" dataKey="x" domain={[0, xMax]} height={height - plot.bottom} {...axis(xTicks)} />
      <YAxis type="number" domain={[yMin, yMax]} width={plot.left} {...axis(yTicks)} />
      <CartesianGrid
        zIndex={0}
        className="chart-grid"
        vertical={false}
        horizontalPoints={yTicks.filter(({ at }) => at !== 0).map(({ at }) => scale.y(at))}
      />
      {areas.map(({ look, isStepped, billed }, index) => (
        <Area
          key={`a${index}`}
          {...asDrawn(isStepped)}
          className={`chart-area ${look}`}
          dataKey={`a${index}`}
          stroke="none"
          fill={billed === undefined ? "currentColor" : billingFill(billed, id).fill}
          fillOpacity={1}
        />
      ))}
      <ReferenceLine zIndex={0} className="chart-axis" y={0} />
      {lines.map(({ look, isStepped }, index) => (
        <Line
          key={`l${index}`}
          {...asDrawn(isStepped)}
          className={`chart-line ${look}`}
          dataKey={`l${index}`}
          stroke="currentColor"
        />
      ))}
      {leaders.map(([from, to], index) => (
        <path key={index} className="leader" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      ))}
      {upright.map(({ look, x, y, low }, index) => (
        <ReferenceLine
          key={`u${index}`}
          zIndex={0}
          className={look}
          ifOverflow="visible"
          segment={[
            { x, y },
            { x, y: low },
          ]}
        />
      ))}
      {dots.map(({ x, y, ink }, index) => (
        <ReferenceDot key={`p${index}`} zIndex={0} className={`dot ${ink}`} ifOverflow="visible" x={x} y={y} r={4} />
      ))}
      {rings.map(({ x, y }, index) => (
        <ReferenceDot key={`r${index}`} zIndex={0} className="ring" ifOverflow="visible" x={x} y={y} r={4.5} />
      ))}
      <g>
        <ChartTexts labels={layout.labels} />
      </g>
    </ComposedChart>
  );
}

/** Props of a line or an area: without the library's dots, readout and animation. */
function asDrawn(isStepped = false) {
  const type = isStepped ? "stepAfter" : "linear";
  return { zIndex: 0, type, connectNulls: true, dot: false, activeDot: false, isAnimationActive: false } as const;
}

/** Props of an axis: our ticks, each where the layout put its text. */
function axis(labels: readonly AxisLabel[]) {
  const byValue = new Map(labels.map((label) => [label.at, label]));
  return {
    ticks: labels.map(({ at }) => at),
    interval: 0,
    axisLine: false,
    tickLine: false,
    allowDataOverflow: true,
    tick: ({ payload }: { readonly payload: { readonly value: number } }) => {
      const label = byValue.get(payload.value);
      return label === undefined ? <g /> : <ChartText label={label} />;
    },
  } as const;
}

type PlotRow = Readonly<Record<string, number | readonly number[]>>;

/**
 * A row an x where all series have the same ones; else each has rows of its own, and the gaps of the others are
 * bridged.
 */
function rowsOf(lines: readonly PlotLine[], areas: readonly PlotArea[]): readonly PlotRow[] {
  const series: readonly (readonly PlotRow[])[] = [
    ...lines.map(({ points }, index) => points.map(({ x, y }) => ({ x, [`l${index}`]: y }))),
    ...areas.map(({ points }, index) => points.map(({ x, y, low }) => ({ x, [`a${index}`]: [low, y] }))),
  ];
  const [first = [], ...others] = series;
  const isShared = others.every(
    (rows) => rows.length === first.length && rows.every((row, index) => row["x"] === first[index]?.["x"]),
  );
  if (!isShared) return series.flat();
  return first.map((row, index) => others.reduce((all, rows) => ({ ...all, ...rows[index] }), row));
}
