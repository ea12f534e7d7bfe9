import type { Currency } from "../../model/quantities";
import { toChartNumber } from "../../money/toChartNumber";
import { isZero } from "../../money/compare";
import type { Format } from "../../ui/LocaleProvider";
import type { ChartCurve, OptionLabels } from "./chartCurve";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import { endWords, gapOf, isFlat, optionName, xText, type ChartWords } from "./curveWords";
import type { LineEnd } from "../plot/endLabels";
import { niceTicks } from "../plot/niceTicks";
import type { PlotPoint } from "../plot/plotScale";
import { seriesInks } from "./seriesInks";
import { xMarks } from "./xMarks";

/** Numbers and finished words: everything a break-even chart shows, before it has a place. */
export interface BreakEvenContent {
  readonly xMax: number;
  readonly series: readonly ContentSeries[];
  readonly crossings: readonly (PlotPoint & { readonly text: string })[];
  readonly here: {
    readonly x: number;
    readonly costs: readonly number[];
    /** "16" on the axis, "You plan 16 h" at the line, "saves 28.00" between the lines. */
    readonly text: string;
    readonly title: string;
    readonly saves: string | null;
  } | null;
  readonly yTicks: readonly { readonly value: number; readonly text: string }[];
  readonly xMarks: readonly { readonly value: number; readonly text: string }[];
  readonly words: {
    readonly yTitle: string;
    /** "hours a day", after the last mark; narrow charts put the unit into the mark itself: "24 h". */
    readonly xUnit: string;
    readonly xEnd: string;
    readonly breakEven: string;
    /** "4.80 apart at full use", for two lines without a crossing. */
    readonly apart: string | null;
  };
}

export interface ContentSeries extends LineEnd {
  readonly points: readonly PlotPoint[];
  /** Its cost at "you are here". */
  readonly here: string | null;
}

/** Crossings whose place is written on the axis. */
export const MOST_NAMED = 5;
const GRID_LINES = 3;

/**
 * The numbers of a curve as the chart draws them and the words as it writes them. Here exact amounts become numbers.
 */
export function breakEvenContent(
  curve: ChartCurve,
  currency: Currency,
  labels: OptionLabels | undefined,
  isPaper: boolean,
  words: ChartWords,
  format: Format,
): BreakEvenContent {
  const { per, here, crossings } = curve;
  const inks = seriesInks(curve.series);
  const at = (x: ChartCurve["xMax"]) => xText(x, per, format);
  const series = curve.series.flatMap((one, index) => {
    const last = one.points.at(-1);
    if (last === undefined) return [];
    const cost = here?.costs[index];
    return [
      {
        name: optionName(one, labels, words),
        ink: inks[index] ?? "ink",
        y: toChartNumber(last.cost),
        isFlat: isFlat(one),
        ...endWords(one, per, words, format),
        points: one.points.map(({ x, cost: y }) => ({ x: toChartNumber(x), y: toChartNumber(y) })),
        here: cost === undefined ? null : chartMoney(cost, format),
      },
    ];
  });
  const top = Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y)));
  const yTicks = niceTicks(top, GRID_LINES);
  const yTexts = moneyTicks(yTicks, format);
  const planned = isPaper ? words.plannedOnPaper : words.planned;
  return {
    xMax: toChartNumber(curve.xMax),
    series,
    crossings: crossings.map(({ x, cost }) => ({ x: toChartNumber(x), y: toChartNumber(cost), text: at(x) })),
    here:
      here === null
        ? null
        : {
            x: toChartNumber(here.x),
            costs: here.costs.map(toChartNumber),
            text: at(here.x),
            title: planned[per](at(here.x)),
            saves: savingAt(here.costs, words, format),
          },
    yTicks: yTicks.map(({ value }, index) => ({ value, text: yTexts[index] ?? "" })),
    xMarks: xMarks(per, curve.xMax).map((x) => ({ value: toChartNumber(x), text: at(x) })),
    words: {
      yTitle: words.costPer[curve.costPer](currency),
      xUnit: words.axis[per],
      xEnd: words.at[per](at(curve.xMax)),
      breakEven: words.breakEven,
      apart: apartAtEnd(curve, words, format),
    },
  };
}

function savingAt(costs: ChartCurve["rows"][number]["costs"], words: ChartWords, format: Format): string | null {
  const [one, two] = costs;
  if (one === undefined || two === undefined || costs.length > 2) return null;
  const saving = gapOf(one, two);
  return isZero(saving) ? null : words.saves(chartMoney(saving, format));
}

function apartAtEnd({ series, per }: ChartCurve, words: ChartWords, format: Format): string | null {
  const [one, two] = series.map(({ points }) => points.at(-1)?.cost);
  if (one === undefined || two === undefined || series.length > 2) return null;
  const gap = chartMoney(gapOf(one, two), format);
  return per === "cancel-day" || per === "tokens-per-month" ? words.apartAtEnd(gap) : words.apart(gap);
}
