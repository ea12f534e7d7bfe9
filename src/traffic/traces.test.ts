import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { arrivalsOf } from "./arrivals/arrivalsOf";
import type { ReadLog } from "./log/logReader";
import type { MinuteProfile } from "./arrivals/minuteProfile";
import { profileOf } from "./arrivals/profileOf";
import { readBytes } from "./log/readText.testing";
import { sampleFile } from "./log/shape/sampleFile";
import { understand } from "./log/understand/understand";
import type { Understanding } from "./log/understanding";

const folder = fileURLToPath(new URL("../cases/traces/", import.meta.url));
/** Where the logs are that are not in the repository (src/cases/README.md). */
const largeFolder = fileURLToPath(new URL("../../../shared/traces/", import.meta.url));
const AZURE = "requests/azure-2023-conv.csv";
const MOONCAKE = "requests/mooncake-synthetic.jsonl";
const SERVEGEN = "requests/servegen-msmall-client41-day5-10h.synthetic.csv";
const ANALYTICS = "requests/format-samples/azure-openai-usage-30days.csv";

const pathOf = (name: string): string => (name === AZURE || name.startsWith("profiles/") ? folder : largeFolder) + name;
/** A test of a log that may be missing: it is skipped then, and its title says which file it wants. */
const wants = (...names: readonly string[]) => it.skipIf(names.some((name) => !existsSync(pathOf(name))));

function read(name: string): { readonly understood: Understanding; readonly found: ReadLog } {
  const bytes = readFileSync(pathOf(name));
  const head = bytes.subarray(0, 256 * 1024);
  const outcome = sampleFile(head, head.length === bytes.length);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const understood = understand(outcome.sample, { zone: "UTC" });
  return { understood, found: readBytes(bytes, understood, 64 * 1024) };
}

function profile(name: string): MinuteProfile {
  const { found } = read(name);
  return found.kind === "profile" ? found.profile : profileOf(arrivalsOf(found.log));
}

function expectRequests(name: string, rows: number, form: string, naive: boolean): void {
  const { understood, found } = read(name);
  const { form: foundForm, isNaive } = understood.time.value;
  expect([understood.row.value.each, foundForm, isNaive]).toEqual(["request", form, naive]);
  expect(found.counts).toEqual({ read: rows, taken: rows, leftOut: 0, bad: 0, badRows: [] });
  expect(found.kind === "requests" && found.log.rows).toBe(rows);
}

describe("the traces of src/cases/traces", () => {
  it("a log of an hour has its 19,366 requests", () => expectRequests(AZURE, 19_366, "iso", true));

  it.each([
    ["profiles/azure-2023-conv.csv", 60],
    ["profiles/azure-2024-conv-day1.csv", 1440],
    ["profiles/servegen-msmall-client41-day5.csv", 1440],
    ["profiles/mooncake-synthetic.csv", 18],
  ])("%s has %i minutes", (name, minutes) => {
    const { understood, found } = read(name);
    expect(understood.row.value).toEqual({ each: "sum", seconds: 60 });
    expect(found.counts).toMatchObject({ read: minutes, taken: minutes });
    expect(found.kind === "profile" && found.profile.minutes).toBe(minutes);
  });

  it("the log gives its profile", () => {
    expect({ ...profile(AZURE), cached: null }).toEqual(profile("profiles/azure-2023-conv.csv"));
  });
});

describe("logs too large for the repository, each skipped where ../shared/traces has it not", () => {
  for (const [name, rows, form] of [
    [MOONCAKE, 3_993, "relative-ms"],
    [SERVEGEN, 101_028, "relative-s"],
    [ANALYTICS, 157, "date-mdy"],
    ["requests/format-samples/vidur-splitwise-code.csv", 8_819, "relative-s"],
    ["requests/format-samples/vidur-splitwise-conv.csv", 19_366, "relative-s"],
  ] as const) {
    wants(name)(`${name} has ${rows} requests`, () => expectRequests(name, rows, form, false));
  }

  wants(MOONCAKE)(`${MOONCAKE} gives its profile`, () => {
    expect({ ...profile(MOONCAKE), cached: null }).toEqual(profile("profiles/mooncake-synthetic.csv"));
  });

  wants(SERVEGEN)(`${SERVEGEN}: the hour stands in its day`, () => {
    const hour = profile(SERVEGEN);
    expect([hour.firstMinute, hour.minutes]).toEqual([600, 60]);
  });

  wants(MOONCAKE)(`${MOONCAKE}: cache hits are counted from the prefixes`, () => {
    const { found } = read(MOONCAKE);
    expect(
      found.kind === "requests" && [found.cachedFrom, found.log.cached?.reduce((sum, tokens) => sum + tokens, 0)],
    ).toEqual(["prefixes", 39_852_661]);
  });

  wants(ANALYTICS)(`${ANALYTICS}: the first row is read to the millisecond`, () => {
    const { found } = read(ANALYTICS);
    expect(found.kind === "requests" && [found.log.minute[0], found.log.tick[0], found.log.models]).toEqual([
      Date.UTC(2025, 9, 30, 22, 3) / 60_000,
      45_464_000_000,
      ["gpt-4o", "text-embedding-3-large"],
    ]);
  });
});
