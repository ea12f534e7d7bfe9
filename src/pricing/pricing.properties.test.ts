import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../money/amount";
import { add, multiply, negate, sum } from "../money/arithmetic";
import { compare, equals } from "../money/compare";
import { toText } from "../money/toText";
import { listModels, type PriceKind } from "../rates/listModels";
import { listSpecs } from "../rates/listSpecs";
import type { StepCode } from "../model/codes";
import type { Item } from "../model/item";
import type { Currency } from "../model/quantities";
import { totalOf } from "./costLine";
import { evaluated } from "./evaluated.testing";
import { itemParts } from "./itemParts";
import { priceItem } from "./priceItem";
import { priceScenario } from "./priceScenario";
import { context, modelUnit, other, ptu, textTraining, tokens, usualSettings, videoTraining } from "./pricing.testing";

const { rateCards } = context();
const currency = fc.constantFrom<Currency>("USD", "CNY");
const whole = (max: number) => fc.integer({ min: 0, max }).map(String);
const percent = fc.constantFrom("0", "12.5", "33.3", "100");

function modelOf(kind: PriceKind, code: Currency) {
  return fc.constantFrom(...listModels(rateCards, kind, code));
}

const TWINS = {
  USD: { tokenCard: "model-studio-billing", tokenModel: "qwen-plus" },
  CNY: { tokenCard: "model-studio-tokens-beijing-cny", tokenModel: "qwen-plus" },
} as const;
const traffic = fc.record({
  peakRequestsPerMinute: whole(900),
  averageRequestsPerMinute: whole(600),
  inputTokens: whole(4000),
  outputTokens: whole(900),
  cacheHitPercent: percent,
  headroomPercent: fc.constant("0"),
  quotaFactors: fc.boolean(),
  overflowLeftOut: fc.boolean(),
});

/** Items on real prices of every kind, some of which are refused. */
const anyPriced: fc.Arbitrary<{ item: Item; code: Currency }> = currency.chain((code) => {
  const on = (kind: PriceKind) =>
    modelOf(kind, code).map((one) => ({ card: one.card, cardVersion: one.version, model: one.model }));
  const plan = fc.oneof(
    fc.record({
      plan: fc.constant("hourly" as const),
      hoursPerDay: fc.constantFrom("0", "0.333", "8", "23.9999", "24"),
      daysPerMonth: whole(31),
    }),
    fc.record({ plan: fc.constant("daily" as const), daysPerMonth: whole(31) }),
  );
  const units = fc.oneof(
    fc.record({
      plan: fc.constant("hourly" as const),
      hoursPerDay: fc.constantFrom("0", "9.99", "24"),
      daysPerMonth: whole(31),
    }),
    fc.record({
      plan: fc.constant("monthly" as const),
      cancelledAfterDays: fc.option(fc.constantFrom("0", "1.5", "24", "25", "30"), { nil: null }),
    }),
  );
  const items: fc.Arbitrary<Item>[] = [
    fc
      .record({
        at: on("text-training"),
        trainingTokens: whole(1e9),
        mixedTokens: whole(1e6),
        epochs: whole(9),
        cancelledAfterTokens: fc.constantFrom(null, null, "1", "5000000"),
      })
      .map(({ at, ...rest }) => textTraining({ ...at, ...rest })),
    fc
      .record({ at: on("video-training"), maxPixels: whole(1e6), epochs: whole(500) })
      .map(({ at, ...rest }) => videoTraining({ ...at, ...rest })),
    fc
      .record({
        at: on("ptu"),
        inputTpm: whole(4e6),
        outputTpm: whole(4e5),
        purchase: plan,
        mode: fc.constantFrom("instruct" as const, "thinking" as const),
      })
      .map(({ at, ...rest }) => ptu({ ...at, ...rest })),
    fc
      .record({
        at: on("ptu"),
        inputTpm: whole(4e6),
        outputTpm: whole(4e5),
        purchase: plan,
        traffic,
        growthPercent: fc.constantFrom("0", "8"),
      })
      .map(({ at, ...rest }) => ptu({ ...at, ...TWINS[code], ...rest })),
    fc.record({ at: on("model-unit"), replicas: whole(40), purchase: units }).map(({ at, ...rest }) => {
      const [spec = ""] = listSpecs(rateCards, at.card, at.cardVersion, at.model);
      return modelUnit({ ...at, ...rest, spec });
    }),
    fc
      .record({
        at: on("tokens"),
        requestsPerMonth: whole(1e7),
        inputTokens: whole(300_000),
        outputTokens: whole(9000),
        cacheHitPercent: percent,
        batchPercent: percent,
        rounds: fc.integer({ min: 1, max: 9 }).map(String),
        systemTokens: whole(3000),
        freeTokens: whole(1e7),
        freeDays: whole(180),
        growthPercent: fc.constantFrom("0", "8", "-100"),
      })
      .map(({ at, ...rest }) => tokens({ ...at, ...rest })),
    fc
      .record({
        unitPrice: fc.constantFrom("0", "9.99", "-2.5"),
        quantity: whole(9),
        billing: fc.constantFrom("monthly" as const, "one-time" as const),
      })
      .map(other),
  ];
  return fc.oneof(...items).map((item) => ({ item, code }));
});

