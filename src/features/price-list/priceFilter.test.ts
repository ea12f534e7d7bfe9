import { describe, expect, it } from "vitest";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { priceTable } from "./priceTable";
import { cardKey, countPrices, filterPrices, firstPrices, NO_FILTER } from "./priceFilter";

const { cards } = priceTable(pinnedRateCards);

describe("filterPrices", () => {
  it("leaves all 471 prices of the five documents, and the secondary ones after them", () => {
    expect(filterPrices(cards, NO_FILTER)).toEqual(cards);
    expect(countPrices(cards.filter(({ card }) => !card.secondary))).toBe(471);
    const firstLater = cards.findIndex(({ card }) => card.secondary);
    expect(cards.slice(firstLater).every(({ card }) => card.secondary)).toBe(true);
  });

  it("wants every word in the model or its name, in any case", () => {
    const found = filterPrices(cards, { ...NO_FILTER, query: "  QWEN3 vl " });
    expect(countPrices(found)).toBeGreaterThan(0);
    for (const { model, name = "" } of found.flatMap(({ prices }) => prices))
      expect(`${model} ${name}`.toLowerCase()).toMatch(/qwen3.*vl|vl.*qwen3/);
    expect(filterPrices(cards, { ...NO_FILTER, query: "qwen3 nothing" })).toEqual([]);
  });

  it("takes a card in every version, or in one", () => {
    const id = "model-studio-tokens-beijing-usd";
    expect(filterPrices(cards, { ...NO_FILTER, card: id }).map(({ card }) => card.version)).toEqual([
      "2026-03",
      "2026-09",
    ]);
    expect(filterPrices(cards, { ...NO_FILTER, card: `${id}@2026-09` }).map(cardKey)).toEqual([`${id}@2026-09`]);
    expect(filterPrices(cards, { ...NO_FILTER, card: "gone" })).toEqual([]);
  });

  it("joins its conditions", () => {
    const found = filterPrices(cards, {
      query: "plus",
      card: "model-studio-training-deployment",
      kind: "ptu",
      model: "qwen-plus-2025-12-01",
    });
    expect(found.flatMap(({ prices }) => prices.map(({ dimension, mode }) => `${dimension} ${mode}`))).toEqual([
      "hourly-input both",
      "hourly-output instruct",
      "hourly-output thinking",
      "daily-input both",
      "daily-output instruct",
      "daily-output thinking",
    ]);
  });
});

it("shows the first prices, over the bounds of the cards", () => {
  const [first] = cards;
  const size = first?.prices.length ?? 0;
  for (const most of [0, 1, size - 1, size, size + 1, 1_000_000]) {
    const shown = firstPrices(cards, most);
    expect(countPrices(shown)).toBe(Math.min(most, countPrices(cards)));
    expect(shown.every(({ prices }) => prices.length > 0)).toBe(true);
  }
});
