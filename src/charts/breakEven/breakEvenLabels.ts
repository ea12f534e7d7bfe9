import type { Box, Ink, Pixel, Place } from "../plot/labels/chartLabel";
import { placesAt, type LabelBoard } from "../plot/labels/labelBoard";
import type { LineEnd } from "../plot/labels/lineEnds";
import type { PlotPoint, PlotScale } from "../plot/plotScale";
import { spreadLabels } from "../plot/labels/spreadLabels";
import { costAt } from "./gainAreas";

/** From how far apart two dots have room for "saves" or a value between them. */
const SAVES_NEEDS = 26;
const VALUES_NEED = 40;
/** Base lines of a value above and below its dot, from near to far. */
const ABOVE = [-9, -26, -43, -60] as const;
const BELOW = [18, 35, 52, 69] as const;
/** Along a line, from its end, where it may be named. */
const ALONG = [0.96, 0.85, 0.7, 0.55, 0.4, 0.25];

export interface Series extends LineEnd {
  readonly points: readonly PlotPoint[];
  readonly value: string;
  readonly isFlat: boolean;
}

export interface Dot extends Pixel {
  readonly ink: Ink;
  /** Its cost, and the name of its line in a narrow plot that names it nowhere else. */
  readonly text: string;
  readonly name: string | null;
}

/** One line each with the gap between the two in the middle; the order is kept however near they are. */
export function apartLabels(series: readonly Series[], apart: string, scale: PlotScale) {
  const [upper, lower] = series.toSorted((a, b) => b.y - a.y);
  if (upper === undefined || lower === undefined) return [];
  const { top, bottom, right } = scale.plot;
  const wanted = [upper.y, (upper.y + lower.y) / 2, lower.y].map((y) => scale.y(y) + 4);
  const placed = spreadLabels(wanted, 20, top + 8, bottom);
  const label = (text: string, ink: Ink, rank: number) =>
    ({ text, x: right + 8, y: placed[rank] ?? top, anchor: "start", ink }) as const;
  return [
    label(`${upper.name} ${upper.value}`, upper.ink, 0),
    label(apart, "muted", 1),
    label(`${lower.name} ${lower.value}`, lower.ink, 2),
  ];
}

export function bothSides(x: number, y: number, away: number): readonly Place[] {
  return placesAt({ x, y }, [-away, 0], [away, 0]);
}

/** Down at the axis if it can be, else at the ring, else higher up along the crossing. */
export function besideDrop({ x, y }: Pixel, low: number): readonly Place[] {
  return [
    ...[low, low - 18].flatMap((height) => bothSides(x, height, 6)),
    ...placesAt({ x, y }, [-8, -12], [8, 22], [8, -14]),
    ...[36, 54, 72, 90].flatMap((above) => bothSides(x, low - above, 6)),
  ];
}

export function placeValues(board: LabelBoard, dots: readonly Dot[], bounds: Box): void {
  const falling = dots.toSorted((a, b) => a.y - b.y);
  const isApart = (falling.at(-1)?.y ?? 0) - (falling[0]?.y ?? 0) >= VALUES_NEED;
  falling.forEach((dot, rank) => {
    const isSame = (other: Dot | undefined) => other !== undefined && Math.abs(other.y - dot.y) < 0.5;
    // Where both cost the same, one value is shown, in neutral ink.
    if (isSame(falling[rank - 1])) return;
    const isShared = isSame(falling[rank + 1]);
    const text = dot.name !== null && !isShared ? `${dot.name} ${dot.text}` : dot.text;
    board.place({ text, ink: isShared ? "ink" : dot.ink }, besideDot(dot, rank === 0, isApart), { bounds });
  });
}

/**
 * The upper value is best above on the left, where a rising line leaves room; the lower one below on the right.
 * One goes to the other side of its dot only if the two are not near: else each would be at the other's dot.
 */
function besideDot({ x, y }: Pixel, isUpper: boolean, hasRoomBetween: boolean): readonly Place[] {
  const above = ABOVE.flatMap((away) => bothSides(x, y + away, 8));
  const below = BELOW.flatMap((away) => bothSides(x, y + away, 8).toReversed());
  const [own, other] = isUpper ? [above, below] : [below, above];
  return hasRoomBetween ? [...own.slice(0, 2), ...other.slice(0, 2), ...own.slice(2), ...other.slice(2)] : own;
}

/** "saves 28.00" between the two dots, if it has room there. */
export function placeSaves(board: LabelBoard, dots: readonly Dot[], text: string | null, bounds: Box): void {
  const [one, two] = dots.toSorted((a, b) => a.y - b.y);
  if (text === null || one === undefined || two === undefined || two.y - one.y < SAVES_NEEDS) return;
  const heights = [0.5, 0.35, 0.65].map((share) => one.y + (two.y - one.y) * share + 4);
  const places = heights.flatMap((y) => bothSides(one.x, y, 10).toReversed());
  board.place({ text, ink: "muted" }, places, { bounds, canDrop: true });
}

/** In a narrow chart each line is named in the plot: at its end, or else somewhere along it. */
export function placeName(
  board: LabelBoard,
  { name, value, ink, y, points }: Series,
  xMax: number,
  scale: PlotScale,
  bounds: Box,
) {
  const text = `${name} ${value}`;
  if (board.labels.some((label) => label.text === text)) return;
  const end = { x: scale.plot.right, anchor: "end" } as const;
  const along = ALONG.flatMap((share): readonly Place[] => {
    const cost = costAt(points, xMax * share);
    return cost === null ? [] : placesAt(scale.pixel({ x: xMax * share, y: cost }), [-8, -8], [8, 16]);
  });
  const places = [{ ...end, y: scale.y(y) - 11 }, { ...end, y: scale.y(y) + 19 }, ...along];
  board.place({ text, ink }, places, { bounds });
}
