import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../format/catalogue";
import { chartMessages, chartReadoutMessages } from "../../format/messages/charts";
import { amount } from "../../money/amount";
import { formatIn } from "../../ui/LocaleProvider";
import { costReadoutVoice, trafficReadoutVoice } from "./readout.testing";
import { cumulativeReadout, curveReadout, differenceReadout } from "./costReadouts";
import { hourlyDailyCurve } from "../breakEven/curve.testing";
import { exactMoney, keyStop, nearestStop, stopText, widestStop, type Readout } from "./readout";
import { costCurveReadout, demandReadout, durationReadout } from "./trafficReadouts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = ({ stops, unit }: Readout, language: "en" | "zh" = "en") =>
  stops.map((stop) => plain(stopText(stop, unit, chartReadoutMessages[language])));

describe("steps from stop to stop", () => {
  it("go one on, a tenth on, and to the ends, and not beyond", () => {
    expect(["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End"].map((key) => keyStop(key, 20, 41))).toEqual(
      [21, 19, 25, 15, 0, 40],
    );
    expect([
      keyStop("ArrowLeft", 0, 3),
      keyStop("ArrowRight", 2, 3),
      keyStop("PageUp", 1, 3),
      keyStop("Escape", 1, 3),
      keyStop("a", 1, 3),
    ]).toEqual([0, 2, 2, null, null]);
  });

  it("snap to the nearest, of two as near to the earlier", () => {
    const stops = [0, 6, 12, 16, 24].map((x) => ({ x }));
    expect([-5, 2.9, 3, 3.1, 13.9, 14.1, 99].map((x) => nearestStop(stops, x))).toEqual([0, 0, 0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
        fc.integer({ min: -50, max: 1050 }),
        (xs, x) => {
          const sorted = xs.toSorted((a, b) => a - b);
          const found =
            sorted[
              nearestStop(
                sorted.map((one) => ({ x: one })),
                x,
              )
            ] ?? NaN;
          expect(Math.abs(found - x)).toBe(Math.min(...sorted.map((one) => Math.abs(one - x))));
        },
      ),
    );
  });
});

describe("a break-even chart", () => {
  it("is read at every row of its table, the break-even and the plan among them", () => {
    const readout = curveReadout(hourlyDailyCurve("7", "84", "16"), "USD", undefined, costReadoutVoice("en"));
    expect(said(readout)).toEqual([
      "0 h: Hourly 0.00, Daily 84.00, Difference 84.00, USD per day",
      "6 h: Hourly 42.00, Daily 84.00, Difference 42.00, USD per day",
      "12 h: Hourly 84.00, Daily 84.00, Difference 0.00, USD per day, break-even",
      "16 h: Hourly 112.00, Daily 84.00, Difference 28.00, USD per day, your plan",
      "18 h: Hourly 126.00, Daily 84.00, Difference 42.00, USD per day",
      "24 h: Hourly 168.00, Daily 84.00, Difference 84.00, USD per day",
    ]);
    expect(readout.start).toBe(3);
    expect(curveReadout(hourlyDailyCurve("7", "84", null), "USD", undefined, costReadoutVoice("en")).start).toBe(2);
    expect(
      said(curveReadout(hourlyDailyCurve("7", "84", "12"), "CNY", undefined, costReadoutVoice("zh")), "zh")[2],
    ).toBe("12 小时：按小时 84.00，按天 84.00，差额 0.00，CNY/天，盈亏平衡点，当前计划");
  });

  it("takes its amounts from exact ones: no float ever held these", () => {
    const [, six] = curveReadout(
      hourlyDailyCurve("0.1234567890123456789", "90071992547409931.07", null),
      "USD",
      undefined,
      costReadoutVoice("en"),
    ).stops;
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
    expect(said(cumulativeReadout({ series, crossings: [crossing], currency: "USD" }, costReadoutVoice("en")))).toEqual(
      [
        "at the start: A 10.00, B 9.00, Difference 1.00, USD",
        "Month 0.67: Both 11.33, Difference 0.00, USD, Break-even in month 1",
        "Month 1: A 12.00, B 12.50, Difference 0.50, USD",
        "Month 2: A 14.00, B 16.00, Difference 2.00, USD",
      ],
    );
    const whole = said(
      cumulativeReadout(
        { series, crossings: [{ month: amount(1), cost: amount(12) }], currency: "USD" },
        costReadoutVoice("en"),
      ),
    );
    expect(whole).toHaveLength(3);
    expect(whole[1]).toContain("Break-even in month 1");
  });

  it("of three say how far the highest is from the lowest", () => {
    const three = [...series, { name: "C", highlighted: false, points: [{ month: 2, cost: amount(20) }] }];
    expect(
      said(cumulativeReadout({ series: three, crossings: [], currency: "USD" }, costReadoutVoice("en"))).at(-1),
    ).toBe("Month 2: A 14.00, B 16.00, C 20.00, Highest to lowest 6.00, USD");
  });

  it("as a difference have a sign, and a stop where there is none", () => {
    const points = [
      { month: 0, difference: amount(10) },
      { month: 1, difference: amount(-5) },
    ];
    expect(
      said(differenceReadout({ points, levels: [amount("0.666")], currency: "USD" }, costReadoutVoice("en"))),
    ).toEqual([
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
      demandReadout(
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
        trafficReadoutVoice("en"),
      );
    expect(demand(10).start).toBe(7);
    expect(said(demand(10))[7]).toBe(
      "From minute 14: Average TPM 40,000, Peak TPM 40,000, Outside, average TPM 10,000, Reserved 30,000",
    );
    expect(demand(401).stops).toHaveLength(134);
    expect(demand(401).stops[2]?.lines.every(({ y }) => y === undefined)).toBe(true);
  });

  it("are read by share of minutes, with the reservation as a stop", () => {
    const duration = durationReadout(
      {
        dimension: "input",
        minutes: 4,
        reservedTpm: 30_000,
        points: [40_000, 30_000, 20_000, 0].map((tpm, index) => ({ minutes: index + 1, tpm })),
      },
      trafficReadoutVoice("en"),
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
    const curve = costCurveReadout(
      {
        dimension: "output",
        bestSteps: 1,
        otherSteps: 4,
        payAsYouGo: amount("12.5"),
        currency: "USD",
        points: [point(0, "0", "12.5", "12.5"), point(1, "2", "7.125", "9.125"), point(2, "4", "9", "13")],
      },
      trafficReadoutVoice("en"),
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
  const readout = curveReadout(hourlyDailyCurve("7", "84", "16"), "USD", undefined, costReadoutVoice(language));
  const widest = widestStop(readout, (text) => text.length);
  for (const stop of readout.stops) {
    expect(stop.at.length).toBeLessThanOrEqual(widest.at.length);
    stop.lines.forEach(({ text }, index) =>
      expect(text.length).toBeLessThanOrEqual(widest.lines[index]?.text.length ?? 0),
    );
  }
  expect(widest.mark).toBe(
    chartMessages[language].markCrossing.length > chartMessages[language].markHere.length
      ? chartMessages[language].markCrossing
      : chartMessages[language].markHere,
  );
});
