import { chartMessages } from "../../format/messages/charts";
import type { Currency } from "../../model/quantities";
import { amount, zero, type Amount } from "../../money/amount";
import { negate } from "../../money/arithmetic";
import { equals, isNegative, isZero } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import type { FixedSize } from "../plot/ChartBox";
import { chartMoney, moneyTicks, type AxisTick } from "../plot/chartMoney";
import { moneyValue, type ChartPoints, type PointRow } from "../plot/readout/chartPoints";
import { placesBeside } from "../plot/labels/labelBoard";
import { endRoom } from "../plot/labels/lineEnds";
import { pointsTable } from "../plot/readout/PointsTable";
import { plotLayout, type PlotArea, type PlotLayout } from "../plot/plotLayout";
import type { PlotPoint } from "../plot/plotScale";
import type { ChartWords, Writing } from "../plot/labels/writing";
import { MOST_NAMED, monthOf, monthsAt, monthText, monthTicks } from "./months";

export interface DifferenceContent {
  readonly name: string;
  readonly against: string;
  /** Cost of the one minus cost of the other by the end of each month; above zero it has cost more. */
  readonly points: readonly { readonly month: number; readonly difference: Amount }[];
  /** When both have cost the same, exactly, in order; none where that does not happen. */
  readonly levels: readonly Amount[];
  readonly currency: Currency;
}

/** The difference by month, with its sign, and for reading the places where there is none. */
export function differencePoints(
  { points, levels, currency }: Pick<DifferenceContent, "points" | "levels" | "currency">,
  { words, readout, format }: Writing<ChartWords>,
): ChartPoints {
  const levelMonths = new Set(levels.map((level) => monthOf(level, format)));
  const months = points.map(({ month, difference }): PointRow => {
    const place = format.number(month.toString());
    return {
      x: month,
      place,
      at: monthText(month.toString(), words, readout, format),
      values: [moneyValue(difference, format, "always")],
      mark: levels.some((level) => equals(level, amount(month))) ? words.same : null,
      tableMark: levelMonths.has(place) ? words.level(place) : "",
    };
  });
  const between = levels
    .filter((level) => !points.some(({ month }) => equals(level, amount(month))))
    .map((level): PointRow => ({
      x: toChartNumber(level),
      place: "",
      at: monthText(toText(level), words, readout, format),
      values: [moneyValue(zero, format, "always")],
      mark: words.level(monthOf(level, format)),
      isIn: "readout",
    }));
  const rows = [...months, ...between].sort((a, b) => a.x - b.x);
  return {
    header: words.month,
    columns: [{ header: words.difference(currency), name: readout.difference, ink: "accent" }],
    rows,
    start: rows.length - 1,
    unit: currency,
  };
}

/** The difference by month, with its sign; the months in which both cost the same are marked. */
export const DifferenceTable = pointsTable(chartMessages, differencePoints);

const HEADROOM = 0.12;
const NARROW = 420;

