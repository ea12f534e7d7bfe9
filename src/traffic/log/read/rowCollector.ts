import type { LogFormat, LogRole } from "../logFormat";
import type { CachedFrom, ReadLog } from "../logReader";
import { noteIdle } from "./idleTime";
import { newMinuteSums } from "./minuteSums";
import { newModelNames } from "./modelNames";
import type { ModelNames } from "./modelNames";
import { newPrefixHits } from "./prefixHits";
import { newRowNumbers, newValuesReader } from "./readValues";
import { logCounts, newRowTally, tallyBadRow } from "./rowTally";
import type { RowTally } from "./rowTally";
import type { RowValues } from "./rowValues";
import { newMinuteBounds } from "./stamp";
import type { MinuteBounds } from "./stamp";
import { makeRoom, newTakenRows, requestLogOf } from "./takenRows";
import type { TakenRows } from "./takenRows";
import { zoneMinutes } from "./zoneMinutes";

/** Takes rows one by one, and makes the log or the profile of them. */
export interface RowCollector {
  readonly tally: RowTally;
  readonly rows: TakenRows;
  readonly models: ModelNames;
  readonly bounds: MinuteBounds;
  readonly toUtc: (localMinute: number) => number;
  collect(values: RowValues): void;
  readonly taken: number;
  finish(): ReadLog;
}

/** @throws RangeError when the zone of the format is none */
export function newRowCollector(format: LogFormat): RowCollector {
  const { roles, columns } = format;
  const cachedFrom: CachedFrom | null =
    roles.cached !== null
      ? "column"
      : roles.prefixes !== null && format.layout.type === "json-lines"
        ? "prefixes"
        : null;
  const clock = format.stamps.startsWith("relative") ? "relative" : "absolute";
  const tally = newRowTally();
  const rows = newTakenRows(cachedFrom !== null, roles.model !== null);
  const sums = newMinuteSums(roles.cached !== null);
  const models = newModelNames();
  const bounds = newMinuteBounds(clock === "relative");
  const toUtc = zoneMinutes(format.zone);
  const read = newValuesReader(format, bounds, toUtc);
  const hits = newPrefixHits();
  const numbers = newRowNumbers();
  const nameOf = (role: LogRole): string => {
    const column = roles[role];
    return column === null ? "" : (columns[column] ?? "");
  };

  const take = (values: RowValues): void => {
    makeRoom(rows);
    const row = rows.length;
    rows.minute[row] = numbers.minute;
    rows.tick[row] = numbers.tick;
    rows.input[row] = numbers.input;
    rows.output[row] = numbers.output;
    if (rows.cached !== null) {
      rows.cached[row] =
        cachedFrom === "prefixes" ? (values.blocks === null ? 0 : hits(values.blocks, numbers.input)) : numbers.cached;
    }
    if (rows.model !== null) rows.model[row] = models.numberOf(values.model);
    rows.length += 1;
  };

  const addMinute = (): void => {
    if (numbers.input === 0 && numbers.output === 0 && numbers.requests > 0) {
      tally.noUsage += 1;
      numbers.requests = 0;
    }
    sums.add(numbers);
  };

  return {
    tally,
    rows,
    models,
    bounds,
    toUtc,
    get taken() {
      return rows.length + sums.rows;
    },
    collect(values) {
      const found = read(values, numbers);
      if (found === "left-out") tally.leftOut += 1;
      else if (found === "no-usage") {
        tally.leftOut += 1;
        tally.noUsage += 1;
        noteIdle(tally.idle, rows.model === null ? -1 : models.numberOf(values.model), numbers.minute, numbers.tick);
      } else if (found === "bad") tallyBadRow(tally, numbers.code, nameOf(numbers.role), values[numbers.role]);
      else if (format.kind === "profile") addMinute();
      else take(values);
    },
    finish() {
      if (format.kind === "profile")
        return { kind: "profile", profile: sums.profile(clock), counts: logCounts(tally, sums.rows) };
      return {
        kind: "requests",
        log: requestLogOf(rows, clock, models.names, [...tally.idle.values()]),
        counts: logCounts(tally, rows.length),
        cachedFrom,
      };
    },
  };
}
