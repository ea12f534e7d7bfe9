import { expect, test } from "vitest";
import { toText } from "../../money/toText";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { PtuItem, TokensItem } from "../../model/item";
import { modeOffer } from "./modeOffer";
import { ptu, tokens } from "../pricing.testing";

const rateCards = pinnedRateCards;

function offer(item: PtuItem | TokensItem) {
  const { isOffered, thinkingOutputRatio: ratio } = modeOffer(rateCards, item);
  return [isOffered.instruct, isOffered.thinking, ratio === null ? null : toText(ratio)];
}

test("token prices: both modes at a ratio, or one of them", () => {
  expect(offer(tokens({ card: "ai-paas", model: "qwen-plus" }))).toEqual([true, true, "4"]);
  expect(offer(tokens({ card: "ai-paas", model: "qwen-flash" }))).toEqual([true, true, "1"]);
  expect(offer(tokens({ card: "ai-paas", model: "qwen-max-2025-01-25" }))).toEqual([true, false, null]);
  expect(offer(tokens({ card: "ai-paas", model: "qwen3-30b-a3b-thinking-2507" }))).toEqual([false, true, null]);
});

test("fine-tuned models: one output price serves both unless thinking is listed apart", () => {
  const card = "model-deployment-china";
  expect(offer(tokens({ card, fineTuned: true, model: "qwen2.5-7b-instruct" }))).toEqual([true, true, "1"]);
  const row = rateCards.cards.find(({ id }) => id === card)?.fineTunedTokens.find(({ model }) => model === "qwen3-8b");
  expect(row?.thinkingOutput).toBeDefined();
  expect(offer(tokens({ card, fineTuned: true, model: "qwen3-8b" }))[2]).not.toBe("1");
});

test("PTU: its own thinking price, one price for both, or instruct only", () => {
  expect(offer(ptu({ model: "qwen-plus-2025-12-01" }))).toEqual([true, true, expect.any(String)]);
  expect(offer(ptu({ model: "deepseek-v3.2" }))).toEqual([true, true, "1"]);
  expect(offer(ptu({ model: "qwen3-max-2025-09-23" }))).toEqual([true, false, null]);
});

test("an unknown model closes no mode", () => {
  expect(offer(tokens({ model: "gone" }))).toEqual([true, true, null]);
  expect(offer(ptu({ card: "gone" }))).toEqual([true, true, null]);
});
