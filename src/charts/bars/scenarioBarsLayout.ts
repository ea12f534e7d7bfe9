import { sum } from "../../money/arithmetic";
import type { Amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { Format } from "../../ui/LocaleProvider";
import type { BillingMode } from "../../model/codes";
import { labelWidth, type Box, type ChartLabel } from "../plot/labels/chartLabel";
import { chartMoney } from "../plot/chartMoney";
import type { ChartWords, Writing } from "../plot/labels/writing";
import { partName, type BarPart, type ScenarioBar } from "./scenarioBar";
import { cutToWidth } from "../plot/labels/textWidth";

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
/** Below this width in px, the name is above its bar instead of left of it. */
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
  writing: Writing<ChartWords>,
  isDense = false,
): BarsLayout {
  const { format, measure } = writing;
  const isNarrow = width < NARROW;
  const totals = bars.map(({ total }) => chartMoney(total, format));
  // A total is written at 14 px, the size that is measured is 12.
  const totalRoom = Math.max(0, ...totals.map((text) => measure(text, true))) * (14 / 12) + 12;
  const texts = bars.flatMap(({ name, note = "" }) => [measure(name, true), measure(note, false)]);
  const names = Math.min(NAMES.most, Math.max(NAMES.least, ...texts.map((length) => length + NAMES.gap)));
  const left = isNarrow ? 0 : names;
  const full = Math.max(0, width - left - (isNarrow ? 0 : totalRoom));
  const most = Math.max(0, ...bars.map(({ total }) => toChartNumber(total)));
  const scale = most > 0 ? full / most : 0;
  const nameRoom = isNarrow ? width - totalRoom : names - NAMES.gap;
  const [segments, boxes, labels]: [Segment[], Box[], ChartLabel[]] = [[], [], []];
  bars.forEach((bar, index) => {
    const top = index * rowHeight(width, isDense);
    const barTop = top + (isNarrow ? 22 : isDense ? 5 : 30);
    const drawn = segmentsOf(bar, barTop, left, scale, writing);
    segments.push(...drawn.filter((segment) => segment.width > 0));
    const end = Math.max(left, ...drawn.map((segment) => segment.x + segment.width));
    const edges = { top: barTop, bottom: barTop + BAR_HEIGHT };
    boxes.push(...drawn.map(({ x, width: length }) => ({ left: x, right: x + length, ...edges })));
    boxes.push({ left: end, right: Math.max(end, isNarrow ? width : end + totalRoom), ...edges });
    const total = { text: totals[index] ?? "", ink: bar.highlighted ? "accent" : "ink", size: "large" } as const;
    labels.push(
      isNarrow
        ? { ...total, x: width, y: top + 14, anchor: "end" }
        : { ...total, x: end + 12, y: barTop + 17, anchor: "start" },
    );
    const name = cutToWidth(bar.name, true, nameRoom, measure);
    const whole = name === bar.name ? undefined : bar.name;
    const nameY = isNarrow ? top + 14 : bar.note === undefined ? barTop + 16 : barTop + 10;
    labels.push({ text: name, x: 0, y: nameY, anchor: "start", ink: "ink", whole });
    if (bar.note !== undefined && !isNarrow) {
      const text = cutToWidth(bar.note, false, nameRoom, measure);
      labels.push({ text, x: 0, y: barTop + 26, anchor: "start", ink: "muted" });
    }
    const y = isNarrow ? barTop + BAR_HEIGHT + 16 : barTop - 8;
    if (!isDense) labels.push(...partLabels(bar, drawn, { y, left, right: width }, writing));
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
  { words, format }: Writing<ChartWords>,
): readonly Segment[] {
  const end = left + Math.max(0, toChartNumber(bar.total)) * scale;
  const hasCredit = bar.parts.some(({ amount }) => toChartNumber(amount) < 0);
  let x = left;
  return bar.parts.map((part) => {
    const start = x;
    x += Math.max(0, toChartNumber(part.amount)) * scale;
    const stop = hasCredit ? Math.min(x, end) : x;
    const length = Math.max(0, stop - start);
    return {
      x: Math.min(start, stop),
      width: length > BETWEEN * 2 ? length - BETWEEN : length,
      y,
      way: part.way,
      title: `${partName(bar, part, words)} ${chartMoney(part.amount, format)}`,
    };
  });
}

/** The leading parts that have room for a label each, then one label for all the others together. */
function partLabels(
  bar: ScenarioBar,
  segments: readonly Segment[],
  { y, left, right }: { readonly y: number; readonly left: number; readonly right: number },
  { words, format, measure }: Writing<ChartWords>,
): readonly ChartLabel[] {
  const labelOf = (text: string, amount: Amount, index: number): ChartLabel => {
    const value = chartMoney(amount, format);
    const short = cutToWidth(text, false, right - left - measure(` ${value}`, false), measure);
    return { text: short, value, x: segments[index]?.x ?? left, y, anchor: "start", ink: "plain" };
  };
  const single = bar.parts.map((part, index) => labelOf(partName(bar, part, words), part.amount, index));
  const fits = single.map((label, index) => {
    return labelWidth(label, measure) <= (segments[index]?.width ?? 0) - LABEL_GAP + BETWEEN;
  });
  for (let named = [...fits, false].indexOf(false); named >= 0; named--) {
    const rest = bar.parts.slice(named);
    const [alone] = rest;
    if (alone === undefined) return single;
    const joined = labelOf(restName(bar, alone, rest, words, format), sum(rest.map(({ amount }) => amount)), named);
    const length = labelWidth(joined, measure);
    if (joined.x + length <= right) return [...single.slice(0, named), joined];
    const before = single[named - 1];
    const free = before === undefined ? left : before.x + labelWidth(before, measure) + LABEL_GAP;
    if (right - length >= free) return [...single.slice(0, named), { ...joined, x: right, anchor: "end" }];
  }
  return [];
}

/** One part by its name, those of one item by that of the item, more of them by their number. */
function restName(bar: ScenarioBar, first: BarPart, rest: readonly BarPart[], words: ChartWords, format: Format) {
  const items = new Set(rest.map(({ item }) => item)).size;
  if (items === 1) return rest.length === 1 ? partName(bar, first, words) : first.label;
  const count = format.number(items.toString());
  return rest.length === bar.parts.length ? words.items(count) : words.moreItems(count);
}
