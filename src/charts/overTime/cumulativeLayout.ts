import type { ChartLabel } from "../plot/chartLabel";
import { labelBoard, type LabelBoard } from "../plot/labelBoard";
import { monthOf, placeMonths } from "./monthMarks";
import { moneyTicks } from "../plot/chartMoney";
import type { ChartWords } from "../breakEven/curveWords";
import { niceTicks } from "../plot/niceTicks";
import type { Pixel } from "../plot/placeLabel";
import { plotScale, type PlotPoint, type PlotScale } from "../plot/plotScale";
import { spreadLabels } from "../plot/spreadLabels";
import { cutToWidth, type Measure } from "../plot/textWidth";
import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";

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
  /** The one that the others are held against: drawn whole, in ink. */
  readonly isBaseline?: boolean | undefined;
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
  /** From the end of a line to its label, where that had to move away from it. */
  readonly leaders: readonly (readonly [Pixel, Pixel])[];
  readonly labels: readonly ChartLabel[];
}

const GRID_LINES = 3;
const DASHES = 5;
const HEADROOM = 1.04;
const NARROW = 420;
/** Names longer than this are cut; a narrow chart also puts the amount below the name. */
const LONGEST_NAME = { wide: 168, narrow: 104 } as const;
const MOST_NAMED = 3;
const CHART_HEIGHT = 264;
/** More lines than this in less width than that are numbered where they end, and named in a key under the months. */
const KEYED = { lines: 4, width: 480 } as const;
const KEY = { gap: 12, row: 20, number: 24 } as const;
/** Between the base lines of two labels at line ends. */
const APART = { line: 17, twoLines: 34, number: 15 } as const;
/** From this many lines on there is room for leaders, as some labels then stand away from their lines. */
const LED = 3;

/** The height that the chart wants: its plot, and the key where it has one. */
export function cumulativeHeight(count: number, width: number): number {
  return CHART_HEIGHT + keyHeight(count, width);
}

function keyHeight(count: number, width: number): number {
  return count > KEYED.lines && width < KEYED.width ? KEY.gap + count * KEY.row : 0;
}

