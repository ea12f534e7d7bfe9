import { sum } from "../../money/arithmetic";
import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { Format } from "../../ui/LocaleProvider";
import type { BillingMode } from "../../model/codes";
import { labelWidth, type Box, type ChartLabel } from "../plot/chartLabel";
import { chartMoney } from "../plot/chartMoney";
import type { ChartWords, Writing } from "../plot/writing";
import { partName, type ScenarioBar } from "./scenarioBar";
import { cutToWidth, type Measure } from "../plot/textWidth";

export interface Segment {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly way: BillingMode;
  /** "Support chat 31,600.80" */
  readonly title: string;
}

interface BarsLayout {
  readonly height: number;
  /** Where it is read: the parts of each bar, then what is right of them. */
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
  readonly labels: readonly ChartLabel[];
}

export const BAR_HEIGHT = 24;
/** Under this the name stands above its bar, not before it. */
const NARROW = 640;
const ROW = { wide: 68, narrow: 84 } as const;
/** A bar alone in its row: the labels of its parts are left out, as the table has them. */
const DENSE = { wide: 34, narrow: 54 } as const;
const NAMES = { least: 96, most: 184, gap: 16 } as const;
const BETWEEN = 2;
const LABEL_GAP = 8;

export function barsHeight(count: number, width: number, isDense = false): number {
  return count * rowHeight(width, isDense);
}

function rowHeight(width: number, isDense: boolean): number {
  return (isDense ? DENSE : ROW)[width < NARROW ? "narrow" : "wide"];
}

/**
 * Bars to one scale, the largest total over the whole length; labels over the parts that have room, the others joined
 * into one.
 */
export function scenarioBarsLayout(
  bars: readonly ScenarioBar[],
  width: number,
  { words, format, measure }: Writing<ChartWords>,
  isDense = false,
): BarsLayout {
  const isNarrow = width < NARROW;
  const totals = bars.map(({ total }) => chartMoney(total, format));
  // A total is written at 14 px, the size that is measured is 12.
  const totalRoom = Math.max(0, ...totals.map((text) => measure(text, true))) * (14 / 12) + 12;
  const names = Math.min(
    NAMES.most,
    Math.max(
      NAMES.least,
      ...bars.map((bar) => Math.max(measure(bar.name, true), measure(bar.note ?? "", false)) + NAMES.gap),
    ),
  );
  const left = isNarrow ? 0 : names;
  const full = Math.max(0, width - left - (isNarrow ? 0 : totalRoom));
  const most = Math.max(0, ...bars.map(({ total }) => toChartNumber(total)));
  const segments: Segment[] = [];
  const boxes: Box[] = [];
  const labels: ChartLabel[] = [];
  bars.forEach((bar, index) => {
    const top = index * rowHeight(width, isDense);
    const barTop = top + (isNarrow ? 22 : isDense ? 5 : 30);
    const drawn = segmentsOf(bar, barTop, left, most > 0 ? full / most : 0, words, format);
    segments.push(...drawn.filter((segment) => segment.width > 0));
    const end = Math.max(left, ...drawn.map((segment) => segment.x + segment.width));
    for (const one of drawn)
      boxes.push({ left: one.x, right: one.x + one.width, top: barTop, bottom: barTop + BAR_HEIGHT });
    boxes.push({
      left: end,
      right: Math.max(end, isNarrow ? width : end + totalRoom),
      top: barTop,
      bottom: barTop + BAR_HEIGHT,
    });
    const total = { text: totals[index] ?? "", ink: bar.highlighted ? "accent" : "ink", size: "large" } as const;
    labels.push(
      isNarrow
        ? { ...total, x: width, y: top + 14, anchor: "end" }
        : { ...total, x: end + 12, y: barTop + 17, anchor: "start" },
    );
    const nameRoom = isNarrow ? width - totalRoom : names - NAMES.gap;
    const name = cutToWidth(bar.name, true, nameRoom, measure);
    const nameY = isNarrow ? top + 14 : bar.note === undefined ? barTop + 16 : barTop + 10;
    labels.push({
      text: name,
      x: 0,
      y: nameY,
      anchor: "start",
      ink: "ink",
      whole: name === bar.name ? undefined : bar.name,
    });
    if (bar.note !== undefined && !isNarrow)
      labels.push({
        text: cutToWidth(bar.note, false, nameRoom, measure),
        x: 0,
        y: barTop + 26,
        anchor: "start",
        ink: "muted",
      });
    if (!isDense)
      labels.push(
        ...partLabels(
          bar,
          drawn,
          { y: isNarrow ? barTop + BAR_HEIGHT + 16 : barTop - 8, left, right: width },
          words,
          format,
          measure,
        ),
      );
  });
  return { segments, boxes, labels, height: barsHeight(bars.length, width, isDense) };
}

