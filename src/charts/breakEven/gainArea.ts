import type { PlotPoint } from "../plot/plotScale";

/** The cost on a line at x: straight between its points, the later one where x repeats; null outside. */
export function costAt(points: readonly PlotPoint[], x: number): number | null {
  let found: number | null = null;
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (to.x === x) found = to.y;
    else if (from !== undefined && from.x < x && x < to.x)
      found = from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
  });
  return found;
}

/**
 * What lies between two lines from one x to another, as a ring of points: along the first line, back along the second.
 * Empty where it has no width.
 */
export function areaBetween(
  first: readonly PlotPoint[],
  second: readonly PlotPoint[],
  fromX: number,
  toX: number,
): readonly PlotPoint[] {
  const start = Math.min(fromX, toX);
  const end = Math.max(fromX, toX);
  if (!(end > start)) return [];
  return [...along(first, start, end), ...along(second, start, end).toReversed()];
}

function along(points: readonly PlotPoint[], start: number, end: number): PlotPoint[] {
  const inside = points.filter(({ x }) => x > start && x < end);
  const edge = (x: number) => {
    const y = costAt(points, x);
    return y === null ? [] : [{ x, y }];
  };
  return [...edge(start), ...inside, ...edge(end)];
}
