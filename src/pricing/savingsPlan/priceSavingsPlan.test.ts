import { describe, expect, it } from "vitest";
import { sum } from "../../money/arithmetic";
import { toPlaces, toText } from "../../money/toText";
import type { Item, SavingsPlan } from "../../model/item";
import { itemParts } from "../itemParts";
import { priceScenario } from "../priceScenario";
import { roundingOfItems } from "../quote/roundedColumn";
import { imageTraining, media, october, octoberTokens, savingsPlan } from "../october.testing";
import { other } from "../pricing.testing";

/** Requests that cost as much a month at list price: 1,000 + 1,000 tokens at 2 and 8 a million are ¥0.01. */
const costing = (list: number) => String(list * 100);

function scenario(items: readonly Item[], plan: Partial<SavingsPlan> | null = {}, termMonths = 12) {
  return priceScenario(
    {
      name: "",
      currency: "CNY",
      savingsPlan: plan === null ? null : savingsPlan(plan),
      items: items.map((item, index) => ({ ...item, id: `i${index}` })),
    },
    {
      rateCards: october.rateCards,
      factors: [],
      settings: october.settings,
      termMonths,
      adjustments: { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" },
    },
  );
}

function planOf(items: readonly Item[], plan: Partial<SavingsPlan> = {}, termMonths = 12) {
  const priced = scenario(items, plan, termMonths);
  if (priced.savingsPlan?.ok !== true) throw new Error(JSON.stringify(priced.savingsPlan));
  return { ...priced.savingsPlan.priced, scenario: priced };
}

const month = (items: readonly Item[], plan: Partial<SavingsPlan> = {}, place = 0) => {
  const found = planOf(items, plan).months[place];
  if (found === undefined) throw new Error("no such month");
  const { list, demand, covered, left, unused, cost } = found;
  return [list, demand, covered, left, unused, cost].map((each) => toPlaces(each, 2).replace(/\.00$/, ""));
};
const LIST_DEMAND_COVERED_LEFT_UNUSED_COST = (...all: readonly string[]) => all;

describe("a month of a savings plan", () => {
  it("of ¥10,000, 12 months, all upfront, takes ¥0.80 of its credit for ¥1 of class A (savings-plan-rules.md)", () => {
    expect(month([octoberTokens({ requestsPerMonth: costing(1) })])).toEqual(
      LIST_DEMAND_COVERED_LEFT_UNUSED_COST("1", "0.80", "1", "0", "9999.20", "10000"),
    );
    expect(month([octoberTokens({ requestsPerMonth: costing(12_500) })])).toEqual(
      LIST_DEMAND_COVERED_LEFT_UNUSED_COST("12500", "10000", "12500", "0", "0", "10000"),
    );
  });

  it("costs the commitment where the demand is below it, and the rest at list price above it", () => {
    expect(month([octoberTokens({ requestsPerMonth: costing(12_499) })])).toEqual(
      LIST_DEMAND_COVERED_LEFT_UNUSED_COST("12499", "9999.20", "12499", "0", "0.80", "10000"),
    );
    expect(month([octoberTokens({ requestsPerMonth: costing(20_000) })])).toEqual(
      LIST_DEMAND_COVERED_LEFT_UNUSED_COST("20000", "16000", "12500", "7500", "0", "17500"),
    );
  });

  it("weighs each class with its own factor: A 0.80, B 0.71, C 1", () => {
    const items = [
      octoberTokens({ requestsPerMonth: costing(1000) }),
      // wan3.0-video at 0.3 a second, class B.
      media({ quantityPerMonth: "10000" }),
      // deepseek-v3.2, class C, at 2 and 3 a million.
      octoberTokens({ model: "deepseek-v3.2", requestsPerMonth: "200000" }),
    ];
    // 1,000 × 0.80 + 3,000 × 0.71 + 1,000 × 1.
    expect(month(items)).toEqual(LIST_DEMAND_COVERED_LEFT_UNUSED_COST("5000", "3930", "5000", "0", "6070", "10000"));
  });

  it("leaves what third parties serve, training, own costs and fine-tuned models at list price", () => {
    const items = [
      octoberTokens({ requestsPerMonth: costing(1000) }),
      octoberTokens({ model: "kimi/kimi-k3" }),
      octoberTokens({
        card: "model-studio-tuned-tokens-beijing-cny",
        cardVersion: "2026-09",
        model: "qwen3-32b",
        fineTuned: true,
      }),
      imageTraining(),
      other(),
      media({ card: "model-studio-other-singapore-cny" }),
    ];
    const { coverage, scenario: priced } = planOf(items);
    expect(priced.complete).toBe(true);
    expect(coverage.items.map(({ item }) => item.id)).toEqual(["i0"]);
    expect(coverage.uncovered.map(({ item, reason }) => `${item.id} ${reason}`)).toEqual([
      "i1 third-party",
      "i2 fine-tuned",
      "i3 kind",
      "i4 kind",
      "i5 region",
    ]);
    expect(month(items)[0]).toBe("1000");
  });

  it("says which models the page places in no class", () => {
    const { warnings, coverage } = planOf([media({ model: "fun-music-v1", variant: "" })]);
    const uncovered = warnings.find(({ code }) => code === "savings-plan-uncovered");
    expect(uncovered?.params["models"]).toBe("fun-music-v1");
    expect(coverage.uncovered.map(({ reason }) => reason)).toEqual(["unplaced"]);
  });

  it("comes after the free quota, cache and batch", () => {
    // 1,000 million tokens a month at 5 on average; 100 million of them free in the first month.
    const free = octoberTokens({ freeTokens: "100000000", freeDays: "30" });
    expect(month([free])[0]).toBe("4500");
    expect(month([free], {}, 1)[0]).toBe("5000");
    const priced = scenario([free]);
    expect(toText(priced.totals.term)).toBe(toText(scenario([octoberTokens()]).totals.term));
    const batch = octoberTokens({ batchPercent: "100" });
    expect(month([batch])[0]).toBe("2500");
    expect(month([octoberTokens({ cacheHitPercent: "50" })])[0]).toBe("4600");
  });

  it("follows growth, start and end of an item", () => {
    const { months } = planOf([octoberTokens({ growthPercent: "100", startMonth: "2", months: "2" })]);
    expect(months.slice(0, 5).map(({ list }) => toText(list))).toEqual(["0", "5000", "10000", "0", "0"]);
    expect(months.slice(0, 3).map(({ unused }) => toText(unused))).toEqual(["10000", "6000", "2000"]);
  });
});

describe("a term with a savings plan", () => {
  const items = [octoberTokens({ requestsPerMonth: costing(20_000) })];
  const totals = (plan: Partial<SavingsPlan>, termMonths: number) => {
    const { totals: all } = scenario(items, plan, termMonths);
    return [all.oneTime, all.monthly, all.term].map(toText);
  };

  it("pays all of it at the start, or month by month", () => {
    expect(totals({}, 12)).toEqual(["120000", "7500", "210000"]);
    // Nothing upfront: class A at 0.82, so that 10,000 cover 12,195.12 of it.
    const [oneTime, monthly = ""] = totals({ payment: "no-upfront" }, 12);
    expect([oneTime, Number(monthly).toFixed(2)]).toEqual(["0", "17804.88"]);
  });

  it("is at list price after a plan that is shorter", () => {
    // 6 months, all upfront, class A at 0.82.
    const inPlan = 20_000 - 10_000 / 0.82;
    const priced = scenario(items, { termMonths: "6" }, 12);
    expect(toText(priced.totals.oneTime)).toBe("60000");
    expect(Number(toText(priced.totals.term))).toBeCloseTo(60_000 + 6 * inPlan + 6 * 20_000, 6);
    expect(priced.totals.byMonth.slice(6).map(toText)).toEqual(Array(6).fill("20000"));
    expect(priced.isEveryMonth).toBe(false);
  });

  it("pays all of a plan that is longer, and says by how much", () => {
    const { warnings, scenario: priced } = planOf(items, { termMonths: "24" }, 12);
    expect(toText(priced.totals.oneTime)).toBe("240000");
    expect(warnings.find(({ code }) => code === "savings-plan-outlasts")?.params["months"]).toBe("12");
  });

  it("sums up to rows, months and parts", () => {
    const priced = scenario([...items, other({ unitPrice: "100" })], {}, 12);
    expect(priced.rows.map(({ code }) => code).slice(0, 2)).toEqual(["items", "savings-plan"]);
    expect(priced.rows[1]?.amounts && toText(priced.rows[1].amounts.term)).toBe("-30000");
    expect(toText(sum(priced.totals.byMonth))).toBe(toText(priced.totals.term));
    const parts = itemParts(priced);
    expect(toText(sum(parts.map((part) => part.amount)))).toBe(toText(priced.adjusted.term));
    expect(parts.filter(({ item }) => item === null).map((part) => toText(part.amount))).toEqual(["120000"]);
  });

  it("leaves no rounding where the items, without the plan, add up", () => {
    expect(toText(roundingOfItems(scenario(items)).monthly)).toBe("0");
  });

  it("takes nothing but what a discounted item still costs off for it", () => {
    // Half price on the item: the plan pays for 12,500 of list, which were counted at 6,250.
    const half = items.map((item) => ({ ...item, discountPercent: "50" as const }));
    const priced = scenario(half, {}, 12);
    expect(toText(priced.totals.monthly)).toBe("7500");
    expect(toText(priced.adjusted.monthly)).toBe("3750");
    expect(toText(priced.adjusted.term)).toBe(String(120_000 + 12 * 3750));
    expect(toText(sum(itemParts(priced).map((part) => part.amount)))).toBe(toText(priced.adjusted.term));
  });

  it("has lines of its first month that sum to what it adds, with their working", () => {
    const { lines, working, oneTime, byMonth } = planOf(items);
    const of = (billing: string) => sum(lines.filter((line) => line.billing === billing).map((line) => line.amount));
    expect([toText(of("one-time")), toText(of("monthly"))]).toEqual([toText(oneTime), toText(byMonth[0]!)]);
    expect(working.map(({ code, result }) => `${code} ${toText(result)}`)).toEqual([
      "savings-plan-upfront 120000",
      "savings-plan-demand 16000",
      "savings-plan-covered 12500",
      "savings-plan-left 7500",
    ]);
  });
});

describe("a savings plan that is not sold", () => {
  const refusal = (plan: Partial<SavingsPlan>) => {
    const { savingsPlan: result, complete } = scenario([octoberTokens()], plan);
    expect(complete).toBe(result?.ok !== false);
    return result?.ok === false ? result.problems.map(({ path, code }) => `${path} ${code}`) : [];
  };

  it.each([
    ["990", ["commitmentPerMonth commitment-not-sold"]],
    ["1000", []],
    ["1005", ["commitmentPerMonth commitment-not-sold"]],
    ["1010", []],
    ["5000000", []],
  ])("of %s a month: %j", (commitmentPerMonth, problems) => {
    expect(refusal({ commitmentPerMonth })).toEqual(problems);
  });

  it("is refused on a card that sells none", () => {
    expect(refusal({ card: "nowhere" })).toEqual(["card card-unknown"]);
    expect(refusal({ card: "model-studio-tokens-beijing-cny", cardVersion: "2026-10" })).toEqual([
      "card card-has-no-kind",
    ]);
  });

  it("is in no total", () => {
    const refused = scenario([octoberTokens()], { commitmentPerMonth: "5" });
    expect(toText(refused.totals.term)).toBe("60000");
    expect(refused.rows.map(({ code }) => code)).toContain("savings-plan");
  });
});
