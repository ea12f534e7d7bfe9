import type { StepPair } from "../plot/labels/tpmText";

/** What is bought by the hour on top of a base bought by the day. */
export interface MixContent {
  readonly base: StepPair;
  readonly windows: readonly MixWindow[];
  /** For days and hours: an IANA name. */
  readonly zone: string;
  /** Days of the week in the traffic, 1 Monday to 7 Sunday; absent: all. */
  readonly days?: readonly number[] | undefined;
}

/** Extra steps from hour `from` up to hour `to` (1 to 24) on the given days. Windows that share an hour add up. */
interface MixWindow extends StepPair {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A day of the calendar, or all of them where they are alike: the level of each hour, null for the base only. */
export interface MixDay {
  readonly weekdays: readonly number[];
  readonly hours: readonly (number | null)[];
}

export interface MixWeek {
  readonly days: readonly MixDay[];
  /** What is bought on top, each combination once, from little to much. */
  readonly levels: readonly StepPair[];
}

/** Hours in a row with the same level. */
export interface MixRun {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly level: number | null;
}

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const HOURS = 24;

/** The windows laid over the hours of the week; those that share an hour add up. */
export function mixWeek({ windows, days = WEEK }: Pick<MixContent, "windows" | "days">): MixWeek {
  const week = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((weekday) => ({ weekday, hours: hoursOf(windows, weekday) }));
  const all = new Map(week.flatMap(({ hours }) => hours.map((steps) => [keyOf(steps), steps] as const)));
  all.delete(keyOf(NOTHING));
  const most = (key: keyof StepPair) => Math.max(1, ...[...all.values()].map((steps) => steps[key]));
  const [mostInput, mostOutput] = [most("inputSteps"), most("outputSteps")];
  const weight = ({ inputSteps, outputSteps }: StepPair) => inputSteps / mostInput + outputSteps / mostOutput;
  const levels = [...all.values()].sort((a, b) => weight(a) - weight(b) || a.inputSteps - b.inputSteps);
  const rank = new Map(levels.map((steps, index) => [keyOf(steps), index]));
  const rows = week.map(({ weekday, hours }) => ({
    weekdays: [weekday],
    hours: hours.map((steps) => rank.get(keyOf(steps)) ?? null),
  }));
  const [first] = rows;
  const isAlike = first !== undefined && rows.every(({ hours }) => hours.join() === first.hours.join());
  return { levels, days: isAlike ? [{ ...first, weekdays: rows.flatMap(({ weekdays }) => weekdays) }] : rows };
}

/** What is bought on top in each hour of a day. */
function hoursOf(windows: MixContent["windows"], weekday: number): readonly StepPair[] {
  const ofDay = windows.filter(({ weekdays }) => weekdays.includes(weekday));
  return Array.from({ length: HOURS }, (_, hour) => {
    const open = ofDay.filter(({ from, to }) => from <= hour && hour < to);
    const sum = (key: keyof StepPair) => open.reduce((steps, window) => steps + window[key], 0);
    return { inputSteps: sum("inputSteps"), outputSteps: sum("outputSteps") };
  });
}

export const NOTHING: StepPair = { inputSteps: 0, outputSteps: 0 };

function keyOf({ inputSteps, outputSteps }: StepPair): string {
  return `${inputSteps} ${outputSteps}`;
}

export function runsOf(hours: MixDay["hours"]): readonly MixRun[] {
  const runs: MixRun[] = [];
  hours.forEach((level, hour) => {
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) runs[runs.length - 1] = { ...last, to: hour + 1 };
    else runs.push({ from: hour, to: hour + 1, level });
  });
  return runs;
}

/** A, B, … Z, A2, B2, …: what a level is called in the calendar and its key. */
export function levelLetter(level: number): string {
  const round = Math.floor(level / LETTERS);
  return `${String.fromCharCode("A".charCodeAt(0) + (level % LETTERS))}${round === 0 ? "" : round + 1}`;
}

const LETTERS = 26;
/** Shades that the eye can distinguish; more levels share them. */
export const SHADES = 5;

/** The shade of a level, 1 the lightest: spread over all shades, the highest level always the darkest. */
export function levelShade(level: number, count: number): number {
  return count <= 1 ? 3 : 1 + Math.round((level * (SHADES - 1)) / (count - 1));
}
