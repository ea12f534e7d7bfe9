import { expect, test } from "vitest";
import { toPlaces, toText } from "../../money/toText";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import type { TokensItem } from "../../model/item";
import { october, octoberTokens } from "../october.testing";
import { tokens } from "../pricing.testing";
import { tokenOffer } from "./tokenOffer";

const rateCards = pinnedRateCards;

function offer(item: Partial<TokensItem>) {
  const found = tokenOffer(rateCards, tokens(item));
  if (found === null) return null;
  const text = (percent: typeof found.batchPercent) => (percent === null ? null : toText(percent));
  return {
    tiers: found.tiers.length,
    batch: text(found.batchPercent),
    cache: text(found.cachePercent),
    free: found.freeQuota,
  };
}

test("batch at half price and cache at 40 %, by the rule of the card (001)", () => {
  expect(offer({ card: "model-studio-billing", model: "qwen-plus" })).toEqual({
    tiers: 1,
    batch: "50",
    cache: "40",
    free: null,
  });
});

test("a listed cache price, in tiers, without batch (003)", () => {
  expect(offer({ card: "ai-paas", model: "qwen-plus" })).toEqual({ tiers: 3, batch: null, cache: "25", free: null });
});

test("no cache price, no batch", () => {
  expect(offer({ card: "ai-paas", model: "qwen3-32b" })).toEqual({ tiers: 1, batch: null, cache: null, free: null });
});

test("the free quota as a card prints it", () => {
  expect(offer({ card: "model-studio-tokens-singapore-usd", model: "qwen3.7-max-2026-05-20" })?.free).toEqual({
    tokens: 1_000_000,
    days: 90,
  });
});

test("nothing where there is no price", () => {
  expect(offer({ model: "gone" })).toBeNull();
});

test("explicit cache, times of day and limited offers as the card prints them", () => {
  const facts = (model: string) => {
    const found = tokenOffer(october.rateCards, octoberTokens({ model }));
    const { explicitCache, peakHours, isPromoted } = found ?? {};
    return [
      explicitCache && [toText(explicitCache.createPercent), toPlaces(explicitCache.hitPercent, 2)],
      peakHours && [peakHours.from, peakHours.to, peakHours.utcOffset, toPlaces(peakHours.evenPercent, 1)],
      isPromoted,
    ];
  };
  expect(facts("qwen3.7-plus")).toEqual([["125", "10.00"], null, true]);
  expect(facts("qwen3.8-max")).toEqual([["125", "8.33"], null, false]);
  expect(facts("deepseek-v4.1-flash")).toEqual([null, ["08:00", "22:00", "+08:00", "58.3"], false]);
});
