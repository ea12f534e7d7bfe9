import { describe, expect, it } from "vitest";
import { toPlaces, toText } from "../../money/toText";
import { readPlan } from "../../plan/readPlan";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { supportAssistant } from "../../store/examplePlans/supportAssistant";
import { itemFormulas } from "../../pricing/quote/itemFormulas";
import { priceScenario } from "../../pricing/priceScenario";
import { quoteSheet } from "../../pricing/quote/quoteSheet";
import type { Term } from "../../pricing/working";
import type { Plan, Scenario } from "../../plan/plan";

const rateCards = pinnedRateCards;
const plan = (() => {
  const read = readPlan(supportAssistant());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
})();
const price = (of: Plan, scenarios: readonly Scenario[] = of.scenarios) =>
  scenarios.map((one) =>
    priceScenario(one, {
      rateCards,
      factors: [],
      settings: of.settings,
      termMonths: of.termMonths,
      adjustments: of.adjustments,
    }),
  );
const sheetOf = (shown: readonly number[], compared: readonly number[], scenarios = plan.scenarios, fx = plan.fx) =>
  quoteSheet({ priced: price(plan, scenarios), shown, compared, fx, settings: plan.settings, rateCards });
const written = (formula: readonly Term[]) =>
  formula.map((term) => (term.is === "op" ? term.op : toText(term.value))).join(" ");

describe("the quote of the support assistant", () => {
  const sheet = sheetOf([0], [0, 1, 2]);

  it("lists the items by kind, numbered through, with the working on one line", () => {
    const [lead] = sheet.scenarios;
    expect(lead?.groups.map(({ name, items }) => [name, items.map((item) => item.number)])).toEqual([
      ["training", [1, 2]],
      ["ptu", [3]],
      ["model-units", [4]],
      ["tokens", [5, 6]],
      ["other", [7, 8]],
    ]);
    expect(
      lead?.groups.flatMap(({ items }) => items.map((item) => item.formulas.map(({ terms }) => written(terms)))),
    ).toEqual([
      ["12000000 × 3 × 0.008 ÷ 1000"],
      ["( 3 × 1 + 10 × 1 ) × 36864 ÷ 1024 × 400 × 0.05 ÷ 1000"],
      ["( 20 × 3.36 + 20 × 0.84 ) × 30"],
      ["20 × 1 × 44"],
      ["300000 × ( 1200 × 0.0004 + 300 × 0.0012 ) ÷ 1000"],
      ["400 × ( 256000 × 3 + 2000 × 15 ) ÷ 1000000"],
      ["1 × 48"],
      ["6000 × 0.25"],
    ]);
  });

  it("names each price source once, with the items it serves", () => {
    expect(
      sheet.sources.map(({ letter, source, items }) => [letter, `${source.card}@${source.version}`, items]),
    ).toEqual([
      ["A", "model-studio-training-deployment@2026-03-18", [1, 2, 3]],
      ["B", "model-deployment-international@undated", [4]],
      ["C", "model-studio-billing@2025-04-03", [5]],
      ["D", "model-studio-tokens-singapore-usd@2026-09", [6]],
    ]);
    expect(sheet.sources.every(({ card }) => card !== null)).toBe(true);
    expect(sheet.scenarios[0]?.groups.at(-1)?.items.map((item) => [item.letters, item.ownPrice])).toEqual([
      [[], true],
      [[], true],
    ]);
  });

  it("holds the others against it, the cheapest first", () => {
    expect(
      sheet.comparison?.rows.map(({ index, against }) => [index, against && toPlaces(against.difference, 2)]),
    ).toEqual([
      [0, null],
      [2, "950.78"],
      [1, "10533.60"],
    ]);
    const crossing = sheet.comparison?.rows[1]?.against?.crossing;
    expect(crossing?.result === "at" && [toText(crossing.inMonth), crossing.cheaperAfter]).toEqual(["8", "first"]);
  });

  it("draws the break-even of the item that costs the most", () => {
    expect(sheet.scenarios[0]?.main.breakEven?.item.label).toBe("Support chat");
    expect(sheet.scenarios[0]?.main.breakEven?.of.per).toBe("hours-per-day");
  });

  it("warns of what costs money, and leaves the rest to the sources", () => {
    const codes = sheet.warnings.map(({ warning, items }) => [warning.code, items]);
    expect(codes).toContainEqual(["daily-no-early-end", [3]]);
    expect(codes.map(([code]) => code)).not.toContain("undated-price");
  });

  it("a month has 24 hours for each of its days", () => expect(toText(sheet.uses.hoursInMonth)).toBe("720"));
});

