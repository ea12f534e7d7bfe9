import type { Amount } from "../../money/amount";
import { compare } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Currency } from "../../model/quantities";
import type { BillingMode } from "../../model/codes";
import { boxOf, overlap, type ChartLabel } from "../plot/chartLabel";
import { exactMoney } from "../plot/chartPoints";
import { readoutOf, type Readout, type ReadoutLine } from "../plot/readout";
import { cutToWidth } from "../plot/textWidth";
import { WAY_INK } from "../plot/WayPatterns";
import type { ChartWords, Writing } from "../plot/writing";

/** A stretch of volumes where one way is the cheapest. */
export interface Zone {
  readonly label: string;
  readonly way: BillingMode;
  readonly from: Amount;
  /** null: no limit. */
  readonly to: Amount | null;
  /** A month, at both ends. */
  readonly costFrom: Amount;
  readonly costTo: Amount | null;
  /** How much more the next best way costs where it is nearest. */
  readonly next: { readonly label: string; readonly above: Amount } | null;
}

export interface ZoneBarContent {
  readonly zones: readonly Zone[];
  readonly here: Amount | null;
  /** "requests a month" */
  readonly unit: string;
  readonly currency: Currency;
}

/** Zone by zone: its ends, what it costs there, and how far the next best way is from that. */
export function zonesReadout(
  { zones, here, unit, currency }: ZoneBarContent,
  { readout, words, format }: Pick<Writing<ChartWords>, "readout" | "words" | "format">,
): Readout {
  const number = (volume: Amount) => format.number(toText(volume), { maxFraction: 0 });
  const money = (name: string, cost: Amount, ink: ReadoutLine["ink"]) => ({
    name,
    ink,
    text: exactMoney(cost, format),
  });
  const start = here === null ? 0 : zones.findLastIndex(({ from }) => compare(from, here) <= 0);
  const stops = zones.map(({ label, way, from, to, costFrom, costTo, next }, index) => ({
    at: `${label}${readout.list}${to === null ? readout.open(number(from), unit) : readout.range(number(from), number(to), unit)}`,
    mark: here !== null && index === start ? words.youAreHere : null,
    lines: [
      money(readout.atFrom, costFrom, WAY_INK[way]),
      ...(costTo === null ? [] : [money(readout.atTo, costTo, WAY_INK[way])]),
      ...(next === null ? [] : [money(readout.nextBest(next.label), next.above, "muted")]),
    ],
  }));
  return readoutOf(stops, { start: Math.max(0, start), unit: currency });
}

interface ZoneBarLayout {
  readonly zones: readonly { readonly x: number; readonly width: number; readonly way: BillingMode }[];
  readonly here: number | null;
  readonly labels: readonly ChartLabel[];
}

export const ZONE_HEIGHT = 62;
export const ZONE_TOP = 18;
export const ZONE_BAR = 20;
/** How far the scale goes on after the last bound, or after "you are here". */
const BEYOND = 1.25;
const BETWEEN = 2;
const SHORTEST_LABEL = 40;
const GAP = 8;

/** A bar from nothing to somewhat beyond the last bound, cut into its zones. */
export function zoneBarLayout(
  content: Pick<ZoneBarContent, "zones" | "here" | "unit">,
  width: number,
  writing: Writing<ChartWords>,
): ZoneBarLayout {
  const { zones, here } = content;
  const { measure } = writing;
  const bounds = zones.flatMap(({ from, to }) => [toChartNumber(from), ...(to === null ? [] : [toChartNumber(to)])]);
  const hereAt = here === null ? null : toChartNumber(here);
  const isOpen = zones.at(-1)?.to === null;
  const most = Math.max(...bounds, hereAt ?? 0, Number.MIN_VALUE);
  const scale = width / (isOpen || hereAt === most ? most * BEYOND : most);
  const starts = zones.map(({ from }) => toChartNumber(from) * scale);
  const drawn = zones.map(({ way }, index) => {
    const x = starts[index] ?? 0;
    const end = starts[index + 1] ?? width;
    return { x, way, width: Math.max(1, end - x - (index < zones.length - 1 ? BETWEEN : 0)) };
  });
  const names = zones.flatMap(({ label, way }, index): ChartLabel[] => {
    const zone = drawn[index];
    if (zone === undefined) return [];
    // The last may begin before its zone, as far as the one before it leaves room.
    const isLast = index === zones.length - 1;
    const needed = measure(label, true);
    const before = drawn[index - 1];
    const free =
      before === undefined ? 0 : before.x + Math.min(before.width, measure(zones[index - 1]?.label ?? "", true) + GAP);
    const x = isLast ? Math.max(free, Math.min(zone.x, width - needed)) : zone.x;
    const room = (isLast ? width : (starts[index + 1] ?? width)) - x - (isLast ? 0 : GAP);
    if (room < Math.min(needed, SHORTEST_LABEL)) return [];
    const text = cutToWidth(label, true, room, measure);
    return text === ""
      ? []
      : [{ text, x, y: 12, anchor: "start", ink: WAY_INK[way], whole: text === label ? undefined : label }];
  });
  return {
    zones: drawn,
    here: hereAt === null ? null : hereAt * scale,
    labels: [
      ...names,
      ...scaleLabels(
        {
          starts,
          width,
          hereX: hereAt === null ? null : hereAt * scale,
          most: isOpen || hereAt === most ? null : most,
        },
        content,
        writing,
      ),
    ],
  };
}

interface ScaleMarks {
  readonly starts: readonly number[];
  readonly width: number;
  readonly hereX: number | null;
  /** The end of the bar where that is a bound; null where the bar goes on. */
  readonly most: number | null;
}

/** Under the bar: "you are here", the start with the unit, and the bounds that have room beside it. */
function scaleLabels(
  marks: ScaleMarks,
  { zones, here, unit }: Pick<ZoneBarContent, "zones" | "here" | "unit">,
  { words, format, measure }: Writing<ChartWords>,
): readonly ChartLabel[] {
  const y = ZONE_TOP + ZONE_BAR + 16;
  const kept: ChartLabel[] = [];
  const tryAll = (labels: readonly ChartLabel[]) => {
    const free = labels.find((label) => {
      const box = boxOf(label, measure);
      return (
        box.left >= 0 && box.right <= marks.width && kept.every((other) => !overlap(box, boxOf(other, measure), GAP))
      );
    });
    if (free !== undefined) kept.push(free);
  };
  if (here !== null && marks.hereX !== null) {
    const text = words.youPlan(format.compact(toText(here)));
    const half = measure(text, true) / 2;
    kept.push({ text, x: Math.min(Math.max(marks.hereX, half), marks.width - half), y, anchor: "middle", ink: "ink" });
  }
  const zero = format.number("0");
  tryAll([
    { text: zero, value: unit, x: 0, y, anchor: "start", ink: "muted" },
    { text: zero, x: 0, y, anchor: "start", ink: "muted" },
  ]);
  marks.starts.slice(1).forEach((x, index) => {
    const bound = zones[index]?.to;
    if (bound === null || bound === undefined) return;
    const text = format.compact(toText(bound));
    tryAll((["middle", "end", "start"] as const).map((anchor) => ({ text, x, y, anchor, ink: "muted" })));
  });
  const end = zones.at(-1)?.to;
  if (end !== null && end !== undefined && marks.most !== null)
    tryAll([{ text: format.compact(toText(end)), x: marks.width, y, anchor: "end", ink: "muted" }]);
  return kept;
}
