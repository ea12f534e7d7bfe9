import type { Box } from "../plot/chartLabel";
import type { MapCell } from "./costBands";
import type { Measure } from "../plot/textWidth";
import { STEP_TPM, tpmTicks } from "../plot/tpmText";
import type { CostMapContent } from "../plot/trafficShapes";
import type { Format } from "../../ui/LocaleProvider";

/**
 * Where the cells of a cost map are, in px. Steps need not be evenly apart: a cell reaches halfway to its neighbours.
 */
export interface CostMapFrame {
  readonly plot: Box;
  /** Edges of the columns from left to right and of the rows from the bottom up: one more than there are. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly x: (inputSteps: number) => number;
  readonly y: (outputSteps: number) => number;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
}

/** Names of reservations at the upper edge stand above the map, under the title of its axis. */
const TOP = 34;
const MARK_ROOM = 64;
const Y_MARKS = 5;

export function costMapFrame(
  { inputSteps, outputSteps }: CostMapContent,
  { width, height }: { readonly width: number; readonly height: number },
  format: Format,
  measure: Measure,
): CostMapFrame {
  const across = edges(inputSteps);
  const up = edges(outputSteps);
  const yMarks = tpmTicks((outputSteps.at(-1) ?? 0) * STEP_TPM.output, Y_MARKS, format);
  const left = Math.max(24, ...yMarks.map(({ text }) => measure(text, false))) + 8;
  const plot = { left, top: TOP, right: width - 2, bottom: height - 24 };
  const xMarks = tpmTicks(
    (inputSteps.at(-1) ?? 0) * STEP_TPM.input,
    Math.max(2, Math.floor((plot.right - left) / MARK_ROOM)),
    format,
  );
  const x = linear(across, plot.left, plot.right);
  const y = linear(up, plot.bottom, plot.top);
  return {
    plot,
    x,
    y,
    columns: across.map(x),
    rows: up.map(y),
    xTicks: xMarks.map(({ value, text }) => ({ at: x(value / STEP_TPM.input), text })),
    yTicks: yMarks.map(({ value, text }) => ({ at: y(value / STEP_TPM.output), text })),
  };
}

/** The cell at a place, or null beside the map. */
export function cellAt(
  { columns, rows }: Pick<CostMapFrame, "columns" | "rows">,
  x: number,
  y: number,
): MapCell | null {
  const column = columns.findIndex((left, index) => left <= x && x < (columns[index + 1] ?? -Infinity));
  const row = rows.findIndex((bottom, index) => y <= bottom && y > (rows[index + 1] ?? Infinity));
  return column === -1 || row === -1 ? null : { row, column };
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
