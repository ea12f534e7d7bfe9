import { expect, it } from "vitest";
import { listModels, PRICE_KINDS } from "./listModels";
import { modelPrice } from "./modelPrice";
import { realRateCards, realCard } from "../published/realCards.testing";

it("fault 51: the price beside a model is the card's own text and unit", () => {
  expect(
    modelPrice(realCard("model-studio-training-deployment@2026-03-18.json"), "text-training", "qwen3-32b"),
  ).toEqual({
    unit: "1000-training-tokens",
    price: "0.008",
  });
  expect(modelPrice(realCard("model-studio-billing@2025-04-03.json"), "tokens", "qwen-plus")).toMatchObject({
    unit: "tokens",
    per: 1000,
    isFrom: true,
  });
  expect(modelPrice(realCard("model-studio-tokens-singapore-usd@2026-09.json"), "tokens", "qwen-plus")).toMatchObject({
    unit: "tokens",
    input: "0.4",
    output: "1.2",
    per: 1000000,
    isFrom: true,
  });
});

it("fault 51: of several specs the cheapest replica is said, as from", () => {
  const card = realCard("model-deployment-china@undated.json");
  const price = modelPrice(card, "model-unit", "qwen3.5-397b-a17b");
  const hourly = card.modelUnits.filter((row) => row.model === "qwen3.5-397b-a17b").map((row) => Number(row.hourly));
  expect(price).toMatchObject({ unit: "replica-hour", isFrom: true });
  expect(price?.unit === "replica-hour" ? Number(price.price) : null).toBe(Math.min(...hourly));
});

it("of several tiers of a fine-tuned model the lowest is said, as from", () => {
  const card = realCard("model-studio-tuned-tokens-beijing-cny@2026-09.json");
  expect(modelPrice(card, "fine-tuned-tokens", "qwen3.5-27b")).toMatchObject({
    input: "0.6",
    output: "4.8",
    isFrom: true,
  });
  expect(modelPrice(card, "fine-tuned-tokens", "qwen3.6-27b")).toMatchObject({
    input: "3",
    output: "18",
    isFrom: false,
  });
});

it("every listed model has a price on its card, and an unknown one has none", () => {
  const rateCards = realRateCards();
  let checked = 0;
  for (const kind of PRICE_KINDS) {
    for (const one of [...listModels(rateCards, kind, "USD"), ...listModels(rateCards, kind, "CNY")]) {
      const card = rateCards.cards.find(({ id, version }) => id === one.card && version === one.version);
      expect(card === undefined ? null : modelPrice(card, kind, one.model), `${kind} ${one.model}`).not.toBeNull();
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(100);
  expect(modelPrice(realCard("ai-paas@undated.json"), "tokens", "__proto__")).toBeNull();
});
