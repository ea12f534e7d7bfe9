import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MinuteProfile } from "../arrivals/minuteProfile";
import { MOST_REPLICAS, replicaDemand } from "./replicaDemand";

/** 2026-01-05 is a Monday. */
const MONDAY = Date.UTC(2026, 0, 5) / 60_000;

function profile(input: readonly number[], output: readonly number[] = input.map(() => 0)): MinuteProfile {
  return {
    clock: "absolute",
    firstMinute: MONDAY,
    minutes: input.length,
    requests: Float64Array.from(input, () => 1),
    input: Float64Array.from(input),
    output: Float64Array.from(output),
    cached: null,
  };
}

function demand(input: readonly number[], output?: readonly number[], zone = "UTC") {
  return replicaDemand({ kind: "profile", profile: profile(input, output) }, { inputTpm: 100, outputTpm: 10 }, zone);
}

describe("replicaDemand", () => {
  it("counts whole replicas: below, at and above what one serves", () => {
    expect(demand([0, 1, 99, 100, 101, 200, 201])?.minutesByNeed).toEqual([1, 3, 2, 1]);
  });

  it("goes by the side that needs more, and leaves out a side without a limit", () => {
    expect(demand([100, 100], [10, 31])?.minutesByNeed).toEqual([0, 1, 0, 0, 1]);
    const free = { inputTpm: 100, outputTpm: 0 };
    const traffic = { kind: "profile", profile: profile([100], [1e9]) } as const;
    expect(replicaDemand(traffic, free, "UTC")?.minutesByNeed).toEqual([0, 1]);
    expect(() => replicaDemand(traffic, { inputTpm: 0, outputTpm: 0 }, "UTC")).toThrow(RangeError);
  });

  it("keeps the most that an hour needs, in the hours of the zone", () => {
    const day = Array.from({ length: 24 * 60 }, (_, minute) => (minute === 9 * 60 + 30 ? 250 : 50));
    const needs = (zone: string) => demand(day, undefined, zone)?.slots.map(({ needed }) => needed) ?? [];
    expect(needs("UTC").indexOf(3)).toBe(9);
    expect(needs("Asia/Shanghai").indexOf(3)).toBe(17);
    expect(needs("UTC").filter((need) => need === 3)).toHaveLength(1);
  });

  it("is of the hours of the week from a week on", () => {
    expect(demand(Array.from({ length: 7 * 24 * 60 }, () => 1))?.slots).toHaveLength(168);
    expect(demand(Array.from({ length: 7 * 24 * 60 - 1 }, () => 1))?.slots).toHaveLength(24);
  });

  it("refuses what needs too many replicas", () => {
    expect(demand([MOST_REPLICAS * 100])?.minutesByNeed).toHaveLength(MOST_REPLICAS + 1);
    expect(demand([MOST_REPLICAS * 100 + 1])).toBeNull();
  });

  it("holds every minute in its hour, and some minute needs all of it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 300 }), (input) => {
        const found = demand(input);
        if (found === null) throw new Error("too many");
        expect(found.minutesByNeed.reduce((sum, count) => sum + count, 0)).toBe(input.length);
        expect(found.slots.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(input.length);
        found.slots.forEach(({ needed }, hour) => {
          const own = input.filter((_, minute) => Math.floor(minute / 60) % 24 === hour);
          expect(needed).toBe(own.reduce((most, tokens) => Math.max(most, Math.ceil(tokens / 100)), 0));
        });
      }),
      { numRuns: 60 },
    );
  });
});
