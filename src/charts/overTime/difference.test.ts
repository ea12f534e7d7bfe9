import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../format/catalogue";
import { amount } from "../../money/amount";
import { boxOf } from "../plot/labels/chartLabel";
import { allLabels, chartWriting, misplaced } from "../plot/labels/writing.testing";
import { differenceLayout } from "./difference";

/** 0.62 less at the start, 1,408.68 more a month: both have cost the same 0.0004 months on. */
const content = {
  name: "a",
  against: "b",
  points: [0, 1, 2, 3, 4, 5, 6].map((month) => ({ month, difference: amount(month * 1408.68 - 0.62) })),
  levels: [amount("0.00044")],
  currency: "CNY",
} as const;

describe.each(LANGUAGES)("two that are level at the very start, in %s", (language) => {
  const writing = chartWriting(language);

  it.each([328, 520, 664])("marks each month once in %i px, the one of the crossing in bold", (width) => {
    const { xTicks } = differenceLayout(content, { width, height: 264 }, writing);
    const byPlace = xTicks.toSorted((a, b) => a.at - b.at);
    expect(byPlace.map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
    expect(xTicks.filter(({ ink }) => ink === "ink").map(({ at }) => at)).toEqual([1]);
  });

  it("says both on either side of zero, clear of the line and of each other", () => {
    const size = { width: 664, height: 264 };
    const layout = differenceLayout(content, size, writing);
    expect(misplaced(allLabels(layout), size)).toEqual([]);
    const boxes = layout.labels.filter(({ x }) => x < 160 && x > 40).map((label) => boxOf(label, writing.measure));
    expect(boxes).toHaveLength(2);
    const zero = layout.scale.y(0);
    const [above, below] = boxes.toSorted((a, b) => a.top - b.top);
    expect(below?.top).toBeGreaterThan(zero);
    // The line rises: at the right end of the label it is at its nearest.
    const months = ((above?.right ?? 0) - layout.scale.x(0)) / (layout.scale.x(1) - layout.scale.x(0));
    expect(above?.bottom).toBeLessThan(layout.scale.y(months * 1408.68));
  });
});
