import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import { realCard } from "../../rates/published/realCards.testing";
import type { ModelUnitItem } from "../../model/item";
import type { Answer } from "../breakEven/breakEven";
import { context, modelUnit, pricedOf } from "../pricing.testing";

const cancelled = (cancelledAfterDays: string) => ({ purchase: { plan: "monthly", cancelledAfterDays } as const });
const value = (answer: Answer | undefined) => (answer?.result === "at" ? toText(answer.value) : answer?.result);

describe("model units", () => {
  it("cost hours × replicas × the price of the whole spec, never times its units", () => {
    expect(toText(pricedOf(modelUnit()).monthly)).toBe("880");
    const four: Partial<ModelUnitItem> = {
      card: "model-deployment-china",
      model: "qwen3-32b",
      spec: "MU1x4",
      replicas: "2",
      purchase: { plan: "hourly", hoursPerDay: "1", daysPerMonth: "1" },
    };
    expect(toText(pricedOf(modelUnit(four), context("CNY")).monthly)).toBe("432");
  });

  it("break even at 470 hours a month on 002, and at 477 to 484 on every spec of 004", () => {
    expect(value(pricedOf(modelUnit()).breakEven[0]?.answer)).toBe("470");
    for (const row of realCard("model-deployment-china@undated.json").modelUnits) {
      const priced = pricedOf(
        modelUnit({ card: "model-deployment-china", model: row.model, spec: row.spec }),
        context("CNY"),
      );
      const answer = priced.breakEven[0]?.answer;
      expect(answer?.result, row.spec).toBe("at");
      if (answer?.result !== "at") continue;
      expect(compare(answer.value, amount("476")), row.spec).toBe(1);
      expect(compare(answer.value, amount("484")), row.spec).toBe(-1);
    }
  });

  it("cost 1.2 times a day of the month when cancelled, at most the month, which day 25 reaches", () => {
    const fee = (days: string) => toText(pricedOf(modelUnit(cancelled(days))).oneTime);
    expect([fee("0"), fee("1"), fee("1.2"), fee("24"), fee("25"), fee("26"), fee("30")]).toEqual([
      "0",
      "376",
      "752",
      "9024",
      "9400",
      "9400",
      "9400",
    ]);
    expect(toText(pricedOf(modelUnit(cancelled("3"))).monthly)).toBe("0");
  });

  it("say from which day a cancelled month is cheaper than hourly", () => {
    // 20 an hour: 18.8 h a day cost what a cancelled day costs (376).
    const at = (hours: string) =>
      value(pricedOf(modelUnit({ comparedHoursPerDay: hours, ...cancelled("10") })).breakEven[1]?.answer);
    expect(at("24")).toBe("always");
    expect(at("18.8")).toBe("25");
    expect(at("18")).toBe("26.1111111111111111111111111111");
    expect(at("15")).toBe("never");
  });

  it("hold measured throughput against token prices, step by step", () => {
    const measured = {
      tokensPerMinute: "500000",
      tokenCard: "model-studio-billing",
      tokenCardVersion: "",
      tokenModel: "qwen-plus",
      inputTokens: "3000",
      outputTokens: "1000",
    };
    // A token costs 0.0000006 on average; 9,400 a month buys 15.67 billion, a replica serves 21.6 billion.
    const answer = pricedOf(modelUnit({ measured })).breakEven[2]?.answer;
    expect(answer?.result).toBe("several");
    expect(answer?.result === "several" && answer.values.map(toText)).toEqual([
      "15666666666.6666666666666666667",
      "21600000000",
      "31333333333.3333333333333333333",
      "43200000000",
      "47000000000",
    ]);
    const weak = pricedOf(modelUnit({ measured: { ...measured, tokensPerMinute: "300000" } })).breakEven[2]?.answer;
    expect(weak?.result).toBe("never");
  });
});
