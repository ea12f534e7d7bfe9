import { describe, expect, it } from "vitest";
import { sum } from "../money/arithmetic";
import { toText } from "../money/toText";
import type { Item } from "../model/item";
import { context, modelUnit, other, pricedOf, ptu, textTraining, tokens, usualSettings } from "./pricing.testing";

const over = (item: Item, termMonths = 12, settings = usualSettings) =>
  pricedOf(item, context("USD", { termMonths, settings }));
const months = (item: Item, termMonths = 12) => over(item, termMonths).byMonth.map(toText);

describe("an item over the term", () => {
  it("is one-time + months × monthly where every month is the same", () => {
    expect([1, 12].map((term) => toText(over(other(), term).term))).toEqual(["252", "3024"]);
    expect(toText(over(textTraining({ startMonth: "3" })).term)).toBe("288");
    expect(over(textTraining({ startMonth: "3" })).oneTimeMonth).toBe(3);
  });

  it("is in force from its first month for its months: before, at and after the end of the term", () => {
    expect(months(other({ startMonth: "2", months: "2" }), 4)).toEqual(["0", "252", "252", "0"]);
    expect(months(other({ startMonth: "3" }), 4)).toEqual(["0", "0", "252", "252"]);
    expect(months(other({ startMonth: "4", months: "1" }), 4)).toEqual(["0", "0", "0", "252"]);
    const cut = over(other({ startMonth: "3", months: "3" }), 4);
    expect([toText(cut.term), cut.warnings.map(({ code }) => code)]).toEqual(["504", ["months-past-term"]]);
    const never = over(other({ startMonth: "5" }), 4);
    expect([toText(never.term), toText(never.monthly), never.warnings.map(({ code }) => code)]).toEqual([
      "0",
      "0",
      ["starts-after-term"],
    ]);
  });

  it("grows by the month: volume × (1 + g / 100)^(k − 1), exactly", () => {
    const grown = tokens({ growthPercent: "8", requestsPerMonth: "1000" });
    const first = over(tokens({ requestsPerMonth: "1000" })).monthly;
    expect(months(grown, 3)).toEqual(["0.84", "0.9072", "0.979776"]);
    expect(toText(over(grown, 3).monthly)).toBe(toText(first));
    expect(months(tokens({ growthPercent: "-100", requestsPerMonth: "1000" }), 3)).toEqual(["0.84", "0", "0"]);
    expect(months(tokens({ growthPercent: "8", requestsPerMonth: "1000", startMonth: "2" }), 3)).toEqual([
      "0",
      "0.84",
      "0.9072",
    ]);
  });

  it("credits a free quota over the growing volume of its window: price × min(tokens in it, quota)", () => {
    const free = (more: object) =>
      toText(
        over(tokens({ requestsPerMonth: "1000", growthPercent: "10", freeDays: "75", freeTokens: "99999999", ...more }))
          .oneTime,
      );
    // 2.5 months of 1.5 million tokens, growing: (1 + 1.1 + 0.5 × 1.21) × 0.84.
    expect(free({})).toBe("-2.2722");
    expect(free({ freeTokens: "1500000" })).toBe("-0.84");
    expect(free({ growthPercent: "0" })).toBe("-2.1");
    expect(free({ months: "1" })).toBe("-0.84");
  });

  it("has what is bought once in its month alone", () => {
    const once = over(ptu({ purchase: { plan: "days-once", days: "2.5" }, startMonth: "2" }), 3);
    expect([toText(once.oneTime), toText(once.monthly), toText(once.term), once.oneTimeMonth]).toEqual([
      "252",
      "0",
      "252",
      2,
    ]);
    expect(once.warnings.map(({ code }) => code)).toContain("days-rounded-up");
    expect(toText(over(ptu({ purchase: { plan: "hours-once", hours: "36.5" } })).oneTime)).toBe("255.5");
    expect(
      toText(
        over(
          modelUnit({
            purchase: { plan: "monthly", cancelledAfterDays: "10" },
            startMonth: "2",
            card: "model-deployment-international",
          }),
        ).term,
      ),
    ).toBe("3760");
  });

  it("fault 42: takes every day of the month as it is set: 365 days a year in average months", () => {
    const daily = ptu({ purchase: { plan: "daily", daysPerMonth: "all" } });
    const year = over(daily, 12, { ...usualSettings, month: "average" });
    expect(toText(sum(year.byMonth))).toBe(String(84 * 365));
    expect(toText(over(daily, 12, { ...usualSettings, month: "31" }).monthly)).toBe(String(84 * 31));
    const hourly = ptu({ purchase: { plan: "hourly", hoursPerDay: "24", daysPerMonth: "all" } });
    expect(toText(over(hourly, 12, { ...usualSettings, month: "average" }).monthly)).toBe(String(7 * 730));
    const days = over(ptu({ purchase: { plan: "daily", daysPerMonth: "31" } }));
    expect(days.warnings).toContainEqual({
      code: "days-over-month",
      params: { days: "31", month: "30" },
      field: "purchase.daysPerMonth",
    });
  });

  it("may be a credit, below zero", () => {
    const credit = over(other({ unitPrice: "-100", quantity: "2", billing: "one-time", startMonth: "2" }));
    expect([toText(credit.oneTime), toText(credit.term), credit.lines[0]?.code]).toEqual(["-200", "-200", "credit"]);
  });
});