/** One line around zero: dearer above it, cheaper below. */
export function differenceLayout(
  content: DifferenceContent,
  size: FixedSize,
  writing: Writing<ChartWords>,
): PlotLayout {
  const { points, levels, currency } = content;
  const { words, format, measure } = writing;
  const { width } = size;
  const line = points.map(({ month, difference }) => ({ x: month, y: toChartNumber(difference) }));
  const low = Math.min(0, ...line.map(({ y }) => y));
  const high = Math.max(0, ...line.map(({ y }) => y));
  const room = Math.max(high - low, Number.MIN_VALUE) * HEADROOM;
  const [first, last] = [points[0], points.at(-1)];
  const term = last?.month ?? 0;
  const after = words.after(words.countMonths(format.number(term.toString())));
  const end = last === undefined ? "" : moreOrLess(last.difference, words, format);
  const isNarrow = width < NARROW;
  const unit = measure(words.months(term.toString()), false) + 16;
  const endsAt = endRoom([{ name: end, detail: after }], measure) + 6;
  const { layout, scale, board } = plotLayout(
    {
      titles: [currency],
      lines: [{ points: line, look: "accent" }],
      areas: belowZero(line),
      yTicks: signedTicks(low, high, format),
      yMin: low < 0 ? low - room : 0,
      yMax: high > 0 ? high + room : low < 0 ? room : 1,
      xMax: Math.max(1, term),
      xTicks: monthTicks(Math.max(1, term), format),
      boldTicks: monthsAt(levels, format),
      xUnit: words.months(term.toString()),
      rings: levels.map((level) => ({ x: toChartNumber(level), y: 0 })),
    },
    { ...size, top: 24, right: isNarrow ? unit : Math.max(endsAt, unit), bottom: 40 },
    measure,
  );
  const { plot } = scale;
  const bounds = { left: plot.left, top: 0, right: isNarrow ? width : plot.right + 4, bottom: plot.bottom - 2 };
  const [startAt, endAt] = [line[0], line.at(-1)].map((point) => point && scale.pixel(point));
  if (endAt !== undefined && last !== undefined) {
    const ink = isNegative(last.difference) ? "accent" : "ink";
    if (isNarrow) {
      const beside = [24, 40].map((left) => ({ x: plot.right - left, y: endAt.y + 6, anchor: "end" }) as const);
      const under = [20, -12, 40].map((down) => ({ x: plot.right, y: endAt.y + down, anchor: "end" }) as const);
      board.place({ text: end, value: after, ink }, [...beside, ...under], { bounds });
    } else {
      const y = Math.min(Math.max(endAt.y - 4, plot.top), plot.bottom - 14);
      board.put({ text: end, x: plot.right + 8, y, anchor: "start", ink });
      board.put({ text: after, x: plot.right + 8, y: y + 16, anchor: "start", ink: "muted" });
    }
  }
  if (startAt !== undefined && first !== undefined && !isZero(first.difference)) {
    const text = moreOrLess(first.difference, words, format);
    const places = placesBeside(startAt, [20, 4], [8, -8], [8, 20], [8, 14], [36, 4], [8, 38]);
    board.place({ text, value: words.atStart, ink: "ink" }, places, { bounds, canDrop: true });
  }
  levels.slice(0, MOST_NAMED).forEach((level, index) => {
    const ring = scale.pixel({ x: toChartNumber(level), y: 0 });
    const places = placesBeside(ring, [8, -10], [-8, 20], [-8, -10], [8, 20], [8, -44]);
    board.place({ text: words.level(monthOf(level, format)), ink: "ink" }, places, { bounds, canDrop: index > 0 });
  });
  return layout;
}

/** Text alternative of the chart for screen readers. */
export function describeDifference(content: DifferenceContent, { words, format }: Writing<ChartWords>): string {
  const { name, against, points, levels, currency } = content;
  const [first, last] = [points[0], points.at(-1)];
  const after = words.after(words.countMonths(format.number((last?.month ?? 0).toString())));
  const said = [
    ...(first === undefined ? [] : [`${moreOrLess(first.difference, words, format)} ${words.atStart}`]),
    ...levels.map((level) => words.level(monthOf(level, format))),
    ...(last === undefined ? [] : [`${moreOrLess(last.difference, words, format)} ${after}`]),
  ];
  return [
    words.describe.against(name, against),
    `${currency}: ${said.join(words.describe.list)}${words.describe.stop}`,
  ].join(words.describe.join);
}

/** Marks on both sides of zero in the same steps, with their sign: −1,000, 0, +1,000. */
function signedTicks(low: number, high: number, format: Format): readonly AxisTick[] {
  const [, ...ticks] = moneyTicks(Math.max(high, -low), format);
  const below = ticks.map(({ value, text }) => ({ value: -value, text: `\u2212${text}` })).toReversed();
  const above = ticks.map(({ value, text }) => ({ value, text: `+${text}` }));
  return [...below, { value: 0, text: "0" }, ...above].filter(({ value }) => value >= low && value <= high);
}

function moreOrLess(difference: Amount, words: ChartWords, format: Format): string {
  if (isZero(difference)) return words.same;
  return isNegative(difference)
    ? words.less(chartMoney(negate(difference), format))
    : words.more(chartMoney(difference, format));
}

/** Between the line and zero where it is below, which is what is saved; the places where it goes through are put in. */
function belowZero(points: readonly PlotPoint[]): readonly PlotArea[] {
  const edge = points.flatMap((to, index) => {
    const from = points[index - 1];
    const through =
      from !== undefined && from.y * to.y < 0 ? [from.x + ((to.x - from.x) * from.y) / (from.y - to.y)] : [];
    return [...through.map((x) => ({ x, y: 0, low: 0 })), { x: to.x, y: 0, low: Math.min(0, to.y) }];
  });
  return edge.some(({ low }) => low < 0) ? [{ points: edge, look: "gain-accent" }] : [];
}
