import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import type { ReservationItem } from "../../model/item";
import { context } from "../pricing.testing";

/** Test support: a reservation on the October 2026 cards. */
export const BEIJING = realCard("model-studio-throughput-reservation-beijing-cny@2026-10.json");
const TOKENS = realCard("model-studio-tokens-beijing-cny@2026-10.json");

export const october = context("CNY", { rateCards: buildRateCards([BEIJING, TOKENS], []) });

export function reservation(more: Partial<ReservationItem> = {}): ReservationItem {
  return {
    id: "i1",
    kind: "reservation",
    label: "",
    note: "",
    discountPercent: "0",
    startMonth: "1",
    months: null,
    growthPercent: "0",
    card: BEIJING.id,
    cardVersion: "2026-10",
    model: "qwen3.8-max",
    mode: "instruct",
    speed: "standard",
    inputTpm: "200000",
    outputTpm: "100000",
    purchase: { plan: "daily", daysPerMonth: "1" },
    tokenCard: "",
    tokenCardVersion: "",
    tokenModel: "",
    requestInputTokens: null,
    comparedHoursPerDay: null,
    traffic: null,
    sizing: null,
    ...more,
  };
}
