import { boxOf, overlap, type Box, type ChartLabel, type Pixel, type Place } from "./chartLabel";
import type { Measure } from "./textWidth";

/** A chart's labels while they are being placed: each new one keeps off what is there already. */
export interface LabelBoard {
  readonly labels: readonly ChartLabel[];
  /** At its place, whatever is there. */
  readonly put: (label: ChartLabel) => void;
  /** Room that is taken by what somebody else draws. */
  readonly reserve: (label: ChartLabel) => void;
  /**
   * At the best of some places within `bounds`, else near the first. With `canDrop` it is rather left out than put
   * elsewhere.
   */
  readonly place: (
    label: Omit<ChartLabel, keyof Place>,
    places: readonly Place[],
    rule: { readonly bounds: Box; readonly canDrop?: boolean },
  ) => void;
}

const MARK = 5;
/**
 * Out of the chart is worse than over a label, which is worse than over a line. A place less wanted than another costs
 * a little: over a line right at its mark a label is better than in the clear far off.
 */
const OUTSIDE = 10_000;
const OVER_LABEL = 100;
const OVER_LINE = 1;
const LATER = 0.2;
/** How far from the most wanted place a label may go when every place is taken. */
const STRAY = {
  x: [0, -16, 16, -32, 32, -56, 56, -80, 80, -110, 110],
  y: [0, -16, 16, -32, 32, -48, 48, -64, 64, -88, 88],
} as const;

/**
 * @param marks dots and rings, which no label may cover; lines are covered when nothing else helps
 * @param gap px between two labels
 */
export function labelBoard(
  marks: readonly Pixel[],
  lines: readonly (readonly Pixel[])[],
  measure: Measure,
  gap = 1,
): LabelBoard {
  const labels: ChartLabel[] = [];
  const boxes: Box[] = marks.map(({ x, y }) => ({ left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK }));
  const reserve = (label: ChartLabel) => void boxes.push(boxOf(label, measure));
  const put = (label: ChartLabel) => {
    labels.push(label);
    reserve(label);
  };
  return {
    labels,
    put,
    reserve,
    place: (label, places, { bounds, canDrop = false }) => {
      const [first] = places;
      if (first === undefined) return;
      const placed = bestOf(label, places, bounds);
      if (!placed.isCrowded) return put(placed.label);
      if (canDrop) return;
      const stray = bestOf(label, placesNear(first), bounds);
      put((stray.isCrowded ? placed : stray).label);
    },
  };

  /** `isCrowded`: covers another label or leaves the chart. */
  function bestOf(label: Omit<ChartLabel, keyof Place>, places: readonly Place[], bounds: Box) {
    const tried = places.map((place, rank) => {
      const placed = { ...label, ...place };
      const cost = costOf(boxOf(placed, measure), bounds);
      return { label: placed, isCrowded: cost >= OVER_LABEL, cost: cost + rank * LATER };
    });
    return tried.reduce((least, next) => (next.cost < least.cost ? next : least));
  }

  function costOf(box: Box, bounds: Box): number {
    const isOutside =
      box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom;
    const covered = boxes.filter((other) => overlap(box, other, gap)).length;
    const crossed = lines.filter((line) =>
      line.some((to, index) => {
        const from = line[index - 1];
        return from !== undefined && meets(from, to, box);
      }),
    ).length;
    return (isOutside ? OUTSIDE : 0) + covered * OVER_LABEL + crossed * OVER_LINE;
  }
}

type Offset = readonly [dx: number, dy: number];

/** Places by how far they are from a mark: a text right of it starts there, one left of it ends there. */
export function placesAt({ x, y }: Pixel, ...offsets: readonly Offset[]): readonly Place[] {
  return offsets.map(([dx, dy]) => ({ x: x + dx, y: y + dy, anchor: dx > 0 ? "start" : dx < 0 ? "end" : "middle" }));
}

/** Places beside a mark, from the most to the least wanted: first those given, on a side that is free. */
export function placesBeside(mark: Pixel, ...first: readonly Offset[]): readonly Place[] {
  const sides = [1, -1].flatMap((side) => [-10, 20].map((dy) => [side * 9, dy] as const));
  const further = [-30, 40, -50, 64].flatMap((dy) => [8, -8].map((dx) => [dx, dy] as const));
  return placesAt(mark, ...first, ...sides, [0, -14], [0, 24], ...further);
}

/** Places around one, the nearest first. */
function placesNear(place: Place): readonly Place[] {
  const all = STRAY.y.flatMap((y) => STRAY.x.map((x) => ({ x, y })));
  const sorted = all.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return sorted.map(({ x, y }) => ({ ...place, x: place.x + x, y: place.y + y }));
}

/** Whether a straight line runs through a box (Liang and Barsky: what is left of it after each edge has cut it). */
function meets(from: Pixel, to: Pixel, box: Box): boolean {
  let [start, end] = [0, 1];
  for (const [along, room] of [
    [from.x - to.x, from.x - box.left],
    [to.x - from.x, box.right - from.x],
    [from.y - to.y, from.y - box.top],
    [to.y - from.y, box.bottom - from.y],
  ] as const) {
    if (along === 0 && room < 0) return false;
    if (along < 0) start = Math.max(start, room / along);
    if (along > 0) end = Math.min(end, room / along);
  }
  return start <= end;
}
