import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../money/amount";
import { add, multiply, subtract, sum } from "../money/arithmetic";
import { compare, equals, isNegative, isZero } from "../money/compare";
import { toPlaces, toText } from "../money/toText";
import type { Item } from "../model/item";
import { percent, whole } from "./anyItemParts.testing";
import { octoberItem } from "./anyOctober.testing";
import { anyItemIn, anyPriced, everyCard, newTally } from "./anyPriced.testing";
import { totalOf } from "./costLine";
import { itemParts } from "./itemParts";
import { savingsPlan } from "./october.testing";
import { priceItem } from "./priceItem";
import { priceScenario } from "./priceScenario";
import { context, tokens, usualSettings } from "./pricing.testing";

/**
 * To 70 places. Each month of a plan covers a share of its own, and a sum of dozens of unlike fractions is right to
 * 200 significant digits (src/money/ratio.ts).
 */
function isSame(one: Amount, other: Amount): boolean {
  return isZero(amount(toPlaces(subtract(one, other), 70)));
}

describe("every priced item", () => {
  it("has lines that sum to its amounts, each quantity × unit price", () => {
    const tally = newTally();
    fc.assert(
      fc.property(anyPriced, ({ item, where }) => {
        const result = priceItem(item, where);
        if (!result.ok) return;
        const { priced } = result;
        tally.count(item);
        expect(equals(totalOf(priced.lines, "one-time"), priced.oneTime)).toBe(true);
        expect(equals(totalOf(priced.lines, "monthly"), priced.monthly)).toBe(true);
        for (const line of priced.lines)
          expect(equals(multiply(line.quantity, line.unitPrice), line.amount)).toBe(true);
      }),
      { numRuns: 1600 },
    );
    tally.expectEach(20);
  });

  it("has break-evens where both options cost the same and the cheaper one flips", () => {
    let crossings = 0;
    let besides = 0;
    fc.assert(
      fc.property(anyPriced, ({ item, where }) => {
        const result = priceItem(item, where);
        for (const one of result.ok ? result.priced.breakEven : []) {
          const row = one.curve.rows.find(({ mark }) => mark === "crossing");
          if (one.answer.result !== "at" || row === undefined) continue;
          const [a, b] = row.costs as [Amount, Amount];
          expect(equals(a, b), one.per).toBe(true);
          crossings += 1;
          for (const { x, costs } of one.curve.rows) {
            const [first, second] = costs as [Amount, Amount];
            if (compare(x, one.answer.value) !== 0) besides += 1;
            if (compare(x, one.answer.value) > 0) expect(compare(first, second), one.per).toBeGreaterThanOrEqual(0);
            // A cancelled month may cost just what the hours cost until day 25.
            if (compare(x, one.answer.value) < 0) expect(compare(first, second), one.per).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 800 },
    );
    expect(crossings).toBeGreaterThan(50);
    expect(besides).toBeGreaterThan(crossings);
  });

  it("never costs less for more requests", () => {
    let priced = 0;
    fc.assert(
      fc.property(whole(200_000), whole(9000), whole(1e6), whole(1e6), (inputTokens, outputTokens, some, more) => {
        const costs = [some, String(BigInt(some) + BigInt(more))].map((requestsPerMonth) =>
          priceItem(tokens({ inputTokens, outputTokens, requestsPerMonth }), context()),
        );
        const [less, greater] = costs.map((result) => (result.ok ? result.priced.monthly : null));
        // Whether a request can be priced does not hang on how many there are.
        if (!less || !greater) return expect([less, greater]).toEqual([null, null]);
        expect(compare(less, greater)).toBeLessThanOrEqual(0);
        if (more !== "0" && outputTokens !== "0") expect(compare(less, greater)).toBe(-1);
        priced += 1;
      }),
    );
    expect(priced).toBeGreaterThan(40);
  });
});

describe("a scenario", () => {
  it("totals its items, and its rows lead from the items to the total", () => {
    let several = 0;
    let timed = 0;
    const starts = fc.constantFrom("1", "1", "1", "2", "13");
    fc.assert(
      fc.property(
        fc.constantFrom("USD" as const, "CNY" as const).chain((code) =>
          fc.record({
            code: fc.constant(code),
            some: fc.array(fc.tuple(anyItemIn[code], starts, fc.constantFrom(null, null, "1", "3")), { maxLength: 9 }),
          }),
        ),
        percent,
        percent,
        percent,
        fc.integer({ min: 1, max: 60 }),
        ({ code, some }, discountPercent, contingencyPercent, taxPercent, termMonths) => {
          const items = some.map(([item, startMonth, months], index): Item => ({
            ...item,
            id: `i${index}`,
            discountPercent,
            startMonth,
            ...("months" in item ? { months } : {}),
          }));
          const adjustments = { discountPercent, contingencyPercent, taxPercent };
          const priced = priceScenario(
            { name: "", currency: code, savingsPlan: null, items },
            { rateCards: everyCard, factors: [], settings: usualSettings, termMonths, adjustments },
          );
          const ok = priced.items.flatMap((result) => (result.ok ? [result.priced] : []));
          expect(priced.complete).toBe(ok.length === items.length);
          expect(equals(priced.totals.monthly, sum(ok.map((one) => one.monthly)))).toBe(true);
          // The one rule of an item over the term: every sum over items, months and parts is taken from it.
          expect(equals(priced.totals.term, sum(ok.map((one) => one.term)))).toBe(true);
          expect(equals(priced.totals.term, sum(priced.totals.byMonth))).toBe(true);
          expect(toText(sum(itemParts(priced).map((part) => part.amount)))).toBe(toText(priced.adjusted.term));
          if (ok.every((one) => one.isEveryMonth)) {
            expect(
              equals(
                priced.totals.term,
                add(priced.totals.oneTime, multiply(amount(termMonths), priced.totals.monthly)),
              ),
            ).toBe(true);
          } else timed += 1;
          if (ok.length > 1) several += 1;
          const rows = priced.rows.filter((row) => row.code !== "total");
          for (const name of ["oneTime", "monthly", "term"] as const) {
            expect(equals(sum(rows.map((row) => row.amounts[name])), priced.adjusted[name])).toBe(true);
          }
          expect(equals(priced.adjusted.term, sum(priced.adjusted.byMonth))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    expect(several).toBeGreaterThan(50);
    expect(timed).toBeGreaterThan(30);
  });

  it("with a savings plan costs its items and the plan, in every sum and part", () => {
    const seen = { covering: 0, lapsing: 0, over: 0, shorter: 0, longer: 0, discounted: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(octoberItem, fc.constantFrom("1", "1", "2"), fc.constantFrom(null, null, "3")), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.record({
          commitmentPerMonth: fc.constantFrom("1000", "4990", "5000", "12340", "300000"),
          termMonths: fc.constantFrom("3" as const, "6" as const, "12" as const, "24" as const),
          payment: fc.constantFrom("all-upfront" as const, "no-upfront" as const),
        }),
        fc.constantFrom(1, 4, 12, 30),
        percent,
        (some, plan, termMonths, discountPercent) => {
          const items = some.map(([item, startMonth, months], index): Item => ({
            ...item,
            id: `i${index}`,
            startMonth,
            ...("months" in item ? { months } : {}),
          }));
          const priced = priceScenario(
            { name: "", currency: "CNY", savingsPlan: savingsPlan(plan), items },
            {
              rateCards: everyCard,
              factors: [],
              settings: usualSettings,
              termMonths,
              adjustments: { discountPercent, contingencyPercent: "10", taxPercent: "6" },
            },
          );
          if (priced.savingsPlan?.ok !== true) throw new Error(JSON.stringify(priced.savingsPlan));
          const { oneTime, byMonth, months, lines, coverage } = priced.savingsPlan.priced;
          const ok = priced.items.flatMap((result) => (result.ok ? [result.priced] : []));
          const { totals, adjusted } = priced;
          expect(isSame(totals.monthly, add(sum(ok.map((one) => one.monthly)), byMonth[0] ?? amount(0)))).toBe(true);
          expect(isSame(totals.term, sum([...ok.map((one) => one.term), oneTime, ...byMonth]))).toBe(true);
          expect(isSame(totals.term, sum(totals.byMonth))).toBe(true);
          expect(isSame(adjusted.term, sum(adjusted.byMonth))).toBe(true);
          expect(isSame(sum(itemParts(priced).map((part) => part.amount)), adjusted.term)).toBe(true);
          expect(isSame(totalOf(lines, "one-time"), oneTime)).toBe(true);
          expect(isSame(totalOf(lines, "monthly"), byMonth[0] ?? amount(0))).toBe(true);
          const rows = priced.rows.filter((row) => row.code !== "total");
          for (const name of ["oneTime", "monthly", "term"] as const)
            expect(isSame(sum(rows.map((row) => row.amounts[name])), adjusted[name])).toBe(true);
          for (const { list, covered, left, unused, cost } of months) {
            expect(isSame(add(covered, left), list)).toBe(true);
            // Nothing lapses while something is left at list price.
            expect(isZero(left) || isZero(unused)).toBe(true);
            expect(isNegative(unused) || isNegative(left) || isNegative(cost)).toBe(false);
          }
          if (coverage.items.length > 0) seen.covering += 1;
          if (months.some(({ unused }) => !isZero(unused))) seen.lapsing += 1;
          if (months.some(({ covered, left }) => !isZero(left) && !isZero(covered))) seen.over += 1;
          if (Number(plan.termMonths) < termMonths) seen.shorter += 1;
          if (Number(plan.termMonths) > termMonths) seen.longer += 1;
          if (coverage.items.some(({ item }) => item.discountPercent !== "0")) seen.discounted += 1;
        },
      ),
      { numRuns: 200 },
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(4);
  });
});
