import type { MessagesOf } from "../../format/catalogue";
import type { chartMessages } from "../../format/messages/charts";
import type { Amount } from "../../money/amount";
import { roundUpToWhole } from "../../money/round";
import { toText } from "../../money/toText";
import type { Format } from "../../ui/LocaleProvider";
import { axisLabels } from "../plot/axisLabels";
import { boxOf } from "../plot/chartLabel";
import type { LabelBoard } from "../plot/labelBoard";
import type { PlotScale } from "../plot/plotScale";
import type { Measure } from "../plot/textWidth";

/** Months between two marks, so that a term has six of them or fewer. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const MOST_MARKS = 6;

/** The months that the axis marks: 0, then even steps, then the last. */
export function monthMarks(term: number): readonly number[] {
  const step = STEPS.find((months) => term / months <= MOST_MARKS) ?? Math.ceil(term / MOST_MARKS);
  const marks: number[] = [];
  for (let month = 0; month < term; month += step) marks.push(month);
  return [...marks, term];
}

/**
 * The month of the term in which something happens: 7.97 months on is in month 8. Only names a month; no amount is
 * rounded.
 */
export function monthOf(months: Amount, format: Format): string {
  return format.number(toText(roundUpToWhole(months)));
}

/** Months under the plot: those of crossings bold, and the unit after the last. */
export function placeMonths(
  board: LabelBoard,
  scale: PlotScale,
  bold: readonly { readonly x: number; readonly text: string }[],
  words: MessagesOf<typeof chartMessages>,
  format: Format,
  room: { readonly width: number; readonly y: number },
  measure: Measure,
): void {
  const { y, width } = room;
  const even = monthMarks(scale.xMax).map((month) => ({ x: scale.x(month), text: format.number(month.toString()) }));
  const labels = axisLabels(bold, even, { y, left: 0, right: width }, measure);
  labels.forEach(board.put);
  const right = Math.max(scale.plot.right, ...labels.map((label) => boxOf(label, measure).right));
  const unit = words.months(scale.xMax.toString());
  if (right + 4 + measure(unit, false) <= width)
    board.put({ text: unit, x: right + 4, y, anchor: "start", ink: "muted" });
}
