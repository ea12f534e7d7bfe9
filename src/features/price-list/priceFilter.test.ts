import { describe, expect, it } from "vitest";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { placeKey, placesOf } from "../../rates/find/place";
import { realRateCards } from "../../rates/published/realCards.testing";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LocaleProvider } from "../../ui/LocaleProvider";
import { SavingsPrices } from "./SavingsPrices";
import { factorTables } from "./savingsPrices";
import { priceTable } from "./priceTable";
import { cardKey, countPrices, filterPrices, filterSavings, firstPrices, NO_FILTER } from "./priceFilter";

const { cards } = priceTable(pinnedRateCards);

describe("filterSavings", () => {
  const { savings } = priceTable(realRateCards());
  const china = "model-studio-savings-plan-china";

  it("has each card with factors or packs, whatever is narrowed but the card and the place", () => {
    expect(savings.map(({ id }) => id)).toContain(china);
    expect(filterSavings(savings, NO_FILTER)).toEqual(savings);
    expect(filterSavings(savings, { ...NO_FILTER, card: china }).map(({ id }) => id)).toEqual([china]);
    expect(filterSavings(savings, { ...NO_FILTER, card: `${china}@2026-09` })).toHaveLength(1);
    expect(filterSavings(savings, { ...NO_FILTER, place: "virginia us" })).toEqual([]);
  });

  it.each([{ query: "qwen" }, { kind: "tokens" as const }, { model: "qwen-plus" }])(
    "is none where a model or a kind is asked for: %o",
    (asked) => expect(filterSavings(savings, { ...NO_FILTER, ...asked })).toEqual([]),
  );

  it("lists every factor and every pack of the facts", () => {
    const card = savings.find(({ id }) => id === china)!;
    const tables = factorTables(card);
    expect(tables.map(({ payment, rows, terms }) => [payment, rows.length, terms])).toEqual([
      ["all-upfront", 24, [3, 6, 12, 24]],
      ["no-upfront", 24, [3, 6, 12, 24]],
    ]);
    expect(tables.flatMap(({ rows }) => rows.flatMap(({ factors }) => factors))).toHaveLength(card.savingsPlans.length);
    expect(tables[0]?.rows[0]).toEqual({
      key: "1000 A",
      from: "1000",
      below: "5000",
      class: "A",
      factors: ["0.88", "0.86", "0.84", "0.82"],
    });
    const html = renderToStaticMarkup(
      createElement(LocaleProvider, { language: "zh", children: createElement(SavingsPrices, { card }) }),
    );
    for (const said of ["全预付", "零预付", "5,000 至 10,000（不含）", "1,000,000 及以上", "24 个月"])
      expect(html.replaceAll("\u00a0", " ")).toContain(said);
    expect(html.match(/<small>/g)?.length).toBe(card.packs.filter(({ note }) => note !== undefined).length);
  });
});

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

  it("keeps regions and scopes apart", () => {
    const all = priceTable(realRateCards()).cards;
    const inPlace = (place: string) => filterPrices(all, { ...NO_FILTER, place }).map(({ card }) => card);
    expect(inPlace("virginia us").length).toBeGreaterThan(0);
    for (const card of inPlace("virginia us")) expect([card.region, card.scope]).toEqual(["virginia", "us"]);
    expect(inPlace("virginia")).toEqual([]);
    for (const card of inPlace("singapore")) expect([card.region, card.scope]).toEqual(["singapore", undefined]);
    const everywhere = placesOf(all.map(({ card }) => card)).flatMap((place) => inPlace(placeKey(place)));
    expect(new Set(everywhere)).toEqual(new Set(all.map(({ card }) => card)));
  });

  it("gives a card that is all there as the same object, whole or in the part that is shown", () => {
    const found = filterPrices(cards, NO_FILTER);
    expect(found.every((one, index) => one === cards[index])).toBe(true);
    const shown = firstPrices(cards, countPrices(cards) - 1);
    expect(shown.slice(0, -1).every((one, index) => one === cards[index])).toBe(true);
    expect(shown.at(-1)).not.toBe(cards.at(-1));
  });

  it("joins its conditions", () => {
    const found = filterPrices(cards, {
      query: "plus",
      card: "model-studio-training-deployment",
      place: "international",
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
