import { describe, expect, it } from "vitest";
import { chartMessages } from "../../format/messages/charts";
import { amount } from "../../money/amount";
import { formatIn } from "../../ui/LocaleProvider";
import { boxOf } from "../plot/chartLabel";
import { scenarioBarsLayout, type BarPart, type ScenarioBar } from "./scenarioBarsLayout";

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
  scenarioBarsLayout(bars, width, chartMessages.en, formatIn("en"), measure);
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
    expect(layout([])).toEqual({ segments: [], labels: [], height: 0 });
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
