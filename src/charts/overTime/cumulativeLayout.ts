import { amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { FixedSize } from "../plot/ChartBox";
import type { ChartLabel, Pixel } from "../plot/chartLabel";
import { moneyTicks } from "../plot/chartMoney";
import { placesBeside } from "../plot/labelBoard";
import { plotLayout, type PlotLayout, type PlotLine } from "../plot/plotLayout";
import { spreadLabels } from "../plot/spreadLabels";
import { cutToWidth, type Measure } from "../plot/textWidth";
import type { ChartWords, Writing } from "../plot/writing";
import type { CumulativeContent } from "./cumulative";
import { MOST_NAMED, monthOf, monthsAt, monthTicks } from "./months";

const DASHES = 5;
const HEADROOM = 1.04;
const NARROW = 420;
/** Names longer than this are cut; a narrow chart also puts the amount below the name. */
const LONGEST_NAME = { wide: 168, narrow: 104 } as const;
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
  content: CumulativeContent,
  size: FixedSize,
  writing: Writing<ChartWords>,
): PlotLayout {
  const { series, crossings, currency } = content;
  const { words, format, measure } = writing;
  const { width } = size;
  const forKey = keyHeight(series.length, width);
  const look: EndLook = forKey > 0 ? "number" : width < NARROW ? "twoLines" : "line";
  const lines = seriesLines(series);
  const most = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ y }) => y)));
  const term = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ x }) => x)));
  const ends = lineEnds(series, look, writing);
  const away = series.length > LED ? 16 : 8;
  const room = Math.max(0, ...ends.map((end) => endWidth(end, look, measure)));
  const height = size.height - forKey;
  const { layout, scale, board } = plotLayout(
    {
      titles: [currency],
      // The cheapest is drawn last, over the others, and the baseline right under it.
      lines: lines.toSorted((a, b) => weight(a.look) - weight(b.look)),
      yTicks: moneyTicks(most, format),
      yMax: most * HEADROOM,
      xMax: term,
      xTicks: monthTicks(term, format),
      boldTicks: monthsAt(
        crossings.map(({ month }) => month),
        format,
      ),
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
    if (away > 8)
      leaders.push([
        { x: plot.right + 2, y: scale.y(y) },
        { x: plot.right + away - 3, y: at.y - 4 },
      ]);
  });
  if (forKey > 0) keyLabels(ends, height + KEY.gap, width, measure).forEach(board.put);
  layout.rings.slice(0, MOST_NAMED).forEach((ring, index) => {
    const text = words.crosses(monthOf(crossings[index]?.month ?? amount(0), format));
    board.place({ text, ink: "ink" }, placesBeside(scale.pixel(ring), [8, 22], [-8, -12], [8, 40], [-10, -30]), {
      bounds: { left: plot.left, top: 0, right: width, bottom: plot.bottom - 2 },
      canDrop: index > 0 || series.length > LED,
    });
  });
  return { ...layout, leaders };
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
  { format, measure }: Writing<ChartWords>,
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
  const [name, amountWidth] = [measure(text, true), measure(look === "line" ? ` ${value}` : value, false)];
  return look === "number" ? name : look === "line" ? name + amountWidth : Math.max(name, amountWidth);
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

/** Told apart by ink and dash: the cheapest is the accent and whole, the baseline whole; many others are thin. */
function seriesLines(series: CumulativeContent["series"]): readonly PlotLine[] {
  const thin = series.length > KEYED.lines ? " thin" : "";
  let others = 0;
  return series.map(({ points, highlighted, isBaseline = false }) => ({
    points: points.map(({ month, cost }) => ({ x: month, y: toChartNumber(cost) })),
    look: highlighted ? "accent" : isBaseline ? "ink base" : `ink dash-${(others++ % DASHES) + 1}${thin}`,
  }));
}
