import { expect, it } from "vitest";
import type { Steps } from "../../model/sizing";
import type { LocalSlots } from "./localSlots";
import { mixWindows } from "./mixWindows";

const NOTHING: Steps = { inputSteps: 0, outputSteps: 0 };

function slotsOf(count: 168 | 24): LocalSlots {
  return { count, slotOf: new Uint8Array(0), minutes: new Int32Array(count).fill(60) };
}

function extraAt(count: number, at: (day: number, hour: number) => Steps): readonly Steps[] {
  return Array.from({ length: count }, (_, slot) => at(Math.floor(slot / 24), slot % 24));
}

it("joins equal hours of a day and equal windows of several days", () => {
  const office = extraAt(168, (day, hour) =>
    day < 5 && hour >= 9 && hour < 18 ? { inputSteps: 3, outputSteps: 1 } : NOTHING,
  );
  expect(mixWindows(slotsOf(168), office)).toEqual([
    { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18, inputSteps: 3, outputSteps: 1, minutes: 5 * 9 * 60 },
  ]);
});

it("keeps hours with other steps apart, and days with other hours", () => {
  const extra = extraAt(168, (day, hour) => {
    if (hour === 12) return { inputSteps: 1, outputSteps: 0 };
    if (hour === 13) return { inputSteps: 0, outputSteps: 1 };
    return day === 6 && hour === 14 ? { inputSteps: 0, outputSteps: 1 } : NOTHING;
  });
  expect(mixWindows(slotsOf(168), extra)).toEqual([
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 12, to: 13, inputSteps: 1, outputSteps: 0, minutes: 420 },
    { weekdays: [1, 2, 3, 4, 5, 6], from: 13, to: 14, inputSteps: 0, outputSteps: 1, minutes: 360 },
    { weekdays: [7], from: 13, to: 15, inputSteps: 0, outputSteps: 1, minutes: 120 },
  ]);
});

it("says every day when days are alike, and ends at midnight", () => {
  const night = extraAt(24, (_, hour) => (hour >= 22 || hour < 2 ? { inputSteps: 1, outputSteps: 1 } : NOTHING));
  expect(mixWindows(slotsOf(24), night).map(({ weekdays, from, to }) => [weekdays.length, from, to])).toEqual([
    [7, 0, 2],
    [7, 22, 24],
  ]);
});
