import type { Language, MessagesOf } from "../../format/catalogue";
import type { trafficChartMessages } from "../../format/messages/trafficCharts";
import type { Format } from "../../ui/LocaleProvider";
import { axisLabels } from "../plot/axisLabels";
import type { ChartLabel } from "../plot/chartLabel";
import { demandColumns, type DemandColumn } from "./demandColumns";
import { labelBoard, type LabelBoard } from "../plot/labelBoard";
import type { Pixel, Place } from "../plot/placeLabel";
import { plotScale, type PlotScale } from "../plot/plotScale";
import { areaPath, stairsPath } from "./stairsPath";
import type { Measure } from "../plot/textWidth";
import { relativeUnit, spanText, timeMarks, type TimeSpan } from "./timeMarks";
import { tpmText, tpmTicks } from "../plot/tpmText";
import type { DemandContent } from "../plot/trafficShapes";

export type TrafficWords = MessagesOf<typeof trafficChartMessages>;

/** The surroundings of a layout: what it writes with and how wide its words are. */
export interface Writing {
  readonly words: TrafficWords;
  readonly format: Format;
  readonly language: Language;
  readonly measure: Measure;
}

export interface DemandLayout {
  readonly scale: PlotScale;
  /** y of the lines across, in px. */
  readonly grid: readonly number[];
  /** The `d` of paths; empty where there is nothing of the kind. */
  readonly inside: string;
  readonly over: string;
  readonly mean: string;
  readonly peak: string;
  /** y of the reservation in px; null where nothing is reserved. */
  readonly reserved: number | null;
  readonly labels: readonly ChartLabel[];
}

const TOP = 28;
const GRID_LINES = 3;
const HEADROOM = 1.06;
/** px that a mark of the time axis takes with the room around it. */
const MARK_ROOM = 62;

/** Demand over time as steps: what the reservation holds, what it does not, and the highest minutes. */
export function demandLayout(
  content: DemandContent,
  size: { readonly width: number; readonly height: number },
  writing: Writing,
): DemandLayout {
  const { format, measure } = writing;
  const { width, height } = size;
  const bins = content.mean.length;
  const top = Math.max(
    content.reservedTpm,
    ...demandColumns(content, bins).map(({ peak, mean }) => Math.max(peak, mean)),
  );
  const ticks = tpmTicks(top, GRID_LINES, format);
  const left = Math.max(24, ...ticks.map(({ text }) => measure(text, false))) + 8;
  const scale = plotScale(
    { left, top: TOP, right: width - 2, bottom: height - 28 },
    { xMax: bins * content.minutesPerBin, yMax: top * HEADROOM },
  );
  // No more columns than px: more of them would only blur.
  const columns = demandColumns(content, Math.floor(scale.plot.right - scale.plot.left));
  const edge = (value: (column: DemandColumn) => number) =>
    columns.map((column) => ({
      left: scale.x(column.from * content.minutesPerBin),
      right: scale.x(column.to * content.minutesPerBin),
      y: scale.y(value(column)),
    }));
  const inside = edge(({ mean, over }) => mean - over);
  const mean = edge((column) => column.mean);
  const hasPeaks = columns.some((column) => column.peak > column.mean);
  const peak = hasPeaks ? edge((column) => column.peak) : [];
  const reserved = content.reservedTpm > 0 ? scale.y(content.reservedTpm) : null;
  const line: Pixel[] = (hasPeaks ? peak : mean).flatMap((step) => [
    { x: step.left, y: step.y },
    { x: step.right, y: step.y },
  ]);
  const board = labelBoard(
    [],
    [
      line,
      ...(reserved === null
        ? []
        : [
            [
              { x: left, y: reserved },
              { x: scale.plot.right, y: reserved },
            ],
          ]),
    ],
    measure,
  );

  ticks.forEach(({ value, text }) =>
    board.put({ text, x: left - 6, y: scale.y(value) + 4, anchor: "end", ink: "muted" }),
  );
  placeTimes(board, content, scale, width, writing);
  placeMarks(board, content, { scale, width, reserved, columns, hasPeaks }, writing);
  return {
    scale,
    reserved,
    labels: board.labels,
    grid: ticks.filter(({ value }) => value > 0).map(({ value }) => scale.y(value)),
    inside: areaPath(
      inside,
      inside.map((step) => ({ ...step, y: scale.plot.bottom })),
    ),
    over: areaPath(mean, inside),
    mean: stairsPath(mean),
    peak: stairsPath(peak),
  };
}

