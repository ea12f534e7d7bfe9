import type { BillingMode } from "../../model/codes";
import { axisLabels, type AxisLabel } from "./labels/axisLabels";
import type { FixedSize } from "./ChartBox";
import { boxOf, type ChartLabel, type Ink, type Pixel } from "./labels/chartLabel";
import type { AxisTick } from "./chartMoney";
import { labelBoard, type LabelBoard } from "./labels/labelBoard";
import { plotScale, type PlotPoint, type PlotScale } from "./plotScale";
import type { Measure } from "./labels/textWidth";

/** Everything in a plot at its place. Pure: the same content, size and font give the same picture. */
export interface PlotLayout {
  readonly scale: PlotScale;
  readonly xTicks: readonly AxisLabel[];
  readonly yTicks: readonly AxisLabel[];
  readonly lines: readonly PlotLine[];
  /** Points that count, such as a break-even; the dotted lines from some of them down to the axis. */
  readonly rings: readonly PlotPoint[];
  readonly drops: readonly PlotPoint[];
  readonly labels: readonly ChartLabel[];
  readonly areas?: readonly PlotArea[] | undefined;
  readonly dots?: readonly (PlotPoint & { readonly ink: Ink })[] | undefined;
  /** Straight up: from `y` down to `low`. */
  readonly uprights?: readonly (PlotPoint & { readonly low: number })[] | undefined;
  /** From the end of a line to its label, where that had to move away from it. */
  readonly leaders?: readonly (readonly [Pixel, Pixel])[] | undefined;
}

export interface PlotLine {
  readonly points: readonly PlotPoint[];
  /** Colour and dash, of charts.css: "sub", "payg", "accent", "ink dash-1". */
  readonly look: string;
  /** Level from each point to the next. */
  readonly isStepped?: boolean | undefined;
}

export interface PlotArea extends Omit<PlotLine, "points"> {
  /** From `low` up to `y`. */
  readonly points: readonly (PlotPoint & { readonly low: number })[];
  /** Filled in the pattern of a billing mode; absent: as `look` is styled. */
  readonly billed?: BillingMode | undefined;
}

interface PlotContent extends Pick<PlotLayout, "lines"> {
  /** Of what goes up, top left, and a note at the right: the first pair that has room side by side. */
  readonly titles: readonly string[];
  readonly notes?: readonly string[] | undefined;
  readonly yTicks: readonly AxisTick[];
  readonly yMin?: number | undefined;
  readonly yMax: number;
  readonly xMax: number;
  readonly xTicks:
    | readonly (AxisTick & { readonly anchor?: "end" | undefined })[]
    | ((width: number) => readonly AxisTick[]);
  /** Marks that have to be there, in bold. */
  readonly boldTicks?: readonly AxisTick[] | undefined;
  /** What goes across: after the last mark, or else under the marks. */
  readonly xUnit?: string | undefined;
  readonly rings?: readonly PlotPoint[] | undefined;
  readonly named?: number | undefined;
  readonly dots?: PlotLayout["dots"];
  readonly uprights?: PlotLayout["uprights"];
  readonly areas?: PlotLayout["areas"];
}

interface PlotRoom extends FixedSize {
  readonly top: number;
  /** Right of the plot and under it, for labels. */
  readonly right: number;
  readonly bottom: number;
  /** Where the marks of the x axis end; the width where absent. */
  readonly marksEnd?: ((right: number) => number) | undefined;
}

/** The plot with its axes, and a board for the labels in it, on which the axes and the marks have their room. */
export function plotLayout(
  content: PlotContent,
  { width, height, top, right, bottom, marksEnd = () => width }: PlotRoom,
  measure: Measure,
): { readonly layout: PlotLayout; readonly scale: PlotScale; readonly board: LabelBoard } {
  const { titles, notes = [], yTicks, yMin, yMax, xMax, xUnit, lines, rings = [], dots = [], uprights = [] } = content;
  const left = leftRoom(yTicks, measure);
  const scale = plotScale({ left, top, right: width - right, bottom: height - bottom }, { xMax, yMin, yMax });
  const { plot } = scale;
  const drops = rings.slice(0, content.named);
  const board = labelBoard(
    [...rings, ...dots].map(scale.pixel),
    [
      ...lines.map(({ points, isStepped = false }) => (isStepped ? stepped(points) : points).map(scale.pixel)),
      ...rings.map((ring) => [scale.pixel(ring), { x: scale.x(ring.x), y: plot.bottom }]),
      [
        { x: left, y: scale.y(0) },
        { x: plot.right, y: scale.y(0) },
      ],
      ...uprights.map(({ x, y, low }) => [scale.pixel({ x, y }), scale.pixel({ x, y: low })]),
    ],
    measure,
  );

  const pair = titles
    .flatMap((title) => notes.map((note) => [title, note] as const))
    .find(([title, note]) => measure(title, false) + 16 + measure(note, false) <= width);
  board.put({ text: pair?.[0] ?? titles[0] ?? "", x: 0, y: 12, anchor: "start", ink: "muted" });
  if (pair !== undefined) board.put({ text: pair[1], x: width, y: 12, anchor: "end", ink: "muted" });
  const up = yTicks.map(({ value, text }): AxisLabel => ({
    at: value,
    text,
    x: left - 6,
    y: scale.y(value) + 4,
    anchor: "end",
    ink: "muted",
  }));
  const y = plot.bottom + 18;
  const even = typeof content.xTicks === "function" ? content.xTicks(plot.right - left) : content.xTicks;
  const at = (tick: AxisTick) => ({ ...tick, x: scale.x(tick.value) });
  const across = axisLabels(
    (content.boldTicks ?? []).map(at),
    even.map(at),
    { y, left: 0, right: marksEnd(plot.right) },
    measure,
  );
  for (const label of [...up, ...across]) board.reserve(label);
  if (xUnit !== undefined) {
    const end = Math.max(plot.right, ...across.map((label) => boxOf(label, measure).right));
    const beside = { text: xUnit, x: end + 8, y, anchor: "start", ink: "muted" } as const;
    const under = { ...beside, x: width, y: y + 16, anchor: "end" } as const;
    const unit = [beside, under].find((label) => {
      const box = boxOf(label, measure);
      return box.right <= width && box.bottom <= height;
    });
    if (unit !== undefined) board.put(unit);
  }
  const { areas } = content;
  return {
    scale,
    board,
    layout: { scale, xTicks: across, yTicks: up, lines, areas, rings, drops, dots, uprights, labels: board.labels },
  };
}

/** Left of the plot, for the marks of its axis. */
export function leftRoom(yTicks: readonly AxisTick[], measure: Measure): number {
  return Math.max(24, ...yTicks.map(({ text }) => measure(text, false))) + 8;
}

function stepped(points: readonly PlotPoint[]): readonly PlotPoint[] {
  return points.flatMap(({ x, y }, index) => {
    const next = points[index + 1];
    return next === undefined
      ? [{ x, y }]
      : [
          { x, y },
          { x: next.x, y },
        ];
  });
}
