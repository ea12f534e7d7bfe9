import type { Amount } from "../../money/amount";
import { subtract } from "../../money/arithmetic";
import { isZero, larger, smaller } from "../../money/compare";
import { toChartNumber } from "../../money/toChartNumber";
import type { FixedSize } from "../plot/ChartBox";
import type { OnPaper } from "../plot/plotChart";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import { endLabels, endRoom } from "../plot/labels/lineEnds";
import { leftRoom, plotLayout, type PlotLayout } from "../plot/plotLayout";
import type { ChartWords, Writing } from "../plot/labels/writing";
import {
  apartLabels,
  besideDrop,
  bothSides,
  placeName,
  placeSaves,
  placeValues,
  type Dot,
  type Series,
} from "./breakEvenLabels";
import { isFlat, optionName, seriesInks, xText, type BreakEvenContent } from "./curve";
import { gainAreas } from "./gainAreas";
import { xMarks } from "./xMarks";

/** Below this the labels move into the plot. */
export const NARROW_WIDTH = 420;
const NARROWEST_PLOT = 200;
const TOP = 24;
const HEADROOM = 1.04;
/** The line of "you are here" ends so many px above the upper dot, where its title is not on top of it. */
const HERE_ABOVE = 28;
const SMALLEST_GAP = 12;
/** Crossings whose place is written on the axis. */
const MOST_NAMED = 5;

/**
 * Two purchase options by how much is used: where they cross, where the plan is, and what the cheaper one saves
 * there.
 */
export function breakEvenLayout(
  content: BreakEvenContent & OnPaper,
  size: FixedSize,
  writing: Writing<ChartWords>,
): PlotLayout {
  const { curve, currency, fixed } = content;
  const { words, format, measure } = writing;
  const { per, here, crossings } = curve;
  const at = (x: Amount) => xText(x, per, format);
  const series = seriesOf(content, writing);
  const apart = crossings.length > 0 ? null : apartText(content, writing);
  const highest = Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y)));
  const yTicks = moneyTicks(highest, format);
  const unit = words.axis[per];
  const ends = apart === null ? series : series.map(({ name, value }) => ({ name: `${name} ${value}`, detail: apart }));
  const right = Math.max(measure(unit, false) + 20, endRoom(ends, measure) + 6);
  const isNarrow = size.width < NARROW_WIDTH || size.width - leftRoom(yTicks, measure) - right < NARROWEST_PLOT;
  const bottom = isNarrow ? 32 : 40;
  const yMax = Math.max(highest, ...(here?.costs ?? []).map(toChartNumber)) * HEADROOM;
  /** What a px is worth. */
  const px = yMax / (size.height - TOP - bottom);
  const dots = series.flatMap((one, index) => {
    const cost = here?.costs[index];
    if (here === null || cost === undefined) return [];
    const place = { x: toChartNumber(here.x), y: toChartNumber(cost) };
    return [{ ...place, ink: one.ink, series: one, text: chartMoney(cost, format) }];
  });
  const title = here === null ? null : (fixed === undefined ? words.planned : words.plannedOnPaper)[per](at(here.x));
  const hereTop = isNarrow ? Math.min(yMax, Math.max(0, ...dots.map(({ y }) => y)) + HERE_ABOVE * px) : yMax;
  const upright = here === null ? [] : [{ x: toChartNumber(here.x), y: hereTop, low: 0 }];
  const [upper, lower] = series.map(({ y }) => y).toSorted((a, b) => b - a);
  const xMax = toChartNumber(curve.xMax);
  const gap =
    apart === null || upper === undefined || lower === undefined || upper - lower < SMALLEST_GAP * px
      ? []
      : [{ x: xMax, y: upper - 4 * px, low: lower + 4 * px }];
  const rings = crossings.map(({ x, cost }) => ({ x: toChartNumber(x), y: toChartNumber(cost) }));
  const bold = (x: Amount) => ({ value: toChartNumber(x), text: at(x) });
  const [crossing, ...others] = crossings.slice(0, MOST_NAMED).map(({ x }) => bold(x));
  const marks = xMarks(per, curve.xMax).map(bold);
  const { layout, scale, board } = plotLayout(
    {
      titles: [words.costPer[curve.costPer](currency)],
      lines: series.map(({ points, ink }) => ({ points, look: ink })),
      areas: gainAreas(
        series,
        rings.map(({ x }) => x),
        upright[0]?.x ?? null,
      ),
      yTicks,
      yMax,
      xMax,
      xTicks: isNarrow
        ? [...marks.slice(0, -1), { value: xMax, text: words.at[per](at(curve.xMax)), anchor: "end" as const }]
        : marks,
      boldTicks: [...(crossing === undefined ? [] : [crossing]), ...(here === null ? [] : [bold(here.x)]), ...others],
      xUnit: isNarrow ? undefined : unit,
      rings,
      named: MOST_NAMED,
      dots,
      uprights: [...upright, ...gap],
    },
    { ...size, top: TOP, right: isNarrow ? 10 : right, bottom, marksEnd: (end) => (isNarrow ? size.width : end + 20) },
    measure,
  );
  const { plot } = scale;
  const inside = { left: plot.left, top: 0, right: isNarrow ? size.width : plot.right, bottom: plot.bottom - 2 };
  if (!isNarrow) (apart === null ? endLabels(series, scale) : apartLabels(series, apart, scale)).forEach(board.put);
  const shown = dots.map(({ series: one, ink, text, ...dot }): Dot => {
    return { ...scale.pixel(dot), ink, text, name: isNarrow && one.isFlat ? one.name : null };
  });
  const placeTitle = () => {
    if (title === null) return;
    const half = measure(title, true) / 2;
    const free = measure(words.costPer[curve.costPer](currency), false) + 12;
    const x = scale.x(toChartNumber(here?.x ?? curve.xMax));
    const above = { x: Math.min(Math.max(x, free + half), size.width - half), y: 16, anchor: "middle" } as const;
    const beside = [plot.bottom - 8, plot.bottom - 26].flatMap((y) => bothSides(x, y, 6).toReversed());
    const bounds = { left: 0, top: 0, right: size.width, bottom: plot.bottom };
    board.place({ text: title, ink: "ink" }, [...(isNarrow ? beside : []), above], { bounds });
  };
  // Above the plot the title has one place; in a narrow plot it has several, and the values go first.
  if (!isNarrow) placeTitle();
  placeValues(board, shown, inside);
  if (isNarrow) placeTitle();
  const [ring] = rings.map(scale.pixel);
  if (ring !== undefined)
    board.place({ text: words.breakEven, ink: "ink" }, besideDrop(ring, plot.bottom - 10), { bounds: inside });
  placeSaves(board, shown, here === null ? null : savingText(here.costs, writing), inside);
  if (isNarrow) {
    for (const { x, y, low } of gap) {
      const [up, down] = [scale.y(y), scale.y(low)];
      const places = [(up + down) / 2 + 4, down + 22, down - 6].map(
        (height) => ({ x: scale.x(x) - 8, y: height, anchor: "end" }) as const,
      );
      board.place({ text: apart ?? "", ink: "muted" }, places, { bounds: inside, canDrop: true });
    }
    for (const one of series) placeName(board, one, xMax, scale, inside);
  }
  return layout;
}

