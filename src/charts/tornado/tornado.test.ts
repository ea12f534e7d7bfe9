import { expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { waysSureMessages } from "../../format/messages/waysSure";
import { misplaced, texts, trafficWriting } from "../plot/labels/writing.testing";
import { describeTornado, tornadoReadout, type TornadoContent } from "./tornado";
import { tornadoHeight, tornadoLayout } from "./tornadoLayout";

const writing = (language: Language) => ({ ...trafficWriting(language), words: waysSureMessages[language] });

const CONTENT: TornadoContent = {
  currency: "CNY",
  name: "Pay as you go",
  expected: "10000",
  rows: [
    {
      key: "volume",
      name: "Volume",
      low: { value: "70 %", cost: "7000", cheapest: null },
      high: { value: "150 %", cost: "15000", cheapest: "Daily reservation" },
    },
    {
      key: "price",
      name: "Token prices",
      low: { value: "80 %", cost: "8000", cheapest: null },
      high: { value: "100 %", cost: "10000", cheapest: null },
    },
    {
      key: "hours",
      name: "Busy hours per day",
      low: { value: "6", cost: "10000", cheapest: null },
      high: { value: "9", cost: null, cheapest: "Daily reservation" },
    },
  ],
};

test.each(["en", "zh"] as const)("%s: no label is misplaced at any width", (language) => {
  for (const width of [300, 480, 720, 1000]) {
    const { labels } = tornadoLayout(CONTENT, width, writing(language));
    const size = { width, height: tornadoHeight(CONTENT.rows.length, width) };
    expect(misplaced(labels, size), `${width}`).toEqual([]);
  }
});

test("bars go from what is expected to each end, to one scale; an end that moves nothing is a line", () => {
  const { bars, at, labels } = tornadoLayout(CONTENT, 900, writing("en"));
  const [low, high, cheap, same, less, none] = bars;
  expect([low?.isMore, high?.isMore, cheap?.isMore]).toEqual([false, true, false]);
  expect(low?.right).toBe(at);
  expect(high?.left).toBe(at);
  const perMoney = (at - (low?.left ?? 0)) / 3000;
  expect((high?.right ?? 0) - at).toBeCloseTo(perMoney * 5000, 6);
  expect(at - (cheap?.left ?? 0)).toBeCloseTo(perMoney * 2000, 6);
  for (const bar of [same, less, none]) expect((bar?.right ?? 0) - (bar?.left ?? 0)).toBe(1);
  expect(texts(labels)).toEqual(expect.arrayContaining(["Volume", "70 %", "150 %", "as expected 10,000.00"]));
});

test("each end is read with its cost and the cheapest way there; the description says them all", () => {
  const readout = tornadoReadout(CONTENT, writing("en"));
  expect(readout.count).toBe(6);
  expect(readout.stop(1)).toMatchObject({ mark: "Daily reservation is cheapest" });
  expect(readout.stop(1).lines.map(({ text }) => text)).toEqual(["15,000.00"]);
  expect(readout.stop(5).lines.map(({ text }) => text)).toEqual(["does not take the load"]);
  expect(describeTornado(CONTENT, writing("en"))).toContain("Volume: CNY 7,000.00 at 70 %, CNY 15,000.00 at 150 %.");
});
