import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, zero, type Amount } from "../money/amount";
import { negate, sum } from "../money/arithmetic";
import { toText } from "../money/toText";
import { anyPriced, newTally } from "./anyPriced.testing";
import { evaluated } from "./evaluated.testing";
import { itemFormulas } from "./quote/itemFormulas";
import { priceItem } from "./priceItem";
import type { PricedItem } from "./pricedItem";
import {
  abbreviated,
  dividedBy,
  inParens,
  minus,
  negated,
  num,
  plus,
  resultOf,
  step,
  times,
  type Formula,
  type Term,
} from "./working";

const n = (value: number) => num(amount(value));
const written = (terms: readonly Term[]) =>
  terms.map((term) => (term.is === "op" ? term.op : toText(term.value))).join(" ");
const both = ({ terms, value }: Formula) => `${written(terms)} = ${toText(value)}`;

describe("a formula", () => {
  it("carries the value of what it prints, with parentheses where the order of operations needs them", () => {
    expect(both(plus(n(1), n(2), n(3)))).toBe("1 + 2 + 3 = 6");
    expect(both(times(n(2), n(3), n(4)))).toBe("2 × 3 × 4 = 24");
    expect(both(times(plus(n(1), n(2)), n(3)))).toBe("( 1 + 2 ) × 3 = 9");
    expect(both(times(n(3), plus(n(1), n(2)), minus(n(5), n(1))))).toBe("3 × ( 1 + 2 ) × ( 5 − 1 ) = 36");
    expect(both(plus(times(n(2), n(3)), n(1)))).toBe("2 × 3 + 1 = 7");
    expect(both(minus(n(9), plus(n(1), n(2))))).toBe("9 − ( 1 + 2 ) = 6");
    expect(both(minus(minus(n(9), n(1)), n(2)))).toBe("9 − 1 − 2 = 6");
    expect(both(dividedBy(times(n(6), n(4)), n(8)))).toBe("6 × 4 ÷ 8 = 3");
    expect(both(dividedBy(plus(n(6), n(4)), n(5)))).toBe("( 6 + 4 ) ÷ 5 = 2");
    expect(both(dividedBy(n(24), times(n(2), n(3))))).toBe("24 ÷ ( 2 × 3 ) = 4");
    expect(both(times(n(5), dividedBy(n(6), n(2))))).toBe("5 × 6 ÷ 2 = 15");
    expect(both(inParens(times(n(2), n(3))))).toBe("( 2 × 3 ) = 6");
    expect(both(negated(plus(n(2), n(3))))).toBe("-1 × ( 2 + 3 ) = -5");
    expect(both(abbreviated(amount(8), "clips", amount(52)))).toBe("8 = 52");
  });

  it("is evaluated by the order of operations to the value that it carries", () => {
    const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 5 },
        fc.integer({ min: -20, max: 20 }).map(n),
        fc.tuple(fc.constantFrom(plus, minus, times), tie("formula"), tie("formula")).map(([make, a, b]) => make(a, b)),
        fc
          .tuple(tie("formula"), tie("formula"))
          .map(([a, b]) => (toText(b.value) === "0" ? inParens(a) : dividedBy(a, b))),
        tie("formula").map(negated),
      ),
    }));
    let nested = 0;
    fc.assert(
      fc.property(formula, ({ terms, value }) => {
        expect(toText(evaluated(terms))).toBe(toText(value));
        if (terms.length > 8) nested += 1;
      }),
      { numRuns: 1000 },
    );
    expect(nested).toBeGreaterThan(100);
  });

  it("names the step that a number is the result of", () => {
    const rate = step("hour-rate", plus(n(1), n(2)), "money");
    expect(resultOf(rate)).toEqual({
      terms: [{ is: "number", value: amount(3), unit: "money", from: rate }],
      value: amount(3),
      outermost: "number",
    });
  });

  it("throws where something is divided by zero", () => {
    expect(() => dividedBy(n(1), num(zero))).toThrow(RangeError);
  });
});

/** How often what was compared, so that a property of lines that no item has is seen. */
type Compared = Record<string, number>;

describe("the working of every priced item", () => {
  it("comes to its lines: each amount is its own formula, and the lines of a step sum to the step", () => {
    const items = newTally();
    const lines: Compared = {};
    const steps: Compared = {};
    fc.assert(
      fc.property(anyPriced, ({ item, where }) => {
        const result = priceItem(item, where);
        if (!result.ok) return;
        const { priced } = result;
        const comesTo = (found: Amount, expected: Amount) =>
          expect(toText(found), JSON.stringify(item)).toBe(toText(expected));
        for (const line of priced.lines) {
          comesTo(evaluated(line.formula.terms), line.amount);
          if (line.byMonth !== null) comesTo(line.byMonth[0] ?? zero, line.amount);
          if (line.step === null) expect(toText(line.amount)).toBe("0");
          else expect(priced.working).toContain(line.step);
          lines[line.code] = (lines[line.code] ?? 0) + 1;
        }
        for (const { code, formula, result: stated, at } of linesByStep(priced)) {
          comesTo(at, stated);
          comesTo(evaluated(formula), stated);
          steps[code] = (steps[code] ?? 0) + 1;
        }
        for (const one of priced.working) {
          // What is abbreviated says what a result is of, and does not work it out.
          const isAbbreviated = one.formula.length === 1 && ["clip-seconds", "conversation-input"].includes(one.code);
          if (!isAbbreviated) comesTo(evaluated(one.formula), one.result);
        }
        if (priced.lines.length > 0) items.count(item);
      }),
      { numRuns: 2000 },
    );
    items.expectEach(25);
    for (const code of LINES) expect(lines[code], `${code} lines`).toBeGreaterThan(2);
    for (const code of STEPS) expect(steps[code], `${code} steps`).toBeGreaterThan(5);
  });

  it("prints on the quote what the item costs, before the free quota", () => {
    const items = newTally();
    fc.assert(
      fc.property(anyPriced, ({ item, where }) => {
        const result = priceItem(item, where);
        if (!result.ok) return;
        const costing = result.priced.lines.filter(({ code }) => code !== "free-quota");
        expect(
          toText(sum(itemFormulas(result.priced).map(({ terms }) => evaluated(terms)))),
          JSON.stringify(item),
        ).toBe(toText(sum(costing.map((line) => line.amount))));
        items.count(item);
      }),
      { numRuns: 800 },
    );
    items.expectEach(6);
  });
});

/** Every step that lines are read off, with the sum of these lines; a credit is a step above zero and a line below. */
function linesByStep({ lines }: PricedItem) {
  const steps = new Set(lines.flatMap(({ step: one }) => (one === null ? [] : [one])));
  return [...steps].map((one) => {
    const at = sum(lines.filter((line) => line.step === one).map((line) => line.amount));
    const isCredit = one.code === "free-credit" || one.code === "reservation-refund";
    return { ...one, at: isCredit ? negate(at) : at };
  });
}

const LINES = [
  "training-tokens",
  "ptu-input",
  "ptu-output",
  "ptu-thinking-output",
  "ptu-overflow-input",
  "ptu-overflow-cached",
  "ptu-overflow-output",
  "replicas-hourly",
  "replicas-monthly",
  "replicas-cancelled",
  "input",
  "cached-input",
  "output",
  "batch-input",
  "batch-output",
  "free-quota",
  "other",
  "credit",
];
const STEPS = [
  "training-fee",
  "month-hourly",
  "month-daily",
  "once-hourly",
  "once-daily",
  "month-overflow",
  "traffic-overflow",
  "replica-monthly",
  "month-tokens",
  "month-batch",
  "free-credit",
  "other-cost",
];
