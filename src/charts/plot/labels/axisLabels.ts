import { boxOf, overlap, type ChartLabel } from "./chartLabel";
import { spreadLabels } from "./spreadLabels";
import type { Measure } from "./textWidth";

/** A mark of a horizontal axis: its value, its px, and how it is written. */
export interface AxisMark {
  readonly value: number;
  readonly x: number;
  readonly text: string;
  readonly anchor?: ChartLabel["anchor"] | undefined;
}

/** The text of a mark at its place. */
export interface AxisLabel extends ChartLabel {
  readonly at: number;
}

interface AxisRoom {
  /** Base line of the text. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

const GAP = 8;

/**
 * The text under a horizontal axis. What matters (a crossing, "you are here") is bold and comes first; of the even
 * marks stay those that have room, the two ends before the others.
 */
export function axisLabels(
  bold: readonly AxisMark[],
  even: readonly AxisMark[],
  room: AxisRoom,
  measure: Measure,
): readonly AxisLabel[] {
  const kept: AxisLabel[] = [];
  const add = ({ value: at, x, text, anchor = "middle" }: AxisMark, ink: "ink" | "muted") => {
    const half = anchor === "middle" ? measure(text, ink === "ink") / 2 : 0;
    const inside = Math.min(Math.max(x, room.left + half), Math.max(room.left + half, room.right - half));
    const label: AxisLabel = { at, x: inside, text, y: room.y, anchor, ink };
    const box = boxOf(label, measure);
    if (kept.every((other) => !overlap(box, boxOf(other, measure), GAP))) kept.push(label);
  };
  for (const mark of apart(bold, room, measure)) add(mark, "ink");
  const [first, last] = [even[0], even.at(-1)];
  for (const mark of [last, first, ...even.slice(1, -1)]) if (mark !== undefined) add(mark, "muted");
  return kept;
}

/** The first two marks are moved apart, since both must be shown; of two with the same text one is kept. */
function apart(marks: readonly AxisMark[], room: AxisRoom, measure: Measure): readonly AxisMark[] {
  const half = Math.max(0, ...marks.map(({ text }) => measure(text, true))) / 2;
  const low = room.left + half;
  const high = room.right - half;
  const inside = marks.map((mark) => ({ ...mark, x: Math.max(low, Math.min(mark.x, high)) }));
  const [first, second, ...others] = inside;
  if (first === undefined || second === undefined) return inside;
  if (first.text === second.text) return [first, ...others];
  const gap = (measure(first.text, true) + measure(second.text, true)) / 2 + GAP + 0.01;
  const [a = first.x, b = second.x] = spreadLabels([first.x, second.x], gap, low, high);
  return [{ ...first, x: a }, { ...second, x: b }, ...others];
}
