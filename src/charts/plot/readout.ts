import type { MessagesOf } from "../../format/catalogue";
import type { chartReadoutMessages } from "../../format/messages/charts";
import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { larger, smaller } from "../../money/compare";
import { shownPlaces } from "../../money/shown";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import type { Ink } from "./chartLabel";

export type ReadoutWords = MessagesOf<typeof chartReadoutMessages>;

/**
 * What a chart says along its x axis: the points of its table, and what lies between them where it is known exactly.
 */
export interface Readout {
  /** In the order of their x. */
  readonly stops: readonly ReadoutStop[];
  /** The stop that says most, such as the plan's own or the break-even: shown until another one is chosen. */
  readonly start: number;
  /** What the values are: "USD per day". */
  readonly unit: string;
}

export interface ReadoutStop {
  /** In the units of the axis. */
  readonly x: number;
  /** "16 h" */
  readonly at: string;
  readonly lines: readonly ReadoutLine[];
  /** "break-even", "your plan" */
  readonly mark?: string | null | undefined;
}

/** A line of the chart at this place; the difference of two is one without a height. */
export interface ReadoutLine {
  readonly name: string;
  readonly text: string;
  readonly ink: Ink;
  readonly lang?: string | undefined;
  readonly y?: number | undefined;
}

/** The start of a list of stops: the first that has a mark that is wanted, else the last stop. */
export function startAt(
  stops: readonly ReadoutStop[],
  ...wanted: readonly ((stop: ReadoutStop, index: number) => boolean)[]
): number {
  const found = wanted.map((isWanted) => stops.findIndex(isWanted)).find((index) => index >= 0);
  return found ?? Math.max(0, stops.length - 1);
}

/** The stop nearest to x; of two that are as near, the earlier one. */
export function nearestStop(stops: readonly Pick<ReadoutStop, "x">[], x: number): number {
  return stops.reduce(
    (best, stop, index) => (Math.abs(stop.x - x) < Math.abs((stops[best]?.x ?? Infinity) - x) ? index : best),
    0,
  );
}

/** Stops that Page Up and Page Down pass over, of all. */
const PAGES = 10;

/** Where a key leads from a stop, at most to the ends; null for keys that are not ours. */
export function keyStop(key: string, from: number, count: number): number | null {
  const page = Math.max(1, Math.ceil(count / PAGES));
  const to: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    PageUp: from + page,
    PageDown: from - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), count - 1);
}

/**
 * A stop in one sentence, for screen readers: "16 h: Hourly 112.00, Daily 84.00, Difference 28.00, USD per day, your
 * plan".
 */
export function stopText({ at, lines, mark }: ReadoutStop, unit: string, words: ReadoutWords): string {
  const said = [...lines.map(({ name, text }) => words.line(name, text)), unit, ...(mark ? [mark] : [])];
  return `${at}${words.colon}${said.join(words.list)}`;
}

/** A stop as wide as any of them: each part is the longest there is, so that the line it takes has room for all. */
export function widestStop({ stops }: Readout, measure: (text: string) => number): ReadoutStop {
  const longest = (texts: readonly (string | null | undefined)[]) =>
    texts.reduce<string>(
      (most, text) => (text !== null && text !== undefined && measure(text) > measure(most) ? text : most),
      "",
    );
  const [fullest] = stops.toSorted((a, b) => b.lines.length - a.lines.length);
  return {
    x: 0,
    at: longest(stops.map(({ at }) => at)),
    mark: longest(stops.map(({ mark }) => mark)),
    lines:
      fullest?.lines.map((line, index) => ({ ...line, text: longest(stops.map(({ lines }) => lines[index]?.text)) })) ??
      [],
  };
}

/** An amount as the table of the chart shows it. */
export function exactMoney(amount: Amount, format: Format, sign?: "always"): string {
  const text = toText(amount);
  return format.number(text, { maxFraction: shownPlaces(text), minFraction: 2, sign });
}

/**
 * How far the costs at a place are apart: of two their difference, of more the highest less the lowest. Nothing for
 * one.
 */
export function apartLine(costs: readonly Amount[], words: ReadoutWords, format: Format): readonly ReadoutLine[] {
  const [first, ...others] = costs;
  if (first === undefined || others.length === 0) return [];
  const apart = subtract(others.reduce(larger, first), others.reduce(smaller, first));
  return [
    { name: others.length === 1 ? words.difference : words.spread, text: exactMoney(apart, format), ink: "muted" },
  ];
}
