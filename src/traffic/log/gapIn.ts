import type { ReadLog } from "./logReader";

/** A time without traffic that is most of the period: a stray row, or two files in one. */
export interface LargeGap {
  /** The last minute before it and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** Minutes with traffic on either side. */
  readonly before: number;
  readonly after: number;
}

const LEAST_GAP = 36 * 60;

/** @returns null where no gap is a day and a half long and half of the whole period */
export function gapIn(read: ReadLog): LargeGap | null {
  const minutes = read.kind === "requests" ? distinctMinutes(read.log.minute) : usedMinutes(read);
  const [first] = minutes;
  const last = minutes.at(-1);
  if (first === undefined || last === undefined) return null;
  let widest = 0;
  let at = 0;
  for (let index = 1; index < minutes.length; index += 1) {
    const gap = (minutes[index] ?? 0) - (minutes[index - 1] ?? 0);
    if (gap > widest) {
      widest = gap;
      at = index;
    }
  }
  if (widest < LEAST_GAP || widest * 2 < last - first) return null;
  return { from: minutes[at - 1] ?? 0, to: minutes[at] ?? 0, before: at, after: minutes.length - at };
}

function distinctMinutes(minutes: Int32Array): readonly number[] {
  return [...new Set(minutes)].sort((a, b) => a - b);
}

function usedMinutes({ profile }: Extract<ReadLog, { readonly kind: "profile" }>): readonly number[] {
  const found: number[] = [];
  for (let minute = 0; minute < profile.minutes; minute += 1)
    if ((profile.input[minute] ?? 0) + (profile.output[minute] ?? 0) > 0) found.push(profile.firstMinute + minute);
  return found;
}
