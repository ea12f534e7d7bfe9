import type { MinuteProfile } from "../arrivals/minuteProfile";
import { gapIn } from "./gapIn";
import type { ReadLog } from "./logReader";

/** Without the smaller side of a gap that is most of the period. */
export function withoutStray(read: ReadLog): ReadLog {
  const gap = gapIn(read);
  if (gap === null) return read;
  const keepsEarlier = gap.before >= gap.after;
  if (read.kind === "profile") {
    const { profile } = read;
    const from = keepsEarlier ? 0 : gap.to - profile.firstMinute;
    const to = keepsEarlier ? gap.from + 1 - profile.firstMinute : profile.minutes;
    const cut = (one: MinuteProfile): MinuteProfile => ({
      ...one,
      firstMinute: one.firstMinute + from,
      minutes: to - from,
      requests: one.requests.slice(from, to),
      input: one.input.slice(from, to),
      output: one.output.slice(from, to),
      cached: one.cached === null ? null : one.cached.slice(from, to),
    });
    return {
      ...read,
      profile: cut(profile),
      byModel: read.byModel?.map((own) => ({ ...own, profile: () => cut(own.profile()) })),
    };
  }
  const { log } = read;
  const rows = Array.from(log.minute.keys()).filter((row) =>
    keepsEarlier ? log.minute[row]! <= gap.from : log.minute[row]! >= gap.to,
  );
  return {
    ...read,
    log: {
      ...log,
      rows: rows.length,
      minute: Int32Array.from(rows, (row) => log.minute[row]!),
      tick: Float64Array.from(rows, (row) => log.tick[row]!),
      input: Uint32Array.from(rows, (row) => log.input[row]!),
      output: Uint32Array.from(rows, (row) => log.output[row]!),
      cached: log.cached === null ? null : Uint32Array.from(rows, (row) => log.cached![row]!),
      model: log.model === null ? null : Uint16Array.from(rows, (row) => log.model![row]!),
      idle: [],
    },
  };
}
