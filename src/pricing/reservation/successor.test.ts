import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import { realRateCards } from "../../rates/published/realCards.testing";
import type { PtuItem } from "../../model/item";
import type { PtuPurchase } from "../../model/purchase";
import { context, ptu } from "../pricing.testing";
import { successorsOf } from "./successor";

const today = context("CNY", { rateCards: realRateCards() });
const old = (more: Partial<PtuItem> = {}) =>
  ptu({
    card: "model-deployment-china",
    cardVersion: "undated",
    model: "qwen3.7-max-2026-05-20",
    label: "Chat",
    purchase: { plan: "daily", daysPerMonth: "all" },
    ...more,
  });
const of = (more: Partial<PtuItem> = {}) => successorsOf(old(more), today);

describe("successorsOf", () => {
  it("names both speeds of the same model in the same region and currency, PTU's own first", () => {
    const item = old();
    expect(of().map(({ speed, monthly, isBoughtAlike }) => [speed, toText(monthly), isBoughtAlike])).toEqual([
      // 30 days × (20 × 345.6 + 20 × 103.68)
      ["fast", "269568", true],
      // 30 days × (20 × 121 + 20 × 36.29)
      ["standard", "94374", true],
    ]);
    expect(of()[0]?.item).toEqual({
      ...item,
      kind: "reservation",
      speed: "fast",
      card: "model-studio-throughput-reservation-beijing-cny",
      cardVersion: "2026-10",
    });
  });

  it("is there at the speeds that are sold, and not where the model is not sold so", () => {
    expect(of({ model: "glm-5.1" }).map(({ speed }) => speed)).toEqual(["standard"]);
    expect(of({ model: "qwen3-max-2025-09-23" })).toEqual([]);
    expect(of({ card: "gone" })).toEqual([]);
    const dollars = ptu({ card: "model-studio-training-deployment" });
    expect(successorsOf(dollars, context("USD", { rateCards: today.rateCards }))).toEqual([]);
  });

  it.each<[PtuPurchase, "fast" | "standard", object, boolean]>([
    [{ plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" }, "fast", { plan: "hourly", hoursPerDay: "8" }, true],
    [
      { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" },
      "standard",
      { plan: "daily", daysPerMonth: "22" },
      false,
    ],
    [{ plan: "days-once", days: "30" }, "fast", { plan: "term", days: "30" }, true],
    [{ plan: "days-once", days: "31" }, "fast", { plan: "term", days: "60" }, false],
    [{ plan: "days-once", days: "1.5" }, "fast", { plan: "term", days: "2" }, false],
    [{ plan: "days-once", days: "500" }, "fast", { plan: "term", days: "365" }, false],
    [{ plan: "hours-once", hours: "49" }, "fast", { plan: "term", days: "3" }, false],
    [{ plan: "hours-once", hours: "0" }, "fast", { plan: "term", days: "1" }, false],
  ])("takes the purchase along where it is sold: %o at %s speed", (purchase, speed, expected, isAlike) => {
    const found = of({ purchase }).find((one) => one.speed === speed);
    expect(found?.item.purchase).toMatchObject(expected);
    expect(found?.isBoughtAlike).toBe(isAlike);
  });

  it("names token prices of the same model as such, and counts what overflows them", () => {
    const tokens = { tokenCard: "model-studio-tokens-beijing-cny", tokenCardVersion: "2026-10" };
    expect(of({ ...tokens, tokenModel: "qwen3.7-max-2026-05-20" })[0]?.item.tokenModel).toBe("");
    expect(of({ ...tokens, tokenModel: "qwen3.7-plus" })[0]?.item.tokenModel).toBe("qwen3.7-plus");
  });
});
