import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trafficChartMessages } from "../../format/messages/trafficCharts";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { formatIn } from "../../ui/LocaleProvider";
import { costBands } from "../costMap/costBands";
import { costCurveLayout } from "../costCurve/costCurveLayout";
import { nextCell } from "../costMap/CostMap";
import { cellAt, costMapFrame } from "../costMap/costMapFrame";
import { costMapLayout } from "../costMap/costMapLayout";
import { cellWords } from "../costMap/costMapWords";
import { durationLayout, reachedShare, tpmAt } from "../duration/durationLayout";
import { evenSample } from "./evenSample";
import { measure, misplaced, texts } from "./trafficCharts.testing";
import type { CostCurveContent, CostMapContent, DurationContent } from "./trafficShapes";

const format = formatIn("en");
const writing = { words: trafficChartMessages.en, format, language: "en", measure } as const;
const chinese = { words: trafficChartMessages.zh, format: formatIn("zh"), language: "zh", measure } as const;
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
    const { ring, scale, labels, lines } = costCurveLayout(curve(40, 31, 5), size, writing);
    expect(ring).toEqual(scale.pixel({ x: 310_000, y: 155 }));
    expect(texts(labels)).toEqual(
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
    expect(lines.map(({ look }) => look)).toEqual(["payg", "sub", "over", "strong"]);
  });

  it("draws one point, zero prices and a best that is to reserve nothing", () => {
    for (const content of [curve(0, 0, 5), curve(4, 2, 0), curve(4, 0, 3), { ...curve(4, 2, 3), points: [] }]) {
      const { ring, labels } = costCurveLayout(content, size, writing);
      for (const { x, y } of [...labels, ...(ring === null ? [] : [ring])])
        expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
    expect(costCurveLayout({ ...curve(4, 2, 3), bestSteps: 9 }, size, writing).ring).toBeNull();
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
        const { labels } = costCurveLayout(
          curve(most, Math.round(share * most), price),
          { width, height: 272 },
          isChinese ? chinese : writing,
        );
        expect(misplaced(labels, { width, height: 272 })).toEqual([]);
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
    const frame = costMapFrame(content, size, format, measure);
    expect(frame.x(5)).toBeCloseTo(frame.columns[1]!, 9);
    expect(frame.x(30)).toBeCloseTo(frame.columns[3]!, 9);
    expect([frame.columns[0], frame.rows[0], frame.rows.at(-1)]).toEqual([
      frame.plot.left,
      frame.plot.bottom,
      frame.plot.top,
    ]);
    expect(cellAt(frame, frame.x(40), frame.y(0))).toEqual({ row: 0, column: 3 });
    expect(cellAt(frame, frame.x(0), frame.y(10))).toEqual({ row: 2, column: 0 });
    expect([cellAt(frame, frame.plot.left - 1, 50), cellAt(frame, 200, frame.plot.bottom + 1)]).toEqual([null, null]);
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

  it("says what a cell costs and how far it is above the cheapest", () => {
    const said = (row: number, column: number, of = content) =>
      cellWords(of, costBands(of), { row, column }, writing.words, format).replaceAll("\u00a0", " ");
    expect(said(2, 1)).toBe("Input 100,000, output 10,000 TPM, 10 and 10 steps, USD 100.00, the cheapest cell");
    expect(said(1, 3)).toBe("Input 400,000, output 5,000 TPM, 40 and 5 steps, USD 105.00, 5% above the cheapest");
    expect(
      said(
        2,
        3,
        map([
          [0, 0, 0, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 1],
        ]),
      ),
    ).toContain("40 and 10 steps, USD 1.00");
  });

  it("is walked through by the arrow keys, up to its edges", () => {
    const go = (key: string, row: number, column: number) =>
      nextCell(key, { row, column }, content, { row: 2, column: 1 });
    expect([go("ArrowUp", 0, 0), go("ArrowUp", 2, 0), go("ArrowRight", 0, 3), go("ArrowRight", 0, 2)]).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
      { row: 0, column: 3 },
      { row: 0, column: 3 },
    ]);
    expect([go("ArrowDown", 0, 1), go("ArrowLeft", 1, 0), go("Home", 0, 0), go("Tab", 0, 0)]).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 2, column: 1 },
      null,
    ]);
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
    const { ring, scale, labels } = durationLayout(load([40_000, 30_000, 20_000, 10_000], 30_000), size, writing);
    expect(ring).toEqual(scale.pixel({ x: 0.5, y: 30_000 }));
    expect(texts(labels)).toEqual(
      expect.arrayContaining(["Reserved 30,000 reached in 50% of minutes", "50%", "0%", "100%"]),
    );
    expect(durationLayout(load([4, 3], 9), size, writing).ring).toBeNull();
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
        const { labels, ring } = durationLayout(
          load(
            tpms.toSorted((a, b) => b - a),
            reserved,
          ),
          { width, height: 248 },
          isChinese ? chinese : writing,
        );
        expect(misplaced(labels, { width, height: 248 })).toEqual([]);
        if (ring !== null) expect([Number.isFinite(ring.x), Number.isFinite(ring.y)]).toEqual([true, true]);
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
