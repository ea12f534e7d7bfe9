import type { Box, Ink } from "../labels/chartLabel";
import type { ReadoutWords } from "../labels/writing";

/** The values of a chart at each of its stops. Texts are made of exact amounts. */
export interface Readout {
  readonly count: number;
  readonly stop: (index: number) => ReadoutStop;
  /** The most telling stop, such as the plan's own or the break-even: shown until another one is chosen. */
  readonly start: number;
  /** What the values are: "USD per day". */
  readonly unit: string;
  /** As wide as any stop: each part is the longest there is, so that the line it takes has room for all. */
  readonly widest: (measure: (text: string) => number) => ReadoutStop;
  /** Stops in rows from the bottom up, so many each; the key Home goes to the start. Absent: all in one line. */
  readonly columns?: number | undefined;
  /** Instead of the usual name of the control. */
  readonly label?: string | undefined;
}

export interface ReadoutStop {
  /** In the units of the x axis, where the chart has one. */
  readonly x?: number | undefined;
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

export function readoutOf(
  stops: readonly ReadoutStop[],
  { start, unit }: { readonly start: number; readonly unit: string },
): Readout {
  const none: ReadoutStop = { at: "", lines: [] };
  return { count: stops.length, stop: (index) => stops[index] ?? none, start, unit, widest };

  function widest(measure: (text: string) => number): ReadoutStop {
    const longest = (texts: readonly (string | null | undefined)[]) =>
      texts.reduce<string>((most, text) => (text && measure(text) > measure(most) ? text : most), "");
    const [fullest] = stops.toSorted((a, b) => b.lines.length - a.lines.length);
    const lines = fullest?.lines.map((line, index) => ({
      ...line,
      name: longest(stops.map((stop) => stop.lines[index]?.name)),
      text: longest(stops.map((stop) => stop.lines[index]?.text)),
    }));
    return { at: longest(stops.map(({ at }) => at)), mark: longest(stops.map(({ mark }) => mark)), lines: lines ?? [] };
  }
}

/** The first of the items that is wanted, by the first wish that any of them meets; else the last. */
export function startAt<Item>(items: readonly Item[], ...wishes: readonly ((item: Item) => boolean)[]): number {
  const found = wishes.map((isWanted) => items.findIndex(isWanted)).find((index) => index >= 0);
  return found ?? Math.max(0, items.length - 1);
}

/** The box nearest to a place, in px; of two that are as near, the earlier one. */
export function nearestBox(boxes: readonly Box[], x: number, y: number): number {
  const distances = boxes.map(({ left, top, right, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
  );
  return Math.max(0, distances.indexOf(distances.reduce((least, one) => Math.min(least, one), Infinity)));
}

/** Stops that Page Up and Page Down pass over, of all. */
const PAGES = 10;

/** Where a key leads from a stop, at most to the ends or the edges; null for keys that are not ours. */
export function keyStop(
  key: string,
  from: number,
  { count, start, columns }: Pick<Readout, "count" | "start" | "columns">,
): number | null {
  if (columns !== undefined) return gridStop(key, from, { count, start, columns });
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

function gridStop(key: string, from: number, { count, start, columns }: Record<"count" | "start" | "columns", number>) {
  const column = from % columns;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: column < columns - 1 ? from + 1 : from,
    ArrowLeft: column > 0 ? from - 1 : from,
    ArrowUp: from + columns < count ? from + columns : from,
    ArrowDown: from >= columns ? from - columns : from,
    Home: start,
  };
  return to[key] ?? null;
}

/**
 * A stop in one sentence, for screen readers: "16 h: Hourly 112.00, Daily 84.00, Difference 28.00, USD per day, your
 * plan".
 */
export function stopText({ at, lines, mark }: ReadoutStop, unit: string, words: ReadoutWords): string {
  const said = [...lines.map(({ name, text }) => words.line(name, text)), unit, mark ?? ""];
  return `${at}${words.colon}${said.filter((text) => text !== "").join(words.list)}`;
}
