import type { ChartLabel } from "./chartLabel";
import { boxOf, overlap } from "./chartLabel";

export const measure = (text: string, isBold: boolean) =>
  [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 12 : 6.2), 0) * (isBold ? 1.06 : 1);

export const texts = (labels: readonly ChartLabel[]) =>
  labels.map(({ text, value }) => (value === undefined ? text : `${text} ${value}`).replaceAll("\u00a0", " "));

/** Labels out of the picture and pairs that share room, by their texts. */
export function misplaced(
  labels: readonly ChartLabel[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  const boxes = labels.map((label) => ({ text: label.text, box: boxOf(label, measure) }));
  const outside = boxes
    .filter(({ box }) => !(box.left >= -0.01 && box.right <= width + 0.01 && box.top >= 0 && box.bottom <= height))
    .map(({ text }) => `${text} is outside`);
  const covered = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.text} and ${b.text}`),
  );
  return [...outside, ...covered];
}
