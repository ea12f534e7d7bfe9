import type { Measure } from "./textWidth";

/** The colour of a line, a mark or a label, as a class in charts.css. */
export type Ink = "muted" | "ink" | "sub" | "payg" | "over" | "once" | "accent" | "plain";

/** One line of text in a chart. `x` and `y` are px; `y` is the base line. */
export interface ChartLabel {
  readonly text: string;
  /** Follows in muted ink. */
  readonly value?: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly ink: Ink;
  /** Cut with an ellipsis: the whole text, for the tooltip. */
  readonly whole?: string | undefined;
  readonly lang?: string | undefined;
  readonly size?: "large" | undefined;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export type Place = Pick<ChartLabel, "x" | "y" | "anchor">;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of 12 px text: from the base line up to the capitals and down to the tails. */
const ASCENT = 10;
const DESCENT = 3;

/** Every ink but these is drawn bold. */
export function isBold(ink: Ink): boolean {
  return ink !== "muted" && ink !== "plain";
}

export function labelWidth(label: Pick<ChartLabel, "text" | "value" | "ink">, measure: Measure): number {
  const value = label.value === undefined ? 0 : measure(` ${label.value}`, false);
  return measure(label.text, isBold(label.ink)) + value;
}

/** The room that a label takes. */
export function boxOf(label: ChartLabel, measure: Measure): Box {
  const width = labelWidth(label, measure);
  const left = label.x - (label.anchor === "start" ? 0 : label.anchor === "end" ? width : width / 2);
  return { left, top: label.y - ASCENT, right: left + width, bottom: label.y + DESCENT };
}

/** Whether two boxes share room, or are nearer than `gap` to each other. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** A box as the attributes of a rectangle. */
export function rectOf({ left, top, right, bottom }: Box) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
