import { chartMessages } from "../../format/messages/charts";
import type { Currency } from "../../model/quantities";
import { amount, zero, type Amount } from "../../money/amount";
import { equals } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import {
  apartColumn,
  apartValue,
  exactMoney,
  moneyValue,
  type ChartPoints,
  type PointRow,
} from "../plot/readout/chartPoints";
import { pointsTable } from "../plot/readout/PointsTable";
import type { ChartWords, Writing } from "../plot/labels/writing";
import { monthOf, monthText } from "./months";

export interface CumulativeContent {
  readonly series: readonly CumulativeSeries[];
  readonly crossings: readonly CumulativeCrossing[];
  readonly currency: Currency;
  /** A month, in the currency; null for none. */
  readonly budget?: Amount | null | undefined;
}

interface CumulativeSeries {
  readonly name: string;
  readonly lang?: string | undefined;
  /** Month 0 is the start; what has been paid by the end of each month. */
  readonly points: readonly { readonly month: number; readonly cost: Amount }[];
  readonly highlighted: boolean;
  /** The one that the others are held against: drawn whole, in ink. */
  readonly isBaseline?: boolean | undefined;
}

interface CumulativeCrossing {
  /** Exact, such as 7.97: in month 8. */
  readonly month: Amount;
  readonly cost: Amount;
}

/** Every month, and for reading every crossing at its exact place, where both cost the same. */
export function cumulativePoints(content: CumulativeContent, writing: Writing<ChartWords>): ChartPoints {
  const { series, crossings, currency } = content;
  const { words, readout, format } = writing;
  const months = [...new Set(series.flatMap(({ points }) => points.map(({ month }) => month)))].sort((a, b) => a - b);
  const costs = series.map(({ points }) => new Map(points.map(({ month, cost }) => [month, cost])));
  const nameOf = (month: Amount) => words.crosses(monthOf(month, format));
  const rows = months.map((month): PointRow => {
    const here = costs.map((one) => one.get(month));
    const crossing = crossings.find((one) => equals(one.month, amount(month)));
    const inMonth = crossings.find((one) => monthOf(one.month, format) === format.number(month.toString()));
    return {
      x: month,
      place: format.number(month.toString()),
      at: monthText(month.toString(), words, readout, format),
      mark: crossing === undefined ? null : nameOf(crossing.month),
      tableMark: inMonth === undefined ? "" : nameOf(inMonth.month),
      values: [...here.map((cost) => (cost === undefined ? null : moneyValue(cost, format))), apartValue(here, format)],
    };
  });
  const between = crossings
    .filter(({ month }) => !months.some((one) => equals(month, amount(one))))
    .map(({ month, cost }): PointRow => ({
      x: toChartNumber(month),
      place: "",
      at: monthText(toText(month), words, readout, format),
      mark: nameOf(month),
      isIn: "readout",
      values: [
        { ...moneyValue(cost, format), name: readout.both },
        ...series.slice(1).map(() => null),
        { text: exactMoney(zero, format), name: readout.difference },
      ],
    }));
  const all = [...rows, ...between].sort((a, b) => a.x - b.x);
  return {
    header: words.month,
    unit: currency,
    start: all.length - 1,
    columns: [
      ...series.map(({ name, lang, highlighted }) => ({
        header: `${name}, ${currency}`,
        name,
        lang,
        ink: highlighted ? ("accent" as const) : ("ink" as const),
      })),
      apartColumn(series.length, readout),
    ],
    rows: all,
  };
}

/** Cumulative cost of each scenario by month; the month of a crossing is marked. */
export const CumulativeTable = pointsTable(chartMessages, cumulativePoints);

/** Text alternative of the chart for screen readers. */
export function describeCumulative(content: CumulativeContent, { words, format }: Writing<ChartWords>): string {
  const { series, crossings, currency, budget = null } = content;
  const { describe } = words;
  const ends = series.flatMap(({ name, points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const months = words.countMonths(format.number(last.month.toString()));
    return [describe.monthsEnd(name, format.moneyText(toText(last.cost), currency), months)];
  });
  const meetings = crossings.map(({ month }) => `${words.crosses(monthOf(month, format))}${describe.stop}`);
  const sums = budget === null ? [] : [`${words.budgetOf(format.moneyText(toText(budget), currency))}${describe.stop}`];
  return [describe.lines(format.number(series.length.toString())), ...ends, ...meetings, ...sums].join(describe.join);
}
