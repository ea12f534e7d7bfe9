import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { Item } from "../../model/item";
import type { PricingContext } from "../context";
import { october, octoberTokens } from "../october.testing";
import { context, modelUnit, pricedOf, ptu, tokens } from "../pricing.testing";
import type { GuardCode } from "./guard";
import { guardsOf } from "./guardsOf";

interface Given {
  readonly where?: PricingContext;
  readonly now?: string;
  readonly planDiscount?: string;
}

/** What one guard says of an item: its cost and parameters, or nothing. */
function says(code: GuardCode, item: Item, given: Given = {}): string {
  const { where = context(), now = "2026-11-29T12:00", planDiscount = "0" } = given;
  const adjustments = { discountPercent: planDiscount, contingencyPercent: "0", taxPercent: "0" };
  const found = guardsOf({ priced: pricedOf(item, where), context: where, adjustments, now }).filter(
    (one) => one.code === code,
  );
  return found.map(({ cost, per, params }) => [toText(cost), per, ...Object.values(params)].join(" ")).join("; ");
}

describe("near the end of a tier (RULES.md section 5)", () => {
  // qwen-plus up to 128,000 tokens at 0.8 and 2, up to 256,000 at 2.4 and 20 a million.
  const at = (inputTokens: string) =>
    octoberTokens({ model: "qwen-plus", inputTokens, outputTokens: "0", requestsPerMonth: "1000000" });

  it("says nothing below 95 % of it, then what crossing costs", () => {
    expect(says("below-tier", at("121599"), { where: october })).toBe("");
    expect(says("below-tier", at("121600"), { where: october })).toMatch(/^\d.* month 128000 121600$/);
    expect(says("below-tier", at("128000"), { where: october })).toBe("204802.4 month 128000 128000");
    expect(says("above-tier", at("128000"), { where: october })).toBe("");
  });

  it("says above it what staying at it would save, up to 105 %", () => {
    expect(says("above-tier", at("128001"), { where: october })).toBe("204802.4 month 128000 128001");
    expect(says("above-tier", at("134400"), { where: october })).toMatch(/ month 128000 134400$/);
    expect(says("above-tier", at("134401"), { where: october })).toBe("");
    expect(says("below-tier", at("128001"), { where: october })).toBe("");
  });
});

describe("a reservation that is not used enough (RULES.md section 7)", () => {
  const used = (averageRequestsPerMinute: string) =>
    ptu({
      tokenCard: "model-studio-tokens-singapore-usd",
      tokenModel: "qwen-plus-2025-12-01",
      comparedHoursPerDay: null,
      traffic: {
        peakRequestsPerMinute: averageRequestsPerMinute,
        averageRequestsPerMinute,
        inputTokens: "1000",
        outputTokens: "100",
        cacheHitPercent: "0",
        headroomPercent: "0",
        quotaFactors: false,
        overflowLeftOut: false,
      },
    });

  it("says what the idle part costs: at a use of half, half of the price", () => {
    const { monthly } = pricedOf(used("100"));
    const [cost = "", per, use] = says("idle-reservation", used("100")).split(" ");
    expect([per, use]).toEqual(["month", "50"]);
    expect(Number(cost) * 2).toBeCloseTo(Number(toText(monthly)), 9);
  });

  it("costs nothing in full use, and nothing is said of what is not compared with tokens", () => {
    expect(says("idle-reservation", used("200"))).toBe("");
    expect(says("idle-reservation", ptu())).toBe("");
  });
});

