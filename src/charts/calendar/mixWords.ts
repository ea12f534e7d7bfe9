import type { Format } from "../../ui/LocaleProvider";
import { stepsText, type StepPair } from "../plot/labels/tpmText";
import type { TrafficWords } from "../plot/labels/writing";
import { levelLetter, type MixContent } from "./mix";

type WeekdayName = keyof TrafficWords["mix"]["weekday"];

const SHORTEST_RANGE = 3;
const DAYS_A_WEEK = 7;

/** "Mon–Fri", "Sat, Sun", "Every day". `all` are the days that make every day. */
export function daysText(weekdays: readonly number[], all: readonly number[] | undefined, words: TrafficWords): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  if (days.length === DAYS_A_WEEK || (all !== undefined && all.length > 1 && all.every((day) => days.includes(day))))
    return words.mix.everyDay;
  const ranges: { first: number; last: number }[] = [];
  for (const day of days) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last + 1 === day) range.last = day;
    else ranges.push({ first: day, last: day });
  }
  const name = (day: number) => words.mix.weekday[day as WeekdayName];
  return ranges
    .flatMap(({ first, last }) =>
      last - first + 1 >= SHORTEST_RANGE
        ? [words.mix.days(name(first), name(last))]
        : Array.from({ length: last - first + 1 }, (_, index) => name(first + index)),
    )
    .join(words.list);
}

/** "09:00–18:00" */
export function hoursText(from: number, to: number, words: TrafficWords): string {
  return from === 0 && to === 24 ? words.mix.allHours : words.mix.hours(hourText(from), hourText(to));
}

export function hourText(hour: number): string {
  return `${hour.toString().padStart(2, "0")}:00`;
}

/** "B +50,000 input, +10,000 output TPM"; a dimension without any is left out. */
export function levelText(level: number, steps: StepPair, words: TrafficWords, format: Format): string {
  const letter = levelLetter(level);
  const [input, output] = pairTexts(steps, format);
  if (steps.outputSteps === 0) return words.mix.levelInput(letter, input);
  return steps.inputSteps === 0 ? words.mix.levelOutput(letter, output) : words.mix.level(letter, input, output);
}

export function baseText({ base }: Pick<MixContent, "base">, words: TrafficWords, format: Format): string {
  if (base.inputSteps === 0 && base.outputSteps === 0) return words.mix.noBase;
  return words.mix.baseIs(...pairTexts(base, format));
}

/** Input and output as tokens a minute. */
export function pairTexts({ inputSteps, outputSteps }: StepPair, format: Format): readonly [string, string] {
  return [stepsText(inputSteps, "input", format), stepsText(outputSteps, "output", format)];
}

/** Text alternative of the calendar for screen readers. */
export function describeMix(content: MixContent, words: TrafficWords, format: Format): string {
  const windows = content.windows.map((window) =>
    words.mix.describeWindow(
      daysText(window.weekdays, content.days, words),
      hoursText(window.from, window.to, words),
      ...pairTexts(window, format),
    ),
  );
  return [
    words.mix.describe(content.zone),
    `${baseText(content, words, format)}${words.stop}`,
    ...(windows.length === 0 ? [words.mix.nothingOnTop] : windows),
  ].join(words.join);
}
