import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadLog } from "../log/logReader";
import { newTrafficReader } from "../log/rows/newTrafficReader";
import { sampleFile } from "../log/shape/sampleFile";
import { understand } from "../log/understand/understand";
import { newSizer } from "../sizer/newSizer";
import type { SizingRules, Traffic } from "../sizer/sizingRules";
import { arrivalsOf, periodOf } from "./arrivalsOf";
import type { MinuteProfile } from "./minuteProfile";
import { trafficByModel } from "./trafficByModel";

const START = Date.UTC(2026, 2, 8, 9);
const NAMES = ["a", "b", "a-latest", "c"];

const anyRow = fc.record({
  ms: fc.integer({ min: 0, max: 20 * 60_000 }),
  input: fc.integer({ min: 1, max: 60_000 }),
  output: fc.integer({ min: 1, max: 4_000 }),
  model: fc.constantFrom(...NAMES),
});
type Row = { readonly ms: number; readonly input: number; readonly output: number; readonly model: string };

function read(rows: readonly Row[], columns = ""): ReadLog {
  const lines = rows.map((row) =>
    [new Date(START + row.ms).toISOString(), row.model, row.input, row.output, ...(columns === "" ? [] : [1])].join(),
  );
  const text = [`time,model,input_tokens,output_tokens${columns}`, ...lines, ""].join("\n");
  const bytes = new TextEncoder().encode(text);
  const sampled = sampleFile(bytes, true, null);
  if (!sampled.ok) throw new Error(sampled.refusal);
  const each = columns === "" ? "request" : "sum";
  const choices = { zone: "UTC", columns: { model: "model" }, each, periodSeconds: 60 } as const;
  const reader = newTrafficReader(understand(sampled.sample, choices));
  reader.push(bytes);
  return reader.finish();
}

function logOf(found: ReadLog) {
  if (found.kind !== "requests") throw new Error("sums");
  return found.log;
}

function arrivals(traffic: Traffic) {
  if (traffic.kind !== "requests") throw new Error("sums");
  return traffic.arrivals;
}

function profile(traffic: Traffic): MinuteProfile {
  if (traffic.kind !== "profile") throw new Error("requests");
  return traffic.profile;
}

const rules: SizingRules = {
  overflow: "whole-request",
  prices: { inputStep: 900n, outputStep: 700n, tiers: [{ upTo: null, input: 3n, cached: 3n, output: 9n }] },
  maxInputTokens: null,
  quota: null,
  minimum: null,
};

test("a mixed log gives exactly what a log of each group alone gives over the same period, and the same sizing", () => {
  let several = 0;
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 40 }), (rows) => {
      const mixed = read(rows);
      const period = periodOf(logOf(mixed));
      const groups = [["a", "a-latest"], ["b"], ["d"]];
      const split = trafficByModel(mixed, groups).map((make) => make());
      let requests = 0;
      groups.forEach((names, group) => {
        const alone = rows.filter(({ model }) => names.includes(model));
        requests += alone.length;
        const own = split[group]!;
        if (alone.length === 0) return expect(arrivals(own).minutes).toBe(0);
        const log = logOf(read(alone));
        expect(arrivals(own)).toEqual(arrivalsOf(log, undefined, period));
        const expected = newSizer({ kind: "requests", arrivals: arrivalsOf(log, undefined, period) }, rules);
        expect(newSizer(own, rules).cheapest()).toEqual(expected.cheapest());
        // Without the period it is the log of the group as it is.
        const keep = logOf(mixed).models.map((name) => names.includes(name));
        expect(arrivalsOf(logOf(mixed), keep)).toEqual(arrivalsOf(log));
      });
      expect(requests).toBe(rows.filter(({ model }) => model !== "c").length);
      if (split.filter((own) => arrivals(own).minutes > 0).length > 1) several += 1;
    }),
    { numRuns: 70 },
  );
  expect(several).toBeGreaterThan(30);
});

test("sums by minute split into what sums of each group alone say, over the period of the file", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 4, maxLength: 30 }), (drawn) => {
      // The names need not all come up by chance.
      const rows = drawn.map((row, index) => ({
        ...row,
        ms: Math.floor(row.ms / 60_000) * 60_000,
        model: NAMES[index] ?? row.model,
      }));
      const mixed = read(rows, ",requests");
      if (mixed.kind !== "profile") throw new Error("requests");
      const groups = [["a", "a-latest"], ["b"], ["d"]];
      const [a, b, d] = trafficByModel(mixed, groups).map((make) => profile(make()));
      for (const [own, names] of [
        [a!, groups[0]!],
        [b!, groups[1]!],
      ] as const) {
        expect([own.firstMinute, own.minutes]).toEqual([mixed.profile.firstMinute, mixed.profile.minutes]);
        const sumAt = (minute: number, of: "input" | "output") =>
          rows
            .filter(({ ms, model }) => names.includes(model) && (START + ms) / 60_000 === own.firstMinute + minute)
            .reduce((sum, row) => sum + row[of], 0);
        expect([...own.input]).toEqual(Array.from(own.input, (_, minute) => sumAt(minute, "input")));
        expect([...own.output]).toEqual(Array.from(own.output, (_, minute) => sumAt(minute, "output")));
      }
      expect(d!.minutes).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test("minutes of the file in which a model was not called are part of its period", () => {
  const found = read([
    { ms: 0, input: 5, output: 1, model: "b" },
    { ms: 3 * 60_000, input: 7, output: 1, model: "a" },
    { ms: 9 * 60_000, input: 9, output: 1, model: "b" },
  ]);
  const [a] = trafficByModel(found, [["a"]]).map((make) => arrivals(make()));
  expect([a!.firstMinute, a!.minutes]).toEqual([START / 60_000, 10]);
  expect([...a!.start]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
});
