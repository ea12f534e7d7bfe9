import { expect, it } from "vitest";
import { toText } from "../../money/toText";
import { buildRateCards } from "../../rates/card/rateCards";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { realCard } from "../../rates/published/realCards.testing";
import type { Item, PtuItem, Scenario, TokensItem } from "../../model/item";
import type { Adjustments, Settings } from "../../model/settings";
import { priceScenario } from "../priceScenario";
import { repinItem } from "./repinItem";
import { repinned, repriced } from "./repriced";

const SINGAPORE = "model-studio-tokens-singapore-usd";
const rateCards = pinnedRateCards;
const common = { label: "", note: "", discountPercent: "0", startMonth: "1" };
const tokens: TokensItem = {
  ...common,
  id: "i1",
  kind: "tokens",
  card: SINGAPORE,
  cardVersion: "2026-03",
  model: "qwen3-max",
  mode: "instruct",
  fineTuned: false,
  requestsPerMonth: "100000",
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
  months: null,
  growthPercent: "0",
};
const ptu: PtuItem = {
  ...common,
  id: "i2",
  kind: "ptu",
  card: "model-studio-training-deployment",
  cardVersion: "2026-03-18",
  model: "qwen-plus-2025-12-01",
  mode: "instruct",
  inputTpm: "200000",
  outputTpm: "20000",
  purchase: { plan: "daily", daysPerMonth: "30" },
  tokenCard: SINGAPORE,
  tokenCardVersion: "2026-03",
  tokenModel: "",
  requestInputTokens: null,
  comparedHoursPerDay: null,
  traffic: null,
  sizing: null,
  months: null,
  growthPercent: "0",
};
const settings: Settings = { month: "30", ptuMinimum: "none", partHour: "minute", overflow: "whole-request" };
const adjustments: Adjustments = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };
const versionOf = (item: Item) => (item.kind === "other" ? null : item.cardVersion);

it("pins to the newest edition that lists what is bought", () => {
  expect(versionOf(repinItem(tokens, rateCards))).toBe("2026-09");
  expect(repinItem(ptu, rateCards)).toMatchObject({ cardVersion: "2026-03-18", tokenCardVersion: "2026-09" });
});

it("leaves alone what is the newest, means the newest, or is in no newer edition", () => {
  const newest = { ...tokens, cardVersion: "2026-09" };
  const unpinned = { ...tokens, cardVersion: "" };
  const video: Item = {
    ...common,
    id: "i3",
    kind: "video-training",
    card: "model-studio-training-china",
    cardVersion: "2026-06",
    model: "wan2.5-i2v-preview",
    clips: [{ seconds: "5", count: "1" }],
    maxPixels: "1024",
    epochs: "1",
  };
  const other: Item = {
    ...common,
    id: "i4",
    kind: "other",
    description: "x",
    unitPrice: "1",
    quantity: "1",
    billing: "monthly",
    months: null,
  };
  for (const item of [newest, unpinned, video, other]) expect(repinItem(item, rateCards)).toBe(item);
});

it("gives up an edition that is gone", () =>
  expect(versionOf(repinItem({ ...tokens, cardVersion: "1999-01" }, rateCards))).toBe("2026-09"));

it("shows both prices, line by line, of what changes alone", () => {
  const old = realCard(`${SINGAPORE}@2026-03.json`);
  const dearer = {
    ...old,
    version: "2027-01",
    tokens: old.tokens.map((row) =>
      row.model === "qwen3-max" && row.tierOver === 0 ? { ...row, instruct: { input: "2.2", output: "6" } } : row,
    ),
  };
  const two = buildRateCards([old, dearer, realCard("model-studio-billing@2025-04-03.json")], []);
  const faq: Item = {
    ...tokens,
    id: "i5",
    card: "model-studio-billing",
    cardVersion: "2025-04-03",
    model: "qwen-plus",
  };
  const scenarios: readonly Scenario[] = [
    { name: "A", currency: "USD", savingsPlan: null, items: [tokens, faq] },
    { name: "B", currency: "USD", savingsPlan: null, items: [faq] },
  ];
  const next = repinned(scenarios, two);
  expect(next[1]).toBe(scenarios[1]);
  const terms = { rateCards: two, factors: [], settings, termMonths: 12, adjustments };
  const price = (all: readonly Scenario[]) => all.map((one) => priceScenario(one, terms));
  const [changed, ...others] = repriced(price(scenarios), price(next));
  expect(others).toEqual([]);
  expect(changed?.items.map((row) => [row.before.item.id, row.versions])).toEqual([
    ["i1", [{ card: SINGAPORE, from: "2026-03", to: "2027-01" }]],
  ]);
  // 100,000 requests × 1,200 tokens × 1.00 more per million × 12 months
  expect(changed && toText(changed.difference)).toBe("1440");
  expect(repinned(next, two)).toBe(next);
});