it("with every scenario in full, numbers and letters run on", () => {
  const sheet = sheetOf([2, 0, 1], [2, 0, 1]);
  expect(
    sheet.scenarios.map(({ index, groups }) => [
      index,
      groups.flatMap(({ items }) => items.map((item) => item.number)),
    ]),
  ).toEqual([
    [2, [1, 2, 3, 4, 5]],
    [0, [6, 7, 8, 9, 10, 11, 12, 13]],
    [1, [14, 15, 16, 17, 18, 19, 20, 21]],
  ]);
  expect(sheet.sources[0]?.items).toEqual([1, 9, 17]);
});

it("one scenario alone is compared with nothing", () => expect(sheetOf([1], [1]).comparison).toBeNull());

it("a place that the plan has not is passed over", () => expect(sheetOf([7], [7]).scenarios).toEqual([]));

it("an item without a price keeps its line, and the sheet is not complete", () => {
  const scenarios = plan.scenarios.map((one) => ({
    ...one,
    items: one.items.map((item) => (item.id === "i1" && item.kind !== "other" ? { ...item, model: "gone" } : item)),
  }));
  const sheet = sheetOf([0], [0], scenarios);
  expect([sheet.complete, sheet.scenarios[0]?.unpriced, sheet.scenarios[0]?.groups[0]?.items[0]?.result.ok]).toEqual([
    false,
    1,
    false,
  ]);
  expect(sheet.sources[0]?.items).toEqual([2, 3]);
});

it("a scenario in the other currency is held against it only with a rate", () => {
  const scenarios: readonly Scenario[] = [
    ...plan.scenarios.slice(0, 1),
    { name: "备选", currency: "CNY", savingsPlan: null, items: [{ ...other, unitPrice: "710" }] },
  ];
  const without = sheetOf([0], [0, 1], scenarios).comparison;
  expect([without?.rows[1]?.totals, without?.rows[1]?.against, without?.fx]).toEqual([null, null, null]);
  const fx = { cnyPerUsd: "7.10", asOf: "2026-11-01" };
  const withRate = sheetOf([0], [0, 1], scenarios, fx).comparison;
  expect([toPlaces(withRate?.rows[1]?.totals?.monthly ?? fail(), 2), withRate?.fx]).toEqual(["104.50", fx]);
});

it("batch alone prints no formula of the real-time requests that are not there", () => {
  const item = plan.scenarios[0]?.items.find((one) => one.id === "i5");
  if (item?.kind !== "tokens") throw new Error("FAQ answers are tokens");
  const [priced] =
    price(plan, [{ name: "", currency: "USD", savingsPlan: null, items: [{ ...item, batchPercent: "100" }] }])[0]
      ?.items ?? [];
  expect(priced?.ok === true && itemFormulas(priced.priced).map(({ terms }) => written(terms))).toEqual([
    "300000 × ( 1200 × 0.0004 + 300 × 0.0012 ) × 0.5 ÷ 1000",
  ]);
});

const other = {
  id: "i1",
  kind: "other",
  label: "",
  note: "",
  discountPercent: "0",
  startMonth: "1",
  description: "x",
  unitPrice: "1",
  quantity: "1",
  billing: "monthly",
  months: null,
} as const;

function fail(): never {
  throw new Error("no total");
}
