import type { SeededNumbers } from "./seededNumbers";

/** The forms that traffic can be drawn in. */
export const DRAWN_SHAPES = ["flat", "office-hours", "day-and-night", "weekly", "bursty"] as const;
export type DrawnShape = (typeof DRAWN_SHAPES)[number];

const HOUR = 60;
const HOURS = 24;
const DAY = HOURS * HOUR;

/**
 * Percent of the busiest, at each full hour; straight lines between them. A working day from 9 to 18 with a dip at
 * lunch.
 */
const OFFICE = [1, 1, 1, 1, 1, 1, 2, 6, 25, 80, 100, 98, 62, 66, 95, 100, 94, 78, 35, 14, 8, 5, 3, 2];
const OFFICE_WEEKEND = 3;
/** (1 − cos) / 2 in percent, lowest at 4 and highest at 16 o'clock. */
const DAY_AND_NIGHT = [25, 15, 7, 2, 0, 2, 7, 15, 25, 37, 50, 63, 75, 85, 93, 98, 100, 98, 93, 85, 75, 63, 50, 37];
/** Percent of the busiest, Monday to Sunday. */
const WEEK = [100, 100, 100, 100, 95, 40, 30];
/** One minute in so many is a burst. */
const BURST_EVERY = 64;

/** How busy each minute is, from 0 to 1, from Monday 00:00 on; the busiest is 1. `numbers` choose the bursts. */
export function shapePattern(shape: DrawnShape, minutes: number, numbers: SeededNumbers): Float64Array {
  const pattern = Float64Array.from({ length: minutes }, (_, minute) => levelAt(shape, minute, numbers));
  // So that even a single day of bursts has one.
  if (shape === "bursty" && !pattern.includes(1)) pattern[numbers.next() % minutes] = 1;
  return pattern;
}

function levelAt(shape: DrawnShape, minute: number, numbers: SeededNumbers): number {
  const weekday = Math.floor(minute / DAY) % 7;
  switch (shape) {
    case "flat":
      return 1;
    case "office-hours":
      return (weekday < 5 ? between(OFFICE, minute) : OFFICE_WEEKEND) / 100;
    case "day-and-night":
      return between(DAY_AND_NIGHT, minute) / 100;
    case "weekly":
      return (between(DAY_AND_NIGHT, minute) * (WEEK[weekday] ?? 0)) / 10_000;
    case "bursty":
      return numbers.next() % BURST_EVERY === 0 ? 1 : 0;
    default:
      return shape satisfies never;
  }
}

function between(hours: readonly number[], minute: number): number {
  const hour = Math.floor(minute / HOUR) % HOURS;
  const into = minute % HOUR;
  return ((hours[hour] ?? 0) * (HOUR - into) + (hours[(hour + 1) % HOURS] ?? 0) * into) / HOUR;
}
