import type { FixedSize } from "../plot/ChartBox";
import type { AxisTick } from "../plot/chartMoney";
import { placesBeside } from "../plot/labels/labelBoard";
import { endLabels, endRoom } from "../plot/labels/lineEnds";
import { plotLayout, type PlotArea, type PlotLayout, type PlotLine } from "../plot/plotLayout";
import type { OnPaper } from "../plot/plotChart";
import type { Writing } from "../plot/labels/writing";
import { chartMoney } from "../plot/chartMoney";
import { amount } from "../../money/amount";
import type { DecimalText } from "../../model/quantities";
import { logMarks, logOf } from "./logScale";
import { WAY_LOOKS } from "./wayLooks";
import { floorOf, heightOf, volumeText, zoneAt, type WaysCurveContent, type WaysWords } from "./waysCurve";

/** Below this the names of the lines are only in the key and the readout. */
const NARROW = 640;
const HEADROOM = 0.12;
/** Changes of the cheapest way whose volume is written on the axis, the nearest to the load first. */
const MOST_NAMED = 3;
const FEWEST_MARKS = 4;

/**
 * Both axes are logarithmic: what costs the same a request is a straight line whatever it costs, and a reservation
 * comes down to it in steps. The room under the cheapest way bears its colour.
 */
export function waysLayout(
  content: WaysCurveContent & OnPaper,
  size: FixedSize,
  writing: Writing<WaysWords>,
): PlotLayout {
  const { words, format, measure } = writing;
  const { stops, curves, zones, here, currency, budget } = content;
  const start = logOf(stops[0]?.requests ?? "1");
  const x = (requests: DecimalText) => logOf(requests) - start;
  const y = (cost: DecimalText) => heightOf(content, cost);
  const floor = floorOf(content);
  const xMax = x(stops.at(-1)?.requests ?? "10");
  const lines = curves.map(({ way, points }) => ({
    look: WAY_LOOKS[way].line,
    points: points.map(({ requests, cost }) => ({ x: x(requests), y: y(cost) })),
  }));
  const yMax = lines
    .flatMap(({ points }) => points.map((point) => point.y))
    .reduce((top, one) => Math.max(top, one), 0);
  const budgetAt = budget === null ? null : y(budget);
  // Far above every line it would only press them down.
  const budgetLine = budgetAt === null || budgetAt <= 0 || budgetAt > yMax + HEADROOM ? null : budgetAt;
  const isNarrow = size.width < NARROW;
  const costOf = (requests: DecimalText, way: string | null) =>
    stops.find((stop) => stop.requests === requests)?.costs[curves.findIndex((one) => one.way === way)];
  const way = zoneAt(zones, here);
  const cost = costOf(here, way);
  const dots = way === null || cost === undefined ? [] : [{ x: x(here), y: y(cost), ink: WAY_LOOKS[way].ink }];
  const changes = zones
    .slice(1)
    .flatMap(({ from, way: next }) => {
      const paid = costOf(from, next);
      return paid === undefined ? [] : [{ at: x(from), from, next, height: y(paid) }];
    })
    .toSorted((a, b) => Math.abs(a.at - x(here)) - Math.abs(b.at - x(here)));
  const named = apartFrom(changes, xMax).slice(0, MOST_NAMED);
  const ends = curves.flatMap(({ way: of, points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const detail = chartMoney(amount(last.cost), format);
    return [{ name: words.ways[of], ink: WAY_LOOKS[of].ink, y: y(last.cost), detail }];
  });
  const mark = (requests: DecimalText): AxisTick => ({ value: x(requests), text: axisNumber(requests, writing) });
  const { layout, scale, board } = plotLayout(
    {
      titles: [words.chart.axis(currency)],
      notes: [],
      lines: budgetLine === null ? lines : [...lines, levelLine(budgetLine, xMax)],
      areas: zoneAreas(content, x, y),
      yTicks: logMarks(floor, floor + yMax, FEWEST_MARKS).map(({ value, text }) => ({
        value: value - floor,
        text: axisNumber(text, writing),
      })),
      yMax: yMax + HEADROOM,
      xMax,
      xTicks: logMarks(start, start + xMax, FEWEST_MARKS).map(({ text }) => mark(text)),
      boldTicks: [here, ...named.map(({ from }) => from)].map(mark),
      xUnit: words.chart.requests,
      rings: named.map(({ at, height }) => ({ x: at, y: height })),
      named: named.length,
      dots,
      uprights: [{ x: x(here), y: yMax + HEADROOM, low: 0 }],
    },
    { ...size, top: 28, right: isNarrow ? 12 : endRoom(ends, measure), bottom: 44 },
    measure,
  );
  const { plot } = scale;
  const bounds = { left: plot.left + 2, top: 14, right: plot.right, bottom: plot.bottom - 2 };
  if (!isNarrow) endLabels(ends, scale).forEach(board.put);
  const upright = scale.x(x(here));
  board.place(
    { text: words.chart.here, ink: "ink" },
    [
      { x: upright + 6, y: plot.top + 10, anchor: "start" },
      { x: upright - 6, y: plot.top + 10, anchor: "end" },
      { x: upright + 6, y: plot.bottom - 8, anchor: "start" },
    ],
    { bounds },
  );
  if (budgetLine !== null) {
    const { y: height } = scale.pixel({ x: 0, y: budgetLine });
    board.place(
      { text: words.chart.budget, ink: "ink" },
      [
        { x: plot.left + 6, y: height - 5, anchor: "start" },
        { x: plot.left + 6, y: height + 13, anchor: "start" },
        { x: plot.right - 6, y: height - 5, anchor: "end" },
      ],
      { bounds },
    );
  }
  for (const { at, height, next, from } of named)
    board.place(
      { text: words.ways[next], value: axisNumber(from, writing), ink: WAY_LOOKS[next].ink },
      placesBeside(scale.pixel({ x: at, y: height }), [10, 20], [-10, -12]),
      { bounds, canDrop: true },
    );
  return layout;
}

/** Across the plot at one height. */
function levelLine(y: number, xMax: number): PlotLine {
  return {
    look: "ink dash-1",
    points: [
      { x: 0, y },
      { x: xMax, y },
    ],
  };
}

/** Those that a reader can tell apart on the axis. */
function apartFrom<Change extends { readonly at: number }>(
  changes: readonly Change[],
  xMax: number,
): readonly Change[] {
  const kept: Change[] = [];
  for (const one of changes) if (kept.every(({ at }) => Math.abs(at - one.at) > xMax / 25)) kept.push(one);
  return kept;
}

function axisNumber(text: DecimalText, writing: Writing<WaysWords>): string {
  const isLong = (text.split(".")[0] ?? "").length > 4;
  return isLong ? writing.format.compact(text, { trim: true }) : volumeOrPrice(text, writing);
}

function volumeOrPrice(text: DecimalText, writing: Writing<WaysWords>): string {
  return text.startsWith("0.") ? writing.format.number(text) : volumeText(text, writing);
}

/** The room under the cheapest way, a piece a zone. */
function zoneAreas(
  { zones, curves }: WaysCurveContent,
  x: (requests: DecimalText) => number,
  y: (cost: DecimalText) => number,
): readonly PlotArea[] {
  return zones.flatMap(({ from, to, way }) => {
    const curve = curves.find((one) => one.way === way);
    if (curve === undefined) return [];
    const corners = curve.points.map(({ requests, cost }) => ({ x: x(requests), y: y(cost), low: 0 }));
    const points = between(corners, x(from), x(to));
    return points.length < 2 ? [] : [{ points, look: WAY_LOOKS[way].zone }];
  });
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly low: number;
}

/** The part of a line between two places, cut where it begins and ends. */
function between(corners: readonly Corner[], from: number, to: number): readonly Corner[] {
  const at = (place: number): readonly Corner[] => {
    const next = corners.findIndex((corner) => corner.x >= place);
    const [right, left] = [corners[next], corners[next - 1]];
    if (right === undefined) return [];
    if (left === undefined || right.x === left.x) return [{ ...right, x: place }];
    const share = (place - left.x) / (right.x - left.x);
    return [{ x: place, y: left.y + share * (right.y - left.y), low: 0 }];
  };
  return [...at(from), ...corners.filter((corner) => corner.x > from && corner.x < to), ...at(to)];
}
