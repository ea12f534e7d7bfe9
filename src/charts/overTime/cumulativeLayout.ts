import { zero } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { FixedSize } from "../plot/ChartBox";
import type { ChartLabel, Pixel } from "../plot/labels/chartLabel";
import { moneyTicks } from "../plot/chartMoney";
import { placesBeside } from "../plot/labels/labelBoard";
import { plotLayout, type PlotLayout, type PlotLine } from "../plot/plotLayout";
import { spreadLabels } from "../plot/labels/spreadLabels";
import { cutToWidth, type Measure } from "../plot/labels/textWidth";
import type { ChartWords, Writing } from "../plot/labels/writing";
import type { CumulativeContent } from "./cumulative";
import { MOST_NAMED, monthOf, monthsAt, monthTicks } from "./months";

const DASHES = 5;
const HEADROOM = 1.04;
const NARROW = 420;
/** A budget is drawn up to so many times the highest cost. */
const MOST_ABOVE = 1.5;
/** Names longer than this are cut; a narrow chart also puts the amount below the name. */
const LONGEST_NAME = { wide: 168, narrow: 104 } as const;
const CHART_HEIGHT = 264;
/** More lines than this in less width than that are numbered where they end, and named in a key under the months. */
const KEYED = { lines: 4, width: 480 } as const;
const KEY = { gap: 12, row: 20, number: 24 } as const;
/** Between the base lines of two labels at line ends. */
const APART = { line: 17, twoLines: 34, number: 15 } as const;
/** With more lines than this, labels are led to their lines, as some have to move away from them. */
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
  content: CumulativeContent,
  size: FixedSize,
  writing: Writing<ChartWords>,
): PlotLayout {
  const { series, crossings, currency, budget = null } = content;
  const { words, format, measure } = writing;
  const { width } = size;
  const forKey = keyHeight(series.length, width);
  const look: EndLook = forKey > 0 ? "number" : width < NARROW ? "twoLines" : "line";
  const scenarios = seriesLines(series);
  const term = Math.max(1, ...scenarios.flatMap(({ points }) => points.map(({ x }) => x)));
  const highest = Math.max(0, ...scenarios.flatMap(({ points }) => points.map(({ y }) => y)));
  const spent = budget === null ? 0 : toChartNumber(budget) * term;
  // Far above every line it would only press them down.
  const hasBudget = spent > 0 && spent <= highest * MOST_ABOVE;
  const lines = hasBudget ? [...scenarios, budgetLine(term, spent)] : scenarios;
  const most = hasBudget ? Math.max(highest, spent) : highest;
  const ends = seriesEnds(series, look, writing);
  const away = series.length > LED ? 16 : 8;
  const room = Math.max(0, ...ends.map((end) => end.width));
  const height = size.height - forKey;
  const months = crossings.map(({ month }) => month);
  const { layout, scale, board } = plotLayout(
    {
      titles: [currency],
      // The cheapest is drawn last, over the others, and the baseline right under it.
      lines: lines.toSorted((a, b) => weight(a.look) - weight(b.look)),
      yTicks: moneyTicks(most, format),
      yMax: most * HEADROOM,
      xMax: term,
      xTicks: monthTicks(term, format),
      boldTicks: monthsAt(months, format),
      xUnit: words.months(term.toString()),
      rings: crossings.map(({ month, cost }) => ({ x: toChartNumber(month), y: toChartNumber(cost) })),
    },
    { width, height, top: 24, right: room + away + 4, bottom: 40 },
    measure,
  );
  const { plot } = scale;
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
    const label: ChartLabel = { ...at, text, lang, ink, whole: text === name ? undefined : name };
    board.put(look === "line" ? { ...label, value } : label);
    if (isTwoLines) board.put({ ...at, text: value, y: at.y + 16, ink: "muted" });
    const [from, to] = [
      { x: plot.right + 2, y: scale.y(y) },
      { x: at.x - 3, y: at.y - 4 },
    ];
    if (away > 8) leaders.push([from, to]);
  });
  if (forKey > 0) keyLabels(ends, height + KEY.gap, width, measure).forEach(board.put);
  const bounds = { left: plot.left, top: 0, right: width, bottom: plot.bottom - 2 };
  layout.rings.slice(0, MOST_NAMED).forEach((ring, index) => {
    const text = words.crosses(monthOf(months[index] ?? zero, format));
    const places = placesBeside(scale.pixel(ring), [8, 22], [-8, -12], [8, 40], [-10, -30]);
    board.place({ text, ink: "ink" }, places, { bounds, canDrop: index > 0 || series.length > LED });
  });
  if (hasBudget) {
    const middle = scale.pixel({ x: term / 2, y: spent / 2 });
    const places = placesBeside(middle, [8, 22], [-8, -12], [8, 40], [-10, -30]);
    board.place({ text: words.budget, ink: "muted" }, places, { bounds, canDrop: true });
  }
  return { ...layout, leaders };
}

