import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { PtuQuotaFactors } from "../../rates/card/ptuQuotaFactors";
import { parseQuotaFactorsText } from "../../rates/card/ptuQuotaFactors";
import { readRatesFile } from "../../rates/published/realCards.testing";
import type { SteadyTraffic } from "../../model/item";
import { context, ptu, usualSettings } from "../pricing.testing";
import { ptuCapacity } from "./ptuCapacity";

const traffic: SteadyTraffic = {
  peakRequestsPerMinute: "300",
  averageRequestsPerMinute: "40",
  inputTokens: "1500",
  outputTokens: "200",
  cacheHitPercent: "50",
  headroomPercent: "10",
  quotaFactors: false,
  overflowLeftOut: false,
};

function editions(): readonly PtuQuotaFactors[] {
  return ["2026-06", "2026-08-26"].map((version) => {
    const file = `ptu-quota-factors@${version}.json`;
    const read = parseQuotaFactorsText(readRatesFile(file), file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
}

const given = { rateCards: context().rateCards, factors: editions(), settings: usualSettings, termMonths: 12 };

describe("capacity of a reservation", () => {
  it("says what steady traffic needs, rounded up to steps, and what a peak above overflows", () => {
    const { need, toReserve, fit, maxInputTokens, peak } = ptuCapacity(ptu(), traffic, given);
    expect([toText(need.inputTpm), toText(need.outputTpm)]).toEqual(["495000", "66000"]);
    expect([toText(toReserve.inputTpm), toText(toReserve.outputTpm)]).toEqual(["500000", "66000"]);
    expect(toText(fit.overflowRequestsPerMinute)).toBe("200");
    expect([maxInputTokens, peak]).toEqual([128000, null]);
  });

  it("costs a minute at peak at the chosen token prices, those of the request's tier", () => {
    const item = ptu({ tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" });
    // 200 requests of 1,500 and 200 tokens at 0.40 and 1.20 a million.
    expect(toText(ptuCapacity(item, traffic, given).peak?.costPerMinute ?? neverHere())).toBe("0.168");
    const refused = ptuCapacity(item, traffic, { ...given, settings: { ...usualSettings, overflow: "refused" } });
    expect(toText(refused.peak?.costPerMinute ?? neverHere())).toBe("0");
  });

  it("weighs a model of its own whatever the case it was typed in", () => {
    const weighed = { ...traffic, inputTokens: "100000", quotaFactors: true };
    const own =
      given.factors[1]?.factors.find(({ model, tierOver }) => model !== "other models" && tierOver > 0)?.model ??
      neverHere();
    const needed = (model: string) => toText(ptuCapacity(ptu({ model }), weighed, given).need.inputTpm);
    expect(needed(own.toUpperCase())).toBe(needed(own));
    expect(needed(own)).not.toBe(needed("nobody"));
  });

  it("applies the minimum of later editions to what is to be reserved", () => {
    const small = ptuCapacity(
      ptu({ inputTpm: "10000", outputTpm: "1000" }),
      { ...traffic, peakRequestsPerMinute: "1" },
      {
        ...given,
        settings: { ...usualSettings, ptuMinimum: "later-editions" },
      },
    );
    expect([toText(small.toReserve.inputTpm), toText(small.toReserve.outputTpm)]).toEqual(["200000", "20000"]);
  });

  it("takes quota factors of the newest edition, for the models it lists only, and only when asked", () => {
    expect(ptuCapacity(ptu(), traffic, given).factors).toBeNull();
    const glm = ptu({ card: "model-deployment-china", model: "glm-5.1" });
    const long = { ...traffic, inputTokens: "40000" };
    expect(ptuCapacity(glm, long, given).factors).toMatchObject([
      {
        model: "glm-5.1",
        inputFactor: "1.33",
        cachedTokenFactor: "0.2",
      },
    ]);
    expect(toText(ptuCapacity(glm, traffic, given).need.inputPerRequest)).toBe("1500");
    // Half of the tokens are cached and count a fifth.
    expect(
      toText(ptuCapacity(glm, { ...traffic, quotaFactors: true, overflowLeftOut: false }, given).need.inputPerRequest),
    ).toBe("900");
  });

  it("has no maximum for a model that the card does not list", () => {
    expect(ptuCapacity(ptu({ model: "gone" }), traffic, given).maxInputTokens).toBeNull();
  });
});

function neverHere(): never {
  throw new Error("no peak");
}
