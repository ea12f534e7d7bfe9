import { describe, expect, it } from "vitest";
import { readsDiffer } from "../readsDiffer";
import { newTrafficReader } from "../rows/newTrafficReader";
import { sampleFile } from "../shape/sampleFile";
import { otherReadings } from "./otherReadings";
import { understand } from "./understand";
import type { ReadChoices, Understanding } from "../understanding";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function understood(text: string, choices: Partial<ReadChoices> = {}): Understanding {
  const sampled = sampleFile(bytesOf(text), true);
  if (!sampled.ok) throw new Error(sampled.refusal);
  return understand(sampled.sample, { zone: "UTC", ...choices });
}

function readAs(text: string, understanding: Understanding) {
  const reader = newTrafficReader(understanding);
  reader.push(bytesOf(text));
  return reader.finish();
}

/** Rows whose counts only grow, so many seconds apart, and a second more every third time where they are uneven. */
const growing = (names: string, seconds: number, isUneven: boolean) =>
  [
    `time,${names}`,
    ...Array.from({ length: 40 }, (_, at) => {
      const second = at * seconds + (isUneven ? Math.floor(at / 3) : 0);
      return `${new Date(Date.UTC(2026, 2, 2, 9, 0, 7) + second * 1000).toISOString()},${20_000 + at * 30},${2_000 + at}`;
    }),
    "",
  ].join("\n");

describe("counts that never fall", () => {
  it.each([
    ["requests that grow, at uneven moments", growing("input_tokens,output_tokens", 61, true), "request", "counter"],
    ["readings at even moments", growing("input_tokens,output_tokens", 15, false), "counter", "sum"],
  ])("may be a counter or not: %s", (_, text, proposed, other) => {
    const { row } = understood(text);
    expect([row.value.each, row.alternatives[0]?.each, row.isDoubtful]).toEqual([proposed, other, true]);
    const [doubt] = otherReadings(understood(text));
    expect(doubt?.part).toBe("row");
    expect(doubt && readsDiffer(readAs(text, understood(text)), readAs(text, doubt.understanding))).toBe(true);
  });

  it("are a counter where their names say so", () => {
    const { row } = understood(growing("input_tokens_total,output_tokens_total", 15, false));
    expect(row).toMatchObject({ value: { each: "counter", seconds: 15 }, isDoubtful: false });
  });

  it("are what the user says, and no longer in doubt", () => {
    const text = growing("input_tokens,output_tokens", 61, true);
    for (const each of ["request", "counter"] as const)
      expect(understood(text, { each }).row).toMatchObject({ value: { each }, isDoubtful: false });
  });
});
