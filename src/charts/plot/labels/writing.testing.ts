import type { Language } from "../../../format/catalogue";
import { chartMessages, chartReadoutMessages } from "../../../format/messages/charts";
import { trafficChartMessages } from "../../../format/messages/trafficCharts";
import { formatIn } from "../../../ui/LocaleProvider";
import { boxOf, overlap, type ChartLabel } from "./chartLabel";
import type { PlotLayout } from "../plotLayout";
import type { ChartWords, TrafficWords, Writing } from "./writing";

/** Wide letters, so that what fits here fits in any font: Chinese characters are square. */
const measure = (text: string, isBold: boolean) =>
  [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? 12 : 6.3), 0) * (isBold ? 1.06 : 1);

const common = (language: Language) => ({
  readout: chartReadoutMessages[language],
  format: formatIn(language),
  language,
  measure,
});
export const chartWriting = (language: Language): Writing<ChartWords> => ({
  words: chartMessages[language],
  ...common(language),
});
export const trafficWriting = (language: Language): Writing<TrafficWords> => ({
  words: trafficChartMessages[language],
  ...common(language),
});

/** The labels of a plot with those of its axes. */
export const allLabels = ({ labels, xTicks, yTicks }: PlotLayout): readonly ChartLabel[] => [
  ...labels,
  ...xTicks,
  ...yTicks,
];

export const texts = (labels: readonly ChartLabel[]) =>
  labels.map(({ text, value }) => (value === undefined ? text : `${text} ${value}`).replaceAll("\u00a0", " "));

/** Labels out of the picture and pairs that share room, by their texts. */
export function misplaced(
  labels: readonly ChartLabel[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  const boxes = labels.map((label) => {
    const box = boxOf(label, measure);
    // A total is written at 14 px.
    const more = label.size === "large" ? (box.right - box.left) / 6 : 0;
    const left = box.left - (label.anchor === "end" ? more : 0);
    return { text: label.text, box: { ...box, left, right: box.right + (label.anchor === "start" ? more : 0) } };
  });
  const outside = boxes
    .filter(
      ({ box }) => !(box.left >= -0.5 && box.right <= width + 0.5 && box.top >= -0.5 && box.bottom <= height + 0.5),
    )
    .map(({ text }) => `${text} is outside`);
  const covered = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a.box, b.box))
      .map((b) => `${a.text} and ${b.text}`),
  );
  return [...outside, ...covered];
}
