import { editionOf, pinnedRateCards } from "../rates/pinnedCards.testing";
import type { Item, ModelUnitItem, OtherItem, PtuItem, TokensItem } from "../model/item";
import type { TextTrainingItem, VideoTrainingItem } from "../model/trainingItem";
import type { Currency } from "../model/quantities";
import type { Settings } from "../model/settings";
import type { PricingContext } from "./context";
import { priceItem } from "./priceItem";
import type { PricedItem } from "./pricedItem";

/**
 * Test support: items on the real cards, pinned to the editions whose prices the tests expect, and what pricing says of
 * them.
 */
type CardItem = Exclude<Item, OtherItem>;

/** An item with what the test says of it, on the editions of its cards that the tests know. */
function pinned<I extends CardItem>(usual: Omit<I, "cardVersion">, more: Partial<CardItem>): I {
  const item = { ...usual, ...more } as unknown as I;
  const own: I = { ...item, cardVersion: more.cardVersion ?? editionOf(item.card) };
  if (own.kind === "ptu" && own.tokenCardVersion === "") return { ...own, tokenCardVersion: editionOf(own.tokenCard) };
  if (own.kind !== "model-unit" || own.measured?.tokenCardVersion !== "") return own;
  return { ...own, measured: { ...own.measured, tokenCardVersion: editionOf(own.measured.tokenCard) } };
}

export const usualSettings: Settings = {
  month: "30",
  ptuMinimum: "none",
  partHour: "minute",
  overflow: "whole-request",
};

export function context(currency: Currency = "USD", more: Partial<PricingContext> = {}): PricingContext {
  return { rateCards: pinnedRateCards, factors: [], currency, settings: usualSettings, termMonths: 12, ...more };
}

const common = { id: "i1", label: "", note: "", discountPercent: "0", startMonth: "1" };
const recurring = { months: null };
const growing = { ...recurring, growthPercent: "0" };

export function textTraining(more: Partial<TextTrainingItem> = {}): TextTrainingItem {
  return pinned<TextTrainingItem>(
    {
      ...common,
      kind: "text-training",
      card: "model-studio-training-deployment",
      model: "qwen3-32b",
      trainingTokens: "12000000",
      mixedTokens: "0",
      epochs: "3",
      cancelledAfterTokens: null,
    },
    more,
  );
}

export function videoTraining(more: Partial<VideoTrainingItem> = {}): VideoTrainingItem {
  return pinned<VideoTrainingItem>(
    {
      ...common,
      kind: "video-training",
      card: "model-studio-training-deployment",
      model: "wan2.5-i2v-preview",
      clips: [
        { seconds: "3.4", count: "1" },
        { seconds: "11.5", count: "1" },
      ],
      maxPixels: "36864",
      epochs: "400",
    },
    more,
  );
}

export function ptu(more: Partial<PtuItem> = {}): PtuItem {
  return pinned<PtuItem>(
    {
      ...common,
      ...growing,
      kind: "ptu",
      card: "model-studio-training-deployment",
      model: "qwen-plus-2025-12-01",
      mode: "instruct",
      inputTpm: "200000",
      outputTpm: "20000",
      purchase: { plan: "daily", daysPerMonth: "30" },
      tokenCard: "",
      tokenCardVersion: "",
      tokenModel: "",
      requestInputTokens: null,
      comparedHoursPerDay: "16",
      traffic: null,
      sizing: null,
    },
    more,
  );
}

export function modelUnit(more: Partial<ModelUnitItem> = {}): ModelUnitItem {
  return pinned<ModelUnitItem>(
    {
      ...common,
      ...recurring,
      kind: "model-unit",
      card: "model-deployment-international",
      model: "qwen3-vl-8b-instruct",
      spec: "MU1",
      replicas: "1",
      purchase: { plan: "hourly", hoursPerDay: "2", daysPerMonth: "22" },
      comparedHoursPerDay: null,
      measured: null,
    },
    more,
  );
}

export function tokens(more: Partial<TokensItem> = {}): TokensItem {
  return pinned<TokensItem>(
    {
      ...common,
      ...growing,
      kind: "tokens",
      card: "model-studio-billing",
      model: "qwen-plus",
      mode: "instruct",
      fineTuned: false,
      requestsPerMonth: "300000",
      inputTokens: "1200",
      outputTokens: "300",
      cacheHitPercent: "0",
      cacheMode: "implicit",
      cacheCreatePercent: "0",
      cachePricePer1k: null,
      peakHoursPercent: null,
      promotional: false,
      batchPercent: "0",
      rounds: "1",
      systemTokens: "0",
      freeTokens: "0",
      freeDays: "90",
    },
    more,
  );
}

export function other(more: Partial<OtherItem> = {}): OtherItem {
  return {
    ...common,
    ...recurring,
    kind: "other",
    description: "",
    unitPrice: "252",
    quantity: "1",
    billing: "monthly",
    ...more,
  };
}

/** @throws with the problems when the item can't be priced */
export function pricedOf(item: Item, where = context()): PricedItem {
  const result = priceItem(item, where);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

/** Where and why an item can't be priced: "mode mode-not-offered". */
export function refusalOf(item: Item, where = context()): readonly string[] {
  const result = priceItem(item, where);
  return result.ok ? [] : result.problems.map((one) => `${one.path} ${one.code}`);
}
