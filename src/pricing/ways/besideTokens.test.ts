import { describe, expect, it } from "vitest";
import type { TokensItem } from "../../model/item";
import { realRateCards } from "../../rates/published/realCards.testing";
import { toText } from "../../money/toText";
import { priceItem } from "../priceItem";
import { ptuCapacity } from "../ptu/ptuCapacity";
import { context, tokens as tokensItem, usualSettings } from "../pricing.testing";
import { besideTokens, isReservedKind, type BesideTokens, type ReservedKind } from "./besideTokens";
import { loadOfTokens } from "./workloadOfTokens";

const rateCards = realRateCards();
const BEIJING = {
  card: "model-studio-tokens-beijing-cny",
  cardVersion: "2026-10",
  model: "qwen3.7-plus-2026-05-26",
};

function tokens(more: Partial<TokensItem>): TokensItem {
  return {
    ...tokensItem(),
    ...BEIJING,
    mode: "instruct",
    requestsPerMonth: "4320000",
    inputTokens: "1200",
    outputTokens: "300",
    ...more,
  };
}

function beside(kind: ReservedKind, more: Partial<TokensItem> = {}): BesideTokens | null {
  return besideTokens(tokens(more), kind, { rateCards, settings: usualSettings, currency: "CNY", termMonths: 12 });
}

describe("besideTokens", () => {
  it("reserves what the mean minute needs: 4,320,000 requests in 43,200 minutes of 1,200 and 300 tokens", () => {
    expect(beside("reservation")).toMatchObject({
      kind: "reservation",
      model: BEIJING.model,
      inputTpm: "120000",
      outputTpm: "30000",
      requestInputTokens: "1200",
      tokenCard: BEIJING.card,
      tokenModel: BEIJING.model,
      traffic: { peakRequestsPerMinute: "100", averageRequestsPerMinute: "100", inputTokens: "1200" },
    });
  });

  it("rounds requests a minute up, so that what is reserved always holds them", () => {
    for (const requestsPerMonth of ["1", "43199", "43201", "1000000", "98765431"]) {
      const item = beside("reservation", { requestsPerMonth });
      if (item?.kind !== "reservation" || item.traffic === null) throw new Error("no reservation");
      const given = { rateCards, factors: [], settings: usualSettings, termMonths: 12 };
      expect(toText(ptuCapacity(item, item.traffic, given).fit.overflowRequestsPerMinute)).toBe("0");
      const priced = priceItem(item, context("CNY", { rateCards }));
      expect(priced.ok && toText(priced.priced.monthly)).not.toBe("0");
    }
  });

  it("sizes dedicated throughput too, and leaves replicas to be measured", () => {
    const dtu = beside("dtu", { model: "qwen3.6-27b" });
    expect(dtu === null ? null : dtu).toMatchObject({ peakInputTpm: "120000", peakOutputTpm: "30000" });
    const unit = beside("model-unit", { model: "qwen3.6-27b" });
    if (unit !== null) expect(unit).toMatchObject({ replicas: "1", measured: null });
  });

  it("takes the region of the newest edition where the item names none", () => {
    const card = "model-studio-tokens-singapore-cny";
    const region = beside("reservation", { card, cardVersion: "", model: "deepseek-v4-pro" });
    expect(region?.card).toBe("model-studio-throughput-reservation-singapore-cny");
  });

  it("is nothing where the region sells none of the kind for the model", () => {
    expect(beside("ptu")).toBeNull();
    expect(beside("dtu", { model: "no-such-model" })).toBeNull();
  });

  it("knows which kinds hold tokens ready", () => {
    expect(["ptu", "reservation", "dtu", "model-unit", "tokens", "media", "other"].map(isReservedKind)).toEqual([
      ...Array<boolean>(4).fill(true),
      ...Array<boolean>(3).fill(false),
    ]);
  });
});

describe("loadOfTokens", () => {
  it("counts each round of a conversation as a request with its mean input, a token rounded up", () => {
    const load = loadOfTokens(
      tokens({ requestsPerMonth: "1000", rounds: "5", systemTokens: "200", inputTokens: "100", outputTokens: "50" }),
    );
    expect(load).toMatchObject({ requestsPerMonth: "5000", inputTokens: "600" });
    const even = loadOfTokens(
      tokens({ requestsPerMonth: "1", rounds: "2", systemTokens: "0", inputTokens: "100", outputTokens: "1" }),
    );
    expect(even.inputTokens).toBe("151");
  });
});
