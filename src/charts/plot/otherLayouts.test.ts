import { describe, expect, it } from "vitest";
import { amount, zero, type Amount } from "../../money/amount";
import { add, divide, multiply, negate, subtract } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { cumulativeLayout } from "../overTime/cumulativeLayout";
import { differenceLayout } from "../overTime/difference";
import { costAt, gainAreas } from "../breakEven/gainAreas";
import { monthMarks, monthOf } from "../overTime/months";
import { seriesInks } from "../breakEven/curve";
import { stopText } from "./readout/readout";
import { allLabels, chartWriting } from "./labels/writing.testing";
import { cutToWidth } from "./labels/textWidth";
import { xMarks } from "../breakEven/xMarks";
import { zoneBarLayout, zonesReadout } from "../zones/zoneBarLayout";

const measure = (text: string, isBold: boolean) => text.length * (isBold ? 6.6 : 6.2);
const writing = { ...chartWriting("en"), measure };
const { format } = writing;
const size = { width: 640, height: 264 };
const whole = (labels: readonly { readonly text: string; readonly value?: string | undefined }[]) =>
  labels.map(({ text, value }) => (value === undefined ? text : `${text} ${value}`).replaceAll("\u00a0", " "));
const costs = (oneTime: string, monthly: Amount) =>
  Array.from({ length: 13 }, (_, month) => ({ month, cost: add(amount(oneTime), multiply(monthly, amount(month))) }));

// The design's Compare: 1,878.24 at once, then 950.78 less after twelve months.
const saved = divide(amount("2829.02"), amount(12));
const tokens = costs("0", amount("4435.8158"));
const daily = costs("1878.24", subtract(amount("4435.8158"), saved));
const level = divide(amount("1878.24"), saved);

describe("cost over the term", () => {
  const points = daily.map(({ month, cost }, index) => ({
    month,
    difference: subtract(cost, tokens[index]?.cost ?? zero),
  }));

  it("names the crossing and each line at its end", () => {
    const layout = cumulativeLayout(
      {
        series: [
          { name: "Reserve daily", points: daily, highlighted: true },
          { name: "Tokens only", points: tokens, highlighted: false },
        ],
        crossings: [{ month: level, cost: multiply(level, amount("4435.8158")) }],
        currency: "USD",
      },
      size,
      writing,
    );
    expect(whole(allLabels(layout))).toEqual(
      expect.arrayContaining([
        "Reserve daily 52.3 k",
        "Tokens only 53.2 k",
        "Break-even in month 8",
        "8",
        "12",
        "months",
        "15 k",
      ]),
    );
    expect([layout.rings.length, layout.lines.map(({ look }) => look)]).toEqual([1, ["ink dash-1", "accent"]]);
  });

  it("says the difference at both ends and where it is level", () => {
    const layout = differenceLayout(
      { name: "a", against: "b", points, levels: [level], currency: "USD" },
      size,
      writing,
    );
    expect(whole(allLabels(layout))).toEqual(
      expect.arrayContaining([
        "1,878.24 more at the start",
        "Equal in month 8",
        "950.78 less",
        "after 12 months",
        "+500",
        "0",
        "−500",
      ]),
    );
    expect(layout.rings.map(({ y }) => y)).toEqual([0]);
    const [area] = layout.areas ?? [];
    expect([area?.points.every(({ y }) => y === 0), Math.min(...(area?.points ?? []).map(({ low }) => low))]).toEqual([
      true,
      -950.78,
    ]);
    const dearer = differenceLayout(
      {
        name: "a",
        against: "b",
        points: points.map((point) => ({ ...point, difference: add(point.difference, amount(5000)) })),
        levels: [],
        currency: "USD",
      },
      size,
      writing,
    );
    expect([dearer.rings, dearer.areas]).toEqual([[], []]);
    const flipped = differenceLayout(
      {
        name: "a",
        against: "b",
        points: points.map((point) => ({ ...point, difference: negate(point.difference) })),
        levels: [level],
        currency: "USD",
      },
      size,
      writing,
    );
    expect(whole(flipped.labels)).toEqual(expect.arrayContaining(["1,878.24 less at the start", "950.78 more"]));
  });

  it("marks months evenly, and counts a begun one", () => {
    expect([monthMarks(1), monthMarks(6), monthMarks(7), monthMarks(12), monthMarks(36)]).toEqual([
      [0, 1],
      [0, 1, 2, 3, 4, 5, 6],
      [0, 2, 4, 6, 7],
      [0, 2, 4, 6, 8, 10, 12],
      [0, 6, 12, 18, 24, 30, 36],
    ]);
    expect(["7.9", "8", "8.1"].map((month) => monthOf(amount(month), format))).toEqual(["8", "8", "9"]);
  });
});

