import { boxOf, overlap, type Box, type ChartLabel } from "./chartLabel";
import type { Measure } from "./textWidth";

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What a new label must not cover, and the room it has. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly Pixel[])[];
  readonly bounds: Box;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: ChartLabel["anchor"];
}

export interface Placed {
  readonly label: ChartLabel;
  readonly box: Box;
  /** Covers another label or leaves the chart: what can be left out should be. */
  readonly isCrowded: boolean;
}

/**
 * Out of the chart is worse than over a label, which is worse than over a line. A place less wanted than another costs
 * a little: over a line right at its mark a label is better than in the clear far off.
 */
const OUTSIDE = 10_000;
const OVER_LABEL = 100;
const OVER_LINE = 1;
const LATER = 0.2;

/** Puts a label at the best of some places, given from the most to the least wanted. */
export function placeLabel(
  label: Omit<ChartLabel, keyof Place>,
  places: readonly [Place, ...Place[]],
  around: Obstacles,
  measure: Measure,
): Placed {
  const tried = places.map((place, rank) => {
    const placed = { ...label, ...place };
    const box = boxOf(placed, measure);
    return { label: placed, box, cost: costOf(box, around) + rank * LATER };
  });
  const [first, ...others] = tried as [(typeof tried)[number], ...typeof tried];
  const { label: best, box } = others.reduce((least, next) => (next.cost < least.cost ? next : least), first);
  return { label: best, box, isCrowded: costOf(box, around) >= OVER_LABEL };
}

/** How far from the most wanted place a label may go when every place is taken. */
const STRAY = {
  x: [0, -16, 16, -32, 32, -56, 56, -80, 80, -110, 110],
  y: [0, -16, 16, -32, 32, -48, 48, -64, 64, -88, 88],
} as const;

/** Places around one, the nearest first. */
export function placesAround(place: Place): readonly [Place, ...Place[]] {
  const all = STRAY.y.flatMap((y) => STRAY.x.map((x) => ({ x, y })));
  const sorted = all.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return [place, ...sorted.map(({ x, y }) => ({ ...place, x: place.x + x, y: place.y + y }))];
}

function costOf(box: Box, { boxes, lines, bounds }: Obstacles): number {
  const isOutside =
    box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
  const covered = boxes.filter((other) => overlap(box, other, 1)).length;
  const crossed = lines.filter((line) =>
    line.some((to, index) => {
      const from = line[index - 1];
      return from !== undefined && meets(from, to, box);
    }),
  ).length;
  return (isOutside ? OUTSIDE : 0) + covered * OVER_LABEL + crossed * OVER_LINE;
}

/** Whether a straight line runs through a box (Liang and Barsky: what is left of it after each edge has cut it). */
function meets(from: Pixel, to: Pixel, box: Box): boolean {
  let start = 0;
  let end = 1;
  const cuts = [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.right - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.bottom - from.y],
  ] as const;
  for (const [along, room] of cuts) {
    if (along === 0) {
      if (room < 0) return false;
    } else if (along < 0) {
      start = Math.max(start, room / along);
    } else {
      end = Math.min(end, room / along);
    }
  }
  return start <= end;
}
