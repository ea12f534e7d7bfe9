import { describe, expect, test } from "vitest";
import { toText } from "../../../money/toText";
import { usualSettings } from "../../../pricing/pricing.testing";
import { blockHours } from "./blockResult";
import { octoberCards, reservationSizing, sizedStudy, trafficOf } from "./sizing/sizedStudy.testing";
import { sizingResult } from "./sizing/sizingResult";

const TEN_PM = { from: 1320, minutes: 480, utcOffset: 480 };
const minuteAt = (iso: string) => Date.parse(iso) / 60_000;

describe("the hours of a block", () => {
  test.each([
    ["2026-01-10T09:30:00Z", "Europe/Berlin", ["15:00", "23:00"]],
    ["2026-07-10T09:30:00Z", "Europe/Berlin", ["16:00", "00:00"]],
    ["2026-01-10T23:30:00Z", "Asia/Shanghai", ["22:00", "06:00"]],
    ["2026-01-10T23:30:00Z", "Asia/Kolkata", ["19:30", "03:30"]],
    ["2026-01-10T14:00:00Z", "UTC", ["14:00", "22:00"]],
  ])("from %s are read in %s", (first, zone, local) => {
    expect(blockHours(TEN_PM, minuteAt(first), zone)).toEqual({ own: ["22:00", "06:00"], local });
  });
});

describe("a base with a block", () => {
  // Only from 22:00 to 06:00 UTC+8, which is from 14:00 to 22:00 UTC: 480 minutes of twice the minimum in tokens.
  const night = minuteAt("2026-03-02T14:00:00Z");
  const requests = [
    { minute: night - 480, input: 1, cached: 0, output: 1 },
    ...Array.from({ length: 480 }, (_, at) => ({ minute: night + at, input: 400_000, cached: 0, output: 40_000 })),
    { minute: night + 959, input: 1, cached: 0, output: 1 },
  ];

  test("costs 0.3 of the day where all traffic is at night, and says how much of it is in the block", () => {
    const sized = sizedStudy(
      trafficOf(requests, true),
      reservationSizing("qwen3.8-max", { overflow: "excess" }),
      usualSettings,
      octoberCards,
    );
    const [ten, eleven] = sizingResult(sized, "30").blocks;
    expect(ten).toMatchObject({
      base: { inputSteps: 0, outputSteps: 0 },
      block: { inputSteps: 40, outputSteps: 40 },
      saves: true,
      isProven: true,
    });
    // (40 × 121 + 40 × 36.29) × 0.3 × 30 days.
    expect(ten && toText(ten.reservedBlock)).toBe("56624.4");
    expect(Number(ten?.insideTokens && toText(ten.insideTokens))).toBeCloseTo(100, 3);
    // An hour of eight is missing.
    expect(Number(eleven?.insideTokens && toText(eleven.insideTokens))).toBeCloseTo(87.5, 3);
    expect(Number(eleven && toText(eleven.total))).toBeGreaterThan(Number(ten && toText(ten.total)));
  });

  test("is not offered in fast mode", () => {
    const sized = sizedStudy(
      trafficOf(requests.slice(0, 3), true),
      reservationSizing("qwen3.8-max", { speed: "fast", overflow: "excess" }),
      usualSettings,
      octoberCards,
    );
    expect(sizingResult(sized, "30").blocks).toEqual([]);
  });
});
