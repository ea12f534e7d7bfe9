import { axisLabels, type AxisMark } from "../plot/axisLabels";
import type { Frame, FrameDot } from "./breakEvenFrame";
import { MOST_NAMED, type BreakEvenContent } from "./breakEvenContent";
import { boxOf } from "../plot/chartLabel";
import { costAt } from "./gainArea";
import type { LabelBoard } from "../plot/labelBoard";
import type { Place } from "../plot/placeLabel";
import type { Measure } from "../plot/textWidth";

/** From how far apart two dots have room for "saves" between them. */
const SAVES_NEEDS = 26;
/** From how far apart two dots have room for a value between them. */
const VALUES_NEED = 40;
/** Base lines of a value above and below its dot, from near to far. */
const ABOVE = [-9, -26, -43, -60] as const;
const BELOW = [18, 35, 52, 69] as const;
/** Along a line, from its end, where it may be named. */
const ALONG = [0.96, 0.85, 0.7, 0.55, 0.4, 0.25];

export function placeXLabels(
  board: LabelBoard,
  content: BreakEvenContent,
  { scale, isNarrow, width }: Frame,
  measure: Measure,
): void {
  const y = scale.plot.bottom + 18;
  const mark = (value: number, text: string): AxisMark => ({ x: scale.x(value), text });
  const [first, ...others] = content.crossings.slice(0, MOST_NAMED).map((point) => mark(point.x, point.text));
  const here = content.here === null ? [] : [mark(content.here.x, content.here.text)];
  const even = content.xMarks.map(({ value, text }) => mark(value, text));
  const last = even.pop();
  if (last !== undefined) even.push(isNarrow ? { ...last, text: content.words.xEnd, anchor: "end" } : last);
  const labels = axisLabels(
    [...(first === undefined ? [] : [first]), ...here, ...others],
    even,
    { y, left: 0, right: isNarrow ? width : scale.plot.right + 20 },
    measure,
  );
  labels.forEach(board.put);
  if (isNarrow) return;
  const right = Math.max(scale.plot.right, ...labels.map((label) => boxOf(label, measure).right));
  board.put({ text: content.words.xUnit, x: right + 8, y, anchor: "start", ink: "muted" });
}

/** "You plan 16 h" and both values. */
export function placeHere(board: LabelBoard, content: BreakEvenContent, frame: Frame, measure: Measure): void {
  // Above the plot the title has one place; in a narrow plot it has several, and the values go first.
  if (frame.isNarrow) placeValues(board, frame);
  placeTitle(board, content, frame, measure);
  if (!frame.isNarrow) placeValues(board, frame);
}

function placeTitle(
  board: LabelBoard,
  content: BreakEvenContent,
  { here: mark, isNarrow, width, scale: { plot } }: Frame,
  measure: Measure,
): void {
  const { here } = content;
  if (here === null || mark === null) return;
  const { x } = mark;
  const half = measure(here.title, true) / 2;
  const free = measure(content.words.yTitle, false) + 12;
  const above: Place = { x: Math.min(Math.max(x, free + half), width - half), y: 16, anchor: "middle" };
  const beside = [plot.bottom - 8, plot.bottom - 26].flatMap((y): Place[] => [
    { x: x + 6, y, anchor: "start" },
    { x: x - 6, y, anchor: "end" },
  ]);
  const [first = above, ...others] = isNarrow ? beside : [];
  board.place({ text: here.title, ink: "ink" }, [first, ...others, above], {
    bounds: { left: 0, top: 0, right: width, bottom: plot.bottom },
  });
}

function placeValues(board: LabelBoard, { dots, isNarrow, inside }: Frame): void {
  const falling = dots.toSorted((a, b) => a.y - b.y);
  const isApart = (falling.at(-1)?.y ?? 0) - (falling[0]?.y ?? 0) >= VALUES_NEED;
  falling.forEach((dot, rank) => {
    const text = dot.series.here;
    const isSame = (other: FrameDot | undefined) => other !== undefined && Math.abs(other.y - dot.y) < 0.5;
    // Where both cost the same, one value says it, in nobody's colour.
    if (text === null || isSame(falling[rank - 1])) return;
    const isShared = isSame(falling[rank + 1]);
    const named = isNarrow && dot.series.isFlat && !isShared ? `${dot.series.name} ${text}` : text;
    board.place({ text: named, ink: isShared ? "ink" : dot.ink }, besideDot(dot, rank === 0, isApart), {
      bounds: inside,
    });
  });
}

/** "saves 28.00" between the two dots, if it has room there. */
export function placeSaves(board: LabelBoard, content: BreakEvenContent, { dots, inside }: Frame): void {
  const { here } = content;
  const [one, two] = dots.toSorted((a, b) => a.y - b.y);
  if (here === null || here.saves === null || one === undefined || two === undefined || two.y - one.y < SAVES_NEEDS)
    return;
  const heights = [0.5, 0.35, 0.65].map((share) => one.y + (two.y - one.y) * share + 4);
  const [place, ...rest] = heights.flatMap((y): Place[] => [
    { x: one.x + 10, y, anchor: "start" },
    { x: one.x - 10, y, anchor: "end" },
  ]);
  if (place !== undefined)
    board.place({ text: here.saves, ink: "muted" }, [place, ...rest], { bounds: inside, canDrop: true });
}

/**
 * The upper value wants to stand above on the left, where a rising line leaves room; the lower one below on the right.
 * One goes to the other side of its dot only if the two are not near: else each would stand at the other's dot.
 */
function besideDot({ x, y }: FrameDot, isUpper: boolean, hasRoomBetween: boolean): readonly [Place, ...Place[]] {
  const left = (away: number): Place => ({ x: x - 8, y: y + away, anchor: "end" });
  const right = (away: number): Place => ({ x: x + 8, y: y + away, anchor: "start" });
  const above = ABOVE.flatMap((away) => [left(away), right(away)]);
  const below = BELOW.flatMap((away) => [right(away), left(away)]);
  const [own, other] = isUpper ? [above, below] : [below, above];
  const [first = left(ABOVE[0]), ...further] = own;
  return hasRoomBetween
    ? [first, ...further.slice(0, 1), ...other.slice(0, 2), ...further.slice(1), ...other.slice(2)]
    : [first, ...further];
}

/** In a narrow chart each line is named in the plot: at its end, or else somewhere along it. */
export function placeNarrowEnds(board: LabelBoard, content: BreakEvenContent, { scale, inside }: Frame): void {
  for (const end of content.series) {
    const text = `${end.name} ${end.value}`;
    if (board.labels.some((label) => label.text === text)) continue;
    const x = scale.plot.right;
    const y = scale.y(end.y);
    const along = ALONG.flatMap((share): Place[] => {
      const cost = costAt(end.points, content.xMax * share);
      const point = cost === null ? null : scale.pixel({ x: content.xMax * share, y: cost });
      return point === null
        ? []
        : [
            { x: point.x - 8, y: point.y - 8, anchor: "end" },
            { x: point.x + 8, y: point.y + 16, anchor: "start" },
          ];
    });
    board.place({ text, ink: end.ink }, [{ x, y: y - 11, anchor: "end" }, { x, y: y + 19, anchor: "end" }, ...along], {
      bounds: inside,
    });
  }
}
