import { boxOf, overlap, type ChartLabel } from "./chartLabel";
import { spreadLabels } from "./spreadLabels";
import type { Measure } from "./textWidth";

export interface AxisMark {
  readonly x: number;
  readonly text: string;
  readonly anchor?: "end" | undefined;
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
): readonly ChartLabel[] {
  const kept: ChartLabel[] = [];
  const add = (label: ChartLabel) => {
    const box = boxOf(label, measure);
    if (kept.every((other) => !overlap(box, boxOf(other, measure), GAP))) kept.push(label);
  };
  for (const mark of apart(bold, room, measure))
    add({ text: mark.text, x: mark.x, y: room.y, anchor: "middle", ink: "ink" });
  const last = even.at(-1);
  const [first] = even;
  const byWeight = [last, first, ...even.slice(1, -1)].filter((mark) => mark !== undefined);
  for (const mark of byWeight)
    add({ text: mark.text, x: mark.x, y: room.y, anchor: mark.anchor ?? "middle", ink: "muted" });
  return kept;
}

/** The first two stand aside for one another, for both have to be there; of one and the same mark only one is left. */
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
