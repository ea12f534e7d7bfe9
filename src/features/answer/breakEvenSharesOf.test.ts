import { describe, expect, it } from "vitest";
import type { SavingsPlan } from "../../model/item";
import { zero } from "../../money/amount";
import { toPlaces, toText } from "../../money/toText";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { reservation } from "../../pricing/reservation/reservation.testing";
import { usualSettings } from "../../pricing/pricing.testing";
import { breakEvenSharesOf } from "./breakEvenSharesOf";

const rateCards = buildRateCards(
  [
    "model-studio-savings-plan-china@2026-09.json",
    "model-studio-throughput-reservation-beijing-cny@2026-10.json",
    "model-studio-tokens-beijing-cny@2026-10.json",
  ].map(realCard),
  [],
);
const item = reservation({ tokenCard: "model-studio-tokens-beijing-cny", tokenCardVersion: "2026-10" });
const plan: SavingsPlan = {
  card: "model-studio-savings-plan-china",
  cardVersion: "2026-09",
  commitmentPerMonth: "10000",
  termMonths: "12",
  payment: "all-upfront",
};

describe("breakEvenSharesOf", () => {
  it("holds every plan of both speeds against tokens, and says what a savings plan at 0.8 moves", () => {
    const answer = breakEvenSharesOf(item, rateCards, plan, usualSettings);
    expect(answer?.shares.map(({ speed, plan: bought }) => `${speed} ${bought}`)).toEqual([
      "standard daily",
      "standard block",
      "fast daily",
      "fast hourly",
    ]);
    const [daily] = answer?.shares ?? [];
    const percents = [daily?.list, daily?.savingsPlan].map((share) => toPlaces(share?.percent ?? zero, 2));
    expect(percents).toEqual(["70.01", "87.51"]);
    expect(toText(answer?.savingsFactor ?? zero)).toBe("0.8");
    expect(daily?.explicitCache).toBeNull();
  });

  it("says nothing without token prices", () => {
    expect(breakEvenSharesOf(reservation(), rateCards, plan, usualSettings)).toBeNull();
  });
});
