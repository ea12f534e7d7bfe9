import type { BlockWindow } from "../../model/sizing";

const DAY = 1_440;

/** Minutes of a traffic, counted from 0, in the hours of a block and outside, and how many nights they touch. */
export interface BlockMinutes {
  readonly picked: Int32Array;
  readonly others: Int32Array;
  readonly nights: number;
}

/** @param traffic on an absolute clock: a relative one knows no time of the day */
export function minutesInBlock(
  { firstMinute, minutes }: { readonly firstMinute: number; readonly minutes: number },
  { from, minutes: length, utcOffset }: BlockWindow,
): BlockMinutes {
  const picked: number[] = [];
  const others: number[] = [];
  const nights = new Set<number>();
  for (let at = 0; at < minutes; at += 1) {
    const sinceStart = firstMinute + at + utcOffset - from;
    const night = Math.floor(sinceStart / DAY);
    if (sinceStart - night * DAY < length) {
      picked.push(at);
      nights.add(night);
    } else others.push(at);
  }
  return { picked: Int32Array.from(picked), others: Int32Array.from(others), nights: nights.size };
}
