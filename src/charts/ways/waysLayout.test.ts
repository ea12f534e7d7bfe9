import { expect, test } from "vitest";
import { waysMessages } from "../../format/messages/ways";
import type { Language } from "../../format/catalogue";
import { allLabels, misplaced, texts, trafficWriting } from "../plot/labels/writing.testing";
import { logMarks } from "./logScale";
import { describeWays, waysPoints, zoneAt, type WaysCurveContent } from "./waysCurve";
import { waysLayout } from "./waysLayout";

const writing = (language: Language) => ({ ...trafficWriting(language), words: waysMessages[language] });

/** Tokens at 0.005 a request against steps of 17,197.8 that hold a million requests each. */
const volumes = ["100000", "1000000", "3439560", "4000000", "100000000"];
const token = (requests: string) => String(Number(requests) * 0.005);
const step = (requests: string) => String(Math.ceil(Number(requests) / 4_000_000) * 17197.8);
const CONTENT: WaysCurveContent = {
  currency: "CNY",
  here: "1000000",
  budget: null,
  stops: volumes.map((requests) => ({ requests, costs: [token(requests), step(requests)] })),
  curves: [
    { way: "tokens", points: volumes.map((requests) => ({ requests, cost: token(requests) })) },
    { way: "reservation-standard-daily", points: volumes.map((requests) => ({ requests, cost: step(requests) })) },
  ],
  zones: [
    { from: "100000", to: "3439560", way: "tokens" },
    { from: "3439560", to: "100000000", way: "reservation-standard-daily" },
  ],
};

test.each(["en", "zh"] as const)("%s: no label is misplaced at any width", (language) => {
  for (const width of [300, 480, 720, 1000]) {
    const size = { width, height: 340 };
    expect(misplaced(allLabels(waysLayout(CONTENT, size, writing(language))), size), `${width}`).toEqual([]);
  }
});

test("a change of the cheapest way is a ring, named, with its volume on the axis; so is the load's own", () => {
  const { rings, xTicks, labels, areas, dots } = waysLayout(CONTENT, { width: 900, height: 340 }, writing("en"));
  expect(rings).toHaveLength(1);
  expect(texts(xTicks)).toEqual(expect.arrayContaining(["1 M", "3.44 M"]));
  expect(texts(labels)).toEqual(expect.arrayContaining(["You are here", "Daily reservation 3.44 M"]));
  expect(areas?.map(({ look }) => look)).toEqual(["zone-payg", "zone-sub"]);
  expect(dots).toHaveLength(1);
});

test("the zones fill the room under the line of their way without a gap", () => {
  const { areas = [], scale } = waysLayout(CONTENT, { width: 900, height: 340 }, writing("en"));
  const [first, second] = areas.map(({ points }) => points.map(({ x }) => x));
  expect(first?.[0]).toBe(0);
  expect(first?.at(-1)).toBeCloseTo(second?.[0] ?? NaN, 9);
  expect(second?.at(-1)).toBeCloseTo(scale.xMax, 9);
});

test("every stop is read with exact costs; the load and the change are marked", () => {
  const { rows, start } = waysPoints(CONTENT, writing("en"));
  expect(rows.map(({ place, mark }) => [place, mark])).toEqual([
    ["100,000", null],
    ["1,000,000", "You are here"],
    ["3,439,560", "Daily reservation from here on"],
    ["4,000,000", null],
    ["100,000,000", null],
  ]);
  expect(start).toBe(1);
  expect(rows[2]?.values.map((value) => value?.text)).toEqual(["17,197.80", "17,197.80"]);
});

test("it is said in words: each zone, and the cheapest at the load", () => {
  expect(describeWays(CONTENT, writing("en"))).toBe(
    "Monthly cost of each way from 100,000 to 100,000,000 requests per month. Pay as you go is the cheapest from 100,000 to 3,439,560. " +
      "Daily reservation is the cheapest from 3,439,560 to 100,000,000. " +
      "At the 1,000,000 requests of this load it is Pay as you go, CNY 5,000.00 per month.",
  );
  expect(zoneAt(CONTENT.zones, "3439559")).toBe("tokens");
  expect(zoneAt(CONTENT.zones, "3439560")).toBe("reservation-standard-daily");
});

test("marks are powers of ten, with 2 and 5 where those are few", () => {
  expect(logMarks(1, 5, 4).map(({ text }) => text)).toEqual(["10", "100", "1000", "10000", "100000"]);
  expect(logMarks(-1, 0, 4).map(({ text }) => text)).toEqual(["0.1", "0.2", "0.5", "1"]);
});

test("a budget is a line across, named and said; far above every cost it is left out", () => {
  const size = { width: 900, height: 340 };
  const within = waysLayout({ ...CONTENT, budget: "20000" }, size, writing("en"));
  const line = within.lines.at(-1);
  expect(line?.points.map(({ x }) => x)).toEqual([0, within.scale.xMax]);
  expect(new Set(line?.points.map(({ y }) => y)).size).toBe(1);
  expect(texts(within.labels)).toContain("Budget");
  expect(misplaced(allLabels(within), size)).toEqual([]);
  expect(describeWays({ ...CONTENT, budget: "20000" }, writing("en"))).toContain(
    "The budget is CNY 20,000.00 per month.",
  );
  expect(waysLayout({ ...CONTENT, budget: "900000000" }, size, writing("en")).lines).toHaveLength(2);
});
