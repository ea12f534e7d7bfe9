import type { Currency } from "../../model/quantities";
import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import { toText } from "../../money/toText";
import type { FixedSize } from "../plot/ChartBox";
import type { Ink } from "../plot/labels/chartLabel";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import { moneyValue, type ChartPoints } from "../plot/readout/chartPoints";
import { evenSample } from "../plot/readout/evenSample";
import { placesBeside } from "../plot/labels/labelBoard";
import { endLabels, endRoom } from "../plot/labels/lineEnds";
import { plotLayout, type PlotLayout } from "../plot/plotLayout";
import { startAt } from "../plot/readout/readout";
import { marksIn, STEP_TPM, stepsText, tpmTicks, type TpmDimension } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";

/** Cost against the steps of one dimension, the other one kept. */
export interface CostCurveContent {
  readonly dimension: TpmDimension;
  /** Steps rising from 0. */
  readonly points: readonly CostCurvePoint[];
  /** The steps of the cheapest reservation. */
  readonly bestSteps: number;
  /** The steps of the other dimension, the same for all points. */
  readonly otherSteps: number;
  readonly payAsYouGo: Amount;
  readonly currency: Currency;
}

interface CostCurvePoint {
  readonly steps: number;
  readonly reserved: Amount;
  readonly overflow: Amount;
  readonly total: Amount;
}

const HEADROOM = 1.05;
const MOST_ROWS = 200;

/**
 * Every reservation: its parts, pay as you go, and what it saves or costs over that. The table has a sample of
 * them.
 */
export function costCurvePoints(content: CostCurveContent, writing: Writing<TrafficWords>): ChartPoints {
  const { dimension, points, bestSteps, payAsYouGo, currency } = content;
  const { words, readout, format } = writing;
  const { curve, tpm } = words;
  const { column } = curve;
  const isBest = ({ steps }: { readonly steps: number }) => steps === bestSteps;
  const inTable = new Set(evenSample(points, MOST_ROWS, isBest));
  const money = (amount: Amount) => moneyValue(amount, format);
  return {
    header: tpm[dimension],
    unit: currency,
    start: startAt(points, isBest),
    columns: [
      { header: column.steps },
      { name: curve.total },
      { header: column.reserved(currency), name: curve.reserved, ink: "sub" },
      { header: column.overflow(currency), name: curve.overflow, ink: "over" },
      { header: column.total(currency) },
      { name: curve.payAsYouGo, ink: "payg" },
      { name: readout.difference, ink: "muted" },
    ],
    rows: points.map((point) => {
      const { steps, reserved, overflow, total } = point;
      const sign = compare(total, payAsYouGo) === 0 ? undefined : "always";
      const difference = { ...moneyValue(subtract(total, payAsYouGo), format, sign), y: undefined };
      const costs = [total, reserved, overflow, total, payAsYouGo];
      const place = stepsText(steps, dimension, format);
      return {
        x: steps * STEP_TPM[dimension],
        place,
        at: `${place} ${tpm[dimension]}`,
        mark: isBest(point) ? curve.best : null,
        isCurrent: isBest(point),
        isIn: inTable.has(point) ? undefined : "readout",
        values: [{ text: format.number(steps.toString()) }, ...costs.map(money), difference],
      };
    }),
  };
}

/** What is reserved, what overflows and their sum by reserved tokens a minute; pay as you go goes straight across. */
export function costCurveLayout(
  content: CostCurveContent,
  size: FixedSize,
  writing: Writing<TrafficWords>,
): PlotLayout {
  const { words, format, measure } = writing;
  const { dimension, points, bestSteps, currency } = content;
  const x = ({ steps }: CostCurvePoint) => steps * STEP_TPM[dimension];
  const last = points.at(-1);
  const xMax = last === undefined ? 0 : x(last);
  const series = seriesOf(content, words).map((one) => ({
    ...one,
    points: points.map((point) => ({ x: x(point), y: toChartNumber(one.costAt(point)) })),
  }));
  const most = Math.max(0, ...series.flatMap((one) => one.points.map(({ y }) => y)));
  const ends = series.flatMap(({ name, ink, costAt, points: drawn }) =>
    last === undefined ? [] : [{ name, ink, y: drawn.at(-1)?.y ?? 0, detail: chartMoney(costAt(last), format) }],
  );
  const best = points.filter(({ steps }) => steps === bestSteps);
  const rings = best.map((point) => ({ x: x(point), y: toChartNumber(point.total) }));
  const { layout, scale, board } = plotLayout(
    {
      titles: [words.curve.money(currency)],
      notes: [keptText(content, writing)],
      lines: series.map(({ points: drawn, look }) => ({ points: drawn, look })),
      yTicks: moneyTicks(most, format),
      yMax: most * HEADROOM,
      xMax,
      xTicks: (width) => tpmTicks(xMax, marksIn(width), format),
      boldTicks: best.map((point) => ({ value: x(point), text: stepsText(point.steps, dimension, format) })),
      xUnit: words.tpm[dimension],
      rings,
    },
    { ...size, top: 28, right: endRoom(ends, measure), bottom: 40 },
    measure,
  );
  endLabels(ends, scale).forEach(board.put);
  const { plot } = scale;
  best.forEach(({ total }, index) => {
    const ring = scale.pixel(rings[index] ?? { x: 0, y: 0 });
    board.place(
      { text: words.curve.best, value: chartMoney(total, format), ink: "ink" },
      placesBeside(ring, [0, -12], [0, 22]),
      { bounds: { left: plot.left + 2, top: 14, right: plot.right, bottom: plot.bottom - 2 } },
    );
  });
  return layout;
}

/** Text alternative of the chart for screen readers. */
export function describeCostCurve(content: CostCurveContent, writing: Writing<TrafficWords>): string {
  const { dimension, points, bestSteps, payAsYouGo, currency } = content;
  const { words, format } = writing;
  const { curve } = words;
  const money = (amount: Amount) => format.moneyText(toText(amount), currency);
  const title = `${curve.title[dimension]}${words.list}${keptText(content, writing)}`;
  const best = points.find(({ steps }) => steps === bestSteps);
  const [first, last] = [points[0], points.at(-1)];
  return [
    ...(best === undefined
      ? []
      : [
          best.steps === 0
            ? curve.describeNone(title, money(best.total))
            : curve.describe(title, stepsText(best.steps, dimension, format), money(best.total)),
        ]),
    first === undefined || last === undefined
      ? words.noData
      : curve.describeEnds(money(first.total), money(last.total), stepsText(last.steps, dimension, format)),
    curve.describePayg(money(payAsYouGo)),
  ].join(words.join);
}

/** "with 71,000 output TPM" */
function keptText({ dimension, otherSteps }: CostCurveContent, { words, format }: Writing<TrafficWords>): string {
  const other = dimension === "input" ? "output" : "input";
  return words.curve.kept[other](stepsText(otherSteps, other, format));
}

interface CurveSeries {
  readonly name: string;
  readonly ink: Ink;
  readonly look: string;
  readonly costAt: (point: CostCurvePoint) => Amount;
}

/** The total last, over the others. */
function seriesOf({ payAsYouGo }: CostCurveContent, { curve }: TrafficWords): readonly CurveSeries[] {
  return [
    { name: curve.payAsYouGo, ink: "payg", look: "payg", costAt: () => payAsYouGo },
    { name: curve.reserved, ink: "sub", look: "sub", costAt: ({ reserved }) => reserved },
    { name: curve.overflow, ink: "over", look: "over", costAt: ({ overflow }) => overflow },
    { name: curve.total, ink: "ink", look: "strong", costAt: ({ total }) => total },
  ];
}
