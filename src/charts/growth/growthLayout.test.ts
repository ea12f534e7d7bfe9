import { expect, test } from "vitest";
import { waysGrowthMessages } from "../../format/messages/waysGrowth";
import type { Language } from "../../format/catalogue";
import { allLabels, misplaced, texts, trafficWriting } from "../plot/labels/writing.testing";
import { describeGrowth, growthPoints, type GrowthContent } from "./growthCurve";
import { growthLayout } from "./growthLayout";

const writing = (language: Language) => ({ ...trafficWriting(language), words: waysGrowthMessages[language] });

const months = Array.from({ length: 12 }, (_, month) => month);
const tokens = months.map((month) => (14_400 * 1.1 ** month).toFixed(2));
const daily = months.map((month) => (17_000 + 1_800 * Math.floor(month / 2)).toFixed(2));
const CONTENT: GrowthContent = {
  currency: "CNY",
  ways: [
    { way: "tokens", name: "Pay as you go", costs: tokens },
    { way: "reservation-standard-daily", name: "Daily reservation", costs: daily },
  ],
  plan: [...tokens.slice(0, 4), ...daily.slice(4)],
  stretches: [
    { way: "tokens", name: "Pay as you go", from: 1, to: 4 },
    { way: "reservation-standard-daily", name: "Daily reservation", from: 5, to: 12 },
  ],
};

test.each(["en", "zh"] as const)("%s: no label is misplaced at any width", (language) => {
  for (const width of [300, 480, 720, 1000]) {
    const size = { width, height: 320 };
    expect(misplaced(allLabels(growthLayout(CONTENT, size, writing(language))), size), `${width}`).toEqual([]);
  }
});

test("the switch is a ring at the start of its month, named; the room under the plan is coloured as it buys", () => {
  const { rings, labels, areas = [], lines } = growthLayout(CONTENT, { width: 900, height: 320 }, writing("en"));
  expect(rings).toEqual([{ x: 4, y: Number(daily[4]) }]);
  expect(texts(labels)).toEqual(expect.arrayContaining(["Daily reservation month 5"]));
  expect(areas.map(({ look }) => look)).toEqual(["zone-payg", "zone-sub"]);
  expect(areas.map(({ points }) => [points[0]?.x, points.at(-1)?.x])).toEqual([
    [0, 4],
    [4, 12],
  ]);
  expect(lines[0]?.look).toBe("base plan");
});

test("each month is read with the exact cost of the plan and of each way; the switch is marked", () => {
  const { rows, columns } = growthPoints(CONTENT, writing("en"));
  expect(columns.map(({ name }) => name)).toEqual(["Switching plan", "Pay as you go", "Daily reservation"]);
  expect(rows).toHaveLength(12);
  expect(rows[4]).toMatchObject({ place: "5", at: "Month 5", mark: "Daily reservation from here on" });
  expect(rows[0]?.values.map((value) => value?.text)).toEqual(["14,400.00", "14,400.00", "17,000.00"]);
  expect(rows[4]?.values.map((value) => value?.exact)).toEqual(["20600", tokens[4], "20600"]);
});

test("it is said in words: what the plan buys when, and where each way goes", () => {
  expect(describeGrowth(CONTENT, writing("en"))).toContain(
    "The plan buys Pay as you go from month 1 to 4. The plan buys Daily reservation from month 5 to 12. " +
      "Pay as you go: CNY\u00a014,400.00 in the first month, ",
  );
});
