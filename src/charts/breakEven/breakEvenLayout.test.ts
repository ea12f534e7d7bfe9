import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenLayout } from "./breakEvenLayout";
import { boxOf, overlap } from "../plot/labels/chartLabel";
import { allLabels, chartWriting } from "../plot/labels/writing.testing";
import { hourlyDailyCurve } from "./curve.testing";

const writing = chartWriting("en");
const { measure } = writing;
const layout = (width: number, hours: string | null, flat = "84", rate = "7") =>
  breakEvenLayout({ curve: hourlyDailyCurve(rate, flat, hours), currency: "USD" }, { width, height: 256 }, writing);
const texts = (drawn: ReturnType<typeof layout>) => allLabels(drawn).map(({ text }) => text);
/** Where the lines never meet: what is between them at the end. */
const gapOf = (drawn: ReturnType<typeof layout>) => drawn.uprights?.find(({ x, low }) => x === 24 && low > 0);

describe("the break-even chart of the design", () => {
  const wide = layout(464, "16");

  it("says both values, the crossing and what is saved", () => {
    expect(texts(wide)).toEqual(
      expect.arrayContaining([
        "USD per day",
        "0",
        "50",
        "100",
        "150",
        "12",
        "16",
        "24",
        "hours per day",
        "Break-even",
        "You plan 16 h",
        "112.00",
        "84.00",
        "saves 28.00",
        "Hourly",
        "168.00 at 24 h",
        "Daily",
        "84.00, flat",
      ]),
    );
    expect(texts(wide)).not.toContain("apart");
  });

  it("draws at true places: the ring where the lines meet, zero on the axis", () => {
    const [ring] = wide.rings;
    expect(ring).toEqual({ x: 12, y: 84 });
    expect(wide.scale.y(0)).toBe(wide.scale.plot.bottom);
    expect(gapOf(wide)).toBeUndefined();
  });

  it("names the lines in the plot below 420 px, beside it from there on", () => {
    expect(texts(layout(419, "16"))).toEqual(expect.arrayContaining(["Hourly 168.00", "Daily 84.00", "24 h"]));
    expect(texts(layout(420, "16"))).toEqual(expect.arrayContaining(["Hourly", "Daily", "hours per day"]));
  });

  it("says one value where both cost the same", () => {
    const same = layout(464, "12");
    expect(texts(same).filter((text) => text === "84.00")).toHaveLength(1);
    expect(texts(same).filter((text) => text === "12")).toHaveLength(1);
    expect(texts(same).some((text) => text.startsWith("saves"))).toBe(false);
  });

  it("marks the gap at full use where they never meet: below, at and above", () => {
    expect(gapOf(layout(464, null, "167.99"))).toBeUndefined();
    expect(layout(464, null, "168").rings).toHaveLength(1);
    const never = layout(464, null, "240");
    expect(gapOf(never)).toBeDefined();
    expect(texts(never)).toEqual(
      expect.arrayContaining(["Daily 240.00", "72.00 apart at full utilization", "Hourly 168.00"]),
    );
  });

  it("draws nothing but numbers when all is free", () => {
    const free = layout(464, "3", "0", "0");
    for (const { x, y } of [...allLabels(free), ...(free.dots ?? [])])
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });
});

it("keeps bold labels apart and everything inside, wherever the plan and the crossing are", () => {
  const cases = fc.tuple(
    fc.constantFrom(328, 400, 464, 700),
    fc.integer({ min: 0, max: 48 }),
    fc.integer({ min: 1, max: 240 }),
  );
  fc.assert(
    fc.property(cases, ([width, halves, flat]) => {
      const labels = allLabels(layout(width, (halves / 2).toString(), flat.toString()));
      const boxes = labels.map((label) => ({ label, box: boxOf(label, measure) }));
      const outside = boxes.filter(
        ({ box }) => box.left < -0.01 || box.right > width + 0.01 || box.top < 0 || box.bottom > 256,
      );
      const covered = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => (a.label.ink !== "muted" || b.label.ink !== "muted") && overlap(a.box, b.box))
          .map((b) => `${a.label.text} and ${b.label.text}`),
      );
      expect([outside.map(({ label }) => label.text), covered]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});
