import type { MessagesOf } from "../../format/catalogue";
import type { chartMessages } from "../../format/messages/charts";
import type { Amount } from "../../money/amount";
import { negate, subtract } from "../../money/arithmetic";
import { equals, isNegative } from "../../money/compare";
import { toText } from "../../money/toText";
import type { Currency } from "../../model/quantities";
import type { Format } from "../../ui/LocaleProvider";
import type { ChartCurve, ChartSeries, CurveRow, OptionLabels, Per } from "./chartCurve";
import { chartMoney } from "../plot/chartMoney";

export type ChartWords = MessagesOf<typeof chartMessages>;

/** A place on the x axis as it is written there: `16`, `65 %`, `2.20 M`. */
export function xText(x: Amount, per: Per, format: Format): string {
  switch (per) {
    case "utilisation-percent":
      return format.percent(toText(x));
    case "tokens-per-month":
      return format.compact(toText(x), { trim: true });
    case "hours-per-day":
    case "hours-per-month":
    case "cancel-day":
      return format.number(toText(x), { maxFraction: 2 });
    default:
      return per satisfies never;
  }
}

/** A place on the x axis of a break-even curve in full, as its table shows it. */
export function exactX(x: Amount, per: ChartCurve["per"], format: Format): string {
  const text = toText(x);
  return per === "utilisation-percent"
    ? format.percent(text)
    : format.number(text, { maxFraction: per === "tokens-per-month" ? 0 : 2 });
}

/** What a row of a break-even curve is: the break-even, the plan's own, both; null for any other. */
export function rowMark({ here, crossings }: ChartCurve, row: CurveRow, words: ChartWords): string | null {
  const isHere = here !== null && equals(row.x, here.x);
  const isCrossing = crossings.some(({ x }) => equals(x, row.x));
  return isCrossing ? (isHere ? words.markBoth : words.markCrossing) : isHere ? words.markHere : null;
}

export function isFlat({ points }: ChartSeries): boolean {
  const [first] = points;
  return first !== undefined && points.every(({ cost }) => equals(cost, first.cost));
}

export function optionName(series: ChartSeries, labels: OptionLabels | undefined, words: ChartWords): string {
  return labels?.[series.option] ?? words.option[series.option];
}

/** The positive difference of two amounts. */
export function gapOf(a: Amount, b: Amount): Amount {
  const difference = subtract(a, b);
  return isNegative(difference) ? negate(difference) : difference;
}

/** What the chart shows, for who cannot see it. */
export function describeCurve(
  curve: ChartCurve,
  currency: Currency,
  labels: OptionLabels | undefined,
  words: ChartWords,
  format: Format,
): string {
  const { describe } = words;
  const money = (amount: Amount) => format.moneyText(toText(amount), currency);
  const at = (x: Amount) => words.at[curve.per](xText(x, curve.per, format));
  const ends = curve.series.flatMap((series) => {
    const name = optionName(series, labels, words);
    const [first] = series.points;
    const last = series.points.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      isFlat(series)
        ? describe.flat(name, money(last.cost))
        : describe.ends(name, money(first.cost), money(last.cost), at(last.x)),
    ];
  });
  const [crossing] = curve.crossings;
  const meeting =
    crossing === undefined
      ? describe.neverMeet
      : curve.crossings.length === 1
        ? describe.meet(at(crossing.x), money(crossing.cost))
        : describe.meetOften(curve.crossings.length.toString(), at(crossing.x));
  const { here } = curve;
  const costs = curve.series.flatMap((series, index) => {
    const cost = here?.costs[index];
    return cost === undefined ? [] : [describe.cost(optionName(series, labels, words), money(cost))];
  });
  return [
    `${curveTitle(curve, words)}${words.describe.stop}`,
    ...ends,
    ...(curve.series.length > 1 ? [meeting] : []),
    ...(here === null ? [] : [describe.here(at(here.x), costs.join(describe.list))]),
  ].join(describe.join);
}

export function curveTitle({ per, costPer }: Pick<ChartCurve, "per" | "costPer">, words: ChartWords): string {
  return words.title(words.costOf[costPer], words.by[per]);
}

/** The text at the end of each line: what it costs there, in two ways of saying it. */
export function endWords(
  series: ChartSeries,
  per: Per,
  words: ChartWords,
  format: Format,
): { readonly value: string; readonly detail: string } {
  const last = series.points.at(-1);
  if (last === undefined) return { value: "", detail: "" };
  const value = chartMoney(last.cost, format);
  return {
    value,
    detail: isFlat(series) ? words.flat(value) : words.costAt(value, words.at[per](xText(last.x, per, format))),
  };
}
