import { beforeEach, describe, expect, it, vi } from "vitest";
import { realRateCards } from "../../rates/published/realCards.testing";
import type { Item } from "../../model/item";
import { emptyPlan } from "../../plan/emptyPlan";
import { priceItem } from "../../pricing/priceItem";
import { context } from "../../pricing/pricing.testing";
import type { LoadedCards } from "../../store/cards/loadedCards";
import { startWith } from "../../store/planActions";
import { addItem, updateItem } from "../../store/itemActions";
import { openScenario, planStore, select } from "../../store/planStore";
import { pricedPlan } from "../../store/selectors/pricedPlan";
import { addCost, usualModel } from "./addCost";

const said = vi.hoisted(() => vi.fn());
vi.mock("../status", () => ({ say: said }));
vi.mock("../../ui/overlays/focusAfter", () => ({ focusAfter: vi.fn() }));

const bare = { rateCards: realRateCards(), factors: [] };
const cards: LoadedCards = { ...bare, from: "served", missing: [], price: (plan) => pricedPlan(plan, bare) };

beforeEach(() => startWith(emptyPlan("", "A", "CNY")));

function added(kind: Item["kind"]): Item {
  addCost(cards, kind, "CNY");
  const item = openScenario(planStore.getState()).items.at(-1);
  if (item === undefined) throw new Error("nothing was added");
  return item;
}

describe("addCost", () => {
  it("starts a reservation with token prices of its own region to compare with", () => {
    const item = added("reservation");
    expect(item).toMatchObject({
      card: "model-studio-throughput-reservation-beijing-cny",
      model: "qwen3.7-plus-2026-05-26",
      speed: "standard",
      tokenCard: "model-studio-tokens-beijing-cny",
      tokenCardVersion: "2026-10",
    });
    const result = priceItem(item, context("CNY", { rateCards: bare.rateCards }));
    expect(result.ok && result.priced.comparisonProblems).toEqual([]);
    expect(result.ok && result.priced.breakEven.length).toBeGreaterThan(1);
  });

  it("starts dedicated throughput with a spec that is listed", () => {
    const item = added("dtu");
    expect(item).toMatchObject({
      model: "qwen3.6-27b",
      spec: "standard",
      tokenCard: "model-studio-tokens-beijing-cny",
    });
    const result = priceItem(item, context("CNY", { rateCards: bare.rateCards }));
    expect(result.ok && result.priced.comparisonProblems).toEqual([]);
  });

  it("has neither in USD", () => {
    expect([usualModel(cards, "reservation", "USD"), usualModel(cards, "dtu", "USD")]).toEqual([null, null]);
    expect(usualModel(cards, "ptu", "USD")?.model).toBe("qwen-plus-2025-12-01");
  });

  it("starts a reservation from the load of the open token item, and says so", () => {
    addItem("tokens", {
      card: "model-studio-tokens-beijing-cny",
      cardVersion: "2026-10",
      model: "qwen3.7-plus-2026-05-26",
    });
    const open = openScenario(planStore.getState()).items.at(-1);
    if (open?.kind !== "tokens") throw new Error("no tokens");
    updateItem(open.id, ["requestsPerMonth"], (one: typeof open) => ({ ...one, requestsPerMonth: "4320000" }));
    const item = added("reservation");
    expect(item).toMatchObject({ model: "qwen3.7-plus-2026-05-26", traffic: { averageRequestsPerMinute: "100" } });
    expect(item.id).not.toBe(open.id);
    expect(said).toHaveBeenCalledWith({ text: expect.stringContaining("qwen3.7-plus-2026-05-26") });
    // What its region does not sell for the model starts as usual.
    select({ itemId: open.id });
    expect(added("ptu").kind).toBe("ptu");
  });
});
