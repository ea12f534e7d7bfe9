import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../money/amount";
import { add, multiply, sum } from "../money/arithmetic";
import { compare, equals } from "../money/compare";
import { listModels, type PriceKind } from "../rates/listModels";
import { listSpecs } from "../rates/listSpecs";
import type { Item } from "../model/item";
import type { Currency } from "../model/quantities";
import { totalOf } from "./costLine";
import { priceItem } from "./priceItem";
import { priceScenario } from "./priceScenario";
import { context, modelUnit, ptu, textTraining, tokens, usualSettings, videoTraining } from "./pricing.testing";

const { book } = context();
const currency = fc.constantFrom<Currency>("USD", "CNY");
const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
const percent = fc.constantFrom("0", "12.5", "33.3", "100");

function modelOf(kind: PriceKind, code: Currency) {
  return fc.constantFrom(...listModels(book, kind, code));
}

/** Items on real prices of every kind, some of which are refused. */
const anyPriced: fc.Arbitrary<{ item: Item; code: Currency }> = currency.chain((code) => {
  const on = (kind: PriceKind) => modelOf(kind, code).map((one) => ({ card: one.card, cardVersion: one.version, model: one.model }));
  const plan = fc.oneof(
    fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: fc.constantFrom("0", "0.333", "8", "23.9999", "24"), daysPerMonth: whole(31) }),
    fc.record({ plan: fc.constant("daily" as const), daysPerMonth: whole(31) }),
  );
  const units = fc.oneof(
    fc.record({ plan: fc.constant("hourly" as const), hoursPerDay: fc.constantFrom("0", "9.99", "24"), daysPerMonth: whole(31) }),
    fc.record({ plan: fc.constant("monthly" as const), cancelledAfterDays: fc.option(fc.constantFrom("0", "1.5", "24", "25", "30"), { nil: null }) }),
  );
  const items: fc.Arbitrary<Item>[] = [
    fc.record({ at: on("text-training"), trainingTokens: whole(1e9), mixedTokens: whole(1e6), epochs: whole(9) }).map(({ at, ...rest }) => textTraining({ ...at, ...rest })),
    fc.record({ at: on("video-training"), maxPixels: whole(1e6), epochs: whole(500) }).map(({ at, ...rest }) => videoTraining({ ...at, ...rest })),
    fc.record({ at: on("ptu"), inputTpm: whole(4e6), outputTpm: whole(4e5), purchase: plan, mode: fc.constantFrom("instruct" as const, "thinking" as const) }).map(({ at, ...rest }) => ptu({ ...at, ...rest })),
    fc.record({ at: on("model-unit"), replicas: whole(40), purchase: units }).map(({ at, ...rest }) => {
      const [spec = ""] = listSpecs(book, at.card, at.cardVersion, at.model);
      return modelUnit({ ...at, ...rest, spec });
    }),
    fc.record({
      at: on("tokens"), requestsPerMonth: whole(1e7), inputTokens: whole(300_000), outputTokens: whole(9000), cacheHitPercent: percent, batchPercent: percent,
      rounds: fc.integer({ min: 1, max: 9 }).map(String), systemTokens: whole(3000), freeTokens: whole(1e7), freeDays: whole(180),
    }).map(({ at, ...rest }) => tokens({ ...at, ...rest })),
  ];
  return fc.oneof(...items).map((item) => ({ item, code }));
});

describe("every priced item", () => {
  it("has lines that sum to its amounts, each quantity × unit price", () => {
    fc.assert(fc.property(anyPriced, ({ item, code }) => {
      const result = priceItem(item, context(code));
      if (!result.ok) return;
      const { priced } = result;
      expect(equals(totalOf(priced.lines, "one-time"), priced.oneTime)).toBe(true);
      expect(equals(totalOf(priced.lines, "monthly"), priced.monthly)).toBe(true);
      for (const line of priced.lines) expect(equals(multiply(line.quantity, line.unitPrice), line.amount)).toBe(true);
    }), { numRuns: 400 });
  });

  it("has break-evens where both options cost the same and the cheaper one flips", () => {
    fc.assert(fc.property(anyPriced, ({ item, code }) => {
      const result = priceItem(item, context(code));
      for (const one of result.ok ? result.priced.breakEven : []) {
        const row = one.curve.rows.find(({ mark }) => mark === "crossing");
        if (one.answer.result !== "at" || row === undefined) continue;
        const [a, b] = row.costs as [Amount, Amount];
        expect(equals(a, b), one.per).toBe(true);
        for (const { x, costs } of one.curve.rows) {
          const [first, second] = costs as [Amount, Amount];
          if (compare(x, one.answer.value) > 0) expect(compare(first, second), one.per).toBeGreaterThanOrEqual(0);
          // A cancelled month may cost just what the hours cost until day 25.
          if (compare(x, one.answer.value) < 0) expect(compare(first, second), one.per).toBeLessThanOrEqual(0);
        }
      }
    }), { numRuns: 400 });
  });

  it("never costs less for more requests", () => {
    fc.assert(fc.property(whole(200_000), whole(9000), whole(1e6), whole(1e6), (inputTokens, outputTokens, some, more) => {
      const cost = (requestsPerMonth: string) => {
        const result = priceItem(tokens({ inputTokens, outputTokens, requestsPerMonth }), context());
        return result.ok ? result.priced.monthly : amount(-1);
      };
      expect(compare(cost(some), cost(String(BigInt(some) + BigInt(more))))).toBeLessThanOrEqual(0);
    }));
  });
});

describe("a scenario", () => {
  it("totals its items, and its rows lead from the items to the total", () => {
    fc.assert(fc.property(fc.array(anyPriced, { maxLength: 6 }), percent, percent, percent, fc.integer({ min: 1, max: 60 }), (some, discountPercent, contingencyPercent, taxPercent, termMonths) => {
      const items = some.filter((one) => one.code === "USD").map(({ item }, index) => ({ ...item, id: `i${index}`, discountPercent }));
      const adjustments = { discountPercent, contingencyPercent, taxPercent };
      const priced = priceScenario({ name: "", currency: "USD", items }, { book, factors: [], settings: usualSettings, termMonths, adjustments });
      const ok = priced.items.flatMap((result) => (result.ok ? [result.priced] : []));
      expect(priced.complete).toBe(ok.length === items.length);
      expect(equals(priced.totals.monthly, sum(ok.map((one) => one.monthly)))).toBe(true);
      expect(equals(priced.totals.term, add(priced.totals.oneTime, multiply(amount(termMonths), priced.totals.monthly)))).toBe(true);
      const rows = priced.rows.filter((row) => row.code !== "total");
      for (const name of ["oneTime", "monthly", "term"] as const) {
        expect(equals(sum(rows.map((row) => row.amounts[name])), priced.adjusted[name])).toBe(true);
      }
      expect(equals(priced.adjusted.term, add(priced.adjusted.oneTime, multiply(amount(termMonths), priced.adjusted.monthly)))).toBe(true);
    }));
  });
});
