import { amount, zero, type Amount } from "../../money/amount";
import { equals } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { Currency } from "../../model/quantities";
import type { Format } from "../../ui/LocaleProvider";
import type { ChartCurve, OptionLabels } from "../breakEven/chartCurve";
import type { CumulativeContent } from "../overTime/cumulativeLayout";
import { exactX, optionName, rowMark, type ChartWords } from "../breakEven/curveWords";
import type { DifferenceContent } from "../overTime/differenceLayout";
import { monthOf } from "../overTime/monthMarks";
import {
  apartLine,
  exactMoney,
  startAt,
  type Readout,
  type ReadoutLine,
  type ReadoutStop,
  type ReadoutWords,
} from "./readout";
import { seriesInks } from "../breakEven/seriesInks";

/** The words and the formatters of the page. */
export interface ReadoutVoice {
  readonly words: ChartWords;
  readonly readout: ReadoutWords;
  readonly format: Format;
}

/** A break-even chart: the rows of its table, the break-even points and the plan's own place among them. */
export function curveReadout(
  curve: ChartCurve,
  currency: Currency,
  labels: OptionLabels | undefined,
  { words, readout, format }: ReadoutVoice,
): Readout {
  const { per, here, rows } = curve;
  const inks = seriesInks(curve.series);
  const stops = rows.map((row): ReadoutStop => ({
    x: toChartNumber(row.x),
    at: words.at[per](exactX(row.x, per, format)),
    mark: rowMark(curve, row, words),
    lines: [
      ...curve.series.flatMap((series, index): ReadoutLine[] => {
        const cost = row.costs[index];
        if (cost === undefined) return [];
        return [
          {
            name: optionName(series, labels, words),
            text: exactMoney(cost, format),
            ink: inks[index] ?? "ink",
            y: toChartNumber(cost),
          },
        ];
      }),
      ...apartLine(row.costs, readout, format),
    ],
  }));
  const isHere = (_: ReadoutStop, index: number) =>
    here !== null && rows[index] !== undefined && equals(rows[index].x, here.x);
  return {
    stops,
    start: startAt(stops, isHere, ({ mark }) => mark !== null),
    unit: words.costPer[curve.costPer](currency),
  };
}

/** Cost by month: every month of the table, and every crossing at its exact place, where both cost the same. */
export function cumulativeReadout(
  { series, crossings, currency }: CumulativeContent,
  { words, readout, format }: ReadoutVoice,
): Readout {
  const months = [...new Set(series.flatMap(({ points }) => points.map(({ month }) => month)))];
  const costs = series.map(({ points }) => new Map(points.map(({ month, cost }) => [month, cost])));
  const labelOf = (month: Amount, label: string | undefined) => label ?? words.crosses(monthOf(month, format));
  const stops = months.map((month): ReadoutStop => {
    const here = costs.map((one) => one.get(month));
    const crossing = crossings.find((one) => equals(one.month, amount(month)));
    return {
      x: month,
      at: month === 0 ? words.atStart : readout.month(format.number(month.toString())),
      mark: crossing === undefined ? null : labelOf(crossing.month, crossing.label),
      lines: [
        ...series.flatMap(({ name, lang, highlighted }, index): ReadoutLine[] => {
          const cost = here[index];
          return cost === undefined
            ? []
            : [
                {
                  name,
                  lang,
                  text: exactMoney(cost, format),
                  ink: highlighted ? "accent" : "ink",
                  y: toChartNumber(cost),
                },
              ];
        }),
        ...apartLine(
          here.flatMap((cost) => cost ?? []),
          readout,
          format,
        ),
      ],
    };
  });
  const between = crossings
    .filter(({ month }) => !months.some((one) => equals(month, amount(one))))
    .map(({ month, cost, label }): ReadoutStop => ({
      x: toChartNumber(month),
      at: readout.month(format.number(toText(month), { maxFraction: 2 })),
      mark: labelOf(month, label),
      lines: [
        { name: readout.both, text: exactMoney(cost, format), ink: "ink", y: toChartNumber(cost) },
        ...apartLine([cost, cost], readout, format),
      ],
    }));
  const all = [...stops, ...between].sort((a, b) => a.x - b.x);
  return { stops: all, start: all.length - 1, unit: currency };
}

/** A difference by month, and the places where there is none. */
export function differenceReadout(
  { points, levels, currency }: Pick<DifferenceContent, "points" | "levels" | "currency">,
  { words, readout, format }: ReadoutVoice,
): Readout {
  const line = (difference: Amount): ReadoutLine => ({
    name: readout.difference,
    text: exactMoney(difference, format, "always"),
    ink: "accent",
    y: toChartNumber(difference),
  });
  const months = points.map(({ month, difference }): ReadoutStop => ({
    x: month,
    at: month === 0 ? words.atStart : readout.month(format.number(month.toString())),
    lines: [line(difference)],
    mark: levels.some((level) => equals(level, amount(month))) ? words.same : null,
  }));
  const between = levels
    .filter((level) => !points.some(({ month }) => equals(level, amount(month))))
    .map((level): ReadoutStop => ({
      x: toChartNumber(level),
      at: readout.month(format.number(toText(level), { maxFraction: 2 })),
      lines: [line(zero)],
      mark: words.level(monthOf(level, format)),
    }));
  const all = [...months, ...between].sort((a, b) => a.x - b.x);
  return { stops: all, start: all.length - 1, unit: currency };
}
