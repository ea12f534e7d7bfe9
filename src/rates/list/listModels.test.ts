import { describe, expect, it } from "vitest";
import { buildRateCards } from "../card/rateCards";
import { cardsToTry } from "../find/findCard";
import { findMedia } from "../find/findMedia";
import { findDtu, findReservation } from "../find/findReservation";
import {
  findFineTuned,
  findImageTraining,
  findPtu,
  findSpeechTraining,
  findTextTraining,
  findVideoTraining,
} from "../find/findRow";
import type { RateCard } from "../card/rateCard";
import { findModelUnit } from "../find/findModelUnit";
import { findTokenTiers } from "../find/findTokenTiers";
import { listModels, PRICE_KINDS, type ListedModel, type PriceKind } from "./listModels";
import { listSpecs } from "./listSpecs";
import { pinnedRateCards } from "../pinnedCards.testing";
import { realRateCards, realCards } from "../published/realCards.testing";

const rateCards = realRateCards();

/** The first row of the newest version that lists the model. */
function rowOf<K extends "dtu" | "media">(card: string, kind: K, model: string): RateCard[K][number] | undefined {
  const cards = cardsToTry(rateCards, card, "");
  for (const one of cards.ok ? cards.value : []) {
    const rows: readonly RateCard[K][number][] = one[kind];
    const row = rows.find((each) => each.model === model);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Version of the card that an unpinned item of this kind gets its price from. */
function pricedOn(kind: PriceKind, { card, model }: ListedModel): string | undefined {
  const [spec = ""] = listSpecs(rateCards, card, "", model);
  const find = {
    "text-training": () => findTextTraining(rateCards, card, "", model),
    "image-training": () => findImageTraining(rateCards, card, "", model),
    "speech-training": () => findSpeechTraining(rateCards, card, "", model),
    reservation: () => {
      const standard = findReservation(rateCards, card, "", model, "standard");
      return standard.ok ? standard : findReservation(rateCards, card, "", model, "fast");
    },
    dtu: () => findDtu(rateCards, card, "", model, rowOf(card, "dtu", model)?.spec ?? ""),
    media: () => findMedia(rateCards, card, "", model, rowOf(card, "media", model)?.variant ?? ""),
    "video-training": () => findVideoTraining(rateCards, card, "", model),
    ptu: () => findPtu(rateCards, card, "", model),
    "model-unit": () => findModelUnit(rateCards, card, "", model, spec),
    "fine-tuned-tokens": () => findFineTuned(rateCards, card, "", model),
    tokens: () => {
      const instruct = findTokenTiers(rateCards, card, "", model, "instruct");
      return instruct.ok ? instruct : findTokenTiers(rateCards, card, "", model, "thinking");
    },
  } satisfies Record<PriceKind, unknown>;
  const found = find[kind]();
  return found.ok ? found.value.card.version : undefined;
}

describe("listModels", () => {
  it.each(PRICE_KINDS)("lists %s with the version that an item gets its price from", (kind) => {
    const listed = [...listModels(rateCards, kind, "USD"), ...listModels(rateCards, kind, "CNY")];
    expect(listed.length).toBeGreaterThan(0);
    for (const one of listed) expect(pricedOn(kind, one), one.model).toBe(one.version);
    expect(new Set(listed.map((one) => `${one.card} ${one.model}`)).size).toBe(listed.length);
  });

  it("keeps currencies apart", () => {
    expect(new Set(listModels(rateCards, "tokens", "USD").map((one) => one.card))).toEqual(
      new Set(["model-studio-billing", "model-studio-tokens-beijing-usd", "model-studio-tokens-singapore-usd"]),
    );
    expect(listModels(rateCards, "fine-tuned-tokens", "USD")).toEqual([]);
  });

  it.each(PRICE_KINDS)("fault 51: in dollars the international site stands before Beijing (%s)", (kind) => {
    const regions = listModels(rateCards, kind, "USD").map(
      (one) => rateCards.cards.find((card) => card.id === one.card && card.version === one.version)?.region,
    );
    const rank = regions.map((region) => ["international", "singapore", "beijing"].indexOf(region ?? ""));
    expect(rank).toEqual([...rank].sort((a, b) => a - b));
  });

  it("fault 51: of cards that list the same model the likeliest comes first, another product's last", () => {
    const cardsOf = (model: string, kind: PriceKind, currency: "USD" | "CNY") =>
      listModels(pinnedRateCards, kind, currency)
        .filter((one) => one.model === model)
        .map((one) => `${one.card}@${one.version}`);
    expect(cardsOf("qwen-plus", "tokens", "USD")).toEqual([
      "model-studio-billing@2025-04-03",
      "model-studio-tokens-singapore-usd@2026-09",
      "model-studio-tokens-beijing-usd@2026-03",
    ]);
    expect(cardsOf("qwen-plus", "tokens", "CNY")).toEqual([
      "model-studio-tokens-beijing-cny@2026-08",
      "ai-paas@undated",
    ]);
    expect(cardsOf("qwen-plus-2025-12-01", "ptu", "USD")).toEqual([
      "model-studio-training-deployment@2026-03-18",
      "model-deployment-international@undated",
    ]);
  });

  it.each(PRICE_KINDS)("a later edition takes no model's first place from another card (%s)", (kind) => {
    const firstCards = (models: readonly ListedModel[]) =>
      new Map([...models].reverse().map((one) => [one.model, one.card]));
    for (const currency of ["USD", "CNY"] as const) {
      const now = firstCards(listModels(rateCards, kind, currency));
      for (const [model, card] of firstCards(listModels(pinnedRateCards, kind, currency)))
        expect(now.get(model), model).toBe(card);
    }
  });

  it("in yuan a region that nobody named comes after Beijing and Singapore", () => {
    const cards = listModels(rateCards, "tokens", "CNY")
      .filter((one) => one.model === "qwen3.7-plus")
      .map((one) => one.card);
    expect(cards.slice(0, 2)).toEqual(["model-studio-tokens-beijing-cny", "model-studio-tokens-singapore-cny"]);
    expect(cards).toHaveLength(7);
  });

  it("carries the printed name where it differs from the code", () => {
    expect(listModels(rateCards, "model-unit", "USD")[0]).toEqual({
      kind: "model-unit",
      card: "model-deployment-international",
      version: "undated",
      secondary: false,
      model: "qwen3-14b",
      name: "Qwen3-14B",
    });
  });

  it("lists nothing of a card whose newest version was refused, as nothing would be priced from it", () => {
    const refused = {
      card: "model-studio-tokens-singapore-usd",
      file: "model-studio-tokens-singapore-usd@2027-01.json",
      problems: [],
    };
    const listed = listModels(buildRateCards(realCards(), [refused]), "tokens", "USD");
    expect(listed.some((one) => one.card === "model-studio-tokens-singapore-usd")).toBe(false);
    expect(listed.some((one) => one.card === "model-studio-billing")).toBe(true);
  });
});

describe("listSpecs", () => {
  it("lists specs in the card's order", () => {
    expect(listSpecs(rateCards, "model-deployment-china", "", "qwen3.5-397b-a17b")).toEqual([
      "MU2x8",
      "MU3x8",
      "MU3x16-pd",
      "MU6x16",
    ]);
  });

  it.each([
    ["__proto__", ""],
    ["model-deployment-china", "2020-01"],
    ["ai-paas", ""],
  ])("lists none for card %s %s", (card, version) => {
    expect(listSpecs(rateCards, card, version, "qwen-plus")).toEqual([]);
  });
});
