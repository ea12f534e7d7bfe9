import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { formatIn } from "../../ui/LocaleProvider";
import { demandColumns } from "./demandColumns";
import { demandLayout } from "./demandLayout";
import { describeDemand } from "./demandWords";
import { areaPath, stairsPath } from "./stairsPath";
import { measure, misplaced, texts } from "../plot/trafficCharts.testing";
import type { DemandContent } from "../plot/trafficShapes";

const writing = { words: trafficChartMessages.en, format: formatIn("en"), language: "en", measure } as const;
const size = { width: 700, height: 248 };
const demand = (mean: readonly number[], reservedTpm: number, more: Partial<DemandContent> = {}): DemandContent => ({
  dimension: "input",
  clock: "absolute",
  firstMinute: 28_335_975,
  minutesPerBin: 1,
  mean,
  peak: mean,
  reservedTpm,
  zone: "UTC",
  over: mean.map((tpm) => Math.max(0, tpm - reservedTpm)),
  ...more,
});
const ys = (path: string) => [...path.matchAll(/[ V]([\d.]+)/g)].map(([, y]) => Number(y));

describe("demand over time", () => {
  it("fills up to the reservation and what is outside above it, exactly at the line", () => {
    const { scale, inside, over, reserved, peak, labels } = demandLayout(
      demand([50_000, 200_000, 100_000], 100_000),
      size,
      writing,
    );
    expect(reserved).toBe(scale.y(100_000));
    expect(Math.min(...ys(inside))).toBeCloseTo(scale.y(100_000), 1);
    expect([Math.min(...ys(over)), Math.max(...ys(over))].map((y) => y.toFixed(1))).toEqual(
      [scale.y(200_000), scale.y(100_000)].map((y) => y.toFixed(1)),
    );
    expect(over.match(/M/g)).toHaveLength(1);
    // One minute a bin: its highest minute is its mean.
    expect(peak).toBe("");
    expect(texts(labels)).toEqual(
      expect.arrayContaining(["Input TPM, by minute", "16 Nov 2023, UTC", "Reserved 100,000", "120 k", "18:15"]),
    );
  });

  it("has nothing outside at a reservation of the peak, all of it without one", () => {
    expect(demandLayout(demand([5, 9, 7], 9), size, writing).over).toBe("");
    const none = demandLayout(demand([5, 9, 7], 0), size, writing);
    expect([none.reserved, none.inside, none.over === ""]).toEqual([null, "", false]);
  });

  it("draws hours with their highest minutes", () => {
    const { peak, labels } = demandLayout(demand([40, 60], 50, { minutesPerBin: 60, peak: [70, 400] }), size, writing);
    expect(peak).not.toBe("");
    expect(texts(labels)).toEqual(expect.arrayContaining(["Input TPM, by hour", "peak 400"]));
  });

  it("draws empty traffic, one minute, and minutes of nothing", () => {
    expect(texts(demandLayout(demand([], 0), size, writing).labels)).toContain("No minutes to show.");
    for (const mean of [[7], [0], [0, 0, 0]]) {
      const { inside, mean: line, labels } = demandLayout(demand(mean, 3), size, writing);
      expect(`${inside}${line}`).not.toContain("NaN");
      expect(misplaced(labels, size)).toEqual([]);
    }
    expect(describeDemand(demand([], 0), writing.words, writing.format, "en")).toBe("No minutes to show.");
  });

  it("has no more columns than px, and loses no token and no peak", () => {
    const mean = Array.from({ length: 1500 }, (_, bin) => bin % 97);
    const columns = demandColumns(demand(mean, 50), 268);
    expect(columns.length).toBeLessThanOrEqual(268);
    expect(columns.reduce((sum, one) => sum + one.mean * (one.to - one.from), 0)).toBeCloseTo(
      mean.reduce((sum, one) => sum + one, 0),
      6,
    );
    expect(Math.max(...columns.map(({ peak }) => peak))).toBe(96);
    expect(
      [demandColumns(demand(mean, 0), 1500), demandColumns(demand(mean, 0), 1499)].map((list) => list.length),
    ).toEqual([1500, 750]);
  });

  it("says in a sentence what is reserved and what is outside", () => {
    expect(
      describeDemand(demand([50_000, 150_000], 100_000), writing.words, writing.format, "en").replaceAll("\u00a0", " "),
    ).toBe(
      "Input demand, by minute, 16 Nov 2023, UTC: highest minute 150,000 TPM, average 100,000 TPM. 100,000 TPM are reserved; 25% of the tokens are outside.",
    );
  });

  it.each(["en", "zh"] as const)("keeps labels apart and inside, in %s", (language) => {
    const cases = fc.tuple(
      fc.constantFrom(288, 328, 420, 736, 1100),
      fc.array(fc.nat({ max: 3_000_000 }), { minLength: 1, maxLength: 60 }),
      fc.nat({ max: 4_000_000 }),
      fc.constantFrom(1, 60, 350, 1440),
      fc.nat({ max: 40 }),
      fc.constantFrom("absolute", "relative"),
    );
    fc.assert(
      fc.property(cases, ([width, mean, reservedTpm, minutesPerBin, above, clock]) => {
        const content = demand(mean, reservedTpm, {
          minutesPerBin,
          clock,
          peak: mean.map((tpm) => tpm + above * 1000),
          zone: "Asia/Shanghai",
        });
        const { labels } = demandLayout(
          content,
          { width, height: 248 },
          { ...writing, words: trafficChartMessages[language], format: formatIn(language), language },
        );
        expect(misplaced(labels, { width, height: 248 })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("staircases", () => {
  const stairs = [
    { left: 0, right: 10, y: 5 },
    { left: 10, right: 20, y: 5 },
    { left: 20, right: 30, y: 2 },
  ];
  it("go along in as few lines as there are levels", () => {
    expect([stairsPath(stairs), stairsPath([])]).toEqual(["M0 5H20V2H30", ""]);
  });
  it("close an area a run where they are apart", () => {
    expect(areaPath(stairs, stairs)).toBe("");
    expect(
      areaPath(
        stairs,
        stairs.map((one) => ({ ...one, y: 5 })),
      ),
    ).toBe("M20 2H30V5H20Z");
    const two = [
      { left: 0, right: 1, y: 1 },
      { left: 1, right: 2, y: 3 },
      { left: 2, right: 3, y: 1 },
    ];
    expect(
      areaPath(
        two,
        two.map((one) => ({ ...one, y: 3 })),
      ),
    ).toBe("M0 1H1V3H0ZM2 1H3V3H2Z");
  });
});
