import type { Steps } from "../../model/sizing";
import type { MixWindow } from "../study/study";
import type { LocalSlots } from "./localSlots";

/** Minutes of the traffic in each hour of the week (168) or of the day (24). */
interface SlotMinutes extends Pick<LocalSlots, "count"> {
  readonly minutes: ArrayLike<number>;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const HOURS = 24;

/**
 * The calendar of what to buy by the hour: equal neighbouring hours of a day in one window, and equal windows of
 * several days in one with all of them. By hour of beginning, then by first day. A window over midnight is two.
 *
 * @param extra steps of each slot on top of the base
 */
export function mixWindows(slots: SlotMinutes, extra: readonly Steps[]): readonly MixWindow[] {
  const windows = new Map<string, MixWindow>();
  for (let day = 0; day < slots.count / HOURS; day += 1) {
    const weekdays = slots.count === HOURS ? EVERY_DAY : [day + 1];
    for (const run of runsOfDay(slots, extra, day)) {
      const key = [run.from, run.to, run.inputSteps, run.outputSteps].join(" ");
      const same = windows.get(key);
      windows.set(key, {
        ...run,
        weekdays: [...(same?.weekdays ?? []), ...weekdays],
        minutes: (same?.minutes ?? 0) + run.minutes,
      });
    }
  }
  return [...windows.values()].sort(
    (one, other) => one.from - other.from || (one.weekdays[0] ?? 0) - (other.weekdays[0] ?? 0) || one.to - other.to,
  );
}

function runsOfDay(slots: SlotMinutes, extra: readonly Steps[], day: number): readonly Omit<MixWindow, "weekdays">[] {
  const runs: Omit<MixWindow, "weekdays">[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    const { inputSteps, outputSteps } = extra[day * HOURS + hour] ?? { inputSteps: 0, outputSteps: 0 };
    if (inputSteps === 0 && outputSteps === 0) continue;
    const minutes = slots.minutes[day * HOURS + hour] ?? 0;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.to === hour && last.inputSteps === inputSteps && last.outputSteps === outputSteps) {
      runs[runs.length - 1] = { ...last, to: hour + 1, minutes: last.minutes + minutes };
    } else {
      runs.push({ inputSteps, outputSteps, from: hour, to: hour + 1, minutes });
    }
  }
  return runs;
}
