import type { FixedSize } from "../plot/ChartBox";
import { axisLabels, type AxisMark } from "../plot/labels/axisLabels";
import { boxOf, type Box, type ChartLabel, type Pixel } from "../plot/labels/chartLabel";
import { labelBoard, placesBeside } from "../plot/labels/labelBoard";
import { leftRoom } from "../plot/plotLayout";
import { marksIn, STEP_TPM, tpmTicks } from "../plot/labels/tpmText";
import type { TrafficWords, Writing } from "../plot/labels/writing";
import type { CostBands, CostMapContent } from "./costBands";

/**
 * Where the cells of a cost map are, in px. Steps need not be evenly apart: a cell reaches halfway to its neighbours.
 */
interface CostMapFrame {
  readonly plot: Box;
  /** Edges of the columns from left to right and of the rows from the bottom up: one more than there are. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly x: (inputSteps: number) => number;
  readonly y: (outputSteps: number) => number;
  readonly xTicks: readonly AxisMark[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
}

export interface CostMapLayout {
  readonly frame: CostMapFrame;
  /** Row by row from the bottom up. */
  readonly cells: readonly Box[];
  /** The `d` of all cells of a band, in the order of `used`. */
  readonly fills: readonly string[];
  /** Around the cells within one per cent of the cheapest. */
  readonly contour: string;
  readonly dots: readonly (Pixel & { readonly isBest: boolean })[];
  readonly labels: readonly ChartLabel[];
}

/** Shaded cells, the contour around the cheapest, and the named reservations. */
export function costMapLayout(
  content: CostMapContent,
  bands: CostBands,
  size: FixedSize,
  writing: Writing<TrafficWords>,
): CostMapLayout {
  const { words, measure } = writing;
  const frame = frameOf(content, size, writing);
  const { plot } = frame;
  const places = pointsByPlace(content, frame, words.list);
  const board = labelBoard(places, [], measure);
  board.put({ text: words.tpm.output, x: 0, y: 12, anchor: "start", ink: "muted" });
  frame.yTicks.forEach(({ at, text }) => board.put({ text, x: plot.left - 6, y: at + 4, anchor: "end", ink: "muted" }));
  const unit = { text: words.tpm.input, x: size.width, y: plot.bottom + 18, anchor: "end", ink: "muted" } as const;
  board.put(unit);
  const room = boxOf(unit, measure).left - 8;
  const marks = frame.xTicks.filter(({ x, text }) => x + measure(text, false) / 2 <= room);
  axisLabels([], marks, { y: plot.bottom + 18, left: 0, right: room }, measure).forEach(board.put);
  const bounds = { left: plot.left, top: 0, right: size.width, bottom: plot.bottom };
  for (const { x, y, label, isBest } of places)
    board.place(
      { text: label, ink: isBest ? "accent" : "plain" },
      placesBeside({ x, y }, [9, 4], [-9, 4], [0, -10], [0, 20], [7, -8], [7, 18], [-7, -8], [-7, 18]),
      { bounds, canDrop: !isBest },
    );
  return {
    frame,
    cells: cellBoxes(frame),
    dots: places,
    labels: board.labels,
    fills: bands.used.map(({ band }) => cellsOf(band, bands, frame)),
    contour: contourOf(bands, frame),
  };
}

/** Points on one and the same place are one dot with all their names; the best has its label first. */
function pointsByPlace({ points }: CostMapContent, { x, y, columns, rows }: CostMapFrame, list: string) {
  const [left = 0, right = 0, bottom = 0, top = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  const found = new Map<string, Pixel & { label: string; isBest: boolean }>();
  for (const { inputSteps, outputSteps, label, isBest } of points) {
    const at = { x: x(inputSteps), y: y(outputSteps) };
    if (at.x < left || at.x > right || at.y > bottom || at.y < top) continue;
    const key = `${inputSteps} ${outputSteps}`;
    const there = found.get(key);
    const names = there === undefined ? label : `${there.label}${list}${label}`;
    found.set(key, { ...at, label: names, isBest: isBest || there?.isBest === true });
  }
  return [...found.values()].toSorted((a, b) => Number(b.isBest) - Number(a.isBest));
}

function cellBoxes({ columns, rows }: CostMapFrame): readonly Box[] {
  return rows
    .slice(1)
    .flatMap((top, row) =>
      columns.slice(1).map((right, column) => ({ top, right, left: columns[column] ?? 0, bottom: rows[row] ?? 0 })),
    );
}

/** Neighbours in a row are one rectangle. */
function cellsOf(band: number, { of }: CostBands, { columns, rows }: CostMapFrame): string {
  return of
    .flatMap((line, row) =>
      line.flatMap((one, column) => {
        if (one !== band || line[column - 1] === band) return [];
        let end = column + 1;
        while (line[end] === band) end++;
        return [`M${px(columns[column])} ${px(rows[row])}V${px(rows[row + 1])}H${px(columns[end])}V${px(rows[row])}Z`];
      }),
    )
    .join("");
}

/** The edges of the cells near the cheapest, where the next cell is not. */
function contourOf({ of }: CostBands, { columns, rows }: CostMapFrame): string {
  const edges = of.flatMap((line, row) =>
    line.flatMap((band, column) => {
      if (band !== 0) return [];
      const [left, right] = [px(columns[column]), px(columns[column + 1])];
      const [bottom, top] = [px(rows[row]), px(rows[row + 1])];
      return [
        { next: line[column - 1], path: `M${left} ${bottom}V${top}` },
        { next: line[column + 1], path: `M${right} ${bottom}V${top}` },
        { next: of[row - 1]?.[column], path: `M${left} ${bottom}H${right}` },
        { next: of[row + 1]?.[column], path: `M${left} ${top}H${right}` },
      ];
    }),
  );
  return edges.flatMap(({ next, path }) => (next === 0 ? [] : path)).join("");
}

function px(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}

/** Names of reservations at the upper edge are above the map, under the title of its axis. */
const TOP = 34;
const Y_MARKS = 5;

function frameOf(
  { inputSteps, outputSteps }: CostMapContent,
  { width, height }: FixedSize,
  { format, measure }: Writing<TrafficWords>,
): CostMapFrame {
  const across = edges(inputSteps);
  const up = edges(outputSteps);
  const yMarks = tpmTicks((outputSteps.at(-1) ?? 0) * STEP_TPM.output, Y_MARKS, format);
  const left = leftRoom(yMarks, measure);
  const plot = { left, top: TOP, right: width - 2, bottom: height - 24 };
  const xMarks = tpmTicks((inputSteps.at(-1) ?? 0) * STEP_TPM.input, marksIn(plot.right - left), format);
  const x = linear(across, plot.left, plot.right);
  const y = linear(up, plot.bottom, plot.top);
  return {
    plot,
    x,
    y,
    columns: across.map(x),
    rows: up.map(y),
    xTicks: xMarks.map(({ value, text }) => ({ value, x: x(value / STEP_TPM.input), text })),
    yTicks: yMarks.map(({ value, text }) => ({ at: y(value / STEP_TPM.output), text })),
  };
}

/** Halfway between neighbours; the outer cells are as wide on their outer side as on the inner one. */
function edges(steps: readonly number[]): readonly number[] {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return [];
  const between = steps.slice(1).map((step, index) => (step + (steps[index] ?? step)) / 2);
  return [first - ((between[0] ?? first + 0.5) - first), ...between, last + (last - (between.at(-1) ?? last - 0.5))];
}

function linear(range: readonly number[], from: number, to: number): (value: number) => number {
  const low = range[0] ?? 0;
  const span = (range.at(-1) ?? 1) - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}
