import type { ReactNode } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import type { AxisLabel } from "./axisLabels";
import type { FixedSize } from "./ChartBox";
import { ChartText, ChartTexts } from "./ChartText";
import type { PlotArea, PlotLayout, PlotLine } from "./plotLayout";

interface PlotProps {
  readonly layout: PlotLayout;
  readonly size: FixedSize;
  /** Patterns that an area is filled with. */
  readonly patterns?: ReactNode;
}

/**
 * A plot as the library draws it: axes, grid, areas, lines, reference lines and dots, over the places of a layout. What
 * it has not is ours: labels that keep off each other. Its own readout is off, see `ChartReadout`.
 */
export function Plot({ layout, size: { width, height }, patterns }: PlotProps) {
  const { scale, xTicks, yTicks, lines, areas = [], rings, drops, dots = [], uprights = [], leaders = [] } = layout;
  const { plot, xMax, yMin, yMax } = scale;
  // Layer 0 everywhere: in the order written, without the layers that the library makes by portals.
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(lines, areas)}
      accessibilityLayer={false}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
    >
      {patterns}
      <XAxis type="number" dataKey="x" domain={[0, xMax]} height={height - plot.bottom} {...axis(xTicks)} />
      <YAxis type="number" domain={[yMin, yMax]} width={plot.left} {...axis(yTicks)} />
      <CartesianGrid
        zIndex={0}
        className="chart-grid"
        vertical={false}
        horizontalPoints={yTicks.filter(({ at }) => at !== 0).map(({ at }) => scale.y(at))}
      />
      {areas.map(({ look, isStepped, ...area }, index) => (
        <Area
          key={`a${index}`}
          zIndex={0}
          className={`chart-area ${look}`}
          type={isStepped ? "stepAfter" : "linear"}
          dataKey={`a${index}`}
          connectNulls
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke="none"
          fill={area.fill ?? "currentColor"}
          fillOpacity={1}
        />
      ))}
      <ReferenceLine zIndex={0} className="chart-axis" y={0} />
      {lines.map(({ look, isStepped }, index) => (
        <Line
          key={`l${index}`}
          zIndex={0}
          className={`chart-line ${look}`}
          type={isStepped ? "stepAfter" : "linear"}
          dataKey={`l${index}`}
          connectNulls
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          stroke="currentColor"
        />
      ))}
      {leaders.map(([from, to], index) => (
        <path key={index} className="leader" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      ))}
      {drops.map((drop, index) => (
        <ReferenceLine
          key={`d${index}`}
          zIndex={0}
          className="drop"
          ifOverflow="visible"
          segment={[drop, { x: drop.x, y: yMin }]}
        />
      ))}
      {uprights.map(({ x, y, low }, index) => (
        <ReferenceLine
          key={`u${index}`}
          zIndex={0}
          className="here"
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

/** The library's axis with our marks, each at its place: two that are near each other stand aside. */
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

/**
 * A row an x where all series have the same ones; else each has rows of its own, and the gaps of the others are
 * bridged.
 */
function rowsOf(lines: readonly PlotLine[], areas: readonly PlotArea[]): readonly Record<string, unknown>[] {
  const series = [
    ...lines.map(({ points }, index) => ({ key: `l${index}`, cells: points.map(({ x, y }) => ({ x, cell: y })) })),
    ...areas.map(({ points }, index) => ({
      key: `a${index}`,
      cells: points.map(({ x, y, low }) => ({ x, cell: [low, y] })),
    })),
  ];
  const first = series[0]?.cells ?? [];
  const isShared = series.every(
    ({ cells }) => cells.length === first.length && cells.every(({ x }, index) => x === first[index]?.x),
  );
  if (!isShared) return series.flatMap(({ key, cells }) => cells.map(({ x, cell }) => ({ x, [key]: cell })));
  return first.map(({ x }, row) => {
    const cells: Record<string, unknown> = { x };
    for (const one of series) cells[one.key] = one.cells[row]?.cell;
    return cells;
  });
}
