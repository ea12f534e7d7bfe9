import type { ChartLabel, Ink } from "./chartLabel";
import type { PlotScale } from "../plotScale";
import { spreadLabels } from "./spreadLabels";
import type { Measure } from "./textWidth";

/** The label at the end of a line. */
export interface LineEnd {
  readonly name: string;
  readonly ink: Ink;
  /** Cost at the end, as a number. */
  readonly y: number;
  /** Under the name: "168.00 at 24 h" or "84.00, flat". */
  readonly detail: string;
}

const AWAY = 8;
const TWO_LINES = 36;

/** The room that the labels need right of a plot. */
export function endRoom(ends: readonly Pick<LineEnd, "name" | "detail">[], measure: Measure): number {
  return Math.max(0, ...ends.flatMap(({ name, detail }) => [measure(name, true), measure(detail, false)])) + AWAY + 2;
}

/** The labels right of the line ends, two lines each, never nearer to each other than they can be read. */
export function endLabels(ends: readonly LineEnd[], scale: PlotScale): readonly ChartLabel[] {
  const x = scale.plot.right + AWAY;
  const { top, bottom } = scale.plot;
  const placed = spreadLabels(
    ends.map((end) => scale.y(end.y)),
    TWO_LINES,
    top + 14,
    bottom - 16,
  );
  return ends.flatMap(({ name, detail, ink }, index) => {
    const y = placed[index] ?? 0;
    return [
      { text: name, x, y: y - 2, anchor: "start", ink },
      { text: detail, x, y: y + 14, anchor: "start", ink: "muted" },
    ] as const;
  });
}