const KINDS = ["text-training", "video-training", "ptu", "model-unit", "tokens", "other"] as const;

/** Counts what was really checked, by kind of item: a property that checks nothing is true of anything. */
function newTally() {
  const seen = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Item["kind"], number>;
  return {
    count: (item: Item) => {
      seen[item.kind] += 1;
    },
    expectEach: (least: number) => {
      for (const kind of KINDS) expect(seen[kind], `${kind} that were checked`).toBeGreaterThanOrEqual(least);
    },
  };
}

describe("every priced item", () => {
  it("has lines that sum to its amounts, each quantity × unit price", () => {
    const tally = newTally();
    fc.assert(
      fc.property(anyPriced, ({ item, code }) => {
        const result = priceItem(item, context(code));
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

  it("has a working that comes to its lines, each formula to the number behind it", () => {
    const tally = newTally();
    let formulas = 0;
    let overflowing = 0;
    fc.assert(
      fc.property(anyPriced, ({ item, code }) => {
        const result = priceItem(item, context(code));
        if (!result.ok) return;
        const { lines, working } = result.priced;
        const money = (...codes: readonly StepCode[]) =>
          sum(working.filter((one) => codes.includes(one.code)).map((one) => one.result));
        const [once, monthly] = [totalOf(lines, "one-time"), totalOf(lines, "monthly")];
        const comesTo = (found: Amount, expected: Amount) =>
          expect(toText(found), JSON.stringify(item)).toBe(toText(expected));
        switch (item.kind) {
          case "text-training":
          case "video-training":
            comesTo(money("training-fee"), once);
            break;
          case "other":
            comesTo(money("other-cost"), add(once, monthly));
            break;
          case "model-unit":
            comesTo(money("month-hourly", "replica-monthly"), add(once, monthly));
            break;
          case "tokens":
            comesTo(money("month-tokens", "month-batch"), monthly);
            comesTo(negate(money("free-credit")), once);
            break;
          case "ptu": {
            const isOver = working.some((one) => one.code === "month-with-overflow");
            comesTo(
              isOver ? money("month-with-overflow") : money("month-hourly", "month-daily", "once-hourly", "once-daily"),
              add(once, monthly),
            );
            if (isOver) overflowing += 1;
            break;
          }
          default:
            item satisfies never;
        }
        for (const one of working) {
          // A cap, a minimum and a long list of clips name what they come to, and do not work it out.
          if (one.formula.length < 3 || one.formula.some((term) => term.is === "op" && term.op === "≤")) continue;
          comesTo(evaluated(one.formula), one.result);
          formulas += 1;
        }
        tally.count(item);
      }),
      { numRuns: 2400 },
    );
    tally.expectEach(40);
    expect(formulas).toBeGreaterThan(2000);
    expect(overflowing).toBeGreaterThan(20);
  });

  it("has break-evens where both options cost the same and the cheaper one flips", () => {
    let crossings = 0;
    let besides = 0;
    fc.assert(
      fc.property(anyPriced, ({ item, code }) => {
        const result = priceItem(item, context(code));
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
        fc.array(fc.tuple(anyPriced, starts, fc.constantFrom(null, null, "1", "3")), { maxLength: 9 }),
        percent,
        percent,
        percent,
        fc.integer({ min: 1, max: 60 }),
        (some, discountPercent, contingencyPercent, taxPercent, termMonths) => {
          const items = some
            .filter(([one]) => one.code === "USD")
            .map(([{ item }, startMonth, months], index): Item => ({
              ...item,
              id: `i${index}`,
              discountPercent,
              startMonth,
              ...("months" in item ? { months } : {}),
            }));
          const adjustments = { discountPercent, contingencyPercent, taxPercent };
          const priced = priceScenario(
            { name: "", currency: "USD", items },
            { rateCards, factors: [], settings: usualSettings, termMonths, adjustments },
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
});