/**
 * One segment a part, of width 0 for a credit. Credits shorten the bar from its end, so that it is as long as its
 * total.
 */
function segmentsOf(
  bar: ScenarioBar,
  y: number,
  left: number,
  scale: number,
  words: ChartWords,
  format: Format,
): readonly Segment[] {
  const end = left + Math.max(0, toChartNumber(bar.total)) * scale;
  const hasCredit = bar.parts.some(({ amount }) => toChartNumber(amount) < 0);
  let x = left;
  return bar.parts.map((part) => {
    const { way, amount } = part;
    const start = x;
    x += Math.max(0, toChartNumber(amount)) * scale;
    const stop = hasCredit ? Math.min(x, end) : x;
    const width = Math.max(0, stop - start);
    return {
      x: Math.min(start, stop),
      width: width > BETWEEN * 2 ? width - BETWEEN : width,
      y,
      way,
      title: `${partName(bar, part, words)} ${chartMoney(amount, format)}`,
    };
  });
}

interface LabelRoom {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The leading parts that have room for a label each, then one label for all the others together. */
function partLabels(
  bar: ScenarioBar,
  segments: readonly Segment[],
  { y, left, right }: LabelRoom,
  words: ChartWords,
  format: Format,
  measure: Measure,
): readonly ChartLabel[] {
  const single = bar.parts.map((part, index) =>
    labelOf(partName(bar, part, words), part.amount, segments[index]?.x ?? left),
  );
  let named = 0;
  while (named < single.length && fits(named)) named++;
  for (; named >= 0; named--) {
    const rest = bar.parts.slice(named);
    if (rest.length === 0) return single;
    const [alone] = rest;
    const items = new Set(rest.map(({ item }) => item)).size;
    const count = format.number(items.toString());
    const text =
      items === 1 && alone !== undefined
        ? rest.length === 1
          ? partName(bar, alone, words)
          : alone.label
        : named === 0
          ? words.items(count)
          : words.moreItems(count);
    const joined = labelOf(text, sum(rest.map(({ amount }) => amount)), segments[named]?.x ?? left);
    if (joined.x + labelWidth(joined, measure) <= right) return [...single.slice(0, named), joined];
    const before = single[named - 1];
    const moved = { ...joined, x: right, anchor: "end" } as const;
    const free = before === undefined ? left : before.x + labelWidth(before, measure) + LABEL_GAP;
    if (right - labelWidth(joined, measure) >= free) return [...single.slice(0, named), moved];
  }
  return [];

  function labelOf(text: string, amount: Amount, x: number): ChartLabel {
    const value = chartMoney(amount, format);
    const short = cutToWidth(text, false, right - left - measure(` ${value}`, false), measure);
    return { text: short, value, x, y, anchor: "start", ink: "plain" };
  }

  function fits(index: number): boolean {
    const label = single[index];
    const segment = segments[index];
    return (
      label !== undefined && segment !== undefined && labelWidth(label, measure) <= segment.width - LABEL_GAP + BETWEEN
    );
  }
}
