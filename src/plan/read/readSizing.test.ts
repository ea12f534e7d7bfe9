import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_PROFILE } from "../../model/measuredSizing";
import { anyPlan } from "../anyPlan.testing";
import { measuredSizing } from "../measuredSizing.testing";
import type { Document } from "../document";
import { readPlan } from "./readPlan";
import { readPlanText } from "./readPlanText";
import { record } from "../fields/object";
import type { MeasuredSizing } from "../plan";
import { SIZING } from "../tables/sizingTable";
import { planToText } from "../write/writePlan";

const writeSizing = record<MeasuredSizing>(SIZING).write;
const PATH = "scenarios[0].items[0].sizing";

function planWith(sizing: unknown): unknown {
  const item = {
    id: "i1",
    kind: "ptu",
    card: "c",
    model: "m",
    inputTpm: 1,
    outputTpm: 1,
    purchase: { plan: "daily", daysPerMonth: 30 },
    sizing,
  };
  return { version: 1, title: "", scenarios: [{ name: "", currency: "USD", items: [item] }] };
}

function sizingOf(sizing: unknown): unknown {
  const read = readPlan(planWith(sizing));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [item] = read.value.scenarios[0]?.items ?? [];
  return item?.kind === "ptu" ? item.sizing : undefined;
}

/** Paths below `sizing` and codes. */
function problemsOf(change: Document): readonly string[] {
  const read = readPlan(planWith({ ...writeSizing(measuredSizing()), ...change }));
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path.replace(PATH, "")} ${code}`);
}

describe("measured traffic in a plan", () => {
  it("absent and null are none", () => {
    expect(sizingOf(undefined)).toBeNull();
    expect(sizingOf(null)).toBeNull();
  });

  it("fills in the defaults", () => {
    const least = {
      source: "a.csv",
      checksum: "0123456789abcdef",
      minutes: "1440",
      requests: 0,
      inputTokens: 0,
      outputTokens: 0,
      peakInputTpm: 0,
      peakOutputTpm: 0,
      rule: "excess",
      reservedInputTpm: 0,
      reservedOutputTpm: 0,
      overflowMinutes: 0,
      insideInputTokens: 0,
      insideOutputTokens: 0,
    };
    expect(sizingOf(least)).toEqual({
      source: "a.csv",
      checksum: "0123456789abcdef",
      clock: "absolute",
      firstMinute: "0",
      zone: "UTC",
      busy: null,
      minutes: "1440",
      requests: "0",
      inputTokens: "0",
      cachedTokens: "0",
      outputTokens: "0",
      peakInputTpm: "0",
      peakOutputTpm: "0",
      rule: "excess",
      quotaFactors: false,
      reservedInputTpm: "0",
      reservedOutputTpm: "0",
      overflowRequests: null,
      overflowMinutes: "0",
      insideInputTokens: "0",
      insideOutputTokens: "0",
      overflow: [],
      profile: "",
    });
    expect(
      sizingOf({ ...least, overflow: [{ requestInputTokens: 1, inputTokens: 2, outputTokens: 3 }] }),
    ).toMatchObject({
      overflow: [{ requestInputTokens: "1", requests: null, inputTokens: "2", cachedTokens: "0", outputTokens: "3" }],
    });
  });

  it.each<[Document, string]>([
    [{ source: "" }, ".source missing"],
    [{ source: "x".repeat(201) }, ".source too-long"],
    [{ checksum: "8F3A91C0D27BE465" }, ".checksum not-a-checksum"],
    [{ checksum: "8f3a91c0d27be46" }, ".checksum not-a-checksum"],
    [{ checksum: 12 }, ".checksum not-text"],
    [{ clock: "local" }, ".clock not-a-choice"],
    [{ busy: { hoursPerDay: 25, daysPerMonth: "all" } }, ".busy.hoursPerDay above-maximum"],
    [{ busy: { hoursPerDay: 8 } }, ".busy.daysPerMonth missing"],
    [{ busy: "8" }, ".busy not-object"],
    [{ firstMinute: -1 }, ".firstMinute below-minimum"],
    [{ zone: "" }, ".zone missing"],
    [{ minutes: 0 }, ".minutes below-minimum"],
    [{ minutes: "1.5" }, ".minutes not-whole"],
    [{ rule: "dropped" }, ".rule not-a-choice"],
    [{ quotaFactors: "yes" }, ".quotaFactors not-boolean"],
    [{ cachedTokens: "223654222" }, ".cachedTokens above-maximum"],
    [{ overflowRequests: 193_661 }, ".overflowRequests above-maximum"],
    [{ overflowMinutes: 10_081 }, ".overflowMinutes above-maximum"],
    [{ insideInputTokens: "many" }, ".insideInputTokens not-a-number"],
    [{ overflow: "none" }, ".overflow not-array"],
    [{ overflow: [1] }, ".overflow[0] not-object"],
    [{ overflow: Array.from({ length: 13 }, () => ({})) }, ".overflow too-many"],
    [
      { overflow: [{ requestInputTokens: 5, inputTokens: 5, cachedTokens: 6, outputTokens: 0 }] },
      ".overflow[0].cachedTokens above-maximum",
    ],
    [{ overflow: [{ inputTokens: 5, outputTokens: 0 }] }, ".overflow[0].requestInputTokens missing"],
    [{ profile: 7 }, ".profile not-text"],
    [{ profile: "AA==" }, ".profile not-packed"],
    [{ profile: "A".repeat(LONGEST_PROFILE + 1) }, ".profile too-long"],
    [{ peaks: 1 }, ".peaks unknown-field"],
  ])("refuses %j at its path", (change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it("takes the ends of every range", () => {
    expect(
      problemsOf({
        cachedTokens: "223654221",
        overflowRequests: 193_660,
        overflowMinutes: 10_080,
        profile: "A".repeat(LONGEST_PROFILE),
      }),
    ).toEqual([]);
    expect(
      problemsOf({
        overflow: Array.from({ length: 12 }, () => ({ requestInputTokens: 0, inputTokens: 0, outputTokens: 0 })),
      }),
    ).toEqual([]);
  });

  it("reports what is absent, once", () => {
    const { peakInputTpm, checksum, ...rest } = writeSizing(measuredSizing());
    expect([peakInputTpm, checksum]).toEqual([483_125, "8f3a91c0d27be465"]);
    const read = readPlan(planWith(rest));
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path.replace(PATH, "")} ${code}`)).toEqual([
      ".checksum missing",
      ".peakInputTpm missing",
    ]);
  });

  it("goes through a plan file whole, with its profile", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readPlanText(planToText(plan))).toEqual({ ok: true, value: plan });
      }),
      { numRuns: 60 },
    );
    const profile = "Ab_-9".repeat(19_200);
    const read = readPlanText(JSON.stringify(planWith(writeSizing(measuredSizing(0, { profile })))));
    expect(read.ok && read.value.scenarios[0]?.items[0]).toMatchObject({ sizing: { profile } });
  });
});
