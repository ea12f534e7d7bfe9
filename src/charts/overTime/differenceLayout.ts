import { isNegative, isZero } from "../../money/compare";
import { negate } from "../../money/arithmetic";
import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { Format } from "../../ui/LocaleProvider";
import type { Currency } from "../../model/quantities";
import type { ChartLabel } from "../plot/chartLabel";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import type { ChartWords } from "../breakEven/curveWords";
import { labelBoard } from "../plot/labelBoard";
import { monthOf, placeMonths } from "./monthMarks";
import { niceTicks } from "../plot/niceTicks";
import type { Pixel, Place } from "../plot/placeLabel";
import { plotScale, type PlotPoint, type PlotScale } from "../plot/plotScale";
import type { Measure } from "../plot/textWidth";

export interface DifferenceContent {
  readonly name: string;
  readonly against: string;
  /** Cost of the one minus cost of the other by the end of each month; above zero it has cost more. */
  readonly points: readonly { readonly month: number; readonly difference: Amount }[];
  /** When both have cost the same, exactly, in order; none where that does not happen. */
  readonly levels: readonly Amount[];
  readonly currency: Currency;
}

export interface DifferenceLayout {
  readonly scale: PlotScale;
  readonly points: readonly PlotPoint[];
  readonly grid: readonly number[];
  readonly rings: readonly Pixel[];
  /** Down from the rings to the months. */
  readonly bottom: number;
  /** Between the line and zero, where it is below: what is saved. */
  readonly saved: readonly Pixel[];
  readonly labels: readonly ChartLabel[];
}

const GRID_LINES = 3;
const HEADROOM = 0.12;
const NARROW = 420;
/** Of several places where both are level, the first ones are named. */
const MOST_NAMED = 3;

