import type { ChartLabel, Ink } from "./chartLabel";
import type { PlotScale } from "./plotScale";
import { spreadLabels } from "./spreadLabels";

/** Where a line ends, and what is said there. */
export interface LineEnd {
  readonly name: string;
  readonly ink: Ink;
  /** Cost at the end, as a number and as written. */
  readonly y: number;
  readonly value: string;
  /** "168.00 at 24 h" or "84.00, flat". */
  readonly detail: string;
  readonly isFlat: boolean;
}

const AWAY = 8;
const TWO_LINES = 36;
const ONE_LINE = 20;

/**
 * The labels right of the line ends, never nearer to each other than they can be read. Two lines each; or one line each
 * with the gap between the two said in the middle, where the lines never meet.
 */
export function endLabels(ends: readonly LineEnd[], scale: PlotScale, apart: string | null): readonly ChartLabel[] {
  const x = scale.plot.right + AWAY;
  const { top, bottom } = scale.plot;
  const [one, two] = ends;
  if (apart !== null && ends.length === 2 && one !== undefined && two !== undefined) {
    const [upper, lower] = one.y >= two.y ? [one, two] : [two, one];
    const wanted = [scale.y(upper.y), (scale.y(upper.y) + scale.y(lower.y)) / 2, scale.y(lower.y)].map((y) => y + 4);
    // The middle one keeps its rank however near the three are.
    const [first = 0, middle = 0, last = 0] = spreadLabels(wanted, ONE_LINE, top + 8, bottom);
    return [
      { text: `${upper.name} ${upper.value}`, x, y: first, anchor: "start", ink: upper.ink },
      { text: apart, x, y: middle, anchor: "start", ink: "muted" },
      { text: `${lower.name} ${lower.value}`, x, y: last, anchor: "start", ink: lower.ink },
    ];
  }
  const placed = spreadLabels(
    ends.map((end) => scale.y(end.y)),
    TWO_LINES,
    top + 14,
    bottom - 16,
  );
  return ends.flatMap((end, index) => {
    const y = placed[index] ?? scale.y(end.y);
    return [
      { text: end.name, x, y: y - 2, anchor: "start", ink: end.ink },
      { text: end.detail, x, y: y + 14, anchor: "start", ink: "muted" },
    ] as const;
  });
}
