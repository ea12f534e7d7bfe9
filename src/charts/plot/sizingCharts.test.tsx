import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../format/catalogue";
import { amount } from "../../money/amount";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { CostCurveChart, CostCurveTable } from "../costCurve/CostCurveChart";
import { CostMap } from "../costMap/CostMap";
import { CostMapTable } from "../costMap/CostMapTable";
import { DemandChart, DemandKey, DemandTable } from "../demand/DemandChart";
import { DurationChart, DurationTable } from "../duration/DurationChart";
import { MixCalendar, MixTable } from "../calendar/MixCalendar";
import type { CostCurveContent } from "../costCurve/costCurve";
import type { CostMapContent } from "../costMap/costBands";
import type { DemandContent } from "../demand/demand";
import type { DurationContent } from "../duration/duration";
import type { MixContent } from "../calendar/mix";

const draw = (node: ReactNode, language: Language = "en") =>
  renderToStaticMarkup(<LocaleProvider language={language}>{node}</LocaleProvider>);
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");
const fixed = { width: 640, height: 260 };

const demand = (bins: number): DemandContent => ({
  dimension: "input",
  clock: "absolute",
  firstMinute: 28_335_975,
  minutesPerBin: 1,
  zone: "UTC",
  reservedTpm: 30_000,
  mean: Array.from({ length: bins }, (_, bin) => bin * 1000),
  peak: Array.from({ length: bins }, (_, bin) => bin * 1000),
  over: Array.from({ length: bins }, (_, bin) => Math.max(0, bin * 1000 - 30_000)),
});
const curve: CostCurveContent = {
  dimension: "output",
  bestSteps: 1,
  otherSteps: 4,
  payAsYouGo: amount("12.5"),
  currency: "USD",
  points: [
    [0, "0", "12.5", "12.5"],
    [1, "2", "7.125", "9.125"],
    [2, "4", "6", "10"],
  ].map(([steps, reserved, overflow, total]) => ({
    steps: Number(steps),
    reserved: amount(reserved!),
    overflow: amount(overflow!),
    total: amount(total!),
  })),
};
const map: CostMapContent = {
  inputSteps: [0, 1, 2],
  outputSteps: [0, 4],
  currency: "CNY",
  totals: [[9, 8, 9].map(amount), [7, 5, 6].map(amount)],
  points: [
    { label: "Best", inputSteps: 1, outputSteps: 4, isBest: true, total: amount(5) },
    { label: "p95", inputSteps: 2, outputSteps: 4, isBest: false, total: amount(6) },
  ],
};
const duration: DurationContent = {
  dimension: "input",
  minutes: 4,
  reservedTpm: 30_000,
  points: [40_000, 30_000, 20_000, 0].map((tpm, index) => ({ minutes: index + 1, tpm })),
};
const mix: MixContent = {
  base: { inputSteps: 2, outputSteps: 3 },
  zone: "UTC",
  windows: [{ weekdays: [1, 2, 3, 4, 5], from: 9, to: 18, inputSteps: 1, outputSteps: 2 }],
};

describe("tables of the charts of a traffic", () => {
  it("give every bin, and put more than 200 together", () => {
    const few = textOf(draw(<DemandTable caption="Demand" {...demand(200)} />));
    expect(few).toContain("From, UTC Average TPM Peak TPM Outside, average TPM 16 Nov, 18:15 0 0 0");
    expect(few).not.toContain("grouped");
    const many = draw(<DemandTable caption="Demand" {...demand(201)} />);
    expect(textOf(many)).toContain("201 bins, grouped into 101 rows.");
    expect(many.match(/<tr/g)).toHaveLength(102);
  });

  it("give what is reserved and what overflows, with the best named", () => {
    const table = textOf(draw(<CostCurveTable caption="Cost" {...curve} />));
    expect(table).toContain("Output TPM Steps Reserved, USD Overflow, USD Total, USD");
    expect(table).toContain("1,000 1 2.00 7.13 9.13 Best");
  });

  it("give the named reservations and the grid from the top down", () => {
    const table = textOf(draw(<CostMapTable caption="Map" {...map} />));
    expect(table).toContain("Best 10,000 4,000 5.00 p95 20,000 4,000 6.00");
    expect(table).toContain("Total, CNY 0 10,000 20,000 4,000 7.00 5.00 6.00 0 9.00 8.00 9.00");
    expect(table).not.toContain("Every few steps");
  });

  it("give the load by share of the minutes, the reservation among them", () => {
    const table = textOf(draw(<DurationTable caption="Load" {...duration} />));
    expect(table).toContain("highest minute 40,000");
    expect(table).toContain("50% 30,000 reservation");
    expect(table).toContain("100% 0");
  });

  it("say what to buy when", () => {
    const table = textOf(draw(<MixTable caption="Mix" {...mix} />));
    expect(table).toContain("Base, daily Every day all hours 20,000 3,000 168");
    expect(table).toContain("On top, hourly Mon–Fri 09:00–18:00 10,000 2,000 45");
    expect(textOf(draw(<MixTable caption="Mix" {...mix} base={{ inputSteps: 0, outputSteps: 0 }} />))).not.toContain(
      "Base, daily",
    );
  });
});

describe.each(LANGUAGES)("charts of a traffic in %s", (language) => {
  const all = [
    <DemandChart key="1" {...demand(60)} fixed={fixed} />,
    <DemandKey key="2" />,
    <CostCurveChart key="3" {...curve} fixed={fixed} />,
    <CostMap key="4" {...map} fixed={fixed} />,
    <DurationChart key="5" {...duration} fixed={fixed} />,
    <MixCalendar key="6" {...mix} fixed={fixed} />,
  ];
  it("draw at a given size without a hole in a word or a number", () => {
    for (const chart of all) {
      const markup = draw(chart, language);
      expect(markup.length).toBeGreaterThan(100);
      expect(markup).not.toMatch(/NaN|undefined|Infinity|object Object/);
    }
  });
  it("draw empty traffic", () => {
    const none = [
      <DemandChart key="1" {...demand(0)} fixed={fixed} />,
      <CostCurveChart key="2" {...curve} points={[]} fixed={fixed} />,
      <CostMap key="3" {...map} inputSteps={[]} outputSteps={[]} totals={[]} points={[]} fixed={fixed} />,
      <DurationChart key="4" {...duration} points={[]} minutes={0} fixed={fixed} />,
      <MixCalendar key="5" {...mix} windows={[]} fixed={fixed} />,
    ];
    for (const chart of none) expect(draw(chart, language)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
