import type { Amount } from "../../money/amount";
import { compare } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Currency } from "../../model/quantities";
import type { BillingMode } from "../../model/codes";
import type { Box, ChartLabel, Place } from "../plot/labels/chartLabel";
import { exactMoney } from "../plot/readout/chartPoints";
import { labelBoard } from "../plot/labels/labelBoard";
import { readoutOf, type Readout, type ReadoutLine } from "../plot/readout/readout";
import { cutToWidth } from "../plot/labels/textWidth";
import { BILLING_INK } from "../plot/boxes/BillingPatterns";
import type { ChartWords, Writing } from "../plot/labels/writing";

/** A range of volumes in which one option is the cheapest. */
export interface Zone {
  readonly label: string;
  readonly way: BillingMode;
  readonly from: Amount;
  /** null: no limit. */
  readonly to: Amount | null;
  /** A month, at both ends. */
  readonly costFrom: Amount;
  readonly costTo: Amount | null;
  /** How much more the next best option costs, where the gap is smallest. */
  readonly next: { readonly label: string; readonly above: Amount } | null;
}

export interface ZoneBarContent {
  readonly zones: readonly Zone[];
  readonly here: Amount | null;
  /** "requests a month" */
  readonly unit: string;
  readonly currency: Currency;
}

/** Zone by zone: its ends, what it costs there, and how much more the next best option costs. */
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
      money(readout.atFrom, costFrom, BILLING_INK[way]),
      ...(costTo === null ? [] : [money(readout.atTo, costTo, BILLING_INK[way])]),
      ...(next === null ? [] : [money(readout.nextBest(next.label), next.above, "muted")]),
    ],
  }));
  return readoutOf(stops, { start: Math.max(0, start), unit: currency });
}

interface ZoneBarLayout {
  readonly zones: readonly (Box & { readonly way: BillingMode })[];
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
    const left = starts[index] ?? 0;
    const end = (starts[index + 1] ?? width) - (index < zones.length - 1 ? BETWEEN : 0);
    return { way, left, right: Math.max(left + 1, end), top: ZONE_TOP, bottom: ZONE_TOP + ZONE_BAR };
  });
  const names = zones.flatMap(({ label, way }, index): ChartLabel[] => {
    const zone = drawn[index];
    if (zone === undefined) return [];
    // The last may begin before its zone, as far as the one before it leaves room.
    const isLast = index === zones.length - 1;
    const needed = measure(label, true);
    const before = drawn[index - 1];
    const name = measure(zones[index - 1]?.label ?? "", true) + GAP;
    const free = before === undefined ? 0 : Math.min(before.right, before.left + name);
    const x = isLast ? Math.max(free, Math.min(zone.left, width - needed)) : zone.left;
    const room = (isLast ? width : (starts[index + 1] ?? width)) - x - (isLast ? 0 : GAP);
    if (room < Math.min(needed, SHORTEST_LABEL)) return [];
    const text = cutToWidth(label, true, room, measure);
    return text === ""
      ? []
      : [{ text, x, y: 12, anchor: "start", ink: BILLING_INK[way], whole: text === label ? undefined : label }];
  });
  return {
    zones: drawn,
    here: hereAt === null ? null : hereAt * scale,
    // Where the plan or no limit is at its end, the bar goes on.
    labels: [...names, ...scaleLabels(content, scale, width, isOpen || hereAt === most, writing)],
  };
}

/** Under the bar: "you are here", the start with the unit, and the bounds that have room beside it. */
function scaleLabels(
  { zones, here, unit }: Pick<ZoneBarContent, "zones" | "here" | "unit">,
  scale: number,
  width: number,
  goesOn: boolean,
  { words, format, measure }: Writing<ChartWords>,
): readonly ChartLabel[] {
  const y = ZONE_TOP + ZONE_BAR + 16;
  const board = labelBoard([], [], measure, GAP);
  const bounds = { left: 0, right: width, top: 0, bottom: ZONE_HEIGHT };
  const put = (label: Pick<ChartLabel, "text" | "value">, places: readonly Place[]) =>
    board.place({ ...label, ink: "muted" }, places, { bounds, canDrop: true });
  if (here !== null) {
    const text = words.youPlan(format.compact(toText(here)));
    const half = measure(text, true) / 2;
    const x = Math.min(Math.max(toChartNumber(here) * scale, half), width - half);
    board.put({ text, x, y, anchor: "middle", ink: "ink" });
  }
  const start = { x: 0, y, anchor: "start" } as const;
  put({ text: format.number("0"), value: unit }, [start]);
  put({ text: format.number("0") }, [start]);
  zones.forEach(({ to }, index) => {
    if (to === null) return;
    const text = format.compact(toText(to));
    const next = zones[index + 1];
    if (next === undefined && goesOn) return;
    const x = next === undefined ? width : toChartNumber(next.from) * scale;
    const anchors = next === undefined ? (["end"] as const) : (["middle", "end", "start"] as const);
    put(
      { text },
      anchors.map((anchor) => ({ x, y, anchor })),
    );
  });
  return board.labels;
}
