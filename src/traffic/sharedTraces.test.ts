import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { arrivalsOf } from "./arrivals/arrivalsOf";
import type { LogSample } from "./log/logFormat";
import type { ReadLog } from "./log/logReader";
import type { MinuteProfile } from "./arrivals/minuteProfile";
import { profileOf } from "./arrivals/profileOf";
import { readBytes } from "./log/readText.testing";
import { sampleLog } from "./log/sampleLog";

const folder = fileURLToPath(new URL("../../../shared/traces/", import.meta.url));

function read(name: string): { readonly sample: LogSample; readonly found: ReadLog } {
  const bytes = readFileSync(folder + name);
  const head = bytes.subarray(0, 256 * 1024);
  const outcome = sampleLog(head, head.length === bytes.length, "UTC");
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { sample: outcome.sample, found: readBytes(bytes, outcome.sample.format, 64 * 1024) };
}

function profile(name: string): MinuteProfile {
  const { found } = read(name);
  return found.kind === "profile" ? found.profile : profileOf(arrivalsOf(found.log));
}

describe.skipIf(!existsSync(folder))("the shared traces (../shared/traces, skipped when it is not there)", () => {
  it.each([
    ["requests/azure-2023-conv.csv", 19_366, "date-time", true],
    ["requests/mooncake-synthetic.jsonl", 3_993, "relative-ms", false],
    ["requests/servegen-msmall-client41-day5-10h.synthetic.csv", 101_028, "relative-s", false],
    ["requests/format-samples/azure-openai-usage-30days.csv", 157, "date-time", false],
    ["requests/format-samples/vidur-splitwise-code.csv", 8_819, "relative-s", false],
    ["requests/format-samples/vidur-splitwise-conv.csv", 19_366, "relative-s", false],
  ])("%s has %i requests", (name, rows, stamps, naive) => {
    const { sample, found } = read(name);
    expect([sample.format.kind, sample.format.stamps, sample.naive]).toEqual(["requests", stamps, naive]);
    expect(found.counts).toEqual({ read: rows, taken: rows, leftOut: 0, bad: 0, badRows: [] });
    expect(found.kind === "requests" && found.log.rows).toBe(rows);
  });

  it.each([
    ["profiles/azure-2023-conv.csv", 60],
    ["profiles/azure-2024-conv-day1.csv", 1440],
    ["profiles/servegen-msmall-client41-day5.csv", 1440],
    ["profiles/mooncake-synthetic.csv", 18],
  ])("%s has %i minutes", (name, minutes) => {
    const { sample, found } = read(name);
    expect(sample.format.kind).toBe("profile");
    expect(found.counts).toMatchObject({ read: minutes, taken: minutes });
    expect(found.kind === "profile" && found.profile.minutes).toBe(minutes);
  });

  it.each([
    ["requests/azure-2023-conv.csv", "profiles/azure-2023-conv.csv"],
    ["requests/mooncake-synthetic.jsonl", "profiles/mooncake-synthetic.csv"],
  ])("%s gives the profile %s", (log, sums) => {
    expect({ ...profile(log), cached: null }).toEqual(profile(sums));
  });

  it("the hour of ServeGen stands in its day", () => {
    const hour = profile("requests/servegen-msmall-client41-day5-10h.synthetic.csv");
    expect([hour.firstMinute, hour.minutes]).toEqual([600, 60]);
  });

  it("counts the cache hits of Mooncake from its prefixes", () => {
    const { found } = read("requests/mooncake-synthetic.jsonl");
    expect(found.kind === "requests" && [found.cachedFrom, found.log.cached?.reduce((sum, tokens) => sum + tokens, 0)]).toEqual(["prefixes", 39_852_661]);
  });

  it("reads the first of the Azure Log Analytics rows to the millisecond", () => {
    const { found } = read("requests/format-samples/azure-openai-usage-30days.csv");
    expect(found.kind === "requests" && [found.log.minute[0], found.log.tick[0], found.log.models]).toEqual([Date.UTC(2025, 9, 30, 22, 3) / 60_000, 45_464_000_000, ["gpt-4o", "text-embedding-3-large"]]);
  });
});