/** Lines of cost by month, named where they end, or numbered there where that many names have no room. */
export function cumulativeLayout(
  { series, crossings, currency }: CumulativeContent,
  size: { readonly width: number; readonly height: number },
  words: ChartWords,
  format: Format,
  measure: Measure,
): CumulativeLayout {
  const { width } = size;
  const forKey = keyHeight(series.length, width);
  const look: EndLook = forKey > 0 ? "number" : width < NARROW ? "twoLines" : "line";
  const height = size.height - forKey;
  const lines = seriesLines(series);
  const most = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ y }) => y)));
  const ticks = niceTicks(most, GRID_LINES);
  const tickTexts = moneyTicks(ticks, format);
  const ends = lineEnds(series, look, format, measure);
  const away = series.length > LED ? 16 : 8;
  const plot = {
    left: Math.max(24, ...tickTexts.map((text) => measure(text, false))) + 8,
    top: 24,
    right: width - Math.max(0, ...ends.map((end) => endWidth(end, look, measure))) - away - 4,
    bottom: height - 40,
  };
  const months = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ x }) => x)));
  const scale = plotScale(plot, { xMax: months, yMax: most * HEADROOM });
  const rings = crossings.map(({ month, cost }) => scale.pixel({ x: toChartNumber(month), y: toChartNumber(cost) }));
  const drawn = lines.map(({ points }) => points.map(scale.pixel));
  const board = labelBoard(rings, [...drawn, ...rings.map((ring) => [ring, { x: ring.x, y: plot.bottom }])], measure);

  board.put({ text: currency, x: 0, y: 12, anchor: "start", ink: "muted" });
  ticks.forEach(({ value }, index) =>
    board.put({ text: tickTexts[index] ?? "", x: plot.left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" }),
  );
  const bold = crossings
    .slice(0, MOST_NAMED)
    .map(({ month }) => ({ x: scale.x(toChartNumber(month)), text: monthOf(month, format) }));
  placeMonths(board, scale, bold, words, format, { width, y: plot.bottom + 18 }, measure);
  const isTwoLines = look === "twoLines";
  const placed = spreadLabels(
    ends.map(({ y }) => scale.y(y) + (isTwoLines ? -4 : 4)),
    APART[look],
    plot.top,
    plot.bottom - (isTwoLines ? 14 : 2),
  );
  const leaders: (readonly [Pixel, Pixel])[] = [];
  ends.forEach(({ name, text, lang, ink, value, y }, index) => {
    const at = { x: plot.right + away, y: placed[index] ?? plot.top, anchor: "start" } as const;
    const label = { ...at, text, lang, ink, whole: text === name ? undefined : name } as const;
    board.put(look === "line" ? { ...label, value } : label);
    if (isTwoLines) board.put({ ...at, text: value, y: at.y + 16, ink: "muted" });
    if (away > 8)
      leaders.push([
        { x: plot.right + 2, y: scale.y(y) },
        { x: plot.right + away - 3, y: at.y - 4 },
      ]);
  });
  if (forKey > 0) putKey(board, ends, { top: height + KEY.gap, width }, measure);
  crossings.slice(0, MOST_NAMED).forEach(({ month, label }, index) => {
    const ring = rings[index];
    if (ring === undefined) return;
    board.place({ text: label ?? words.crosses(monthOf(month, format)), ink: "ink" }, besideRing(ring), {
      bounds: { left: plot.left, top: 0, right: width, bottom: plot.bottom - 2 },
      canDrop: index > 0 || series.length > LED,
    });
  });
  return {
    scale,
    rings,
    leaders,
    labels: board.labels,
    grid: ticks.map(({ value }) => value).filter((value) => value > 0),
    // The cheapest is drawn last, over the others, and the baseline right under it.
    lines: lines.toSorted((a, b) => weight(a.look) - weight(b.look)),
  };
}

type EndLook = keyof typeof APART;

interface SeriesEnd {
  readonly name: string;
  /** What stands at the end of the line: the name as far as it has room, or its number in the key. */
  readonly text: string;
  readonly lang: string | undefined;
  readonly ink: "accent" | "ink";
  readonly y: number;
  readonly value: string;
}

/** Numbers go from the line that ends lowest to the one that ends highest. */
function lineEnds(
  series: CumulativeContent["series"],
  look: EndLook,
  format: Format,
  measure: Measure,
): readonly SeriesEnd[] {
  const longest = look === "twoLines" ? LONGEST_NAME.narrow : LONGEST_NAME.wide;
  const ends = series.map(({ name, lang, points, highlighted }) => {
    const last = points.at(-1);
    return {
      name,
      lang,
      ink: highlighted ? "accent" : "ink",
      y: last === undefined ? 0 : toChartNumber(last.cost),
      text: cutToWidth(name, true, longest, measure),
      value: last === undefined ? "" : format.compact(toText(last.cost)),
    } as const;
  });
  if (look !== "number") return ends;
  const order = ends.map((_, index) => index).sort((a, b) => (ends[a]?.y ?? 0) - (ends[b]?.y ?? 0) || a - b);
  return ends.map((end, index) => ({ ...end, text: format.number((order.indexOf(index) + 1).toString()) }));
}

function endWidth({ text, value }: SeriesEnd, look: EndLook, measure: Measure): number {
  if (look === "number") return measure(text, true);
  return look === "twoLines"
    ? Math.max(measure(text, true), measure(value, false))
    : measure(text, true) + measure(` ${value}`, false);
}

/** A row a line: its number, its name, and what it comes to. */
function putKey(
  board: LabelBoard,
  ends: readonly SeriesEnd[],
  { top, width }: { readonly top: number; readonly width: number },
  measure: Measure,
): void {
  ends
    .toSorted((a, b) => a.y - b.y)
    .forEach(({ name, text: number, lang, ink, value }, rank) => {
      const y = top + (rank + 1) * KEY.row - 6;
      const text = cutToWidth(name, ink === "accent", width - KEY.number - measure(value, false) - 12, measure);
      board.put({ text: number, x: 0, y, anchor: "start", ink });
      board.put({
        text,
        x: KEY.number,
        y,
        anchor: "start",
        ink: ink === "accent" ? ink : "plain",
        lang,
        whole: text === name ? undefined : name,
      });
      board.put({ text: value, x: width, y, anchor: "end", ink: "muted" });
    });
}

function weight(look: string): number {
  return look === "accent" ? 2 : look === "ink base" ? 1 : 0;
}

/** Told apart by ink and dash: the cheapest is the accent and whole, the baseline whole; many others are thin. */
function seriesLines(series: CumulativeContent["series"]): CumulativeLayout["lines"] {
  const thin = series.length > KEYED.lines ? " thin" : "";
  let others = 0;
  return series.map(({ points, highlighted, isBaseline = false }) => ({
    points: points.map(({ month, cost }) => ({ x: month, y: toChartNumber(cost) })),
    look: highlighted ? "accent" : isBaseline ? "ink base" : `ink dash-${(others++ % DASHES) + 1}${thin}`,
  }));
}

function besideRing({ x, y }: Pixel) {
  return [
    { x: x + 8, y: y + 22, anchor: "start" },
    { x: x - 8, y: y - 12, anchor: "end" },
    { x: x + 8, y: y + 40, anchor: "start" },
    { x: x - 10, y: y - 30, anchor: "end" },
    { x: x + 8, y: y + 64, anchor: "start" },
    { x: x - 8, y: y + 64, anchor: "end" },
    { x: x - 8, y: y + 40, anchor: "end" },
    { x: x + 8, y: y - 14, anchor: "start" },
  ] as const;
}
