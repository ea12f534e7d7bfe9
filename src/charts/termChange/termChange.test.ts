import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../format/catalogue";
import { chartReadoutMessages } from "../../format/messages/charts";
import { reservationMessages } from "../../format/messages/reservation";
import { amount } from "../../money/amount";
import { pointsReadout } from "../plot/readout/chartPoints";
import { stopText } from "../plot/readout/readout";
import { allLabels, chartWriting, misplaced, texts } from "../plot/labels/writing.testing";
import { describeTermChange, termChangeLayout, termChangePoints, type TermChangeContent } from "./termChange";

const writingIn = (language: Language) => ({ ...chartWriting(language), words: reservationMessages[language] });
const size = { width: 464, height: 248 };

/** 1.2 of the days used is settled of `price` a day. */
function content(days: number, price: number, here: number | null): TermChangeContent {
  const hours = [
    ...new Set([...Array.from({ length: days + 1 }, (_, day) => day * 24), ...(here === null ? [] : [here])]),
  ];
  const nothingFrom = Math.ceil((days * 24) / 1.2);
  return {
    is: "cancelled",
    days,
    here,
    nothingFrom,
    currency: "CNY",
    points: [...new Set([...hours, nothingFrom])]
      .toSorted((a, b) => a - b)
      .map((hour) => ({
        hours: hour,
        due: amount(Math.max(0, Math.round((price * (days * 24 - hour * 1.2)) / 24))),
        left: amount(Math.round((price * (days * 24 - hour)) / 24)),
      })),
  };
}

describe("what a term gives back by the hour", () => {
  it("marks the plan's own hour and the day from which nothing comes back", () => {
    const layout = termChangeLayout(content(30, 6049, 240), size, writingIn("en"));
    expect(layout.rings).toEqual([
      { x: 10, y: 108_882 },
      { x: 25, y: 0 },
    ]);
    expect(texts(allLabels(layout))).toEqual(
      expect.arrayContaining([
        "your plan 108,882.00",
        "nothing from here",
        "Comes back",
        "Paid for the time left",
        "CNY",
        "days used",
      ]),
    );
    expect(layout.lines.map(({ look }) => look)).toEqual(["sub", "strong"]);
  });

  it("is read and tabled by the same points", () => {
    const points = termChangePoints(content(30, 6049, 240), writingIn("en"));
    const readout = pointsReadout(points);
    expect(stopText(readout.stop(readout.start), readout.unit, chartReadoutMessages.en).replaceAll("\u00a0", " ")).toBe(
      "240 h, 10 days: Comes back 108,882.00, Paid for the time left 120,980.00, CNY, your plan",
    );
    expect(points.rows.find(({ isCurrent }) => isCurrent)?.values.map((value) => value?.exact)).toEqual([
      "108882",
      "120980",
    ]);
    expect(points.rows.filter(({ isIn }) => isIn !== "readout").length).toBe(points.rows.length);
    expect(
      termChangePoints(content(365, 6049, 240), writingIn("en")).rows.filter(({ isIn }) => isIn !== "readout").length,
    ).toBeLessThan(120);
  });

  it("says in words what is to be seen", () => {
    expect(describeTermChange(content(30, 6049, null), writingIn("en")).replaceAll("\u00a0", " ")).toBe(
      "Refund by hour of cancelling: from CNY 181,470.00 at the start to CNY 0.00 after 30 days. Nothing from day 25 on.",
    );
    expect(describeTermChange(content(30, 6049, null), writingIn("zh"))).toContain("从第 25 天起不再退款。");
  });

  it("keeps labels apart and inside", () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 365 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.integer({ min: 280, max: 900 }),
      fc.constantFrom(...LANGUAGES),
    );
    fc.assert(
      fc.property(cases, ([days, price, at, width, language]) => {
        const here = at === null ? null : Math.round(at * days * 24);
        const layout = termChangeLayout(content(days, price, here), { width, height: 248 }, writingIn(language));
        expect(misplaced(allLabels(layout), { width, height: 248 })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