/** One line around zero: dearer above it, cheaper below. */
export function differenceLayout(
  { points, levels, currency }: DifferenceContent,
  size: { readonly width: number; readonly height: number },
  words: ChartWords,
  format: Format,
  measure: Measure,
): DifferenceLayout {
  const { width, height } = size;
  const numbers = points.map(({ month, difference }) => ({ x: month, y: toChartNumber(difference) }));
  const low = Math.min(0, ...numbers.map(({ y }) => y));
  const high = Math.max(0, ...numbers.map(({ y }) => y));
  const ticks = signedTicks(low, high, format);
  const [first] = points;
  const last = points.at(-1);
  const after = words.after(words.countMonths(format.number((last?.month ?? 0).toString())));
  const end = last === undefined ? "" : moreOrLess(last.difference, words, format);
  const isNarrow = width < NARROW;
  const unit = measure(words.months((last?.month ?? 0).toString()), false) + 14;
  const right = isNarrow ? unit : Math.max(measure(end, true), measure(after, false), unit) + 16;
  const plot = {
    left: Math.max(24, ...ticks.map(({ text }) => measure(text, false))) + 8,
    top: 24,
    right: width - right,
    bottom: height - 40,
  };
  const room = Math.max(high - low, Number.MIN_VALUE) * HEADROOM;
  const scale = plotScale(plot, {
    xMax: Math.max(1, ...numbers.map(({ x }) => x)),
    yMin: low < 0 ? low - room : 0,
    yMax: high > 0 ? high + room : low < 0 ? room : 1,
  });
  const rings = levels.map((level) => scale.pixel({ x: toChartNumber(level), y: 0 }));
  const line = numbers.map(scale.pixel);
  const zero = [
    { x: plot.left, y: scale.y(0) },
    { x: plot.right, y: scale.y(0) },
  ];
  const board = labelBoard(rings, [line, zero, ...rings.map((ring) => [ring, { x: ring.x, y: plot.bottom }])], measure);
  const bounds = { left: plot.left, top: 0, right: isNarrow ? width : plot.right + 4, bottom: plot.bottom - 2 };

  board.put({ text: currency, x: 0, y: 12, anchor: "start", ink: "muted" });
  for (const { value, text } of ticks)
    board.put({ text, x: plot.left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" });
  const bold = levels
    .slice(0, MOST_NAMED)
    .map((level) => ({ x: scale.x(toChartNumber(level)), text: monthOf(level, format) }));
  placeMonths(board, scale, bold, words, format, { width, y: plot.bottom + 18 }, measure);
  const [startAt] = line;
  const endAt = line.at(-1);
  if (endAt !== undefined && last !== undefined) {
    const ink = isNegative(last.difference) ? "accent" : "ink";
    if (isNarrow) {
      board.place(
        { text: end, value: after, ink },
        [
          { x: plot.right - 24, y: endAt.y + 6, anchor: "end" },
          { x: plot.right - 40, y: endAt.y + 6, anchor: "end" },
          { x: plot.right, y: endAt.y + 20, anchor: "end" },
          { x: plot.right, y: endAt.y - 12, anchor: "end" },
          { x: plot.right, y: endAt.y + 40, anchor: "end" },
        ],
        { bounds },
      );
    } else {
      const y = Math.min(Math.max(endAt.y - 4, plot.top), plot.bottom - 14);
      board.put({ text: end, x: plot.right + 8, y, anchor: "start", ink });
      board.put({ text: after, x: plot.right + 8, y: y + 16, anchor: "start", ink: "muted" });
    }
  }
  if (startAt !== undefined && first !== undefined && !isZero(first.difference)) {
    board.place(
      { text: moreOrLess(first.difference, words, format), value: words.atStart, ink: "ink" },
      nearStart(startAt),
      { bounds, canDrop: true },
    );
  }
  levels.slice(0, MOST_NAMED).forEach((level, index) => {
    const ring = rings[index];
    if (ring !== undefined)
      board.place({ text: words.level(monthOf(level, format)), ink: "ink" }, nearRing(ring), {
        bounds,
        canDrop: index > 0,
      });
  });
  return {
    scale,
    points: numbers,
    rings,
    bottom: plot.bottom,
    labels: board.labels,
    grid: ticks.map(({ value }) => value).filter((value) => value !== 0),
    saved: belowZero(numbers).map(scale.pixel),
  };
}

/** Marks on both sides of zero in the same steps, with their sign: −1,000, 0, +1,000. */
function signedTicks(
  low: number,
  high: number,
  format: Format,
): readonly { readonly value: number; readonly text: string }[] {
  const ticks = niceTicks(Math.max(high, -low), GRID_LINES);
  const texts = moneyTicks(ticks, format);
  const above = ticks
    .map(({ value }, index) => ({ value, text: value === 0 ? "0" : `+${texts[index] ?? ""}` }))
    .filter(({ value }) => value <= high);
  const below = ticks
    .map(({ value }, index) => ({ value: -value, text: `\u2212${texts[index] ?? ""}` }))
    .filter(({ value }) => value < 0 && value >= low);
  return above.length === 0 && below.length === 0 ? [{ value: 0, text: "0" }] : [...below, ...above];
}

export function moreOrLess(difference: Amount, words: ChartWords, format: Format): string {
  if (isZero(difference)) return words.same;
  return isNegative(difference)
    ? words.less(chartMoney(negate(difference), format))
    : words.more(chartMoney(difference, format));
}

/** The area between zero and the line where it is under zero, with the places where it goes through put in. */
function belowZero(points: readonly PlotPoint[]): readonly PlotPoint[] {
  const edge = points.flatMap((to, index): PlotPoint[] => {
    const from = points[index - 1];
    const through =
      from !== undefined && from.y * to.y < 0
        ? [{ x: from.x + ((to.x - from.x) * from.y) / (from.y - to.y), y: 0 }]
        : [];
    return [...through, { x: to.x, y: Math.min(0, to.y) }];
  });
  const [first] = edge;
  const last = edge.at(-1);
  if (first === undefined || last === undefined || edge.every(({ y }) => y === 0)) return [];
  return [...edge, { x: last.x, y: 0 }, { x: first.x, y: 0 }];
}

function nearStart({ x, y }: Pixel): readonly [Place, ...Place[]] {
  return [
    { x: x + 20, y: y + 4, anchor: "start" },
    { x: x + 8, y: y - 8, anchor: "start" },
    { x: x + 8, y: y + 20, anchor: "start" },
    { x: x + 36, y: y + 4, anchor: "start" },
    { x: x + 8, y: y + 38, anchor: "start" },
  ];
}

function nearRing({ x, y }: Pixel): readonly [Place, ...Place[]] {
  return [
    { x: x + 8, y: y - 10, anchor: "start" },
    { x: x - 8, y: y + 20, anchor: "end" },
    { x: x - 8, y: y - 10, anchor: "end" },
    { x: x + 8, y: y + 20, anchor: "start" },
    { x, y: y - 26, anchor: "middle" },
    { x, y: y + 34, anchor: "middle" },
  ];
}
