import type { LogReader, ReadLog } from "../logReader";
import { newFastRows, type OrdinaryFormat } from "../read/fastRows";
import { noteIdle } from "../read/idleTime";
import type { JsonObject } from "../read/jsonRow";
import { newModelNames } from "../read/modelNames";
import { newPrefixHits } from "../read/prefixHits";
import { isFailedStatus } from "../read/failedStatus";
import { logCounts, newRowTally, tallyBadRow } from "../read/rowTally";
import { newSeenRows } from "../read/seenRows";
import { isWithin, newMinuteBounds } from "../read/stamp";
import { grow, makeRoom, newTakenRows, requestLogOf } from "../read/takenRows";
import { zoneMinutes } from "../read/zoneMinutes";
import { newRowSource, type RowSink } from "../shape/rowSource";
import { fieldText, fieldValue } from "../shape/jsonFields";
import { instanceId } from "../understand/instanceId";
import { isCallId, isGatewayHit, isModelCall } from "../understand/otherColumns";
import { readStamp } from "../understand/timeStamp";
import type { Understanding } from "../understanding";
import { ordinaryFormat } from "./ordinaryFormat";
import { keyColumns } from "./keyColumns";
import { newPeriodRows, type PeriodRows } from "./periodRows";
import { newAmountsReader, NO_AMOUNTS, type Cell, type RowAmounts } from "./rowAmounts";

/** No request has a billion tokens. */
const MOST_TOKENS = 999_999_999;
const MOST_PERIOD_TOKENS = 1e15;
const TOTAL_ROW = /^(?:(?:grand|sub)?[ -]?totals?|sum|summe|gesamt|合计|总计|小计|汇总)\b|^(?:合计|总计|小计|汇总)/i;

/**
 * Reads a file as it was understood, in chunks of any size: UTF-8 without a byte-order mark. It never throws for what
 * the file holds: rows that cannot be read are listed.
 *
 * @param capacity bytes that are held at once to begin with; a longer row makes it more. Results do not depend on it.
 * @throws RangeError when the zone is none, Error when the understanding has problems
 */
export function newTrafficReader(understanding: Understanding, capacity?: number): LogReader {
  if (understanding.problems.length > 0) throw new Error(`not understood: ${understanding.problems[0]!.code}`);
  return newReader(understanding, ordinaryFormat(understanding, keyColumns(understanding)), capacity);
}

