import type { waysMessages } from "../../format/messages/ways";
import type { MessagesOf } from "../../format/catalogue";
import { amount } from "../../money/amount";
import { compare } from "../../money/compare";
import type { Currency, DecimalText } from "../../model/quantities";
import type { Way } from "../../model/workload";
import { exactMoney, moneyValue, type ChartPoints } from "../plot/readout/chartPoints";
import { startAt } from "../plot/readout/readout";
import type { Writing } from "../plot/labels/writing";
import { logOf } from "./logScale";
import { WAY_LOOKS } from "./wayLooks";

export type WaysWords = MessagesOf<typeof waysMessages>;

/** Cost of each way by requests a month. All numbers are exact decimal text. */
export interface WaysCurveContent {
  readonly currency: Currency;
  /** Requests a month of the load itself; one of the stops. */
  readonly here: DecimalText;
  /** A month; null for none, or what is in another currency. */
  readonly budget: DecimalText | null;
  /** At least two, rising; costs in the order of the curves. */
  readonly stops: readonly { readonly requests: DecimalText; readonly costs: readonly DecimalText[] }[];
  readonly curves: readonly {
    readonly way: Way;
    readonly points: readonly { readonly requests: DecimalText; readonly cost: DecimalText }[];
  }[];
  /** Without a gap, from the first stop to the last. */
  readonly zones: readonly { readonly from: DecimalText; readonly to: DecimalText; readonly way: Way }[];
}

/** Volumes as they are read; what does not come out whole is shown to the request below. */
export function volumeText(requests: DecimalText, { format }: Pick<Writing<WaysWords>, "format">): string {
  return format.number(requests, { maxFraction: 0 });
}

/** The cheapest way at a volume; at a crossing the one from there on. */
export function zoneAt(zones: WaysCurveContent["zones"], requests: DecimalText): Way | null {
  const at = amount(requests);
  return zones.findLast(({ from }) => compare(amount(from), at) <= 0)?.way ?? null;
}

/** Every stop with the cost of each way; those at which the cheapest way changes are marked. */
export function waysPoints(content: WaysCurveContent, writing: Writing<WaysWords>): ChartPoints {
  const { stops, curves, zones, currency, here } = content;
  const { words, format } = writing;
  const [low] = stops;
  const changes = new Map(zones.slice(1).map(({ from, way }) => [from, way]));
  const isHere = ({ requests }: { readonly requests: DecimalText }) => requests === here;
  return {
    header: words.chart.requests,
    unit: words.chart.unit(currency),
    start: startAt(stops, isHere),
    columns: curves.map(({ way }) => ({ header: words.ways[way], name: words.ways[way], ink: WAY_LOOKS[way].ink })),
    rows: stops.map((stop) => {
      const change = changes.get(stop.requests);
      const place = volumeText(stop.requests, writing);
      return {
        x: logOf(stop.requests) - logOf(low?.requests ?? "1"),
        place,
        at: words.chart.at(place),
        mark: isHere(stop) ? words.chart.here : change === undefined ? null : words.chart.from(words.ways[change]),
        isCurrent: isHere(stop),
        values: stop.costs.map((cost) => ({ ...moneyValue(amount(cost), format), y: heightOf(content, cost) })),
      };
    }),
  };
}

/** The lowest cost that has a height of its own: below it the axis ends. */
export function floorOf({ curves }: Pick<WaysCurveContent, "curves">): number {
  const costs = curves.flatMap(({ points }) => points.map(({ cost }) => logOf(cost)));
  const least = costs.filter(Number.isFinite).reduce((low, cost) => Math.min(low, cost), Infinity);
  return Number.isFinite(least) ? Math.floor(least) : 0;
}

/** In tens of the lowest cost drawn; nothing lies below the axis. */
export function heightOf(content: Pick<WaysCurveContent, "curves">, cost: DecimalText): number {
  return Math.max(0, logOf(cost) - floorOf(content));
}

/** Text alternative of the chart for screen readers. */
export function describeWays(content: WaysCurveContent, writing: Writing<WaysWords>): string {
  const { stops, zones, here, curves, currency, budget } = content;
  const { words, format } = writing;
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return words.none;
  const number = (requests: DecimalText) => volumeText(requests, writing);
  const way = zoneAt(zones, here);
  const cost = stops.find(({ requests }) => requests === here)?.costs[curves.findIndex((one) => one.way === way)];
  return [
    words.chart.describe(number(first.requests), number(last.requests)),
    ...zones.map((zone) => words.chart.zone(words.ways[zone.way], number(zone.from), number(zone.to))),
    ...(way === null || cost === undefined
      ? []
      : [words.chart.isHere(words.ways[way], number(here), `${currency} ${exactMoney(amount(cost), format)}`)]),
    ...(budget === null ? [] : [words.chart.isBudget(`${currency} ${exactMoney(amount(budget), format)}`)]),
  ].join(words.chart.join);
}
