import { expect, it } from "vitest";
import { realRateCards } from "../../rates/published/realCards.testing";
import { tokensNear } from "./tokensNear";

const cards = realRateCards();

it.each([
  ["model-studio-throughput-reservation-singapore-cny", "qwen3.8-max", "model-studio-tokens-singapore-cny"],
  ["model-studio-throughput-reservation-beijing-cny", "qwen3.8-max", "model-studio-tokens-beijing-cny"],
  ["model-studio-dtu-beijing-cny", "qwen3.6-27b", "model-studio-tokens-beijing-cny"],
])("%s of %s: the prices of the same region", (card, model, expected) => {
  expect(tokensNear(cards, { card, model })?.card).toBe(expected);
});

it("is nothing where no card is or lists the model", () => {
  expect(tokensNear(cards, { card: "nowhere", model: "qwen3.8-max" })).toBeNull();
  expect(tokensNear(cards, { card: "model-studio-dtu-beijing-cny", model: "no-such-model" })).toBeNull();
});
