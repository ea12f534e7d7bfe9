import type { ReadLog } from "../log/logReader";
import type { IdleSpan, RequestLog } from "../log/requestLog";
import type { Traffic } from "../sizer/sizingRules";
import { addedProfiles } from "./addedProfiles";
import { arrivalsOfPart, periodOf, type LogPart } from "./arrivalsOf";

/**
 * Splits what was read by groups of models: the rows of a log in one pass, whatever the number of groups. Each traffic
 * covers the period of the whole file, as sums by model do, so that costs of several can be added up; it is made when
 * it is asked for, so that one at a time is held.
 *
 * @param groups names as in the file, each in one group at most; a name that is in none is left out, and so is one that
 *   the file does not have
 * @returns one traffic a group, in their order; a group without rows has no minutes
 */
export function trafficByModel(read: ReadLog, groups: readonly (readonly string[])[]): readonly (() => Traffic)[] {
  if (read.kind === "profile") {
    const byName = new Map((read.byModel ?? []).map(({ name, profile }) => [name, profile]));
    return groups.map((names) => () => {
      const own = names.flatMap((name) => byName.get(name) ?? []);
      const none = { ...read.profile, minutes: 0, requests: NONE, input: NONE, output: NONE, cached: null };
      return { kind: "profile", profile: own.length === 0 ? none : addedProfiles(own.map((one) => one())) };
    });
  }
  const { log } = read;
  const period = periodOf(log);
  return partsOf(log, groups).map((part) => () => ({
    kind: "requests",
    arrivals: arrivalsOfPart(log, part, period),
  }));
}

const NONE = new Float64Array();

/** The rows of each group in the order of the file. */
function partsOf(log: RequestLog, groups: readonly (readonly string[])[]): readonly LogPart[] {
  const groupOfName = new Map(groups.flatMap((names, group) => names.map((name) => [name, group] as const)));
  const groupOf = log.models.map((name) => groupOfName.get(name) ?? -1);
  const counts = new Int32Array(groups.length);
  for (let row = 0; row < log.rows; row++) {
    const group = groupOf[log.model?.[row] ?? -1] ?? -1;
    if (group >= 0) counts[group] = counts[group]! + 1;
  }
  const rows = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(groups.length);
  for (let row = 0; row < log.rows; row++) {
    const group = groupOf[log.model?.[row] ?? -1] ?? -1;
    if (group >= 0) rows[group]![next[group]!++] = row;
  }
  const idle = groups.map((): IdleSpan[] => []);
  for (const span of log.idle ?? []) idle[groupOf[span.model] ?? -1]?.push(span);
  return rows.map((own, group) => ({ rows: own, idle: idle[group]! }));
}
