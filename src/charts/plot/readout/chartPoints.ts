import type { ReactNode } from "react";
import { toText } from "../../../money/toText";
import type { Amount } from "../../../money/amount";
import { subtract } from "../../../money/arithmetic";
import { larger, smaller } from "../../../money/compare";
import { toChartNumber } from "../../../money/toChartNumber";
import type { DecimalText } from "../../../model/quantities";
import type { Format } from "../../../ui/LocaleProvider";
import type { Ink } from "../labels/chartLabel";
import { readoutOf, type Readout } from "./readout";
import type { ReadoutWords } from "../labels/writing";

/** The points of a chart along its x axis: the rows of its table, and the stops at which it is read. */
export interface ChartPoints {
  /** Heads the places. */
  readonly header: string;
  /** The places are texts, such as times, and no numbers. */
  readonly isText?: boolean | undefined;
  readonly columns: readonly PointColumn[];
  readonly rows: readonly PointRow[];
  /** What the values are: "USD per day". */
  readonly unit: string;
  /** The stop that is shown first. */
  readonly start: number;
}

export interface PointColumn {
  /** Of the table; a column without one is only read. */
  readonly header?: ReactNode;
  /** In the readout; a column without one is only in the table. */
  readonly name?: string | undefined;
  readonly ink?: Ink | undefined;
  readonly lang?: string | undefined;
}

export interface PointRow {
  readonly x: number;
  /** The place in the table, and as it is read: "16", "16 h". */
  readonly place: string;
  readonly at: string;
  /** In the order of the columns. */
  readonly values: readonly (PointValue | null)[];
  readonly mark?: string | null | undefined;
  /** In the table, where that is another one. */
  readonly tableMark?: string | undefined;
  readonly isCurrent?: boolean | undefined;
  readonly isIn?: "table" | "readout" | undefined;
}

export interface PointValue {
  readonly text: string;
  /** Its height in the chart; absent for what is not drawn. */
  readonly y?: number | undefined;
  /** Of an amount, for the file that the table is saved to. */
  readonly exact?: DecimalText | undefined;
  readonly sign?: "always" | undefined;
  /** The name in this row, where it is not that of the column. */
  readonly name?: string | undefined;
}

/** An amount as the table of the chart shows it. */
export function exactMoney(amount: Amount, format: Format, sign?: "always"): string {
  const text = toText(amount);
  return format.number(text, { maxFraction: 2, minFraction: 2, sign });
}

export function moneyValue(amount: Amount, format: Format, sign?: "always"): PointValue {
  return { text: exactMoney(amount, format, sign), y: toChartNumber(amount), exact: toText(amount), sign };
}

/** How far costs are apart: of two their difference, of more the highest less the lowest; null for less than two. */
export function apartValue(costs: readonly (Amount | undefined)[], format: Format): PointValue | null {
  const [first, ...others] = costs.filter((cost) => cost !== undefined);
  if (first === undefined || others.length === 0) return null;
  return { text: exactMoney(subtract(others.reduce(larger, first), others.reduce(smaller, first)), format) };
}

export function apartColumn(count: number, words: ReadoutWords): PointColumn {
  return { name: count > 2 ? words.spread : words.difference, ink: "muted" };
}

export function pointsReadout({ columns, rows, unit, start }: ChartPoints): Readout {
  const stops = rows
    .filter(({ isIn }) => isIn !== "table")
    .map(({ x, at, values, mark }) => ({
      x,
      at,
      mark,
      lines: columns.flatMap(({ name, ink = "ink", lang }, index) => {
        const value = values[index];
        if (name === undefined || value === null || value === undefined) return [];
        return [{ name: value.name ?? name, lang, ink, text: value.text, y: value.y }];
      }),
    }));
  return readoutOf(stops, { start, unit });
}
