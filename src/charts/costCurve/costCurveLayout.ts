import { toChartNumber } from "../../money/toChartNumber";
import type { Amount } from "../../money/amount";
import { axisLabels } from "../plot/axisLabels";
import { boxOf, type Ink } from "../plot/chartLabel";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import type { Writing } from "../demand/demandLayout";
import { endLabels } from "../plot/endLabels";
import { labelBoard } from "../plot/labelBoard";
import { niceTicks } from "../plot/niceTicks";
import type { Pixel } from "../plot/placeLabel";
import { plotScale } from "../plot/plotScale";
import type { RingedLayout } from "../plot/RingedPlot";
import { STEP_TPM, stepsText, tpmTicks } from "../plot/tpmText";
import type { CostCurveContent, CostCurvePoint } from "../plot/trafficShapes";

const GRID_LINES = 3;
const HEADROOM = 1.05;
const TOP = 28;
const MARK_ROOM = 64;

/** What is reserved, what overflows and their sum by reserved tokens a minute; pay as you go goes straight across. */
export function costCurveLayout(
  content: CostCurveContent,
  { width, height }: { readonly width: number; readonly height: number },
  writing: Writing,
): RingedLayout {
  const { words, format, measure } = writing;
  const { dimension, points } = content;
  const x = (steps: number) => steps * STEP_TPM[dimension];
  const xMax = x(points.at(-1)?.steps ?? 0);
  const series = seriesOf(content, writing).map(({ at, ...one }) => ({
    ...one,
    points: points.map((point) => ({ x: x(point.steps), y: toChartNumber(at(point)) })),
    at,
  }));
  const most = Math.max(0, ...series.flatMap((one) => one.points.map(({ y }) => y)));
  const ticks = niceTicks(most, GRID_LINES);
  const tickTexts = moneyTicks(ticks, format);
  const ends = series.flatMap(({ name, ink, at, points: drawn }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const value = chartMoney(at(last), format);
    return [{ name, ink, y: drawn.at(-1)?.y ?? 0, value, detail: value, isFlat: false }];
  });
  const left = Math.max(24, ...tickTexts.map((text) => measure(text, false))) + 8;
  const right =
    width - Math.max(0, ...ends.map(({ name, value }) => Math.max(measure(name, true), measure(value, false)))) - 10;
  const scale = plotScale({ left, top: TOP, right, bottom: height - 40 }, { xMax, yMax: most * HEADROOM });
  const { plot } = scale;
  const best = points.find(({ steps }) => steps === content.bestSteps);
  const ring = best === undefined ? null : scale.pixel({ x: x(best.steps), y: toChartNumber(best.total) });
  const drop = ring === null ? [] : [[ring, { x: ring.x, y: plot.bottom }]];
  const board = labelBoard(
    ring === null ? [] : [ring],
    [...series.map((one) => one.points.map(scale.pixel)), ...drop],
    measure,
  );

  const title = { text: words.curve.money(content.currency), x: 0, y: 12, anchor: "start", ink: "muted" } as const;
  const kept = { text: keptText(content, writing), x: width, y: 12, anchor: "end", ink: "muted" } as const;
  board.put(title);
  if (boxOf(title, measure).right + 16 <= boxOf(kept, measure).left) board.put(kept);
  ticks.forEach(({ value }, index) =>
    board.put({ text: tickTexts[index] ?? "", x: left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" }),
  );
  const bold =
    ring === null || best === undefined ? [] : [{ x: ring.x, text: stepsText(best.steps, dimension, format) }];
  const even = tpmTicks(xMax, Math.max(2, Math.floor((plot.right - plot.left) / MARK_ROOM)), format).map(
    ({ value, text }) => ({ x: scale.x(value), text }),
  );
  const axis = axisLabels(bold, even, { y: plot.bottom + 18, left: 0, right: width }, measure);
  axis.forEach(board.put);
  const unit = { text: words.tpm[dimension], x: width, y: plot.bottom + 18, anchor: "end", ink: "muted" } as const;
  const taken = Math.max(0, ...axis.map((label) => boxOf(label, measure).right));
  // Under the marks where it has no room beside them.
  board.put(boxOf(unit, measure).left >= taken + 8 ? unit : { ...unit, y: plot.bottom + 34 });
  endLabels(ends, scale, null).forEach(board.put);
  if (ring !== null && best !== undefined) {
    board.place({ text: words.curve.best, value: chartMoney(best.total, format), ink: "ink" }, besideRing(ring), {
      bounds: { left: plot.left + 2, top: 14, right: plot.right, bottom: plot.bottom - 2 },
    });
  }
  return {
    scale,
    ring,
    labels: board.labels,
    lines: series.map(({ points: drawn, look }) => ({ points: drawn, look })),
    grid: ticks.map(({ value }) => value).filter((value) => value > 0),
  };
}

/** "with 71,000 output TPM" */
export function keptText(
  { dimension, otherSteps }: CostCurveContent,
  { words, format }: Pick<Writing, "words" | "format">,
): string {
  const other = dimension === "input" ? "output" : "input";
  return words.curve.kept[other](stepsText(otherSteps, other, format));
}

interface CurveSeries {
  readonly name: string;
  readonly ink: Ink;
  readonly look: string;
  readonly at: (point: CostCurvePoint) => Amount;
}

/** The total last, over the others. */
function seriesOf({ payAsYouGo }: CostCurveContent, { words: { curve } }: Writing): readonly CurveSeries[] {
  return [
    { name: curve.payAsYouGo, ink: "payg", look: "payg", at: () => payAsYouGo },
    { name: curve.reserved, ink: "sub", look: "sub", at: ({ reserved }) => reserved },
    { name: curve.overflow, ink: "over", look: "over", at: ({ overflow }) => overflow },
    { name: curve.total, ink: "ink", look: "strong", at: ({ total }) => total },
  ];
}

function besideRing({ x, y }: Pixel) {
  return [
    { x, y: y - 12, anchor: "middle" },
    { x, y: y + 22, anchor: "middle" },
    { x: x + 9, y: y - 10, anchor: "start" },
    { x: x - 9, y: y - 10, anchor: "end" },
    { x: x + 9, y: y + 20, anchor: "start" },
    { x: x - 9, y: y + 20, anchor: "end" },
    { x, y: y - 30, anchor: "middle" },
    { x: x + 9, y: y - 30, anchor: "start" },
    { x: x - 9, y: y + 40, anchor: "end" },
    { x: x + 9, y: y + 40, anchor: "start" },
    { x: x + 9, y: y - 50, anchor: "start" },
  ] as const;
}
