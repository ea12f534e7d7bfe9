import { axisLabels } from "../plot/axisLabels";
import { boxOf } from "../plot/chartLabel";
import type { TrafficWords, Writing } from "../demand/demandLayout";
import { labelBoard } from "../plot/labelBoard";
import { plotScale } from "../plot/plotScale";
import type { RingedLayout } from "../plot/RingedPlot";
import type { Format } from "../../ui/LocaleProvider";
import { shareText, tpmText, tpmTicks } from "../plot/tpmText";
import type { DurationContent } from "../plot/trafficShapes";

const GRID_LINES = 3;
const HEADROOM = 1.06;
const TOP = 28;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Load duration: the share of the minutes across, the tokens that at least so many of them reach upwards. */
export function durationLayout(
  content: DurationContent,
  { width, height }: { readonly width: number; readonly height: number },
  writing: Writing,
): RingedLayout {
  const { words, format, measure } = writing;
  const { points, minutes, reservedTpm, dimension } = content;
  const [first] = points;
  const top = Math.max(reservedTpm, first?.tpm ?? 0);
  const ticks = tpmTicks(top, GRID_LINES, format);
  const left = Math.max(24, ...ticks.map(({ text }) => measure(text, false))) + 8;
  const half = measure(shareText(1, format), false) / 2;
  const scale = plotScale(
    { left, top: TOP, right: width - Math.max(4, half), bottom: height - 40 },
    { xMax: 1, yMax: top * HEADROOM },
  );
  const { plot } = scale;
  // The highest minute stands from nothing on, so that the curve begins at the axis.
  const curve =
    first === undefined
      ? []
      : [{ x: 0, y: first.tpm }, ...points.map((point) => ({ x: point.minutes / Math.max(1, minutes), y: point.tpm }))];
  const reserved =
    reservedTpm > 0
      ? [
          { x: 0, y: reservedTpm },
          { x: 1, y: reservedTpm },
        ]
      : [];
  const share = reachedShare(content);
  const ring = reservedTpm > 0 && share > 0 && share < 1 ? scale.pixel({ x: share, y: reservedTpm }) : null;
  const board = labelBoard(
    ring === null ? [] : [ring],
    [curve, reserved].map((line) => line.map(scale.pixel)),
    measure,
  );

  board.put({ text: words.tpm[dimension], x: 0, y: 12, anchor: "start", ink: "muted" });
  ticks.forEach(({ value, text }) =>
    board.put({ text, x: left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" }),
  );
  const bold = ring === null ? [] : [{ x: ring.x, text: shareText(share, format) }];
  const axis = axisLabels(
    bold,
    QUARTERS.map((x) => ({ x: scale.x(x), text: shareText(x, format) })),
    { y: plot.bottom + 18, left: 0, right: width },
    measure,
  );
  axis.forEach(board.put);
  const unit = { text: words.duration.axis, x: width, y: plot.bottom + 34, anchor: "end", ink: "muted" } as const;
  if (boxOf(unit, measure).bottom <= height) board.put(unit);
  if (reservedTpm > 0) {
    const y = scale.y(reservedTpm);
    const text = words.reserved(tpmText(reservedTpm, format));
    const value = reachedWords(share, words, format);
    const bounds = { left: plot.left + 2, top: 14, right: width, bottom: plot.bottom - 2 };
    // Above the line on the right, where the load is below it; one line where it fits, else two.
    const fits = measure(text, true) + measure(` ${value}`, false) <= plot.right - plot.left - 4;
    const places = [
      { x: plot.right, y: y - 7, anchor: "end" },
      { x: plot.left + 6, y: y + 16, anchor: "start" },
      { x: plot.right, y: y + 16, anchor: "end" },
    ] as const;
    board.place({ text, ink: "sub", value: fits ? value : undefined }, places, { bounds });
    if (!fits)
      board.place(
        { text: value, ink: "muted" },
        [
          { x: plot.right, y: y - 23, anchor: "end" },
          { x: plot.right, y: y + 16, anchor: "end" },
          { x: plot.left + 6, y: y + 32, anchor: "start" },
        ],
        { bounds, canDrop: true },
      );
  }
  return {
    scale,
    ring,
    labels: board.labels,
    grid: ticks.map(({ value }) => value).filter((value) => value > 0),
    lines: [
      { points: reserved, look: "sub" },
      { points: curve, look: "strong" },
    ].filter((line) => line.points.length > 0),
  };
}

/**
 * The share of the minutes that reach the reservation, 0 to 1. Exact where the two points around it are neighbouring
 * minutes; between points that were thinned out, along the line drawn.
 */
export function reachedShare({ points, minutes, reservedTpm }: DurationContent): number {
  const next = points.findIndex(({ tpm }) => tpm < reservedTpm);
  if (points.length === 0 || minutes <= 0) return 0;
  if (next === -1) return 1;
  const before = points[next - 1];
  const after = points[next];
  if (before === undefined || after === undefined) return 0;
  const gap = after.minutes - before.minutes;
  const along = gap <= 1 ? 0 : (gap * (before.tpm - reservedTpm)) / (before.tpm - after.tpm);
  return (before.minutes + along) / minutes;
}

export function reachedWords(share: number, { duration }: TrafficWords, format: Format): string {
  return share <= 0 ? duration.never : share >= 1 ? duration.always : duration.reaches(shareText(share, format));
}

/** The tokens a minute that this share of the minutes reach. */
export function tpmAt({ points, minutes }: DurationContent, share: number): number {
  const wanted = Math.max(1, share * minutes);
  const next = points.findIndex((point) => point.minutes >= wanted);
  const after = points[next];
  const before = points[next - 1];
  if (after === undefined) return points.at(-1)?.tpm ?? 0;
  if (before === undefined || after.minutes - before.minutes <= 1) return after.tpm;
  return before.tpm + ((after.tpm - before.tpm) * (wanted - before.minutes)) / (after.minutes - before.minutes);
}

const SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * The load that shares of the minutes reach, with the reservation among them: what the table shows and the chart is
 * read by.
 */
export function durationRows(
  content: DurationContent,
): readonly { readonly share: number; readonly tpm: number; readonly isHere: boolean }[] {
  const reached = reachedShare(content);
  const hasMark = content.reservedTpm > 0 && reached > 0 && reached < 1;
  return content.points.length === 0
    ? []
    : [
        ...SHARES.map((share) => ({ share, tpm: tpmAt(content, share), isHere: false })),
        ...(hasMark ? [{ share: reached, tpm: content.reservedTpm, isHere: true }] : []),
      ].toSorted((a, b) => a.share - b.share);
}
