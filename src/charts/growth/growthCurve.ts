import type { MessagesOf } from "../../format/catalogue";
import type { waysGrowthMessages } from "../../format/messages/waysGrowth";
import { amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { Currency, DecimalText } from "../../model/quantities";
import type { Way } from "../../model/workload";
import { moneyValue, type ChartPoints } from "../plot/readout/chartPoints";
import type { Writing } from "../plot/labels/writing";
import { WAY_LOOKS } from "../ways/wayLooks";

export type GrowthWords = MessagesOf<typeof waysGrowthMessages>;

/** Cost of each month in each way, and in the plan that switches between them. Amounts are exact decimal text. */
export interface GrowthContent {
  readonly currency: Currency;
  /** As many costs as the term has months, at least one. */
  readonly ways: readonly { readonly way: Way; readonly name: string; readonly costs: readonly DecimalText[] }[];
  readonly plan: readonly DecimalText[];
  /** What the plan buys, from a month to a month, both from 1 and included, without a gap. */
  readonly stretches: readonly {
    readonly way: Way;
    readonly name: string;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Every month: the plan first, then each way; a month in which the plan switches is marked. */
export function growthPoints(content: GrowthContent, { words, format }: Writing<GrowthWords>): ChartPoints {
  const { ways, plan, stretches, currency } = content;
  const switches = new Map(stretches.slice(1).map(({ from, name }) => [from, name]));
  const value = (cost: DecimalText | undefined) =>
    cost === undefined ? null : { ...moneyValue(amount(cost), format), y: toChartNumber(amount(cost)) };
  return {
    header: words.chart.month,
    unit: words.chart.unit(currency),
    start: plan.length - 1,
    columns: [
      { header: words.plan, name: words.plan, ink: "ink" },
      ...ways.map(({ way, name }) => ({ header: name, name, ink: WAY_LOOKS[way].ink })),
    ],
    rows: plan.map((cost, index) => {
      const month = format.number(String(index + 1));
      const next = switches.get(index + 1);
      return {
        x: index + 0.5,
        place: month,
        at: words.chart.at(month),
        mark: next === undefined ? null : words.chart.switches(next),
        values: [value(cost), ...ways.map(({ costs }) => value(costs[index]))],
      };
    }),
  };
}

/** Text alternative of the chart for screen readers. */
export function describeGrowth(content: GrowthContent, { words, format }: Writing<GrowthWords>): string {
  const { ways, plan, stretches, currency } = content;
  const number = (month: number) => format.number(String(month));
  const ends = ways.flatMap(({ name, costs }) => {
    const [first, last] = [costs[0], costs.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [words.chart.goes(name, format.moneyText(first, currency), format.moneyText(last, currency))];
  });
  return [
    words.chart.describe(number(plan.length)),
    ...stretches.map(({ name, from, to }) => words.chart.stretch(name, number(from), number(to))),
    ...ends,
  ].join(words.chart.join);
}