function seriesOf({ curve, labels }: BreakEvenContent, { words, format }: Writing<ChartWords>): readonly Series[] {
  const inks = seriesInks(curve.series);
  return curve.series.flatMap((one, index) => {
    const last = one.points.at(-1);
    if (last === undefined) return [];
    const value = chartMoney(last.cost, format);
    const at = words.at[curve.per](xText(last.x, curve.per, format));
    return [
      {
        name: optionName(one, labels, words),
        ink: inks[index] ?? "ink",
        y: toChartNumber(last.cost),
        points: one.points.map(({ x, cost: y }) => ({ x: toChartNumber(x), y: toChartNumber(y) })),
        value,
        detail: isFlat(one) ? words.flat(value) : words.costAt(value, at),
        isFlat: isFlat(one),
      },
    ];
  });
}

/** "4.80 apart at full use", for two lines without a crossing. */
function apartText(
  { curve: { series, per } }: BreakEvenContent,
  { words, format }: Writing<ChartWords>,
): string | null {
  const [one, two] = series.map(({ points }) => points.at(-1)?.cost);
  if (one === undefined || two === undefined || series.length > 2) return null;
  const gap = chartMoney(subtract(larger(one, two), smaller(one, two)), format);
  return per === "cancel-day" || per === "tokens-per-month" ? words.apartAtEnd(gap) : words.apart(gap);
}

function savingText([one, two, third]: readonly Amount[], { words, format }: Writing<ChartWords>): string | null {
  if (one === undefined || two === undefined || third !== undefined) return null;
  const saving = subtract(larger(one, two), smaller(one, two));
  return isZero(saving) ? null : words.saves(chartMoney(saving, format));
}