export function spanOf({ clock, firstMinute, minutesPerBin, mean, zone }: DemandContent): TimeSpan {
  return { clock, zone, from: firstMinute, to: firstMinute + mean.length * minutesPerBin };
}

export function binText(minutes: number, words: TrafficWords, format: Format): string {
  return minutes % 60 === 0
    ? words.demand.binHours(format.number((minutes / 60).toString()))
    : words.demand.bin(format.number(minutes.toString()));
}

/** When the traffic was, as wide as there is room: "16 Nov 2023, Asia/Shanghai". */
export function whenTexts(content: DemandContent, words: TrafficWords, language: Language): readonly string[] {
  if (content.mean.length === 0) return [];
  const span = spanOf(content);
  if (content.clock === "relative") return [words.demand.fromStart[relativeUnit(span)]];
  const dates = spanText(span, language);
  return [`${dates}${words.list}${content.zone}`, dates];
}

function placeTimes(
  board: LabelBoard,
  content: DemandContent,
  scale: PlotScale,
  width: number,
  { words, format, language, measure }: Writing,
): void {
  const title = `${words.tpm[content.dimension]}${words.list}${binText(content.minutesPerBin, words, format)}`;
  const when = whenTexts(content, words, language);
  const titles = [title, words.tpm[content.dimension]];
  const fits = titles
    .flatMap((one) => when.map((other) => [one, other] as const))
    .find(([one, other]) => measure(one, false) + 16 + measure(other, false) <= width);
  board.put({ text: fits?.[0] ?? title, x: 0, y: 12, anchor: "start", ink: "muted" });
  if (fits !== undefined) board.put({ text: fits[1], x: width, y: 12, anchor: "end", ink: "muted" });
  const { plot } = scale;
  const span = spanOf(content);
  const marks = timeMarks(span, Math.max(2, Math.floor((plot.right - plot.left) / MARK_ROOM)), language).map(
    ({ minute, text }) => {
      const x = scale.x(minute - span.from);
      const half = measure(text, false) / 2;
      return { text, x: Math.min(Math.max(x, half), width - half) };
    },
  );
  axisLabels([], marks, { y: plot.bottom + 18, left: 0, right: width }, measure).forEach(board.put);
}

interface Marks {
  readonly scale: PlotScale;
  readonly width: number;
  readonly reserved: number | null;
  readonly columns: readonly DemandColumn[];
  readonly hasPeaks: boolean;
}

/** The reservation first: it must be there. Then the highest minute, and the mean where it is not the same line. */
function placeMarks(
  board: LabelBoard,
  { reservedTpm, minutesPerBin }: DemandContent,
  marks: Marks,
  { words, format, measure }: Writing,
): void {
  const { scale, width, reserved, columns, hasPeaks } = marks;
  const { plot } = scale;
  if (columns.length === 0)
    board.put({
      text: words.noData,
      x: (plot.left + plot.right) / 2,
      y: (plot.top + plot.bottom) / 2,
      anchor: "middle",
      ink: "muted",
    });
  const bounds = { left: plot.left, top: 14, right: width, bottom: plot.bottom - 2 };
  if (reserved !== null) {
    // Where the demand leaves it room, from the right; else above the line on the right.
    const text = words.reserved(tpmText(reservedTpm, format));
    const room = Math.max(0, plot.right - plot.left - measure(text, true) - 8);
    const spots = [0, 0.25, 0.5, 0.75, 1].map((share) => plot.right - 2 - share * room);
    const below = { x: plot.right - 2, y: reserved + 15, anchor: "end" } as const;
    const [best = below, ...others] = spots.map((x): Place => ({ x, y: reserved - 6, anchor: "end" }));
    board.place({ text, ink: "sub" }, [best, ...others, below], { bounds });
  }
  const [first] = columns;
  if (first === undefined || !hasPeaks) return;
  const highest = columns.reduce((most, column) => (column.peak > most.peak ? column : most), first);
  const spot = scale.pixel({ x: ((highest.from + highest.to) / 2) * minutesPerBin, y: highest.peak });
  board.place(
    { text: words.demand.peak, value: tpmText(highest.peak, format), ink: "plain" },
    [
      { x: spot.x + 6, y: spot.y + 8, anchor: "start" },
      { x: spot.x - 6, y: spot.y + 8, anchor: "end" },
      { x: spot.x + 6, y: spot.y + 22, anchor: "start" },
      { x: spot.x, y: spot.y - 6, anchor: "middle" },
    ],
    { bounds, canDrop: true },
  );
}
