import type { Clock, IdleSpan, RequestLog } from "../requestLog";

/** The requests taken so far. The arrays are longer than `length`, and are replaced as they grow. */
export interface TakenRows {
  length: number;
  minute: Int32Array;
  tick: Float64Array;
  input: Uint32Array;
  output: Uint32Array;
  cached: Uint32Array | null;
  model: Uint16Array | null;
}

const FIRST_CAPACITY = 16_384;

export function newTakenRows(hasCached: boolean, hasModel: boolean): TakenRows {
  return {
    length: 0,
    minute: new Int32Array(FIRST_CAPACITY),
    tick: new Float64Array(FIRST_CAPACITY),
    input: new Uint32Array(FIRST_CAPACITY),
    output: new Uint32Array(FIRST_CAPACITY),
    cached: hasCached ? new Uint32Array(FIRST_CAPACITY) : null,
    model: hasModel ? new Uint16Array(FIRST_CAPACITY) : null,
  };
}

/** Doubles the room when all of it is used. */
export function makeRoom(rows: TakenRows): void {
  const capacity = rows.minute.length * 2;
  if (rows.length * 2 < capacity) return;
  rows.minute = copied(new Int32Array(capacity), rows.minute);
  rows.tick = copied(new Float64Array(capacity), rows.tick);
  rows.input = copied(new Uint32Array(capacity), rows.input);
  rows.output = copied(new Uint32Array(capacity), rows.output);
  rows.cached &&= copied(new Uint32Array(capacity), rows.cached);
  rows.model &&= copied(new Uint16Array(capacity), rows.model);
}

/**
 * A call that was written again under its id, with the same input: of two rows the one with more output counts, with
 * the time that it was written at.
 *
 * @param place of the row before
 */
export function grow(
  rows: TakenRows,
  place: number,
  { minute, tick }: { readonly minute: number; readonly tick: number },
  output: number,
  cached: number,
): "grown" | "repeated" {
  const before = rows.output[place]!;
  if (output > before) {
    rows.minute[place] = minute;
    rows.tick[place] = tick;
    rows.output[place] = output;
    if (rows.cached !== null) rows.cached[place] = Math.max(rows.cached[place]!, cached);
  }
  return output === before ? "repeated" : "grown";
}

/** The arrays of the log are views of the larger ones that the rows were gathered in. */
export function requestLogOf(
  rows: TakenRows,
  clock: Clock,
  models: readonly string[],
  idle: readonly IdleSpan[],
): RequestLog {
  const { length } = rows;
  return {
    rows: length,
    clock,
    minute: rows.minute.subarray(0, length),
    tick: rows.tick.subarray(0, length),
    input: rows.input.subarray(0, length),
    output: rows.output.subarray(0, length),
    cached: rows.cached?.subarray(0, length) ?? null,
    model: rows.model?.subarray(0, length) ?? null,
    models,
    ...(idle.length === 0 ? {} : { idle }),
  };
}

function copied<Numbers extends Int32Array | Float64Array | Uint32Array | Uint16Array>(
  larger: Numbers,
  from: Numbers,
): Numbers {
  larger.set(from);
  return larger;
}
