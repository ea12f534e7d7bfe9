import { amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import { chartMoney } from "../plot/chartMoney";
import type { Box, ChartLabel } from "../plot/labels/chartLabel";
import { cutToWidth } from "../plot/labels/textWidth";
import type { Writing } from "../plot/labels/writing";
import type { TornadoContent, TornadoEnd, TornadoWords } from "./tornado";

/** A bar from what is expected to an end. */
export interface TornadoBar extends Box {
  readonly isMore: boolean;
}

interface TornadoLayout {
  /** Two a row, low and high, as the readout has them. */
  readonly bars: readonly TornadoBar[];
  /** Of what is expected, in px. */
  readonly at: number;
  readonly labels: readonly ChartLabel[];
}

export const TORNADO_TOP = 22;
const BAR = 18;
/** Below this width in px, a name is above its bars instead of left of them. */
const NARROW = 640;
const ROW = { wide: 30, narrow: 46 } as const;
const NAMES = 168;
const GAP = 6;

export function tornadoHeight(rows: number, width: number): number {
  return TORNADO_TOP + rows * rowHeight(width);
}

function rowHeight(width: number): number {
  return width < NARROW ? ROW.narrow : ROW.wide;
}

/** Bars to one scale, with room on both sides for the values of the inputs. */
export function tornadoLayout(
  { rows, expected }: TornadoContent,
  width: number,
  { format, measure, words }: Writing<TornadoWords>,
): TornadoLayout {
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : NAMES;
  const middle = toChartNumber(amount(expected));
  const valueOf = ({ cost }: TornadoEnd) => (cost === null ? middle : toChartNumber(amount(cost)));
  const costs = rows.flatMap(({ low, high }) => [valueOf(low), valueOf(high)]);
  const [least, most] = [Math.min(middle, ...costs), Math.max(middle, ...costs)];
  const room = Math.max(0, ...rows.flatMap(({ low, high }) => [measure(low.value, false), measure(high.value, false)]));
  const [start, end] = [left + room + GAP, Math.max(left + room + GAP + 1, width - room - GAP)];
  const scale = most > least ? (end - start) / (most - least) : 0;
  const xOf = (cost: number) => start + (cost - least) * scale;
  const at = most > least ? xOf(middle) : (start + end) / 2;
  const bars: TornadoBar[] = [];
  const labels: ChartLabel[] = [];
  rows.forEach(({ name, low, high }, place) => {
    const top = TORNADO_TOP + place * rowHeight(width) + (isNarrow ? 18 : 4);
    const ends = [low, high].map((each) => ({ ...each, x: scale === 0 ? at : xOf(valueOf(each)) }));
    const text = cutToWidth(name, true, isNarrow ? width : NAMES - GAP, measure);
    labels.push({
      text,
      x: 0,
      y: isNarrow ? top - 5 : top + BAR - 5,
      anchor: "start",
      ink: "ink",
      whole: text === name ? undefined : name,
    });
    for (const { x } of ends)
      bars.push({
        left: Math.min(x, at),
        right: Math.max(x, at, Math.min(x, at) + 1),
        top,
        bottom: top + BAR,
        isMore: x > at,
      });
    const [first, second] = ends.toSorted((a, b) => a.x - b.x);
    const sides = [
      { end: first, anchor: "end" as const, x: Math.min(first?.x ?? at, at) - GAP },
      { end: second, anchor: "start" as const, x: Math.max(second?.x ?? at, at) + GAP },
    ];
    for (const { end: of, anchor, x } of sides)
      if (of !== undefined) labels.push({ text: of.value, x, y: top + BAR - 5, anchor, ink: "muted" });
  });
  const text = words.chart.expected(chartMoney(amount(expected), format));
  const half = measure(text, false) / 2;
  labels.push({
    text,
    x: Math.min(Math.max(at, half), width - half),
    y: 12,
    anchor: "middle",
    ink: "muted",
  });
  return { bars, at, labels };
}
