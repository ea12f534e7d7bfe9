import type { FixedSize } from "../plot/ChartBox";
import { GRID_LINES } from "../plot/chartMoney";
import type { ChartPoints } from "../plot/readout/chartPoints";
import { plotLayout, type PlotLayout } from "../plot/plotLayout";
import { startAt } from "../plot/readout/readout";
import { shareText, tpmText, tpmTicks, type TpmDimension } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";

/** Tokens a minute by how many minutes reach them. */
export interface DurationContent {
  readonly dimension: TpmDimension;
  /** Minute 1 is the peak; tpm never rises. May be thinned out. */
  readonly points: readonly { readonly minutes: number; readonly tpm: number }[];
  /** All minutes of the traffic. */
  readonly minutes: number;
  readonly reservedTpm: number;
}

const HEADROOM = 1.06;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const;
const SHARES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The load that shares of the minutes reach, the reservation among them, and how far each is from it. */
export function durationPoints(content: DurationContent, writing: Writing<TrafficWords>): ChartPoints {
  const { words, readout, format } = writing;
  const { column, peakRow, mark } = words.duration;
  const { reservedTpm, points, dimension } = content;
  const reached = reachedShare(content);
  const shares = SHARES.map((share) => ({ share, tpm: tpmAt(content, share), isHere: false }));
  const here = isMarked(content) ? [{ share: reached, tpm: reservedTpm, isHere: true }] : [];
  const rows = points.length === 0 ? [] : [...shares, ...here].toSorted((a, b) => a.share - b.share);
  const tpm = (value: number, y?: number) => ({ text: tpmText(value, format), y });
  return {
    header: column.share,
    unit: words.tpm[dimension],
    start: startAt(
      rows,
      ({ isHere }) => isHere,
      ({ share }) => share === 0,
    ),
    columns: [
      { header: column.tpm, name: readout.load },
      { name: readout.reserved, ink: "sub" },
      { name: readout.difference, ink: "muted" },
    ],
    rows: rows.map(({ share, tpm: load, isHere }) => ({
      x: share,
      place: share === 0 ? peakRow : shareText(share, format),
      at: share === 0 ? peakRow : readout.share(shareText(share, format)),
      mark: isHere ? mark : null,
      isCurrent: isHere,
      values: [
        tpm(load, load),
        ...(reservedTpm > 0 ? [tpm(reservedTpm, reservedTpm), tpm(Math.abs(load - reservedTpm))] : []),
      ],
    })),
  };
}

/** Load duration: the share of the minutes across, the tokens that at least so many of them reach upwards. */
export function durationLayout(content: DurationContent, size: FixedSize, writing: Writing<TrafficWords>): PlotLayout {
  const { words, format, measure } = writing;
  const { points, minutes, reservedTpm, dimension } = content;
  const [first] = points;
  const top = Math.max(reservedTpm, first?.tpm ?? 0);
  // The highest minute starts at 0, so that the curve begins at the axis.
  const curve =
    first === undefined
      ? []
      : [{ x: 0, y: first.tpm }, ...points.map((point) => ({ x: point.minutes / Math.max(1, minutes), y: point.tpm }))];
  const reserved = reservedTpm > 0 ? [{ points: [0, 1].map((x) => ({ x, y: reservedTpm })), look: "sub" }] : [];
  const share = reachedShare(content);
  const rings = isMarked(content) ? [{ x: share, y: reservedTpm }] : [];
  const { layout, scale, board } = plotLayout(
    {
      titles: [words.tpm[dimension]],
      lines: [...reserved, ...(first === undefined ? [] : [{ points: curve, look: "strong" }])],
      yTicks: tpmTicks(top, GRID_LINES, format),
      yMax: top * HEADROOM,
      xMax: 1,
      xTicks: QUARTERS.map((value) => ({ value, text: shareText(value, format) })),
      boldTicks: rings.map(({ x }) => ({ value: x, text: shareText(x, format) })),
      xUnit: words.duration.axis,
      rings,
    },
    { ...size, top: 28, right: Math.max(4, measure(shareText(1, format), false) / 2), bottom: 40 },
    measure,
  );
  if (reservedTpm > 0) {
    const { plot } = scale;
    const y = scale.y(reservedTpm);
    const text = words.reserved(tpmText(reservedTpm, format));
    const value = reachedWords(share, words, writing.format);
    const bounds = { left: plot.left + 2, top: 14, right: size.width, bottom: plot.bottom - 2 };
    // Above the line on the right, where the load is below it; one line where it fits, else two.
    const fits = measure(text, true) + measure(` ${value}`, false) <= plot.right - plot.left - 4;
    const above = (up: number) => ({ x: plot.right, y: y - up, anchor: "end" }) as const;
    const below = (down: number) => ({ x: plot.left + 6, y: y + down, anchor: "start" }) as const;
    board.place({ text, ink: "sub", value: fits ? value : undefined }, [above(7), below(16), above(-16)], { bounds });
    if (!fits)
      board.place({ text: value, ink: "muted" }, [above(23), above(-16), below(32)], { bounds, canDrop: true });
  }
  return layout;
}

/** Text alternative of the chart for screen readers. */
export function describeDuration(content: DurationContent, { words, format }: Writing<TrafficWords>): string {
  const { duration } = words;
  const { points, reservedTpm, dimension } = content;
  const [first] = points;
  if (first === undefined) return words.noData;
  const reserved = tpmText(reservedTpm, format);
  return [
    duration.describe(duration.title[dimension], tpmText(first.tpm, format), tpmText(tpmAt(content, 0.5), format)),
    reservedTpm > 0
      ? duration.describeReserved(reserved, reachedWords(reachedShare(content), words, format))
      : `${words.noneReserved}${words.stop}`,
  ].join(words.join);
}

/** Whether the load goes through the reservation. */
function isMarked(content: DurationContent): boolean {
  const share = reachedShare(content);
  return content.reservedTpm > 0 && share > 0 && share < 1;
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

function reachedWords(share: number, { duration }: TrafficWords, format: Writing<TrafficWords>["format"]): string {
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