describe("discounts on a limited offer (RULES.md sections 6 and 10)", () => {
  // ¥8 at the offer and ¥10 at list price for each thousand requests.
  const offer = (discountPercent: string, promotional = true) =>
    octoberTokens({ requestsPerMonth: "1000000", promotional, discountPercent });
  const where = october;

  it("10 % of the item and 20 % of the plan are 28 % of 8,000", () => {
    expect(says("stacked-discounts", offer("10"), { where, planDiscount: "20" })).toBe("2240 month 28");
  });

  it("says nothing without a discount, or at list price", () => {
    expect(says("stacked-discounts", offer("0"), { where })).toBe("");
    expect(says("stacked-discounts", offer("0"), { where, planDiscount: "0.01" })).toBe("0.8 month 0.01");
    expect(says("stacked-discounts", offer("10", false), { where })).toBe("");
  });

  it("the end of the offer costs the difference to the list price: 10,000 less 8,000", () => {
    expect(says("promotion-end", offer("0"), { where })).toBe("2000 month");
    expect(says("promotion-end", offer("0", false), { where })).toBe("");
  });
});

describe("an order just before 22:00 in UTC+8 (RULES.md section 3)", () => {
  const daily = ptu({ purchase: { plan: "daily", daysPerMonth: "30" } });

  it("costs a day: from 20:00 to 22:00, which itself is not after 22:00", () => {
    const { monthly } = pricedOf(daily);
    const at = (time: string) => says("late-order", daily, { now: `2026-11-29T${time}` });
    expect(at("19:59")).toBe("");
    expect(at("20:00")).toMatch(/ once 20:00$/);
    expect(Number(at("22:00").split(" ")[0]) * 30).toBeCloseTo(Number(toText(monthly)), 9);
    expect(at("22:01")).toBe("");
  });

  it("is of no concern to what is bought by the hour", () => {
    const hourly = ptu({ purchase: { plan: "hourly", hoursPerDay: "8", daysPerMonth: "22" } });
    expect(says("late-order", hourly, { now: "2026-11-29T21:30" })).toBe("");
  });
});

describe("model units that are kept where hours would do (RULES.md sections 4 and 7)", () => {
  // Of $20 an hour and $9,400 a month the month pays from 470 hours on.
  const kept = (comparedHoursPerDay: string) =>
    modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: null }, comparedHoursPerDay });

  it("says what hours would save: 15 a day are 450 hours, 9,000", () => {
    expect(says("unit-kept", kept("15"))).toMatch(/^400 month/);
    expect(says("unit-kept", kept("16"))).toBe("");
  });

  it("of a cancelled month: 10 days × 1.2 × 9,400 ÷ 30 against 10 × 8 × 20", () => {
    const cancelled = modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: "10" }, comparedHoursPerDay: "8" });
    expect(says("unit-kept", cancelled)).toMatch(/^2160 once/);
  });
});

describe("overflow that no budget stops (RULES.md section 3)", () => {
  const flowing = (averageRequestsPerMinute: string) =>
    ptu({
      tokenCard: "model-studio-tokens-singapore-usd",
      tokenModel: "qwen-plus-2025-12-01",
      comparedHoursPerDay: null,
      traffic: {
        peakRequestsPerMinute: averageRequestsPerMinute,
        averageRequestsPerMinute,
        inputTokens: "1000",
        outputTokens: "100",
        cacheHitPercent: "0",
        headroomPercent: "0",
        quotaFactors: false,
        overflowLeftOut: false,
      },
    });

  it("is what is billed by tokens beside the reservation", () => {
    expect(says("unstopped-overflow", flowing("200"))).toBe("");
    expect(says("unstopped-overflow", flowing("201"))).toMatch(/^\d.* month$/);
    const refused = { ...context(), settings: { ...context().settings, overflow: "refused" as const } };
    expect(says("unstopped-overflow", flowing("201"), { where: refused })).toBe("");
  });
});

describe("a free quota that lapses soon (RULES.md section 5)", () => {
  const quota = (freeDays: string) => tokens({ freeTokens: "1000000", freeDays });

  it("within 30 days of the day it is asked on, with what it takes off", () => {
    expect(says("quota-lapse", quota("31"))).toBe("");
    expect(says("quota-lapse", quota("30"))).toMatch(/^\d.* once 30 2026-12-29$/);
    expect(says("quota-lapse", quota("1"))).toMatch(/ once 1 2026-11-30$/);
    expect(says("quota-lapse", tokens({ freeTokens: "0", freeDays: "1" }))).toBe("");
  });
});
