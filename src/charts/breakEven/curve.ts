import type { Option, Per, BillingMode } from "../../model/codes";
import type { Currency } from "../../model/quantities";
import type { Amount } from "../../money/amount";
import { equals } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import { chartMessages } from "../../format/messages/charts";
import type { Format } from "../../ui/LocaleProvider";
import type { Ink } from "../plot/labels/chartLabel";
import { apartColumn, apartValue, moneyValue, type ChartPoints } from "../plot/readout/chartPoints";
import { pointsTable } from "../plot/readout/PointsTable";
import { startAt } from "../plot/readout/readout";
import { BILLING_INK } from "../plot/boxes/BillingPatterns";
import type { ChartWords, Writing } from "../plot/labels/writing";

/**
 * What a break-even chart and its table are drawn from. The shapes are those of the pricing core, restated
 * structurally, because charts/ does not import it: a curve of the core fits here, and stops compiling when it changes.
 */
export interface ChartCurve {
  readonly per: Per;
  readonly costPer: CostPer;
  readonly xMax: Amount;
  readonly series: readonly ChartSeries[];
  readonly crossings: readonly CurvePoint[];
  /** "You are here": the cost of each series, in the order of `series`. */
  readonly here: { readonly x: Amount; readonly costs: readonly Amount[] } | null;
  readonly rows: readonly { readonly x: Amount; readonly costs: readonly Amount[] }[];
}

export interface ChartSeries {
  readonly option: Option;
  readonly billingMode: BillingMode;
  /** Straight between points; a staircase repeats x. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly x: Amount;
  readonly cost: Amount;
}

type CostPer = "hour" | "day" | "month" | "once";

export interface BreakEvenContent {
  readonly curve: ChartCurve;
  readonly currency: Currency;
  /** Names to show instead of the usual ones: "PTU hourly" where "Hourly" says too little. */
  readonly labels?: Partial<Readonly<Record<Option, string>>> | undefined;
}

/** The break-even points and the plan's own place are among the rows. */
export function breakEvenPoints(
  { curve, currency, labels }: BreakEvenContent,
  { words, readout, format }: Writing<ChartWords>,
): ChartPoints {
  const { per, here, crossings, series } = curve;
  const unit = words.costPer[curve.costPer](currency);
  const inks = seriesInks(series);
  const rows = curve.rows.map((row) => {
    const place = exactX(row.x, per, format);
    const isCurrent = here !== null && equals(row.x, here.x);
    const isCrossing = crossings.some(({ x }) => equals(x, row.x));
    const mark = isCrossing ? (isCurrent ? words.markBoth : words.markCrossing) : isCurrent ? words.markHere : null;
    const costs = series.map((_, index) => row.costs[index]);
    const values = costs.map((cost) => (cost === undefined ? null : moneyValue(cost, format)));
    const x = toChartNumber(row.x);
    return { x, place, at: words.at[per](place), mark, isCurrent, values: [...values, apartValue(costs, format)] };
  });
  return {
    header: words.column[per],
    unit,
    rows,
    start: startAt(
      rows,
      ({ isCurrent }) => isCurrent,
      ({ mark }) => mark !== null,
    ),
    columns: [
      ...series.map((one, index) => {
        const name = optionName(one, labels, words);
        return { header: `${name}, ${unit}`, name, ink: inks[index] };
      }),
      apartColumn(series.length, readout),
    ],
  };
}

export const CurveTable = pointsTable(chartMessages, breakEvenPoints);

/** Text alternative of the chart for screen readers. */
export function describeCurve(
  { curve, currency, labels }: BreakEvenContent,
  { words, format }: Pick<Writing<ChartWords>, "words" | "format">,
): string {
  const { describe } = words;
  const { here, crossings, per } = curve;
  const money = (cost: Amount) => format.moneyText(toText(cost), currency);
  const at = (x: Amount) => words.at[per](xText(x, per, format));
  const ends = curve.series.flatMap((series) => {
    const name = optionName(series, labels, words);
    const [first, last] = [series.points[0], series.points.at(-1)];
    if (first === undefined || last === undefined) return [];
    return isFlat(series)
      ? [describe.flat(name, money(last.cost))]
      : [describe.ends(name, money(first.cost), money(last.cost), at(last.x))];
  });
  const [crossing] = crossings;
  const meeting =
    crossing === undefined
      ? describe.neverMeet
      : crossings.length === 1
        ? describe.meet(at(crossing.x), money(crossing.cost))
        : describe.meetOften(crossings.length.toString(), at(crossing.x));
  const costs = curve.series.flatMap((series, index) => {
    const cost = here?.costs[index];
    return cost === undefined ? [] : [describe.cost(optionName(series, labels, words), money(cost))];
  });
  return [
    `${curveTitle(curve, words)}${describe.stop}`,
    ...ends,
    ...(curve.series.length > 1 ? [meeting] : []),
    ...(here === null ? [] : [describe.here(at(here.x), costs.join(describe.list))]),
  ].join(describe.join);
}

export function curveTitle(
  {
    per,
    costPer,
    series,
  }: Pick<ChartCurve, "per" | "costPer"> & { readonly series: readonly Pick<ChartSeries, "option">[] },
  words: ChartWords,
): string {
  const isDedicated = series.some(({ option }) => option === "dtu");
  return words.title(words.costOf[costPer], isDedicated ? words.byDedicated : words.by[per]);
}

export function optionName({ option }: ChartSeries, labels: BreakEvenContent["labels"], words: ChartWords): string {
  return labels?.[option] ?? words.option[option];
}

/** A place on the x axis as it is written there: `16`, `65 %`, `2.20 M`. */
export function xText(x: Amount, per: Per, format: Format): string {
  return per === "tokens-per-month" ? format.compact(toText(x), { trim: true }) : exactX(x, per, format);
}

/** The same in full, as in the table. */
function exactX(x: Amount, per: Per, format: Format): string {
  return per === "utilisation-percent"
    ? format.percent(toText(x))
    : format.number(toText(x), { maxFraction: per === "tokens-per-month" ? 0 : 2 });
}

export function isFlat({ points }: ChartSeries): boolean {
  const [first] = points;
  return first !== undefined && points.every(({ cost }) => equals(cost, first.cost));
}

/**
 * The colour and dash of each line: those of its billing mode. Where two lines are billed alike, as tokens and hourly
 * PTU are, only one can have them: tokens, or else the later line, are drawn in plain ink.
 */
export function seriesInks(series: readonly Pick<ChartSeries, "option" | "billingMode">[]): readonly Ink[] {
  return series.map((one, index) => {
    const alike = series.filter((other) => other.billingMode === one.billingMode);
    const keeper = alike.find((other) => other.option !== "tokens") ?? alike[0];
    return keeper === series[index] ? BILLING_INK[one.billingMode] : "ink";
  });
}
