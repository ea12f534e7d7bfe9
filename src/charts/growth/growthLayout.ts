import { amount } from "../../money/amount";
import { toChartNumber } from "../../money/toChartNumber";
import type { DecimalText } from "../../model/quantities";
import { monthTicks } from "../overTime/months";
import type { FixedSize } from "../plot/ChartBox";
import { chartMoney, moneyTicks } from "../plot/chartMoney";
import { placesBeside } from "../plot/labels/labelBoard";
import { endLabels, endRoom } from "../plot/labels/lineEnds";
import type { OnPaper } from "../plot/plotChart";
import { plotLayout, type PlotArea, type PlotLayout } from "../plot/plotLayout";
import type { Writing } from "../plot/labels/writing";
import { WAY_LOOKS } from "../ways/wayLooks";
import type { GrowthContent, GrowthWords } from "./growthCurve";

/** Below this the names of the lines are only in the readout. */
const NARROW = 640;
const HEADROOM = 1.08;
/** Switches that are named in the plot. */
const MOST_NAMED = 3;

/**
 * A month is level from its start to its end. The plan is the broad line; the room under it bears the colour of the way
 * that it buys.
 */
export function growthLayout(
  content: GrowthContent & OnPaper,
  size: FixedSize,
  writing: Writing<GrowthWords>,
): PlotLayout {
  const { words, format, measure } = writing;
  const { ways, plan, stretches, currency } = content;
  const months = plan.length;
  const most = [plan, ...ways.map(({ costs }) => costs)]
    .flat()
    .map(heightOf)
    .reduce((top, one) => Math.max(top, one), 0);
  const isNarrow = size.width < NARROW;
  const ends = ways.flatMap(({ way, name, costs }) => {
    const last = costs.at(-1);
    return last === undefined
      ? []
      : [{ name, ink: WAY_LOOKS[way].ink, y: heightOf(last), detail: chartMoney(amount(last), format) }];
  });
  const switches = stretches.slice(1).map(({ from, way, name }) => {
    const at = { x: from - 1, y: heightOf(plan[from - 1] ?? "0") };
    return { at, name, ink: WAY_LOOKS[way].ink, month: format.number(String(from)) };
  });
  const { layout, scale, board } = plotLayout(
    {
      titles: [words.chart.unit(currency)],
      lines: [
        { look: "base plan", points: corners(plan), isStepped: true },
        ...ways.map(({ way, costs }) => ({ look: WAY_LOOKS[way].line, points: corners(costs), isStepped: true })),
      ],
      areas: stretches.map(({ way, from, to }): PlotArea => ({
        look: WAY_LOOKS[way].zone,
        points: corners(plan.slice(from - 1, to), from - 1).map((point) => ({ ...point, low: 0 })),
        isStepped: true,
      })),
      yTicks: moneyTicks(most, format),
      yMax: most === 0 ? 1 : most * HEADROOM,
      xMax: months,
      xTicks: monthTicks(months, format),
      xUnit: words.chart.months(String(months)),
      rings: switches.map(({ at }) => at),
      named: switches.length,
    },
    { ...size, top: 28, right: isNarrow ? 12 : endRoom(ends, measure), bottom: 44 },
    measure,
  );
  const { plot } = scale;
  const bounds = { left: plot.left + 2, top: 14, right: plot.right, bottom: plot.bottom - 2 };
  if (!isNarrow) endLabels(ends, scale).forEach(board.put);
  for (const { at, name, ink, month } of switches.slice(0, MOST_NAMED))
    board.place(
      { text: name, value: words.chart.fromMonth(month), ink },
      placesBeside(scale.pixel(at), [10, 24], [-10, -14], [10, 44], [-10, -32]),
      { bounds, canDrop: true },
    );
  return layout;
}

function heightOf(cost: DecimalText): number {
  return toChartNumber(amount(cost));
}

/** A point at the start of each month, and one at the end of the last. */
function corners(costs: readonly DecimalText[], start = 0): readonly { readonly x: number; readonly y: number }[] {
  const points = costs.map((cost, index) => ({ x: start + index, y: heightOf(cost) }));
  const last = points.at(-1);
  return last === undefined ? [] : [...points, { ...last, x: last.x + 1 }];
}
