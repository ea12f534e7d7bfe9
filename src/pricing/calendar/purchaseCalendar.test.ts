import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { divide, multiply, sum } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { buildRateCards } from "../../rates/card/rateCards";
import type { Item, SavingsPlan } from "../../model/item";
import type { Adjustments } from "../../model/settings";
import { anyPriced, newTally } from "../anyPriced.testing";
import { percent } from "../anyItemParts.testing";
import { octoberItem } from "../anyOctober.testing";
import type { PricingContext } from "../context";
import { october, octoberTokens, savingsPlan } from "../october.testing";
import { priceScenario } from "../priceScenario";
import { context, modelUnit, other, ptu, textTraining, tokens } from "../pricing.testing";
import { BEIJING, reservation } from "../reservation/reservation.testing";
import { purchaseCalendar, type PurchaseCalendar } from "./purchaseCalendar";

const NO_ADJUSTMENTS: Adjustments = { discountPercent: "0", contingencyPercent: "0", taxPercent: "0" };

interface Given {
  readonly where?: PricingContext;
  readonly start?: string;
  readonly plan?: SavingsPlan | null;
  readonly adjustments?: Adjustments;
}

function calendarOf(items: readonly Item[], given: Given = {}): PurchaseCalendar {
  const { where = context(), start = "2026-12-01", plan = null, adjustments = NO_ADJUSTMENTS } = given;
  const named = items.map((item, place) => ({ ...item, id: `i${place + 1}` }));
  const scenario = { name: "S", currency: where.currency, items: named, savingsPlan: plan };
  return purchaseCalendar(priceScenario(scenario, { ...where, adjustments }), { ...where, start });
}

/** Each entry in a line: what, when, how often, and what is paid. */
function linesOf({ entries }: PurchaseCalendar): readonly string[] {
  return entries.map(({ key, at, until, days, amount }) =>
    [key, at, ...(until === null ? [] : [`to ${until} on ${days} days`]), amount === null ? "–" : toText(amount)].join(
      " ",
    ),
  );
}

const twoMonths = context("USD", { termMonths: 2 });
const beijing = context("CNY", { rateCards: buildRateCards([BEIJING], []), termMonths: 2 });

describe("purchaseCalendar", () => {
  it("orders days at the start of each month and says when they expire (RULES.md section 3)", () => {
    const item = ptu({ purchase: { plan: "daily", daysPerMonth: "22" } });
    const lines = linesOf(calendarOf([item], { where: twoMonths, start: "2027-01-31" }));
    expect(lines.map((line) => line.replace(/ [\d.]+$/, ""))).toEqual([
      "i1-order-1 2027-01-31T00:00",
      "i1-expiry-1 2027-02-21T23:59 –",
      "i1-order-2 2027-02-28T00:00",
      "i1-expiry-2 2027-03-21T23:59 –",
    ]);
  });

  it("renews a reservation of every day on the day before it expires, PTU and model units when a month begins", () => {
    const daily = reservation({ purchase: { plan: "daily", daysPerMonth: "all" } });
    expect(
      linesOf(calendarOf([daily], { where: beijing })).map((line) => line.split(" ").slice(0, 2).join(" ")),
    ).toEqual(["i1-order-1 2026-12-01T00:00", "i1-renewal-2 2026-12-30T08:20", "i1-expiry-2 2027-01-31T23:59"]);
    const unit = modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: null } });
    expect(linesOf(calendarOf([unit], { where: twoMonths }))).toEqual([
      "i1-order-1 2026-12-01T00:00 9400",
      "i1-renewal-2 2027-01-01T00:00 9400",
      "i1-expiry-2 2027-01-31T23:59 –",
    ]);
  });

  it("runs a block at 22:00 on each day that it is bought for, and splits its cost over them", () => {
    const nights = reservation({ purchase: { plan: "block", daysPerMonth: "10" } });
    const found = calendarOf([nights], { where: beijing });
    expect(linesOf(found).map((line) => line.replace(/ [\d.]+$/, ""))).toEqual([
      "i1-block-1 2026-12-01T22:00 to 2026-12-02T06:00 on 10 days",
      "i1-block-2 2027-01-01T22:00 to 2027-01-02T06:00 on 10 days",
    ]);
    expect(found.byDay).toHaveLength(20);
    expect(found.byDay[9]?.when).toBe("2026-12-10");
  });

  it("pays a cancelled month in full and gets the rest back: 10 days × 1.2 ÷ 30 of 9,400 are 3,760", () => {
    const unit = modelUnit({ purchase: { plan: "monthly", cancelledAfterDays: "10" } });
    expect(linesOf(calendarOf([unit], { where: twoMonths }))).toEqual([
      "i1-order-1 2026-12-01T00:00 9400",
      "i1-cancel-1 2026-12-11T00:00 -5640",
    ]);
  });

  it("pays a term in full and settles a change of it on its day", () => {
    const where = { ...beijing, termMonths: 6 };
    const term = { plan: "term", days: "60", cancelledAfterHours: "240", resized: null } as const;
    const [order = "", cancel = ""] = linesOf(calendarOf([reservation({ purchase: term })], { where }));
    expect(order).toMatch(/^i1-order-1 2026-12-01T00:00 \d/);
    expect(cancel).toMatch(/^i1-cancel-1 2026-12-11T00:00 -\d/);
    const kept = linesOf(calendarOf([reservation({ purchase: { ...term, cancelledAfterHours: null } })], { where }));
    expect(kept.at(-1)).toBe("i1-expiry-1 2027-01-29T23:59 –");
  });

  it("bills use at the end of its month, charges training at its start, and says when the free quota lapses", () => {
    const items = [
      tokens({ freeTokens: "1000000", freeDays: "30", startMonth: "2" }),
      textTraining(),
      other({ unitPrice: "-2.5", quantity: "4" }),
    ];
    const lines = linesOf(calendarOf(items, { where: twoMonths })).map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(lines).toEqual([
      "i2-charge-1 2026-12-01T00:00",
      "i3-charge-1 2026-12-01T00:00",
      "i3-charge-2 2027-01-01T00:00",
      "i1-quota-end-2 2027-01-31T00:00",
      "i1-use-2 2027-01-31T23:59",
    ]);
  });

  it("pays a commitment month by month or at once, and ends it with its own term", () => {
    const item = octoberTokens({ requestsPerMonth: "2000000" });
    const monthly = calendarOf([item], {
      where: october,
      plan: savingsPlan({ payment: "no-upfront", termMonths: "3" }),
    });
    expect(linesOf(monthly).filter((line) => line.startsWith("plan"))).toEqual([
      "plan-commitment-1 2026-12-01T00:00 10000",
      "plan-commitment-2 2027-01-01T00:00 10000",
      "plan-commitment-3 2027-02-01T00:00 10000",
      "plan-commitment-end-4 2027-03-01T00:00 –",
    ]);
    const upfront = calendarOf([item], { where: october, plan: savingsPlan({ termMonths: "24" }) });
    expect(linesOf(upfront).filter((line) => line.startsWith("plan"))).toEqual([
      "plan-commitment-1 2026-12-01T00:00 240000",
      "plan-commitment-end-25 2028-12-01T00:00 –",
    ]);
  });

  it("says what the days cost that the plan's months of 30 days leave out", () => {
    const item = ptu({ purchase: { plan: "daily", daysPerMonth: "all" } });
    const year = calendarOf([item]);
    expect(year.apart === null ? null : [toText(year.apart.plannedDays), year.apart.calendarDays]).toEqual([
      "360",
      365,
    ]);
    const { totals } = priceScenario(
      { name: "", currency: "USD", items: [item], savingsPlan: null },
      { ...context(), adjustments: NO_ADJUSTMENTS },
    );
    expect(year.apart && toText(year.apart.cost)).toBe(toText(divide(multiply(totals.monthly, amount(5)), amount(30))));
    const average = { ...context(), settings: { ...context().settings, month: "average" as const } };
    expect(calendarOf([item], { where: average }).apart).toBeNull();
    expect(calendarOf([ptu({ purchase: { plan: "daily", daysPerMonth: "22" } })]).apart).toBeNull();
  });
});

