import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { costBands, type CostMapContent } from "../costMap/costBands";
import { costMapLayout } from "../costMap/costMapLayout";
import { mapReadout } from "../costMap/mapReadout";
import { costCurveLayout, type CostCurveContent } from "../costCurve/costCurve";
import { durationLayout, reachedShare, tpmAt, type DurationContent } from "../duration/duration";
import { evenSample } from "./readout/evenSample";
import { keyStop, nearestBox, stopText } from "./readout/readout";
import { allLabels, misplaced, texts, trafficWriting } from "./labels/writing.testing";

const writing = trafficWriting("en");
const chinese = trafficWriting("zh");
const size = { width: 700, height: 272 };

describe("cost against the reservation", () => {
  const curve = (most: number, bestSteps: number, price: number): CostCurveContent => ({
    dimension: "input",
    bestSteps,
    otherSteps: 3,
    payAsYouGo: amount(price * most),
    currency: "USD",
    points: Array.from({ length: most + 1 }, (_, steps) => {
      const [reserved, overflow] = [steps * price, Math.max(0, bestSteps - steps) * price * 2];
      return { steps, reserved: amount(reserved), overflow: amount(overflow), total: amount(reserved + overflow) };
    }),
  });

  it("marks the optimum at its place and names the four lines", () => {
    const layout = costCurveLayout(curve(40, 31, 5), size, writing);
    expect(layout.rings).toEqual([{ x: 310_000, y: 155 }]);
    expect(texts(allLabels(layout))).toEqual(
      expect.arrayContaining([
        "Best 155.00",
        "310,000",
        "Pay as you go",
        "Total",
        "Reserved",
        "Overflow",
        "Input TPM",
        "USD",
        "with 3,000 output TPM",
      ]),
    );
    expect(layout.lines.map(({ look }) => look)).toEqual(["payg", "sub", "over", "strong"]);
  });

  it("draws one point, zero prices and a best that is to reserve nothing", () => {
    for (const content of [curve(0, 0, 5), curve(4, 2, 0), curve(4, 0, 3), { ...curve(4, 2, 3), points: [] }]) {
      const layout = costCurveLayout(content, size, writing);
      for (const { x, y } of [...allLabels(layout), ...layout.rings])
        expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
    expect(costCurveLayout({ ...curve(4, 2, 3), bestSteps: 9 }, size, writing).rings).toEqual([]);
  });

  it("keeps labels apart and inside", () => {
    const cases = fc.tuple(
      fc.constantFrom(288, 328, 420, 736),
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1, 7777),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, ([width, most, share, price, isChinese]) => {
        const layout = costCurveLayout(
          curve(most, Math.round(share * most), price),
          { width, height: 272 },
          isChinese ? chinese : writing,
        );
        expect(misplaced(allLabels(layout), { width, height: 272 })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("cost map", () => {
  const point = (label: string, inputSteps: number, outputSteps: number, isBest = false) => ({
    label,
    inputSteps,
    outputSteps,
    isBest,
    total: amount(1),
  });
  const map = (
    totals: readonly (readonly (string | number)[])[],
    points: CostMapContent["points"] = [],
  ): CostMapContent => ({
    inputSteps: [0, 10, 20, 40],
    outputSteps: [0, 5, 10],
    points,
    currency: "USD",
    totals: totals.map((line) => line.map((one) => amount(one))),
  });
  const content = map(
    [
      [300, 200, 150, 140],
      [250, 101, "101.01", 105],
      [260, 100, "105.01", 110],
    ],
    [point("Best", 10, 10, true), point("p50", 10, 5), point("mean", 10, 5), point("far", 99, 5)],
  );

  it("bands the cells by how far they are above the cheapest: below, at and above a bound", () => {
    const bands = costBands(content);
    expect(bands.of).toEqual([
      [6, 5, 4, 4],
      [6, 0, 1, 1],
      [6, 0, 2, 2],
    ]);
    expect([bands.cheapest, bands.used.map(({ upTo }) => (upTo === null ? null : toText(upTo)))]).toEqual([
      { row: 2, column: 1 },
      ["101", "105", "110", "150", "200", null],
    ]);
    expect(
      costBands(
        map([
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 1],
        ]),
      ).of[2],
    ).toEqual([0, 0, 0, 6]);
    expect(costBands({ totals: [] })).toMatchObject({ lowest: null, used: [] });
  });

  it("gives each cell the room up to halfway to its neighbours, and finds it again", () => {
    const { frame, cells } = costMapLayout(content, costBands(content), size, writing);
    expect(frame.x(5)).toBeCloseTo(frame.columns[1]!, 9);
    expect(frame.x(30)).toBeCloseTo(frame.columns[3]!, 9);
    expect([frame.columns[0], frame.rows[0], frame.rows.at(-1)]).toEqual([
      frame.plot.left,
      frame.plot.bottom,
      frame.plot.top,
    ]);
    expect(nearestBox(cells, frame.x(40), frame.y(0))).toBe(3);
    expect(nearestBox(cells, frame.x(0), frame.y(10))).toBe(8);
    // Beside the map the nearest is read.
    expect(nearestBox(cells, frame.plot.right + 50, frame.plot.top - 9)).toBe(11);
  });

  it("fills each cell once, runs the contour around the cheapest, and joins names on one place", () => {
    const { fills, contour, dots, labels, frame } = costMapLayout(content, costBands(content), size, writing);
    expect(fills).toHaveLength(6);
    // Three cells in the last band, one above the other; two in the first.
    expect([fills.at(-1)?.match(/M/g)?.length, fills[0]?.match(/M/g)?.length, contour.match(/M/g)?.length]).toEqual([
      3, 2, 6,
    ]);
    expect(texts(labels)).toEqual(expect.arrayContaining(["Best", "p50, mean"]));
    expect(dots.map(({ x, isBest }) => [x, isBest])).toEqual([
      [frame.x(10), true],
      [frame.x(10), false],
    ]);
  });

  it("says what a cell costs and how far it is above the cheapest, exactly and as a share", () => {
    const said = (index: number, from = content) => {
      const readout = mapReadout(from, costBands(from), writing);
      return stopText(readout.stop(index), readout.unit, writing.readout).replaceAll("\u00a0", " ");
    };
    expect(said(9)).toBe("Input 100,000, output 10,000 TPM, 10 and 10 steps: Total 100.00, USD, the cheapest cell");
    expect(said(7)).toBe(
      "Input 400,000, output 5,000 TPM, 40 and 5 steps: Total 105.00, Above the cheapest 5.00 5%, USD",
    );
    const free = map([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ]);
    expect(said(11, free)).toBe(
      "Input 400,000, output 10,000 TPM, 40 and 10 steps: Total 1.00, Above the cheapest 1.00, USD",
    );
  });

  it("is walked through by the arrow keys, up to its edges, and begins at the cheapest", () => {
    const readout = mapReadout(content, costBands(content), writing);
    const go = (key: string, row: number, column: number) => keyStop(key, row * 4 + column, readout);
    expect(readout.start).toBe(9);
    expect([go("ArrowUp", 0, 0), go("ArrowUp", 2, 0), go("ArrowRight", 0, 3), go("ArrowRight", 0, 2)]).toEqual([
      4, 8, 3, 3,
    ]);
    expect([go("ArrowDown", 0, 1), go("ArrowLeft", 1, 0), go("Home", 0, 0), go("Tab", 0, 0)]).toEqual([1, 4, 9, null]);
  });

  it("draws a single cell and no cell", () => {
    const one = { ...map([[5]]), inputSteps: [0], outputSteps: [0] };
    expect(costMapLayout(one, costBands(one), size, writing).fills.join("")).not.toContain("NaN");
    expect(
      costMapLayout({ ...map([]), inputSteps: [], outputSteps: [] }, costBands(map([])), size, writing).fills,
    ).toEqual([]);
  });

  it("keeps labels apart and inside, wherever the points are", () => {
    const at = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 10 }));
    fc.assert(
      fc.property(
        fc.constantFrom(288, 328, 736),
        fc.array(at, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (width, places, isChinese) => {
          const points = places.map(([input, output], index) =>
            point(
              ["Best", "p50", "p90", "p95", "p99", "peak", "mean", "99.9%", "Pay as you go"][index]!,
              input,
              output,
              index === 0,
            ),
          );
          const { labels } = costMapLayout(
            { ...content, points },
            costBands(content),
            { width, height: 300 },
            isChinese ? chinese : writing,
          );
          expect(misplaced(labels, { width, height: 300 })).toEqual([]);
          expect(labels.some(({ text }) => text.includes("Best"))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("load duration", () => {
  const load = (tpms: readonly number[], reservedTpm: number): DurationContent => ({
    dimension: "input",
    minutes: tpms.length,
    reservedTpm,
    points: tpms.map((tpm, index) => ({ minutes: index + 1, tpm })),
  });

  it("counts the minutes that reach the reservation: below, at and above", () => {
    expect([29, 30, 31, 41, 5].map((reserved) => reachedShare(load([40, 30, 20, 10], reserved)))).toEqual([
      0.5, 0.5, 0.25, 0, 1,
    ]);
    expect(reachedShare({ ...load([], 5), minutes: 0 })).toBe(0);
  });

  it("goes along the line where points were thinned out", () => {
    const thin: DurationContent = {
      dimension: "input",
      minutes: 100,
      reservedTpm: 50,
      points: [
        { minutes: 1, tpm: 100 },
        { minutes: 21, tpm: 60 },
        { minutes: 41, tpm: 40 },
        { minutes: 100, tpm: 0 },
      ],
    };
    expect([reachedShare(thin), tpmAt(thin, 0.31), tpmAt(thin, 0), tpmAt(thin, 1)]).toEqual([0.31, 50, 100, 0]);
  });

  it("marks the crossing and says its share", () => {
    const layout = durationLayout(load([40_000, 30_000, 20_000, 10_000], 30_000), size, writing);
    expect(layout.rings).toEqual([{ x: 0.5, y: 30_000 }]);
    expect(texts(allLabels(layout))).toEqual(
      expect.arrayContaining(["Reserved 30,000 reached in 50% of minutes", "50%", "0%", "100%"]),
    );
    expect(durationLayout(load([4, 3], 9), size, writing).rings).toEqual([]);
    expect(texts(durationLayout(load([4, 3], 9), size, writing).labels)).toContain("Reserved 9 never reached");
  });

  it("keeps labels apart and inside, whatever is reserved", () => {
    const cases = fc.tuple(
      fc.constantFrom(288, 328, 736),
      fc.array(fc.nat({ max: 9_000_000 }), { maxLength: 60 }),
      fc.nat({ max: 9_000_000 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, ([width, tpms, reserved, isChinese]) => {
        const layout = durationLayout(
          load(
            tpms.toSorted((a, b) => b - a),
            reserved,
          ),
          { width, height: 248 },
          isChinese ? chinese : writing,
        );
        expect(misplaced(allLabels(layout), { width, height: 248 })).toEqual([]);
        for (const { x, y } of layout.rings) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
  });
});

it("a sample keeps both ends and what must stay", () => {
  const all = Array.from({ length: 21 }, (_, index) => index);
  expect(evenSample(all, 5, (one) => one === 7)).toEqual([0, 5, 7, 10, 15, 20]);
  expect([evenSample(all, 21), evenSample([], 5), evenSample([1], 1)].map((list) => list.length)).toEqual([21, 0, 1]);
});
