import type { MinuteProfile } from "../../arrivals/minuteProfile";
import type { Clock } from "../requestLog";
import type { RowNumbers } from "./readValues";

/** The rows of a profile, gathered in any order. */
export interface MinuteSums {
  readonly rows: number;
  add(row: RowNumbers): void;
  /** Minutes that come up twice are summed, those that do not are zeros. */
  profile(clock: Clock): MinuteProfile;
}

export function newMinuteSums(hasCached: boolean): MinuteSums {
  const minutes: number[] = [];
  const requests: number[] = [];
  const input: number[] = [];
  const output: number[] = [];
  const cached: number[] = [];
  return {
    get rows() {
      return minutes.length;
    },
    add(row) {
      minutes.push(row.minute);
      requests.push(row.requests);
      input.push(row.input);
      output.push(row.output);
      if (hasCached) cached.push(row.cached);
    },
    profile(clock) {
      const { first, count } = spanOf(minutes);
      const sums = (values: readonly number[]): Float64Array => {
        const found = new Float64Array(count);
        values.forEach((value, row) => {
          const minute = (minutes[row] as number) - first;
          found[minute] = (found[minute] as number) + value;
        });
        return found;
      };
      return {
        clock,
        firstMinute: first,
        minutes: count,
        requests: sums(requests),
        input: sums(input),
        output: sums(output),
        cached: hasCached ? sums(cached) : null,
      };
    },
  };
}

function spanOf(minutes: readonly number[]): { readonly first: number; readonly count: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const minute of minutes) {
    if (minute < first) first = minute;
    if (minute > last) last = minute;
  }
  return minutes.length === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
}
