import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../format/catalogue";
import { chartMessages } from "../../../format/messages/charts";
import { amount } from "../../../money/amount";
import { formatIn } from "../../../ui/LocaleProvider";
import { breakEvenPoints } from "../../breakEven/curve";
import { hourlyDailyCurve } from "../../breakEven/curve.testing";
import { costCurvePoints } from "../../costCurve/costCurve";
import { demandPoints } from "../../demand/demand";
import { durationPoints } from "../../duration/duration";
import { cumulativePoints } from "../../overTime/cumulative";
import { differencePoints } from "../../overTime/difference";
import { exactMoney, pointsReadout, type ChartPoints } from "./chartPoints";
import { keyStop, nearestBox, readoutOf, stopText } from "./readout";
import { chartWriting, trafficWriting } from "../labels/writing.testing";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const stopsOf = (points: ChartPoints) => {
  const readout = pointsReadout(points);
  return Array.from({ length: readout.count }, (_, index) => readout.stop(index));
};
const said = (points: ChartPoints, language: "en" | "zh" = "en") =>
  stopsOf(points).map((stop) => plain(stopText(stop, points.unit, chartWriting(language).readout)));
const breakEven = (rate: string, flat: string, hours: string | null, language: "en" | "zh" = "en") =>
  breakEvenPoints({ curve: hourlyDailyCurve(rate, flat, hours), currency: "USD" }, chartWriting(language));

describe("steps from stop to stop", () => {
  it("go one on, a tenth on, and to the ends, and not beyond", () => {
    expect(
      ["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End"].map((key) =>
        keyStop(key, 20, { count: 41, start: 9 }),
      ),
    ).toEqual([21, 19, 25, 15, 0, 40]);
    expect([
      keyStop("ArrowLeft", 0, { count: 3, start: 0 }),
      keyStop("ArrowRight", 2, { count: 3, start: 0 }),
      keyStop("PageUp", 1, { count: 3, start: 0 }),
      keyStop("Escape", 1, { count: 3, start: 0 }),
      keyStop("a", 1, { count: 3, start: 0 }),
    ]).toEqual([0, 2, 2, null, null]);
  });

  it("snap to the nearest, of two as near to the earlier", () => {
    const at = (xs: readonly number[]) => xs.map((x) => ({ left: x, right: x, top: 0, bottom: 100 }));
    const stops = at([0, 6, 12, 16, 24]);
    expect([-5, 2.9, 3, 3.1, 13.9, 14.1, 99].map((x) => nearestBox(stops, x, 50))).toEqual([0, 0, 0, 1, 2, 3, 4]);
    // Over and under the plot it is the same one.
    expect(nearestBox(stops, 13.9, -40)).toBe(2);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
        fc.integer({ min: -50, max: 1050 }),
        (xs, x) => {
          const found = xs[nearestBox(at(xs), x, 50)] ?? NaN;
          expect(Math.abs(found - x)).toBe(Math.min(...xs.map((one) => Math.abs(one - x))));
        },
      ),
    );
  });
});

describe("a break-even chart", () => {
  it("is read at every row of its table, the break-even and the plan among them", () => {
    const points = breakEven("7", "84", "16");
    expect(said(points)).toEqual([
      "0 h: Hourly 0.00, Daily 84.00, Difference 84.00, USD per day",
      "6 h: Hourly 42.00, Daily 84.00, Difference 42.00, USD per day",
      "12 h: Hourly 84.00, Daily 84.00, Difference 0.00, USD per day, break-even",
      "16 h: Hourly 112.00, Daily 84.00, Difference 28.00, USD per day, your plan",
      "18 h: Hourly 126.00, Daily 84.00, Difference 42.00, USD per day",
      "24 h: Hourly 168.00, Daily 84.00, Difference 84.00, USD per day",
    ]);
    expect(points.start).toBe(3);
    expect(breakEven("7", "84", null).start).toBe(2);
    expect(said(breakEven("7", "84", "12", "zh"), "zh")[2]).toBe(
      "12 小时：按小时 84.00，按天 84.00，差额 0.00，USD/天，盈亏平衡点，当前计划",
    );
  });

  it("takes its amounts from exact ones: no float ever held these", () => {
    const [, six] = stopsOf(breakEven("0.1234567890123456789", "90071992547409931.07", null));
    expect(six?.lines.map(({ text }) => text)).toEqual([
      "0.74",
      "90,071,992,547,409,931.07",
      "90,071,992,547,409,930.33",
    ]);
    expect(exactMoney(amount("0.0000123"), formatIn("en"))).toBe("0.000012");
  });
});

