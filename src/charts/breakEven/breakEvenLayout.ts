import { MOST_NAMED, type BreakEvenContent } from "./breakEvenContent";
import { breakEvenFrame, type Frame } from "./breakEvenFrame";
import { placeHere, placeNarrowEnds, placeSaves, placeXLabels } from "./breakEvenLabels";
import type { ChartLabel, Ink } from "../plot/chartLabel";
import { endLabels } from "../plot/endLabels";
import { labelBoard } from "../plot/labelBoard";
import type { Pixel, Place } from "../plot/placeLabel";
import type { PlotScale } from "../plot/plotScale";
import type { Measure } from "../plot/textWidth";

export interface BreakEvenLayout {
  readonly scale: PlotScale;
  readonly labels: readonly ChartLabel[];
  readonly rings: readonly Pixel[];
  readonly dots: readonly (Pixel & { readonly ink: Ink })[];
  readonly here: { readonly x: number; readonly top: number } | null;
  /** From a crossing down to the axis. */
  readonly drops: readonly Pixel[];
  /** Between two lines that never meet, at the end. */
  readonly gap: { readonly x: number; readonly top: number; readonly bottom: number } | null;
}

const SMALLEST_GAP = 12;

/** Places everything in a chart of this size. Pure: the same content, size and font give the same picture. */
export function breakEvenLayout(
  content: BreakEvenContent,
  width: number,
  height: number,
  measure: Measure,
): BreakEvenLayout {
  const frame = breakEvenFrame(content, width, height, measure);
  const { scale, isNarrow, rings, dots, here } = frame;
  const { plot } = scale;
  const upright = [...(here === null ? [] : [{ x: here.x, y: here.top }]), ...rings].map(({ x, y }) => [
    { x, y },
    { x, y: plot.bottom },
  ]);
  const board = labelBoard(
    [...rings, ...dots],
    [...content.series.map(({ points }) => points.map(scale.pixel)), ...upright],
    measure,
  );

  board.put({ text: content.words.yTitle, x: 0, y: 12, anchor: "start", ink: "muted" });
  for (const { value, text } of content.yTicks)
    board.put({ text, x: plot.left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" });
  placeXLabels(board, content, frame, measure);
  const apart = rings.length > 0 ? null : content.words.apart;
  if (!isNarrow) endLabels(content.series, scale, apart).forEach(board.put);
  placeHere(board, content, frame, measure);
  const [ring] = rings;
  if (ring !== undefined)
    board.place({ text: content.words.breakEven, ink: "ink" }, besideDrop(ring, plot.bottom), { bounds: frame.inside });
  placeSaves(board, content, frame);
  const gap = gapAtEnd(content, frame);
  if (isNarrow) {
    if (gap !== null && apart !== null) {
      const middle = (gap.top + gap.bottom) / 2 + 4;
      const x = gap.x - 8;
      const places = [
        { x, y: middle, anchor: "end" },
        { x, y: gap.bottom + 22, anchor: "end" },
        { x, y: gap.bottom - 6, anchor: "end" },
      ] as const;
      board.place({ text: apart, ink: "muted" }, places, { bounds: frame.inside, canDrop: true });
    }
    placeNarrowEnds(board, content, frame);
  }
  return {
    scale,
    labels: board.labels,
    rings,
    here,
    gap,
    dots: dots.map(({ x, y, ink }) => ({ x, y, ink })),
    drops: rings.slice(0, MOST_NAMED),
  };
}

function gapAtEnd(content: BreakEvenContent, { scale, rings }: Frame): BreakEvenLayout["gap"] {
  const ends = content.series.map((end) => scale.y(end.y));
  const top = Math.min(...ends);
  const bottom = Math.max(...ends);
  if (rings.length > 0 || ends.length !== 2 || bottom - top < SMALLEST_GAP) return null;
  return { x: scale.plot.right, top: top + 4, bottom: bottom - 4 };
}

/** Down at the axis if it can be, else at the ring, else higher up along the crossing. */
function besideDrop({ x, y }: Pixel, axis: number): readonly [Place, ...Place[]] {
  const beside = (height: number): Place[] => [
    { x: x - 6, y: height, anchor: "end" },
    { x: x + 6, y: height, anchor: "start" },
  ];
  const low = axis - 10;
  return [
    { x: x - 6, y: low, anchor: "end" },
    { x: x + 6, y: low, anchor: "start" },
    ...beside(low - 18),
    { x: x - 8, y: y - 12, anchor: "end" },
    { x: x + 8, y: y + 22, anchor: "start" },
    { x: x + 8, y: y - 14, anchor: "start" },
    ...[36, 54, 72, 90].flatMap((above) => beside(low - above)),
  ];
}
