import { axisLabels } from "../plot/labels/axisLabels";
import type { Box, ChartLabel } from "../plot/labels/chartLabel";
import { readoutOf, type Readout } from "../plot/readout/readout";
import type { TrafficWords, Writing } from "../plot/labels/writing";
import { levelLetter, levelShade, mixWeek, NOTHING, runsOf, type MixContent, type MixWeek } from "./mix";
import { daysText, hoursText, hourText, pairTexts } from "./mixWords";

export interface MixLayout {
  readonly height: number;
  readonly blocks: readonly MixBlock[];
  /** x of the lines at every sixth hour. */
  readonly lines: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly labels: readonly ChartLabel[];
}

export interface MixBlock extends Box {
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

/** Block by block: what is reserved in its hours in all, and what of it is bought on top of the base. */
export function mixReadout(
  content: MixContent,
  { words, format, readout }: Pick<Writing<TrafficWords>, "words" | "format" | "readout">,
): Readout {
  const { days, levels } = mixWeek(content);
  const { base } = content;
  const { mix } = words;
  const stops = days.flatMap(({ weekdays, hours }) =>
    runsOf(hours).map(({ from, to, level }) => {
      const { inputSteps, outputSteps } = (level === null ? undefined : levels[level]) ?? NOTHING;
      const all = { inputSteps: base.inputSteps + inputSteps, outputSteps: base.outputSteps + outputSteps };
      const [input, output] = pairTexts(all, format);
      return {
        at: `${daysText(weekdays, content.days, words)}${readout.list}${hoursText(from, to, words)}`,
        mark: level === null ? null : levelLetter(level),
        lines: [
          { name: mix.totalInput, text: input, ink: "ink" as const },
          { name: mix.totalOutput, text: output, ink: "ink" as const },
          { name: mix.onTop, text: mix.pair(...pairTexts({ inputSteps, outputSteps }, format)), ink: "payg" as const },
        ],
      };
    }),
  );
  return readoutOf(stops, { start: Math.max(0, stops.map(({ mark }) => mark !== null).indexOf(true)), unit: "" });
}

/** A row a day and a column an hour; hours in a row with the same level are one block, named by its letter. */
export function mixLayout(content: MixContent, width: number, { words, measure }: Writing<TrafficWords>): MixLayout {
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
    return { value: hour, x: Math.min(x(hour), width - half), text: hourText(hour) };
  });
  return {
    top: TOP,
    bottom,
    height: mixHeight({ days }),
    blocks: runs.map(({ from, to, level, y }) => ({
      left: x(from),
      right: x(to),
      top: y,
      bottom: y + ROW - GAP,
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
