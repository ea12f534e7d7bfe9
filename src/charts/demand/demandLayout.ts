import type { FixedSize } from "../plot/ChartBox";
import type { Place } from "../plot/labels/chartLabel";
import { GRID_LINES } from "../plot/chartMoney";
import { placesAt } from "../plot/labels/labelBoard";
import { plotLayout, type PlotLayout } from "../plot/plotLayout";
import { marksIn, tpmText, tpmTicks } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";
import { binText, demandColumns, spanOf, whenTexts, type DemandContent } from "./demand";
import { timeMarks } from "./timeMarks";

const HEADROOM = 1.06;

/** Demand over time as steps: what the reservation holds, what it does not, and the highest minutes. */
export function demandLayout(content: DemandContent, size: FixedSize, writing: Writing<TrafficWords>): PlotLayout {
  const { words, format, language, measure } = writing;
  const { dimension, minutesPerBin, reservedTpm, mean } = content;
  const bins = demandColumns(content, mean.length);
  const top = Math.max(reservedTpm, ...bins.map(({ peak, mean: load }) => Math.max(peak, load)));
  // No more columns than px: more of them would only blur.
  const columns = demandColumns(content, Math.max(1, size.width - 60));
  const last = columns.at(-1);
  const xMax = mean.length * minutesPerBin;
  /** Level from each column to the next, and the last one to its end. */
  const edge = <Height extends object>(height: (column: (typeof columns)[number]) => Height) => [
    ...columns.map((column) => ({ x: column.from * minutesPerBin, ...height(column) })),
    ...(last === undefined ? [] : [{ x: xMax, ...height(last) }]),
  ];
  const hasPeaks = columns.some((column) => column.peak > column.mean);
  const span = spanOf(content);
  const lines = [
    { points: hasPeaks ? edge(({ peak }) => ({ y: peak })) : [], look: "peak", isStepped: true },
    { points: edge((column) => ({ y: column.mean })), look: "mean", isStepped: true },
    { points: reservedTpm > 0 ? edge(() => ({ y: reservedTpm })) : [], look: "sub reserved" },
  ];
  const isOver = columns.some(({ over }) => over > 0);
  const held = ({ mean: load, over }: (typeof columns)[number]) => load - over;
  const inside = { points: edge((column) => ({ y: held(column), low: 0 })), look: "gain", isStepped: true };
  const outside = {
    points: edge((column) => ({ y: column.mean, low: held(column) })),
    look: "outside",
    billed: "overflow",
    isStepped: true,
  } as const;
  const { layout, scale, board } = plotLayout(
    {
      titles: [`${words.tpm[dimension]}${words.list}${binText(minutesPerBin, writing)}`, words.tpm[dimension]],
      notes: whenTexts(content, writing),
      lines: lines.filter(({ points }) => points.length > 0),
      areas: isOver ? [inside, outside] : [inside],
      yTicks: tpmTicks(top, GRID_LINES, format),
      yMax: top * HEADROOM,
      xMax,
      xTicks: (width) =>
        timeMarks(span, marksIn(width), language).map(({ minute, text }) => ({ value: minute - span.from, text })),
    },
    { ...size, top: 28, right: 2, bottom: 28 },
    measure,
  );
  const { plot } = scale;
  if (last === undefined) {
    const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 };
    board.put({ ...middle, text: words.noData, anchor: "middle", ink: "muted" });
  }
  const bounds = { left: plot.left, top: 14, right: size.width, bottom: plot.bottom - 2 };
  if (reservedTpm > 0) {
    // Where the demand leaves it room, from the right; else above the line on the right.
    const [text, y] = [words.reserved(tpmText(reservedTpm, format)), scale.y(reservedTpm)];
    const room = Math.max(0, plot.right - plot.left - measure(text, true) - 8);
    const above = [0, 0.25, 0.5, 0.75, 1].map((share): Place => {
      return { x: plot.right - 2 - share * room, y: y - 6, anchor: "end" };
    });
    board.place({ text, ink: "sub" }, [...above, { x: plot.right - 2, y: y + 15, anchor: "end" }], { bounds });
  }
  if (last === undefined || !hasPeaks) return layout;
  const highest = columns.reduce((most, column) => (column.peak > most.peak ? column : most), last);
  const at = scale.pixel({ x: ((highest.from + highest.to) / 2) * minutesPerBin, y: highest.peak });
  const label = { text: words.demand.peak, value: tpmText(highest.peak, format), ink: "plain" } as const;
  board.place(label, placesAt(at, [6, 8], [-6, 8], [6, 22], [0, -6]), { bounds, canDrop: true });
  return layout;
}