describe("zones by volume", () => {
  const zones = [
    {
      label: "Tokens",
      way: "payg",
      from: zero,
      to: amount(2_019_230),
      costFrom: zero,
      costTo: amount("1345.5"),
      next: null,
    },
    {
      label: "Daily",
      way: "subscription",
      from: amount(2_019_231),
      to: amount(2_400_000),
      costFrom: amount("1345.5"),
      costTo: amount("1345.5"),
      next: { label: "Tokens", above: amount("0.01") },
    },
    {
      label: "Daily, overflow at token price",
      way: "overflow",
      from: amount(2_400_001),
      to: null,
      costFrom: amount("1345.51"),
      costTo: null,
      next: null,
    },
  ] as const;

  it("are read one by one: the ends, the costs there, and how far the next best is", () => {
    const readout = zonesReadout({ zones, here: amount(2_200_000), unit: "requests", currency: "USD" }, writing);
    const said = [0, 1, 2].map((at) => stopText(readout.stop(at), readout.unit, writing.readout));
    expect(readout.start).toBe(1);
    expect(said).toEqual([
      "Tokens, 0 to 2,019,230 requests: At the start 0.00, At the end 1,345.50, USD",
      "Daily, 2,019,231 to 2,400,000 requests: At the start 1,345.50, At the end 1,345.50, Next best Tokens, more by 0.01, USD, you are here",
      "Daily, overflow at token price, From 2,400,001 requests: At the start 1,345.51, USD",
    ]);
  });

  it("say where the plan is and the bounds beside it", () => {
    const {
      labels,
      zones: drawn,
      here,
    } = zoneBarLayout({ zones, here: amount(2_200_000), unit: "requests a month" }, 1376, writing);
    expect(whole(labels)).toEqual([
      "Tokens",
      "Daily",
      "Daily, overflow at token price",
      "You plan 2.20 M",
      "0 requests a month",
      "2.02 M",
      "2.40 M",
    ]);
    const last = drawn.at(-1);
    expect(last?.right).toBeCloseTo(1376, 6);
    expect(here).toBeCloseTo((2_200_000 / 3_000_001.25) * 1376, 3);
  });

  it("cut a name that has no room, and end at the last bound where there is one", () => {
    const narrow = zoneBarLayout({ zones, here: null, unit: "requests a month" }, 328, writing);
    expect(
      narrow.labels.some(({ text, whole: all }) => text.endsWith("…") && all === "Daily, overflow at token price"),
    ).toBe(true);
    const closed = zoneBarLayout({ zones: zones.slice(0, 2), here: null, unit: "x" }, 800, writing);
    expect(whole(closed.labels)).toContain("2.40 M");
  });
});

it("x axes are marked in quarters, fives or round numbers, both ends included", () => {
  const texts = (per: Parameters<typeof xMarks>[0], most: string) => xMarks(per, amount(most)).map(toText);
  expect(texts("hours-per-day", "24")).toEqual(["0", "6", "12", "18", "24"]);
  expect(texts("hours-per-month", "720")).toEqual(["0", "180", "360", "540", "720"]);
  expect(texts("hours-per-month", "730")).toEqual(["0", "150", "300", "450", "600", "730"]);
  expect(texts("utilisation-percent", "100")).toEqual(["0", "25", "50", "75", "100"]);
  expect(texts("cancel-day", "30")).toEqual(["0", "5", "10", "15", "20", "25", "30"]);
  expect(texts("tokens-per-month", "21600000000").at(-1)).toBe("21600000000");
});

it("two lines billed alike are told apart: tokens step back, else the later one", () => {
  const [tokensLine, hourly, again] = [
    { option: "tokens", billingMode: "payg" },
    { option: "hourly", billingMode: "payg" },
    { option: "model-units", billingMode: "payg" },
  ] as const;
  expect(seriesInks([tokensLine, hourly])).toEqual(["ink", "payg"]);
  expect(seriesInks([hourly, again])).toEqual(["payg", "ink"]);
  expect(seriesInks([tokensLine, { option: "daily", billingMode: "subscription" }])).toEqual(["payg", "sub"]);
});

it("the area between two lines follows every corner, and the later side of a step", () => {
  const stairs = [
    { x: 0, y: 10 },
    { x: 5, y: 10 },
    { x: 5, y: 20 },
    { x: 10, y: 20 },
  ];
  const slope = [
    { x: 0, y: 0 },
    { x: 10, y: 30 },
  ];
  expect([costAt(stairs, 5), costAt(slope, 5), costAt(slope, 11)]).toEqual([20, 15, null]);
  expect(costAt(stairs, 5, "earlier")).toBe(10);
  const [area] = gainAreas([{ points: stairs }, { points: slope }], [8], 2);
  expect([...new Set(area?.points.map(({ x, y, low }) => `${x}: ${low} to ${y}`))]).toEqual([
    "2: 6 to 10",
    "5: 10 to 15",
    "5: 15 to 20",
    "8: 20 to 24",
  ]);
  expect(gainAreas([{ points: stairs }, { points: slope }], [4], 4)).toEqual([]);
});

it("a text is cut to its room: below, at and above", () => {
  expect(["abcdef", "abcde", "abcd"].map((text) => cutToWidth(text, false, 31, measure))).toEqual([
    "abcd…",
    "abcde",
    "abcd",
  ]);
  expect(cutToWidth("abcdef", false, 3, measure)).toBe("");
});
