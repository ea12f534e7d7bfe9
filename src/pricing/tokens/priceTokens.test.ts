import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { TokensItem } from "../../model/item";
import { realRateCards } from "../../rates/published/realCards.testing";
import { context, pricedOf, refusalOf, tokens } from "../pricing.testing";

const singapore = { card: "model-studio-tokens-singapore-usd", model: "qwen3-max", requestsPerMonth: "1000" } as const;
const monthly = (more: Partial<TokensItem>, where = context()) => toText(pricedOf(tokens(more), where).monthly);
const tierOf = (inputTokens: string) => pricedOf(tokens({ ...singapore, inputTokens })).lines[0]?.params["tierUpTo"];

describe("tokens", () => {
  it("cost requests × (input + output) at the card's prices", () => {
    expect(monthly({})).toBe("252");
    expect(monthly({ ...singapore, requestsPerMonth: "400", inputTokens: "256000", outputTokens: "2000" })).toBe(
      "319.2",
    );
  });

  it("choose the tier below, at and above each bound, and name the limit over the last", () => {
    expect(["31999", "32000", "32001", "128000", "128001", "256000"].map(tierOf)).toEqual([
      "32000",
      "32000",
      "128000",
      "128000",
      "256000",
      "256000",
    ]);
    expect(refusalOf(tokens({ ...singapore, inputTokens: "256001" }))).toEqual(["inputTokens input-over-limit"]);
  });

  it("choose the tier of a fine-tuned model where its card prints some", () => {
    const tuned = {
      card: "model-studio-tuned-tokens-beijing-cny",
      cardVersion: "2026-09",
      model: "qwen3.5-27b",
      fineTuned: true,
      requestsPerMonth: "1000",
      outputTokens: "1000",
    } as const;
    const where = context("CNY", { rateCards: realRateCards() });
    const cost = (inputTokens: string) => monthly({ ...tuned, inputTokens }, where);
    expect(["128000", "128001"].map(cost)).toEqual(["81.6", "244.8018"]);
    expect(refusalOf(tokens({ ...tuned, inputTokens: "256001" }), where)).toEqual(["inputTokens input-over-limit"]);
  });

  it("count cache hits at 40 % on 001, at the listed price elsewhere, and as input where none is listed", () => {
    expect(monthly({ cacheHitPercent: "100" })).toBe("165.6");
    const paas = (model: string) => ({
      card: "ai-paas",
      model,
      cacheHitPercent: "100",
      outputTokens: "0",
      requestsPerMonth: "1000",
      inputTokens: "1000",
    });
    expect(monthly(paas("qwen-plus"), context("CNY"))).toBe("0.2");
    expect(monthly(paas("qwen3-32b"), context("CNY"))).toBe("2");
    expect(pricedOf(tokens(paas("qwen3-32b")), context("CNY")).warnings.map((one) => one.code)).toContain(
      "cache-not-listed",
    );
  });

  it("bill batch at half price, without cache, and refuse it where a card does not offer it", () => {
    expect(monthly({ batchPercent: "100" })).toBe("126");
    expect(monthly({ batchPercent: "100", cacheHitPercent: "100" })).toBe("126");
    expect(refusalOf(tokens({ card: "ai-paas", model: "qwen-plus", batchPercent: "1" }), context("CNY"))).toEqual([
      "batchPercent batch-not-offered",
    ]);
  });

  it("resend the conversation in every round and choose the tier for each", () => {
    // Rounds of 10 + 100, 10 + 100 + 100 + 50, … with 50 tokens of answer: 110 + 260 + 410 input, 150 output.
    const conversation = {
      rounds: "3",
      systemTokens: "10",
      inputTokens: "100",
      outputTokens: "50",
      requestsPerMonth: "1000",
    };
    expect(monthly(conversation)).toBe("0.492");
    const long = pricedOf(tokens({ ...singapore, rounds: "3", inputTokens: "30000", outputTokens: "2000" }));
    expect(
      long.lines
        .filter((line) => line.code === "input")
        .map((line) => [line.params["tierUpTo"], toText(line.quantity)]),
    ).toEqual([
      ["32000", "30"],
      ["128000", "156"],
    ]);
    expect(refusalOf(tokens({ ...singapore, rounds: "9", inputTokens: "30000", outputTokens: "2000" }))).toEqual([
      "inputTokens input-over-limit",
    ]);
  });

  it("take thinking prices, and refuse a model without them", () => {
    expect(
      monthly(
        {
          card: "ai-paas",
          model: "qwen3-32b",
          mode: "thinking",
          requestsPerMonth: "1000",
          inputTokens: "1000",
          outputTokens: "1000",
        },
        context("CNY"),
      ),
    ).toBe("22");
    expect(refusalOf(tokens({ mode: "thinking" }))).toEqual(["mode mode-not-offered"]);
    expect(refusalOf(tokens({ card: "ai-paas", model: "qwen3-30b-a3b-thinking-2507" }), context("CNY"))).toEqual([
      "mode mode-not-offered",
    ]);
  });

  it("credit a free quota once: C × w × min(1, quota / (E × w))", () => {
    const credit = (more: Partial<TokensItem>) => toText(pricedOf(tokens(more)).oneTime);
    // 450 M eligible tokens a month cost 252; a quota of 1 M lasts a fraction of the first month.
    expect(credit({ freeTokens: "1000000" })).toBe("-0.56");
    // All of it free for three months, and never longer than the term.
    expect(credit({ freeTokens: "1000000000000" })).toBe("-756");
    expect(toText(pricedOf(tokens({ freeTokens: "1000000000000" }), context("USD", { termMonths: 1 })).oneTime)).toBe(
      "-252",
    );
    expect(credit({ freeTokens: "1000000", batchPercent: "100" })).toBe("0");
  });
});
