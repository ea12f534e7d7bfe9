import fc from "fast-check";
import { expect, test } from "vitest";
import { arrivalsOf, arrivalTicks } from "./arrivalsOf";
import { profileOf } from "./profileOf";
import type { RequestLog } from "../log/requestLog";

const anyRow = fc.record({
  minute: fc.integer({ min: 100, max: 106 }),
  tick: fc.nat(5),
  input: fc.nat(9),
  output: fc.nat(9),
  model: fc.nat(2),
});

test("by minute, then by tick, equal stamps in the order of the file; the sums of the minutes stay", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 40 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      (rows, keep) => {
        const arrivals = arrivalsOf(logOf(rows), keep);
        const kept = rows.map((row, place) => ({ ...row, place })).filter(({ model }) => keep[model]);
        const sorted = kept.toSorted((a, b) => a.minute - b.minute || a.tick - b.tick || a.place - b.place);
        expect([...arrivals.input]).toEqual(sorted.map(({ input }) => input));
        expect([...arrivals.output]).toEqual(sorted.map(({ output }) => output));
        expect([...arrivalTicks(logOf(rows), keep)]).toEqual(sorted.map(({ tick }) => tick));
        const minutes = kept.length === 0 ? [] : range(sorted[0]!.minute, sorted.at(-1)!.minute);
        const profile = profileOf(arrivals);
        expect(profile.minutes).toBe(minutes.length);
        expect([...profile.requests]).toEqual(
          minutes.map((minute) => kept.filter((row) => row.minute === minute).length),
        );
        expect([...profile.input]).toEqual(
          minutes.map((minute) =>
            kept.filter((row) => row.minute === minute).reduce((sum, { input }) => sum + input, 0),
          ),
        );
        if (kept.length > 0) expect(profile.firstMinute).toBe(minutes[0]);
      },
    ),
    { numRuns: 300 },
  );
});

test("a log in order is taken as it is, cached tokens along with it", () => {
  const log = {
    ...logOf([
      { minute: 3, tick: 0, input: 7, output: 1, model: 0 },
      { minute: 5, tick: 2, input: 8, output: 2, model: 1 },
    ]),
    cached: Uint32Array.of(4, 6),
  };
  const arrivals = arrivalsOf(log);
  expect([...arrivals.start]).toEqual([0, 1, 1, 2]);
  expect(arrivals.cached).toEqual(Uint32Array.of(4, 6));
  expect([...(profileOf(arrivals).cached ?? [])]).toEqual([4, 0, 6]);
});

test("no rows: no minutes", () => {
  const arrivals = arrivalsOf(logOf([]));
  expect(arrivals).toMatchObject({ minutes: 0, firstMinute: 0 });
  expect(profileOf(arrivals)).toMatchObject({ minutes: 0 });
});

function logOf(
  rows: readonly { minute: number; tick: number; input: number; output: number; model: number }[],
): RequestLog {
  return {
    rows: rows.length,
    clock: "absolute",
    models: ["a", "b", "c"],
    cached: null,
    minute: Int32Array.from(rows, ({ minute }) => minute),
    tick: Float64Array.from(rows, ({ tick }) => tick),
    input: Uint32Array.from(rows, ({ input }) => input),
    output: Uint32Array.from(rows, ({ output }) => output),
    model: Uint16Array.from(rows, ({ model }) => model),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