describe("what is paid when", () => {
  const start = fc.constantFrom("2026-12-01", "2027-01-31", "2028-02-29", "2026-11-30");
  const adjustments = fc.record({ discountPercent: percent, contingencyPercent: percent, taxPercent: percent });

  function expectWhole(found: PurchaseCalendar): void {
    for (const each of [found.byMonth, found.byDay])
      expect(toText(sum(each.map(({ amount }) => amount)))).toBe(toText(found.total));
    expect(new Set(found.entries.map(({ key }) => key)).size).toBe(found.entries.length);
    expect(found.entries.map(({ at }) => at)).toEqual(found.entries.map(({ at }) => at).toSorted());
  }

  it("sums to the term total by month and by day, for items of every kind", () => {
    const tally = newTally();
    fc.assert(
      fc.property(anyPriced, start, adjustments, fc.constantFrom("1", "2"), (one, from, some, startMonth) => {
        const item = { ...one.item, startMonth, discountPercent: "12.5" };
        const found = calendarOf([item], { where: one.where, start: from, adjustments: some });
        if (found.byMonth.length > 0) tally.count(item);
        expectWhole(found);
      }),
      { numRuns: 500 },
    );
    tally.expectEach(3);
  });

  it("does so with a savings plan that pays for some of it", () => {
    let paid = 0;
    fc.assert(
      fc.property(
        fc.array(octoberItem, { minLength: 1, maxLength: 4 }),
        start,
        adjustments,
        fc.constantFrom("all-upfront" as const, "no-upfront" as const),
        (items, from, some, payment) => {
          const plan = savingsPlan({ payment, termMonths: "3", commitmentPerMonth: "2000" });
          const found = calendarOf(items, { where: october, start: from, adjustments: some, plan });
          if (found.entries.some(({ is }) => is === "commitment")) paid += 1;
          expectWhole(found);
        },
      ),
      { numRuns: 150 },
    );
    expect(paid).toBeGreaterThan(100);
  });

  it("does so for every way to buy a reservation", () => {
    const purchases = [
      { plan: "daily", daysPerMonth: "all" },
      { plan: "daily", daysPerMonth: "12.5" },
      { plan: "block", daysPerMonth: "all" },
      { plan: "block", daysPerMonth: "7" },
      { plan: "term", days: "30", cancelledAfterHours: "100", resized: null },
      {
        plan: "term",
        days: "30",
        cancelledAfterHours: null,
        resized: { afterHours: "240", inputTpm: "300000", outputTpm: "120000" },
      },
    ] as const;
    for (const purchase of purchases) expectWhole(calendarOf([reservation({ purchase })], { where: beijing }));
  });
});
