import { axisLabels } from "../plot/axisLabels";
import { boxOf, type ChartLabel } from "../plot/chartLabel";
import type { CostBands } from "./costBands";
import { costMapFrame, type CostMapFrame } from "./costMapFrame";
import type { Writing } from "../demand/demandLayout";
import { labelBoard } from "../plot/labelBoard";
import type { Pixel, Place } from "../plot/placeLabel";
import type { CostMapContent } from "../plot/trafficShapes";

export interface CostMapLayout {
  readonly frame: CostMapFrame;
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
  size: { readonly width: number; readonly height: number },
  writing: Writing,
): CostMapLayout {
  const { words, format, measure } = writing;
  const frame = costMapFrame(content, size, format, measure);
  const { plot } = frame;
  const places = pointsByPlace(content, frame, words.list);
  const board = labelBoard(places, [], measure);
  board.put({ text: words.tpm.output, x: 0, y: 12, anchor: "start", ink: "muted" });
  frame.yTicks.forEach(({ at, text }) => board.put({ text, x: plot.left - 6, y: at + 4, anchor: "end", ink: "muted" }));
  const unit = { text: words.tpm.input, x: size.width, y: plot.bottom + 18, anchor: "end", ink: "muted" } as const;
  board.put(unit);
  const room = boxOf(unit, measure).left - 8;
  const marks = frame.xTicks
    .map(({ at, text }) => ({ x: at, text }))
    .filter(({ x, text }) => x + measure(text, false) / 2 <= room);
  axisLabels([], marks, { y: plot.bottom + 18, left: 0, right: room }, measure).forEach(board.put);
  const bounds = { left: plot.left, top: 0, right: size.width, bottom: plot.bottom };
  for (const { x, y, label, isBest } of places)
    board.place({ text: label, ink: isBest ? "accent" : "plain" }, around(x, y), { bounds, canDrop: !isBest });
  return {
    frame,
    dots: places,
    labels: board.labels,
    fills: bands.used.map(({ band }) => cellsOf(band, bands, frame)),
    contour: contourOf(bands, frame),
  };
}

/** Points on one and the same place are one dot with all their names. */
function pointsByPlace({ points }: CostMapContent, { x, y, columns, rows }: CostMapFrame, list: string) {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const [bottom = 0, top = 0] = [rows[0], rows.at(-1)];
  const found = new Map<string, { x: number; y: number; label: string; isBest: boolean }>();
  for (const { inputSteps, outputSteps, label, isBest } of points) {
    const at = { x: x(inputSteps), y: y(outputSteps) };
    if (at.x < left || at.x > right || at.y > bottom || at.y < top) continue;
    const key = `${inputSteps} ${outputSteps}`;
    const there = found.get(key);
    found.set(
      key,
      there === undefined
        ? { ...at, label, isBest }
        : { ...there, label: `${there.label}${list}${label}`, isBest: there.isBest || isBest },
    );
  }
  // The best has its label first, whatever else is near.
  return [...found.values()].toSorted((a, b) => Number(b.isBest) - Number(a.isBest));
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

function contourOf({ of }: CostBands, { columns, rows }: CostMapFrame): string {
  const isNear = (row: number, column: number) => of[row]?.[column] === 0;
  return of
    .flatMap((line, row) =>
      line.flatMap((_, column) => {
        if (!isNear(row, column)) return [];
        const [left, right, bottom, top] = [
          px(columns[column]),
          px(columns[column + 1]),
          px(rows[row]),
          px(rows[row + 1]),
        ];
        return [
          isNear(row, column - 1) ? "" : `M${left} ${bottom}V${top}`,
          isNear(row, column + 1) ? "" : `M${right} ${bottom}V${top}`,
          isNear(row - 1, column) ? "" : `M${left} ${bottom}H${right}`,
          isNear(row + 1, column) ? "" : `M${left} ${top}H${right}`,
        ];
      }),
    )
    .join("");
}

function around(x: number, y: number): readonly [Place, ...Place[]] {
  return [
    { x: x + 9, y: y + 4, anchor: "start" },
    { x: x - 9, y: y + 4, anchor: "end" },
    { x, y: y - 10, anchor: "middle" },
    { x, y: y + 20, anchor: "middle" },
    { x: x + 4, y: y - 10, anchor: "end" },
    { x: x + 4, y: y + 20, anchor: "end" },
    { x: x + 7, y: y - 8, anchor: "start" },
    { x: x + 7, y: y + 18, anchor: "start" },
    { x: x - 7, y: y - 8, anchor: "end" },
    { x: x - 7, y: y + 18, anchor: "end" },
  ];
}

function px(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}