describe("costs by month", () => {
  const series = [
    {
      name: "A",
      highlighted: true,
      points: [
        [0, 10],
        [1, 12],
        [2, 14],
      ].map(([month = 0, cost = 0]) => ({ month, cost: amount(cost) })),
    },
    {
      name: "B",
      highlighted: false,
      points: [
        [0, 9],
        [1, 12.5],
        [2, 16],
      ].map(([month = 0, cost = 0]) => ({ month, cost: amount(cost) })),
    },
  ];

  it("are read by month, and where two meet at the exact place between months", () => {
    const crossing = { month: amount("0.666"), cost: amount("11.332") };
    expect(said(cumulativePoints({ series, crossings: [crossing], currency: "USD" }, chartWriting("en")))).toEqual([
      "at the start: A 10.00, B 9.00, Difference 1.00, USD",
      "Month 0.67: Both 11.33, Difference 0.00, USD, Break-even in month 1",
      "Month 1: A 12.00, B 12.50, Difference 0.50, USD",
      "Month 2: A 14.00, B 16.00, Difference 2.00, USD",
    ]);
    const whole = said(
      cumulativePoints(
        { series, crossings: [{ month: amount(1), cost: amount(12) }], currency: "USD" },
        chartWriting("en"),
      ),
    );
    expect(whole).toHaveLength(3);
    expect(whole[1]).toContain("Break-even in month 1");
  });

  it("of three say how far the highest is from the lowest", () => {
    const three = [...series, { name: "C", highlighted: false, points: [{ month: 2, cost: amount(20) }] }];
    expect(said(cumulativePoints({ series: three, crossings: [], currency: "USD" }, chartWriting("en"))).at(-1)).toBe(
      "Month 2: A 14.00, B 16.00, C 20.00, Highest to lowest 6.00, USD",
    );
  });

  it("as a difference have a sign, and a stop where there is none", () => {
    const points = [
      { month: 0, difference: amount(10) },
      { month: 1, difference: amount(-5) },
    ];
    expect(said(differencePoints({ points, levels: [amount("0.666")], currency: "USD" }, chartWriting("en")))).toEqual([
      "at the start: Difference +10.00, USD",
      "Month 0.67: Difference 0.00, USD, Equal in month 1",
      "Month 1: Difference −5.00, USD",
    ]);
  });
});

describe("charts of a traffic", () => {
  it("are read by bin, at the highest minute first", () => {
    const bins = (count: number) => Array.from({ length: count }, (_, bin) => (bin === 7 ? 40_000 : bin * 100));
    const demand = (count: number) =>
      demandPoints(
        {
          dimension: "input",
          clock: "relative",
          firstMinute: 0,
          minutesPerBin: 2,
          zone: "UTC",
          reservedTpm: 30_000,
          mean: bins(count),
          peak: bins(count),
          over: bins(count).map((tpm) => Math.max(0, tpm - 30_000)),
        },
        trafficWriting("en"),
      );
    expect(demand(10).start).toBe(7);
    expect(said(demand(10))[7]).toBe(
      "From minute 14: Average TPM 40,000, Peak TPM 40,000, Outside, average TPM 10,000, Reserved 30,000",
    );
    expect(demand(401).rows).toHaveLength(134);
    expect(stopsOf(demand(401))[2]?.lines.every(({ y }) => y === undefined)).toBe(true);
  });

  it("are read by share of minutes, with the reservation as a stop", () => {
    const duration = durationPoints(
      {
        dimension: "input",
        minutes: 4,
        reservedTpm: 30_000,
        points: [40_000, 30_000, 20_000, 0].map((tpm, index) => ({ minutes: index + 1, tpm })),
      },
      trafficWriting("en"),
    );
    expect(said(duration)[duration.start]).toBe(
      "50% of minutes: Load 30,000, Reserved 30,000, Difference 0, Input TPM, reservation",
    );
    expect(said(duration)[0]).toBe("highest minute: Load 40,000, Reserved 30,000, Difference 10,000, Input TPM");
  });

  it("are read step by step, against pay as you go", () => {
    const point = (steps: number, reserved: string, overflow: string, total: string) => ({
      steps,
      reserved: amount(reserved),
      overflow: amount(overflow),
      total: amount(total),
    });
    const curve = costCurvePoints(
      {
        dimension: "output",
        bestSteps: 1,
        otherSteps: 4,
        payAsYouGo: amount("12.5"),
        currency: "USD",
        points: [point(0, "0", "12.5", "12.5"), point(1, "2", "7.125", "9.125"), point(2, "4", "9", "13")],
      },
      trafficWriting("en"),
    );
    expect(curve.start).toBe(1);
    expect(said(curve)).toEqual([
      "0 Output TPM: Total 12.50, Reserved 0.00, Overflow 12.50, Pay as you go 12.50, Difference 0.00, USD",
      "1,000 Output TPM: Total 9.13, Reserved 2.00, Overflow 7.13, Pay as you go 12.50, Difference −3.38, USD, Best",
      "2,000 Output TPM: Total 13.00, Reserved 4.00, Overflow 9.00, Pay as you go 12.50, Difference +0.50, USD",
    ]);
  });
});

it.each(LANGUAGES)("the line in %s has room for the longest of each part", (language) => {
  const readout = pointsReadout(breakEven("7", "84", "16", language));
  const widest = readout.widest((text) => text.length);
  for (let index = 0; index < readout.count; index++) {
    const { at, lines } = readout.stop(index);
    expect(at.length).toBeLessThanOrEqual(widest.at.length);
    lines.forEach(({ text }, rank) => expect(text.length).toBeLessThanOrEqual(widest.lines[rank]?.text.length ?? 0));
  }
  const { markCrossing, markHere } = chartMessages[language];
  expect(widest.mark).toBe(markCrossing.length > markHere.length ? markCrossing : markHere);
});

it("a chart without points has no stop, and the widest of none is empty", () => {
  const none = readoutOf([], { start: 0, unit: "USD" });
  expect([none.count, none.widest((text) => text.length)]).toEqual([0, { at: "", mark: "", lines: [] }]);
});
