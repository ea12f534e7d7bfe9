import { expect, it } from "vitest";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { loadExample } from "../../store/examplePlans/examplePlans";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { quoteOf, type QuoteOptions } from "./useQuote";

const rateCards = pinnedRateCards;
const bare = { rateCards, factors: [] };
const cards: LoadedCards = {
  rateCards,
  factors: [],
  from: "served",
  missing: [],
  price: (plan) => pricedPlan(plan, bare),
};
const plan = await loadExample("support-assistant");
const request: QuoteOptions = { plan, cards, index: 1, cover: "compared", today: "2026-11-21" };

it("is issued today unless the plan says when, and valid for its days", () => {
  expect(quoteOf(request)).toMatchObject({ issued: "2026-11-21", validTo: "2026-12-21" });
  const dated = { ...plan, quote: { ...plan.quote, issued: "2026-02-01", validDays: 10 } };
  expect(quoteOf({ ...request, plan: dated })).toMatchObject({ issued: "2026-02-01", validTo: "2026-02-11" });
});

it("shows the open scenario first: alone, with the totals of the others, or with all of them in full", () => {
  const shown = (["one", "compared", "all"] as const).map((cover) => {
    const { sheet } = quoteOf({ ...request, cover });
    return [sheet.scenarios.map((one) => one.index), sheet.comparison?.rows.length ?? 0];
  });
  expect(shown).toEqual([
    [[1], 0],
    [[1], 3],
    [[1, 0, 2], 3],
  ]);
});

it("the number follows what is printed, the dates included", () => {
  const number = quoteOf(request).number;
  expect(number).toMatch(/^Q-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(quoteOf({ ...request, plan: { ...plan } }).number).toBe(number);
  const others = [
    { today: "2026-11-22" },
    { index: 0 },
    { cover: "one" },
    { plan: { ...plan, termMonths: 11 } },
  ] as const;
  for (const other of others) expect(quoteOf({ ...request, ...other }).number).not.toBe(number);
});

it("the same request gives the same object", () => expect(quoteOf({ ...request })).toBe(quoteOf({ ...request })));
