import { axisLabels } from "../plot/axisLabels";
import type { ChartLabel } from "../plot/chartLabel";
import type { Writing } from "../demand/demandLayout";
import { levelLetter, levelShade, mixWeek, runsOf, type MixWeek } from "./mixWeek";
import { daysText, hourText } from "./mixWords";
import type { MixContent } from "../plot/trafficShapes";

export interface MixLayout {
  readonly height: number;
  readonly blocks: readonly MixBlock[];
  /** x of the lines at every sixth hour. */
  readonly lines: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly ChartLabel[];
}

export interface MixBlock {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 1 to 5; null: the base only. */
  readonly shade: number | null;
}

const ROW = 22;
const GAP = 2;
const TOP = 4;
const AXIS = 24;
const MARKS = [0, 6, 12, 18, 24] as const;
const HOURS = 24;

export function mixHeight({ days }: Pick<MixWeek, "days">): number {
  return TOP + days.length * ROW + AXIS;
}

/** A row a day and a column an hour; hours in a row with the same level are one block, named by its letter. */
export function mixLayout(content: MixContent, width: number, { words, measure }: Writing): MixLayout {
  const { days, levels } = mixWeek(content);
  const names = days.map(({ weekdays }) =>
    weekdays.length > 1 ? words.mix.everyDay : daysText(weekdays, undefined, words),
  );
  const left = Math.max(0, ...names.map((name) => measure(name, false))) + 8;
  const right = width - 2;
  const x = (hour: number) => left + (hour / HOURS) * (right - left);
  const bottom = TOP + days.length * ROW;
  const runs = days.flatMap(({ hours }, row) => runsOf(hours).map((run) => ({ ...run, y: TOP + row * ROW })));
  const marks = MARKS.map((hour) => {
    const half = measure(hourText(hour), false) / 2;
    return { x: Math.min(x(hour), width - half), text: hourText(hour) };
  });
  return {
    top: TOP,
    bottom,
    height: mixHeight({ days }),
    blocks: runs.map(({ from, to, level, y }) => ({
      x: x(from),
      y,
      width: x(to) - x(from),
      height: ROW - GAP,
      shade: level === null ? null : levelShade(level, levels.length),
    })),
    lines: MARKS.map(x),
    labels: [
      ...names.map((text, row): ChartLabel => ({ text, x: 0, y: TOP + row * ROW + 14, anchor: "start", ink: "plain" })),
      ...runs.flatMap(({ from, to, level, y }): ChartLabel[] => {
        if (level === null) return [];
        const text = levelLetter(level);
        // A block too narrow for its letter has its shade only.
        if (measure(text, true) + 2 > x(to) - x(from)) return [];
        return [{ text, x: (x(from) + x(to)) / 2, y: y + 14, anchor: "middle", ink: "ink" }];
      }),
      ...axisLabels([], marks, { y: bottom + 15, left: 0, right: width }, measure),
    ],
  };
}
