import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseQuotaFactorsText, type PtuQuotaFactors } from "../../../../rates/card/ptuQuotaFactors";
import { readRatesFile } from "../../../../rates/published/realCards.testing";
import { usualSettings } from "../../../../pricing/pricing.testing";
import { inputTaken, outputTaken } from "../../../../traffic/arrivals/quotaTaken";
import { zero } from "../../../../money/amount";
import { divide } from "../../../../money/arithmetic";
import { toText } from "../../../../money/toText";
import { fromWhole } from "../../../../money/wholeUnit";
import type { SavingsPlan } from "../../../../model/item";
import { savingsPlan, savingsPlanCard } from "../../../../pricing/october.testing";
import { savingsFactorOf } from "../../../../pricing/savingsPlan/savingsFactorOf";
import type { RateCard } from "../../../../rates/card/rateCard";
import { buildRateCards } from "../../../../rates/card/rateCards";
import { offeredWeights } from "./sizingBasis";
import { octoberCards, reservationSizing, sizedStudy, trafficOf } from "./sizedStudy.testing";

function edition(file: string): PtuQuotaFactors {
  const read = parseQuotaFactorsText(readRatesFile(file), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const cards = {
  ...octoberCards,
  factors: [edition("ptu-quota-factors@2026-08-26.json"), edition("reservation-quota-factors@2026-10.json")],
};

interface Example {
  readonly id: string;
  readonly model: string;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly expectedInputQuota: string;
  readonly outputTokens?: number;
  readonly expectedOutputQuota?: string;
}

describe("the vendor's worked examples of quota conversion", () => {
  const file = new URL("../../../../cases/facts/2026-10/quota-factors-examples.json", import.meta.url);
  const { examples }: { readonly examples: readonly Example[] } = JSON.parse(readFileSync(file, "utf8"));

  test("are seven", () => expect(examples).toHaveLength(7));
  test.each(examples.map((one) => [one.id, one] as const))("%s", (_id, example) => {
    const weights = offeredWeights(cards, reservationSizing(example.model));
    if (weights === null) throw new Error("no factors");
    const { inputTokens, cachedTokens, outputTokens, expectedOutputQuota } = example;
    expect(inputTaken(weights, inputTokens, cachedTokens)).toBe(Number(example.expectedInputQuota) * weights.scale);
    if (outputTokens !== undefined)
      expect(outputTaken(weights, inputTokens, outputTokens)).toBe(Number(expectedOutputQuota) * weights.scale);
  });
});

describe("tokens under the savings plan of the scenario", () => {
  const traffic = trafficOf(
    Array.from({ length: 40 }, (_, at) => ({
      minute: 28_000_000 + (at % 4),
      input: 60_000,
      cached: 20_000,
      output: 3_000,
    })),
    false,
  );
  const withPlan = {
    ...octoberCards,
    rateCards: buildRateCards([...octoberCards.rateCards.cards, savingsPlanCard], []),
  };
  const paygOf = (model: string, savesOnTokens: boolean, plan: SavingsPlan | null) => {
    const settings = reservationSizing(model, { savesOnTokens });
    const { study, basis } = sizedStudy(traffic, settings, usualSettings, withPlan, plan);
    return fromWhole(study.totals.payAsYouGo, basis.money.unit);
  };

  test("cost the factor of their class, cached ones too, and list price where the control is off", () => {
    const list = paygOf("qwen3.7-plus-2026-05-26", false, savingsPlan());
    const saved = paygOf("qwen3.7-plus-2026-05-26", true, savingsPlan());
    expect(toText(divide(saved, list))).toBe("0.8");
    expect(toText(paygOf("qwen3.7-plus-2026-05-26", true, null))).toBe(toText(list));
  });

  test("move the answer: what is reserved at list price is not under the plan", () => {
    const bestOf = (savesOnTokens: boolean) => {
      const settings = reservationSizing("qwen3.7-plus-2026-05-26", { savesOnTokens });
      const sized = sizedStudy(traffic, settings, usualSettings, withPlan, savingsPlan());
      return sized.study.options.find(({ name }) => name === "best")?.outcome;
    };
    expect(bestOf(false)?.total).not.toBe(bestOf(true)?.total);
  });

  test("stay at list price where the plan covers no such model or region", () => {
    const { cards } = withPlan.rateCards;
    const tokens = cards.find(({ id }) => id === "model-studio-tokens-beijing-cny")!;
    const model = "qwen3.7-plus-2026-05-26";
    const factor = (more: Partial<Pick<RateCard, "region" | "product">>, asked = model) =>
      savingsFactorOf(savingsPlan(), withPlan.rateCards, { card: { ...tokens, ...more }, model: asked });
    expect(toText(factor({}) ?? zero)).toBe("0.8");
    expect(factor({ region: "singapore" })).toBeNull();
    expect(factor({ product: "AI PaaS" })).toBeNull();
    expect(factor({}, "no-such-model")).toBeNull();
    expect(savingsFactorOf(null, withPlan.rateCards, { card: tokens, model })).toBeNull();
  });
});

describe("a reservation with its factors switched on", () => {
  // One request of 50,000 input: 86,000 of quota for qwen3.7-flash, 50,000 where every token counts as one.
  const traffic = trafficOf(
    Array.from({ length: 6 }, () => ({ minute: 28_000_000, input: 50_000, cached: 0, output: 100 })),
    false,
  );
  const peakOf = (quotaFactors: boolean) => {
    const settings = reservationSizing("qwen3.7-flash-2026-07-15", { quotaFactors });
    const sized = sizedStudy(traffic, settings, usualSettings, cards);
    return sized.study.options.find(({ name }) => name === "peak")?.outcome?.inputSteps;
  };

  test("holds the peak as its own edition counts it", () => {
    expect([peakOf(false), peakOf(true)]).toEqual([30, 52]);
  });

  test("takes PTU's factors for PTU, which count all of a request by its length", () => {
    const ptu = offeredWeights(cards, { ...reservationSizing("glm-5.1"), speed: null });
    expect(ptu?.inBands).toBeUndefined();
    expect(offeredWeights(cards, reservationSizing("glm-5.1"))?.inBands).toBe(true);
  });
});