/** What a budget a month comes to by each month. */
function budgetLine(term: number, spent: number): PlotLine {
  return {
    look: "ink dash-1",
    points: [
      { x: 0, y: 0 },
      { x: term, y: spent },
    ],
  };
}

type EndLook = keyof typeof APART;

interface SeriesEnd {
  readonly name: string;
  /** At the end of the line: the name as far as it has room, or its number in the key. */
  readonly text: string;
  readonly lang: string | undefined;
  readonly ink: "accent" | "ink";
  readonly y: number;
  readonly value: string;
  /** px */
  readonly width: number;
}

/** Numbers go from the line that ends lowest to the one that ends highest. */
function seriesEnds(
  series: CumulativeContent["series"],
  look: EndLook,
  { format, measure }: Writing<ChartWords>,
): readonly SeriesEnd[] {
  const longest = look === "twoLines" ? LONGEST_NAME.narrow : LONGEST_NAME.wide;
  const heights = series.map(({ points }) => toChartNumber(points.at(-1)?.cost ?? zero));
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  return series.map(({ name, lang, points, highlighted }, index) => {
    const last = points.at(-1);
    const value = last === undefined ? "" : format.compact(toText(last.cost));
    const number = format.number((order.indexOf(index) + 1).toString());
    const text = look === "number" ? number : cutToWidth(name, true, longest, measure);
    const [ofText, ofValue] = [measure(text, true), measure(look === "line" ? ` ${value}` : value, false)];
    const width = { number: ofText, line: ofText + ofValue, twoLines: Math.max(ofText, ofValue) }[look];
    return { name, lang, ink: highlighted ? "accent" : "ink", y: heights[index] ?? 0, text, value, width };
  });
}

/** A row a line: its number, its name, and what it comes to. */
function keyLabels(ends: readonly SeriesEnd[], top: number, width: number, measure: Measure): readonly ChartLabel[] {
  return ends
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ name, text: number, lang, ink, value }, rank): ChartLabel[] => {
      const y = top + (rank + 1) * KEY.row - 6;
      const text = cutToWidth(name, ink === "accent", width - KEY.number - measure(value, false) - 12, measure);
      const nameInk = ink === "accent" ? ink : "plain";
      const whole = text === name ? undefined : name;
      return [
        { text: number, x: 0, y, anchor: "start", ink },
        { text, x: KEY.number, y, anchor: "start", ink: nameInk, lang, whole },
        { text: value, x: width, y, anchor: "end", ink: "muted" },
      ];
    });
}

function weight(look: string): number {
  return look === "accent" ? 2 : look === "ink base" ? 1 : 0;
}

/** Lines differ in colour and dash: the cheapest in the accent and the baseline are solid, many others are thin. */
function seriesLines(series: CumulativeContent["series"]): readonly PlotLine[] {
  const thin = series.length > KEYED.lines ? " thin" : "";
  let others = 0;
  return series.map(({ points, highlighted, isBaseline = false }) => ({
    points: points.map(({ month, cost }) => ({ x: month, y: toChartNumber(cost) })),
    look: highlighted ? "accent" : isBaseline ? "ink base" : `ink dash-${(others++ % DASHES) + 1}${thin}`,
  }));
}
