import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { stopText } from "../plot/readout/readout";
import { chartWriting } from "../plot/labels/writing.testing";
import { boxOf } from "../plot/labels/chartLabel";
import { barsReadout, type BarPart, type ScenarioBar } from "./scenarioBar";
import { scenarioBarsLayout } from "./scenarioBarsLayout";

const measure = (text: string, isBold: boolean) => text.length * (isBold ? 6.6 : 6.2);
const part = (label: string, way: BarPart["way"], cost: string): BarPart => ({
  item: label,
  label,
  way,
  amount: amount(cost),
});
const bar = (name: string, total: string, parts: readonly BarPart[]): ScenarioBar => ({
  name,
  total: amount(total),
  parts,
  highlighted: false,
});
const layout = (bars: readonly ScenarioBar[], width = 1376) =>
  scenarioBarsLayout(bars, width, { ...chartWriting("en"), measure });
const said = (drawn: ReturnType<typeof layout>) =>
  drawn.labels.map(({ text, value }) => (value === undefined ? text : `${text} ${value}`));

const daily = bar("Reserve daily", "52279.01", [
  part("Support chat", "subscription", "31600.80"),
  part("Photo triage", "payg", "11035.20"),
  part("Long documents", "payg", "4002.77"),
  part("FAQ answers", "payg", "3160.08"),
  part("Log storage", "one-time", "601.92"),
  part("One-time", "one-time", "1878.24"),
]);

describe("bars by item", () => {
  it("name what has room and join the rest, whose sum is exact", () => {
    expect(said(layout([daily]))).toEqual([
      "52,279.01",
      "Reserve daily",
      "Support chat 31,600.80",
      "Photo triage 11,035.20",
      "4 more items 9,643.01",
    ]);
    expect(said(layout([daily], 328))).toContain("5 more items 20,678.21");
  });

  it("are to one scale and start on one line", () => {
    const { segments } = layout([daily, bar("Half", "15800.40", [part("Support chat", "payg", "15800.40")])]);
    const [first] = segments;
    const last = segments.at(-1);
    expect(last?.x).toBe(first?.x);
    // Two px of each go to the gap after it.
    expect(((last?.width ?? 0) + 2) * 2).toBeCloseTo((first?.width ?? 0) + 2, 6);
  });

  it("are as long as the total where a credit takes some off", () => {
    const whole = layout([bar("A", "100", [part("Use", "payg", "60"), part("More", "payg", "40")])]);
    const less = layout([
      bar("A", "100", [part("Use", "payg", "60"), part("More", "payg", "60"), part("Free quota", "payg", "-20")]),
    ]);
    const end = (drawn: typeof whole) => Math.max(...drawn.segments.map(({ x, width }) => x + width));
    expect(end(less)).toBeCloseTo(end(whole), 6);
    expect(less.segments).toHaveLength(2);
    const none = layout([bar("A", "-5", [part("Use", "payg", "15"), part("Free quota", "payg", "-20")])]);
    expect([none.segments, said(none)[0]]).toEqual([[], "−5.00"]);
  });

  it("take nothing, and nothing that costs", () => {
    expect(layout([])).toEqual({ segments: [], boxes: [], labels: [], height: 0 });
    expect(said(layout([bar("Empty", "0", [])]))).toEqual(["0.00", "Empty"]);
  });

  it("tell what goes over a reservation from the reservation, and count an item once", () => {
    const sized = bar("Sized", "100", [
      { ...part("Chat", "subscription", "60"), item: "i1" },
      { ...part("Chat", "overflow", "40"), item: "i1" },
    ]);
    expect(said(layout([sized], 900))).toEqual(expect.arrayContaining(["Chat 60.00", "Chat, overflow 40.00"]));
    expect(said(layout([sized, bar("Large", "2000", [part("Other", "payg", "2000")])], 400))).toContain("Chat 100.00");
  });

  it("stay inside at any width", () => {
    for (let width = 280; width <= 1400; width += 40) {
      for (const label of layout(
        [daily, { ...daily, name: "A name that is far too long for the room before its bar, whatever the room" }],
        width,
      ).labels) {
        const box = boxOf(label, measure);
        // The total is larger than what was measured.
        const spare = label.size === "large" ? 12 : 0.01;
        expect([label.text, box.left >= -spare, box.right <= width + spare]).toEqual([label.text, true, true]);
      }
    }
  });
});

it("are read part by part, then in all with how far each is above the lowest; the highlighted one first", () => {
  const other = { ...bar("Tokens", "60000", [part("Support chat", "payg", "60000")]), highlighted: true };
  const readout = barsReadout([daily, other], "USD", chartWriting("en"));
  const said = Array.from({ length: readout.count }, (_, at) =>
    stopText(readout.stop(at), readout.unit, chartWriting("en").readout),
  );
  expect([said[0], said[6], said[8]]).toEqual([
    "Reserve daily: Support chat 31,600.80, Total 52,279.01, USD",
    "Reserve daily: Total 52,279.01, Above the lowest 0.00, USD",
    "Tokens: Total 60,000.00, Above the lowest 7,720.99, USD",
  ]);
  expect(readout.start).toBe(8);
  const { boxes } = layout([daily, other]);
  expect(boxes).toHaveLength(readout.count);
  // The total of a bar is read where it is written, right of its last part.
  expect(boxes[6]?.left).toBe(boxes[5]?.right);
});
