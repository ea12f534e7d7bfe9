import type { ChartLabel } from "./chartLabel";
import { labelBoard } from "./labelBoard";
import { monthOf, placeMonths } from "./monthMarks";
import { moneyTicks } from "./chartMoney";
import type { ChartWords } from "./curveWords";
import { niceTicks } from "./niceTicks";
import type { Pixel } from "./placeLabel";
import { plotScale, type PlotPoint, type PlotScale } from "./plotScale";
import { spreadLabels } from "./spreadLabels";
import { cutToWidth, type Measure } from "./textWidth";
import type { Amount } from "../money/amount";
import { toChartNumber } from "../money/toChartNumber";
import { toText } from "../money/toText";
import type { Format } from "../ui/LocaleProvider";
import type { Currency } from "../units/quantities";

export interface CumulativeContent {
  readonly series: readonly CumulativeSeries[];
  readonly crossings: readonly CumulativeCrossing[];
  readonly currency: Currency;
}

export interface CumulativeSeries {
  readonly name: string;
  readonly lang?: string | undefined;
  /** Month 0 is the start; what has been paid by the end of each month. */
  readonly points: readonly { readonly month: number; readonly cost: Amount }[];
  readonly highlighted: boolean;
}

export interface CumulativeCrossing {
  /** Exact, such as 7.97: in month 8. */
  readonly month: Amount;
  readonly cost: Amount;
  /** Absent: "Crosses in month 8". */
  readonly label?: string | undefined;
}

export interface CumulativeLayout {
  readonly scale: PlotScale;
  readonly lines: readonly { readonly points: readonly PlotPoint[]; readonly look: string }[];
  readonly grid: readonly number[];
  readonly rings: readonly Pixel[];
  readonly labels: readonly ChartLabel[];
}

const GRID_LINES = 3;
const DASHES = 5;
const HEADROOM = 1.04;
const NARROW = 420;
/** Names longer than this are cut; a narrow chart also puts the amount below the name. */
const LONGEST_NAME = { wide: 168, narrow: 104 } as const;
const MOST_NAMED = 3;

/** Lines of cost by month, named where they end. */
export function cumulativeLayout(
  { series, crossings, currency }: CumulativeContent, size: { readonly width: number; readonly height: number }, words: ChartWords, format: Format, measure: Measure,
): CumulativeLayout {
  const { width, height } = size;
  const isNarrow = width < NARROW;
  const lines = seriesLines(series);
  const most = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ y }) => y)));
  const ticks = niceTicks(most, GRID_LINES);
  const tickTexts = moneyTicks(ticks, format);
  const longest = isNarrow ? LONGEST_NAME.narrow : LONGEST_NAME.wide;
  const ends = series.map(({ name, lang, points, highlighted }) => {
    const last = points.at(-1);
    const text = cutToWidth(name, true, longest, measure);
    return {
      name, text, lang, highlighted, y: last === undefined ? 0 : toChartNumber(last.cost),
      value: last === undefined ? "" : format.compact(toText(last.cost)),
    };
  });
  const endRoom = Math.max(0, ...ends.map(({ text, value }) => (isNarrow ? Math.max(measure(text, true), measure(value, false)) : measure(text, true) + measure(` ${value}`, false)))) + 12;
  const plot = { left: Math.max(24, ...tickTexts.map((text) => measure(text, false))) + 8, top: 24, right: width - endRoom, bottom: height - 40 };
  const months = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ x }) => x)));
  const scale = plotScale(plot, { xMax: months, yMax: most * HEADROOM });
  const rings = crossings.map(({ month, cost }) => scale.pixel({ x: toChartNumber(month), y: toChartNumber(cost) }));
  const drawn = lines.map(({ points }) => points.map(scale.pixel));
  const board = labelBoard(rings, [...drawn, ...rings.map((ring) => [ring, { x: ring.x, y: plot.bottom }])], measure);

  board.put({ text: currency, x: 0, y: 12, anchor: "start", ink: "muted" });
  ticks.forEach(({ value }, index) => board.put({ text: tickTexts[index] ?? "", x: plot.left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" }));
  const bold = crossings.slice(0, MOST_NAMED).map(({ month }) => ({ x: scale.x(toChartNumber(month)), text: monthOf(month, format) }));
  placeMonths(board, scale, bold, words, format, { width, y: plot.bottom + 18 }, measure);
  const placed = spreadLabels(ends.map(({ y }) => scale.y(y) + (isNarrow ? -4 : 4)), isNarrow ? 34 : 17, plot.top, plot.bottom - (isNarrow ? 14 : 2));
  ends.forEach(({ name, text, lang, highlighted, value }, index) => {
    const at = { x: plot.right + 8, y: placed[index] ?? plot.top, anchor: "start" } as const;
    const label = { ...at, text, lang, ink: highlighted ? "accent" : "ink", whole: text === name ? undefined : name } as const;
    board.put(isNarrow ? label : { ...label, value });
    if (isNarrow) board.put({ ...at, text: value, y: at.y + 16, ink: "muted" });
  });
  crossings.slice(0, MOST_NAMED).forEach(({ month, label }, index) => {
    const ring = rings[index];
    if (ring === undefined) return;
    board.place({ text: label ?? words.crosses(monthOf(month, format)), ink: "ink" }, besideRing(ring), {
      bounds: { left: plot.left, top: 0, right: width, bottom: plot.bottom - 2 }, canDrop: index > 0,
    });
  });
  // The open one is drawn last, over the others.
  return { scale, lines: lines.toSorted((a, b) => Number(a.look === "accent") - Number(b.look === "accent")), rings, labels: board.labels, grid: ticks.map(({ value }) => value).filter((value) => value > 0) };
}

/** Told apart by ink and dash: the open one is the accent, whole. */
function seriesLines(series: CumulativeContent["series"]): CumulativeLayout["lines"] {
  let others = 0;
  return series.map(({ points, highlighted }) => ({
    points: points.map(({ month, cost }) => ({ x: month, y: toChartNumber(cost) })),
    look: highlighted ? "accent" : `ink dash-${(others++ % DASHES) + 1}`,
  }));
}

function besideRing({ x, y }: Pixel) {
  return [
    { x: x + 8, y: y + 22, anchor: "start" }, { x: x - 8, y: y - 12, anchor: "end" }, { x: x + 8, y: y + 40, anchor: "start" }, { x: x - 10, y: y - 30, anchor: "end" },
    { x: x + 8, y: y + 64, anchor: "start" }, { x: x - 8, y: y + 64, anchor: "end" }, { x: x - 8, y: y + 40, anchor: "end" }, { x: x + 8, y: y - 14, anchor: "start" },
  ] as const;
}
