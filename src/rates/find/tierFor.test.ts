import { describe, expect, it } from "vitest";
import { findTokenTiers, type TokenTier } from "./findTokenTiers";
import { realRateCards } from "../published/realCards.testing";
import { tierFor } from "./tierFor";

function tiersOf(card: string, model: string): readonly TokenTier[] {
  const found = findTokenTiers(realRateCards(), card, "", model, "instruct");
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value.tiers;
}

describe("tierFor", () => {
  const plus = tiersOf("ai-paas", "qwen-plus");

  it.each([
    [0n, "0.0008"],
    [1n, "0.0008"],
    [127_999n, "0.0008"],
    [128_000n, "0.0008"],
    [128_001n, "0.0024"],
    [255_999n, "0.0024"],
    [256_000n, "0.0024"],
    [256_001n, "0.0048"],
    [999_999n, "0.0048"],
    [1_000_000n, "0.0048"],
  ])("%d input tokens of qwen-plus on ai-paas cost %s", (tokens, input) => {
    const tier = tierFor(plus, tokens);
    expect(tier.ok && tier.value.price.input).toBe(input);
  });

  it("refuses a request over the last bound, naming it", () => {
    expect(tierFor(plus, 1_000_001n)).toEqual({
      ok: false,
      problems: [
        {
          path: "inputTokens",
          code: "input-over-limit",
          params: { limit: "1000000", value: "1000001", typed: "1000001", model: "qwen-plus" },
        },
      ],
    });
  });

  it("has no limit where none is printed", () => {
    const tier = tierFor(tiersOf("model-studio-billing", "qwen-max"), 10n ** 18n);
    expect(tier.ok && tier.value.price.input).toBe("0.0016");
  });
});
