import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, one } from "../../money/amount";
import { divide, multiply } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { roundUpToWhole } from "../../money/round";
import { pinnedRateCards } from "../../rates/pinnedCards.testing";
import { tokenRate } from "../tokens/tokenRate";
import { tokensAgainstModelUnits } from "./tokensAgainstModelUnits";

const found = tokenRate(
  pinnedRateCards,
  { card: "model-studio-billing", version: "", model: "qwen-plus", mode: "instruct" },
  null,
);

describe("tokens against model units", () => {
  it("agrees with trying every volume: units are cheaper after an odd number of crossings", () => {
    if (!found.ok) throw new Error("qwen-plus has a price");
    let answers = 0;
    let crossed = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 60 }), (capacity, price) => {
        // A replica serves `capacity` tokens a month at `price`; a token costs 1.
        const { answer } = tokensAgainstModelUnits({
          monthly: amount(price),
          hoursInMonth: divide(one, amount(60)),
          replicas: one,
          tokens: { ...found.value, input: one, output: one },
          measured: {
            tokensPerMinute: String(capacity),
            tokenCard: "",
            tokenCardVersion: "",
            tokenModel: "",
            inputTokens: "1",
            outputTokens: "0",
          },
        });
        const crossings = answer.result === "at" ? [answer.value] : answer.result === "several" ? answer.values : [];
        if (answer.result === "several" && answer.more) return;
        answers += 1;
        if (crossings.length > 0) crossed += 1;
        for (let quarter = 1; quarter <= capacity * 4 * 12; quarter++) {
          const volume = divide(amount(quarter), amount(4));
          const units = multiply(roundUpToWhole(divide(volume, amount(capacity))), amount(price));
          if (compare(units, volume) === 0 || crossings.some((x) => compare(x, volume) === 0)) continue;
          const passed = crossings.filter((x) => compare(x, volume) < 0).length;
          expect(compare(units, volume) < 0, `${capacity} ${price} at ${quarter}/4`).toBe(
            equalOnly(answer.result, capacity, price) ? false : passed % 2 === 1,
          );
        }
      }),
      { numRuns: 24 },
    );
    expect(answers).toBeGreaterThan(10);
    expect(crossed).toBeGreaterThan(3);
  });
});

/** Where a full replica costs just what its tokens cost, both meet and neither is ever cheaper for good. */
function equalOnly(result: string, capacity: number, price: number): boolean {
  return result === "at" && capacity === price;
}
