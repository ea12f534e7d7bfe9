import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixLayout, mixReadout } from "./mixLayout";
import { levelLetter, levelShade, mixWeek, runsOf, type MixContent } from "./mix";
import { daysText, describeMix, hoursText } from "./mixWords";
import { stopText } from "../plot/readout/readout";
import { misplaced, texts, trafficWriting } from "../plot/labels/writing.testing";

const writing = trafficWriting("en");
const { words } = writing;
const window = (weekdays: readonly number[], from: number, to: number, inputSteps: number, outputSteps: number) => ({
  weekdays,
  from,
  to,
  inputSteps,
  outputSteps,
});
const base = { inputSteps: 20, outputSteps: 12 };
const office: MixContent = {
  base,
  zone: "Asia/Shanghai",
  windows: [
    window([1, 2, 3, 4, 5], 9, 18, 15, 10),
    window([1, 2, 3, 4, 5], 12, 14, 5, 0),
    window([6, 7], 20, 24, 4, 6),
  ],
};

describe("the week of a mix", () => {
  it("has a level for each combination, and windows on one hour add up", () => {
    const { days, levels } = mixWeek(office);
    expect(levels).toEqual([
      { inputSteps: 4, outputSteps: 6 },
      { inputSteps: 15, outputSteps: 10 },
      { inputSteps: 20, outputSteps: 10 },
    ]);
    expect(runsOf(days[0]!.hours)).toEqual([
      { from: 0, to: 9, level: null },
      { from: 9, to: 12, level: 1 },
      { from: 12, to: 14, level: 2 },
      { from: 14, to: 18, level: 1 },
      { from: 18, to: 24, level: null },
    ]);
    expect(runsOf(days[6]!.hours).at(-1)).toEqual({ from: 20, to: 24, level: 0 });
  });

  it("is one row where all days are alike, also with nothing on top or one day only", () => {
    expect(mixWeek({ windows: [window([1, 2, 3, 4, 5, 6, 7], 0, 24, 1, 0)] }).days).toHaveLength(1);
    expect(mixWeek({ windows: [] }).days[0]?.weekdays).toHaveLength(7);
    expect(mixWeek({ ...office, days: [3] }).days).toHaveLength(1);
    expect(mixWeek({ ...office, days: [5, 6] }).days.map(({ weekdays }) => weekdays)).toEqual([[5], [6]]);
    expect(mixWeek({ ...office, days: [] })).toEqual({ levels: [], days: [] });
  });

  it("names and shades levels", () => {
    expect([0, 25, 26, 27].map(levelLetter)).toEqual(["A", "Z", "A2", "B2"]);
    expect([levelShade(0, 1), levelShade(0, 2), levelShade(1, 2), levelShade(0, 9), levelShade(8, 9)]).toEqual([
      3, 1, 5, 1, 5,
    ]);
  });

  it("says days and hours shortly", () => {
    const said = (...days: number[]) => daysText(days, undefined, words);
    expect([said(1, 2, 3, 4, 5), said(6, 7), said(1, 3, 5), said(2, 3, 4, 7), said(1, 2, 3, 4, 5, 6, 7)]).toEqual([
      "Mon–Fri",
      "Sat, Sun",
      "Mon, Wed, Fri",
      "Tue–Thu, Sun",
      "Every day",
    ]);
    expect(daysText([5, 6], [5, 6], words)).toBe("Every day");
    expect([hoursText(0, 24, words), hoursText(9, 18, words)]).toEqual(["all hours", "09:00–18:00"]);
  });

  it("is said in sentences", () => {
    expect(describeMix({ ...office, windows: office.windows.slice(2) }, words, writing.format)).toBe(
      "Weekly calendar of the reservation, in Asia/Shanghai. Base 200,000 input, 12,000 output TPM, all hours. Sat, Sun, 20:00–24:00: 40,000 input and 6,000 output TPM extra.",
    );
    expect(
      describeMix({ base: { inputSteps: 0, outputSteps: 0 }, windows: [], zone: "UTC" }, words, writing.format),
    ).toBe("Weekly calendar of the reservation, in UTC. No base. Nothing is bought on top.");
  });
});

describe("the calendar", () => {
  it("has a block a run, and its letter where there is room", () => {
    const { blocks, labels } = mixLayout(office, 700, writing);
    expect(blocks).toHaveLength(5 * 5 + 2 * 2);
    expect(texts(labels).filter((text) => text === "C")).toHaveLength(5);
    expect(texts(labels)).toEqual(expect.arrayContaining(["Mon", "Sun", "00:00", "24:00"]));
    const right = Math.max(...blocks.map(({ right: end }) => end));
    expect(right).toBeCloseTo(698, 6);
  });

  it("keeps labels apart and inside, and fills every hour once", () => {
    const any = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 23 }),
      length: fc.integer({ min: 1, max: 24 }),
      inputSteps: fc.nat({ max: 9 }),
      outputSteps: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(288, 328, 736), fc.array(any, { maxLength: 8 }), (width, windows) => {
        const content = {
          ...office,
          windows: windows.map(({ length, ...one }) => ({ ...one, to: Math.min(24, one.from + length) })),
        };
        const { labels, blocks, height } = mixLayout(content, width, writing);
        expect(misplaced(labels, { width, height })).toEqual([]);
        const rows = new Map<number, number>();
        for (const block of blocks) rows.set(block.top, (rows.get(block.top) ?? 0) + block.right - block.left);
        for (const full of rows.values()) expect(full).toBeCloseTo([...rows.values()][0]!, 6);
      }),
      { numRuns: 100 },
    );
  });
});

it("is read block by block: what is reserved in all, and what of it is on top", () => {
  const readout = mixReadout(office, writing);
  const said = Array.from({ length: readout.count }, (_, index) => stopText(readout.stop(index), "", writing.readout));
  expect(readout.start).toBe(1);
  expect(said.slice(0, 3)).toEqual([
    "Mon, 00:00–09:00: Input TPM 200,000, Output TPM 12,000, On top +0 / +0",
    "Mon, 09:00–12:00: Input TPM 350,000, Output TPM 22,000, On top +150,000 / +10,000, B",
    "Mon, 12:00–14:00: Input TPM 400,000, Output TPM 22,000, On top +200,000 / +10,000, C",
  ]);
  expect(mixLayout(office, 700, writing).blocks).toHaveLength(readout.count);
});
