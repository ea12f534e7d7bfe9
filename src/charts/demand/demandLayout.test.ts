import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandBetween, demandColumns, describeDemand, type DemandContent } from "./demand";
import { demandLayout } from "./demandLayout";
import { allLabels, misplaced, texts, trafficWriting } from "../plot/labels/writing.testing";

const writing = trafficWriting("en");
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
const draw = (content: DemandContent) => {
  const layout = demandLayout(content, size, writing);
  const line = (look: string) => layout.lines.find((one) => one.look.includes(look))?.points;
  const [inside, over] = ["gain", "outside"].map((look) => layout.areas?.find((one) => one.look === look)?.points);
  return {
    mean: line("mean"),
    peak: line("peak"),
    reserved: line("reserved"),
    inside,
    over,
    texts: texts(allLabels(layout)),
  };
};

describe("demand over time", () => {
  it("fills up to the reservation and what is outside above it, each minute to its end", () => {
    const drawn = draw(demand([50_000, 200_000, 100_000], 100_000));
    expect(drawn.inside?.map(({ x, y, low }) => [x, low, y])).toEqual([
      [0, 0, 50_000],
      [1, 0, 100_000],
      [2, 0, 100_000],
      [3, 0, 100_000],
    ]);
    expect(drawn.over?.map(({ low, y }) => y - low)).toEqual([0, 100_000, 0, 0]);
    expect(drawn.mean?.map(({ y }) => y)).toEqual([50_000, 200_000, 100_000, 100_000]);
    expect(drawn.reserved?.every(({ y }) => y === 100_000)).toBe(true);
    // One minute a bin: its highest minute is its mean.
    expect(drawn.peak).toBeUndefined();
    expect(drawn.texts).toEqual(
      expect.arrayContaining(["Input TPM, by minute", "16 Nov 2023, UTC", "Reserved 100,000", "120 k", "18:15"]),
    );
  });

  it("has nothing outside at a reservation of the peak, all of it without one", () => {
    expect(draw(demand([5, 9, 7], 9)).over).toBeUndefined();
    const none = draw(demand([5, 9, 7], 0));
    expect([none.reserved, none.inside?.every(({ y }) => y === 0), none.over?.[1]?.y]).toEqual([undefined, true, 9]);
  });

  it("draws hours with their highest minutes", () => {
    const drawn = draw(demand([40, 60], 50, { minutesPerBin: 60, peak: [70, 400] }));
    expect(drawn.peak?.map(({ y }) => y)).toEqual([70, 400, 400]);
    expect(drawn.texts).toEqual(expect.arrayContaining(["Input TPM, by hour", "peak 400"]));
  });

  it("draws empty traffic, one minute, and minutes of nothing", () => {
    expect(draw(demand([], 0)).texts).toContain("No minutes to show.");
    for (const mean of [[7], [0], [0, 0, 0]])
      expect(misplaced(allLabels(demandLayout(demand(mean, 3), size, writing)), size)).toEqual([]);
    expect(describeDemand(demand([], 0), writing)).toBe("No minutes to show.");
  });

  it("shows a part of the time with the same clock", () => {
    const part = demandBetween(demand([1, 2, 3, 4], 2, { minutesPerBin: 15 }), 1, 3);
    expect([part.mean, part.over, part.firstMinute]).toEqual([[2, 3], [0, 1], 28_335_975 + 15]);
    const typed = {
      ...demand([], 0),
      mean: Float64Array.of(5, 6),
      peak: Float64Array.of(7, 8),
      over: Float64Array.of(0, 0),
    };
    expect(demandBetween(typed, 1, 2).peak).toEqual([8]);
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
    expect(describeDemand(demand([50_000, 150_000], 100_000), writing).replaceAll("\u00a0", " ")).toBe(
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
        const room = { width, height: 248 };
        expect(misplaced(allLabels(demandLayout(content, room, trafficWriting(language))), room)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