/** @param format of a table whose ordinary rows are read the fast way; null: every row is read at leisure */
export function newReader(understanding: Understanding, format: OrdinaryFormat | null, capacity?: number): LogReader {
  const { columns, status, gatewayCache, spanKind, id, model, tokens } = understanding;
  const time = understanding.time.value;
  const meaning = understanding.row.value;
  const clock = time.form.startsWith("relative") ? "relative" : "absolute";
  const tally = newRowTally();
  const toUtc = zoneMinutes(time.zone);
  const bounds = newMinuteBounds(clock === "relative");
  const amountsOf = newAmountsReader(understanding);
  const amounts: RowAmounts = { ...NO_AMOUNTS };
  const stamp = { minute: 0, tick: 0 };
  const hasCached = tokens.cached.length > 0;
  const hits = newPrefixHits();
  const models = newModelNames();
  const rows = newTakenRows(hasCached || understanding.prefixes !== null, model !== null);
  const periods: PeriodRows | null = meaning.each === "request" ? null : newPeriodRows(meaning, hasCached);
  const keys = keyColumns(understanding);
  const seen = keys.length > 0 && (meaning.each === "request" || meaning.each === "sum") ? newSeenRows() : null;
  /** Minute, tick, input and output of the row at hand. */
  const moment = new Float64Array(4);
  const isOneCall = id !== null && isCallId(columns[id] ?? "");
  const most = meaning.each === "request" ? MOST_TOKENS : MOST_PERIOD_TOKENS;
  const isWholeOnly = meaning.each === "request" || meaning.each === "sum";

  const take = (cell: Cell, blocks: readonly unknown[] | null): void => {
    if (status.some((column) => isFailedStatus(cell(column), columns[column] ?? ""))) {
      tally.leftOut += 1;
      return;
    }
    if (gatewayCache !== null && isGatewayHit(cell(gatewayCache))) {
      tally.leftOut += 1;
      tally.gatewayHits += 1;
      return;
    }
    if (spanKind !== null && !isModelCall(cell(spanKind))) {
      tally.leftOut += 1;
      tally.otherRows += 1;
      return;
    }
    const text = time.dateColumn === null ? cell(time.column) : `${cell(time.dateColumn)} ${cell(time.column)}`;
    const found = amountsOf(cell, amounts);
    const isStamp = readStamp(text, time.form, toUtc, stamp) && isWithin(bounds, stamp.minute);
    if (found === "other" || (!isStamp && isTotalRow(cell, columns.length))) {
      tally.leftOut += 1;
      tally.otherRows += 1;
      return;
    }
    if (!isStamp) {
      // Other lines of a log say neither when nor how many tokens.
      if (found === "none") {
        tally.leftOut += 1;
        tally.otherRows += 1;
      } else tallyBadRow(tally, text.trim() === "" ? "time-missing" : "time", columns[time.column] ?? "", text);
      return;
    }
    if (found === "bad") {
      tallyBadRow(tally, amounts.code, columns[amounts.column] ?? "", cell(amounts.column));
      return;
    }
    if (found === "none") {
      tally.leftOut += 1;
      tally.otherRows += 1;
      return;
    }
    const { input, output, cached } = amounts;
    if (input > most || output > most) {
      const column = (input > most ? tokens.input : tokens.output)[0] ?? 0;
      tallyBadRow(tally, "tokens-too-large", columns[column] ?? "", cell(column));
      return;
    }
    if (isWholeOnly && !(Number.isInteger(input) && Number.isInteger(output))) {
      const column = (Number.isInteger(input) ? tokens.output : tokens.input)[0] ?? understanding.long?.value ?? 0;
      tallyBadRow(tally, "tokens", columns[column] ?? "", cell(column));
      return;
    }
    if (cached > input && input + output > 0 && understanding.cache.value === "within" && understanding.long === null) {
      tallyBadRow(tally, "cached-over-input", columns[tokens.cached[0] ?? 0] ?? "", cell(tokens.cached[0] ?? 0));
      return;
    }
    const name =
      understanding.long?.names === "instance-ids"
        ? (instanceId(cell(understanding.long.metric))?.model ?? "")
        : model === null
          ? ""
          : cell(model);
    if (periods !== null) {
      const series = keys.map((column) => cell(column)).join("\u0001");
      moment.set([stamp.minute, stamp.tick, input, output]);
      if (seen !== null && !seen.isFirstText(`${name}\u0001${series}`, moment)) {
        tally.leftOut += 1;
        tally.repeated += 1;
        return;
      }
      if (input === 0 && output === 0 && amounts.requests > 0 && understanding.long === null) tally.noUsage += 1;
      periods.add(
        stamp.minute * 60 + stamp.tick / 1e9,
        input,
        output,
        cached,
        amounts.requests,
        periods.numberOf(name),
        series,
      );
      return;
    }
    if (input === 0 && output === 0) {
      tally.leftOut += 1;
      tally.noUsage += 1;
      noteIdle(tally.idle, model === null ? -1 : models.numberOf(name), stamp.minute, stamp.tick);
      return;
    }
    if (output === 0 && understanding.noOutput === "failed") {
      tally.leftOut += 1;
      return;
    }
    const own = id === null ? "" : cell(id);
    if (seen !== null && own !== "") {
      moment.set(isOneCall ? [0, 0, input, 0] : [stamp.minute, stamp.tick, input, output]);
      const place = seen.placeOfText(own, moment, rows.length);
      if (place >= 0) {
        tally.leftOut += 1;
        tally[isOneCall ? grow(rows, place, stamp, output, cached) : "repeated"] += 1;
        return;
      }
    }
    makeRoom(rows);
    const row = rows.length;
    rows.minute[row] = stamp.minute;
    rows.tick[row] = stamp.tick;
    rows.input[row] = input;
    rows.output[row] = output;
    if (rows.cached !== null) rows.cached[row] = hasCached ? cached : blocks === null ? 0 : hits(blocks, input);
    if (rows.model !== null) rows.model[row] = models.numberOf(name);
    rows.length += 1;
  };

  const sink: RowSink = {
    row: (cell) => take(cell, null),
    record:
      understanding.prefixes === null && understanding.shape.type === "delimited"
        ? undefined
        : (record: JsonObject) =>
            take(
              (column) => fieldText(record, columns[column] ?? ""),
              understanding.prefixes === null
                ? null
                : blocksOf(fieldValue(record, columns[understanding.prefixes] ?? "")),
            ),
    bad(code, text) {
      if (TOTAL_ROW.test(text.replace(/^["\s]+/, ""))) {
        tally.leftOut += 1;
        tally.otherRows += 1;
      } else tallyBadRow(tally, code, "", text);
    },
  };
  const numberOfModel = periods?.numberOf ?? models.numberOf;
  const fast =
    format === null
      ? null
      : newFastRows(format, { rows, tally, bounds, numberOfModel, toUtc, seen, isOneCall, periods });
  const source = newRowSource(understanding.shape, columns, sink, { tally, fast, capacity });

  return {
    get rowsRead() {
      return rows.length + (periods?.rows ?? 0) + tally.leftOut + tally.bad;
    },
    push: source.push,
    finish(): ReadLog {
      source.finish();
      if (periods === null) {
        return {
          kind: "requests",
          log: requestLogOf(rows, clock, models.names, [...tally.idle.values()]),
          counts: logCounts(tally, rows.length),
          cachedFrom: hasCached ? "column" : understanding.prefixes !== null ? "prefixes" : null,
        };
      }
      const { profile, byModel } = periods.profiles(clock);
      const seconds = meaning.each === "request" ? 60 : meaning.seconds;
      return {
        kind: "profile",
        profile,
        counts: logCounts(tally, periods.rows),
        ...(seconds > 60 ? { resolutionSeconds: seconds } : {}),
        ...(byModel.length > 0 ? { byModel } : {}),
      };
    },
  };
}

function blocksOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

function isTotalRow(cell: Cell, columns: number): boolean {
  for (let column = 0; column < Math.min(columns, 4); column += 1) if (TOTAL_ROW.test(cell(column))) return true;
  return false;
}
