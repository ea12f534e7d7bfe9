import type { PlotArea } from "../plot/plotLayout";
import type { PlotPoint } from "../plot/plotScale";

/**
 * The cost on a line at x: straight between its points, the later one (or the earlier) where x repeats; null
 * outside.
 */
export function costAt(points: readonly PlotPoint[], x: number, side: "later" | "earlier" = "later"): number | null {
  const there = points.filter((point) => point.x === x);
  const found = side === "later" ? there.at(-1) : there[0];
  if (found !== undefined) return found.y;
  const next = points.findIndex((point) => point.x > x);
  const [from, to] = [points[next - 1], points[next]];
  if (from === undefined || to === undefined) return null;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** Between two lines from the crossing nearest to the plan up to it: what the cheaper way saves. */
export function gainAreas(
  lines: readonly { readonly points: readonly PlotPoint[] }[],
  crossings: readonly number[],
  here: number | null,
): readonly PlotArea[] {
  const [one, two] = lines;
  if (here === null || one === undefined || two === undefined) return [];
  const [near = here] = crossings.toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here));
  if (near === here) return [];
  const [start, end] = [Math.min(near, here), Math.max(near, here)];
  const corners = [...one.points, ...two.points].map(({ x }) => x).filter((x) => x > start && x < end);
  const places = [...new Set([start, ...corners, end])].sort((a, b) => a - b);
  const points = places.flatMap((x) =>
    (["earlier", "later"] as const).flatMap((side) => {
      const isIn = x !== (side === "earlier" ? start : end);
      const [a, b] = [costAt(one.points, x, side), costAt(two.points, x, side)];
      return isIn && a !== null && b !== null ? [{ x, y: Math.max(a, b), low: Math.min(a, b) }] : [];
    }),
  );
  return [{ points, look: "gain" }];
}
