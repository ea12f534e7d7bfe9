import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { savingsPlanCard } from "../october.testing";
import { bestCommitment, costUnder, type CommitmentGiven } from "./bestCommitment";

const rules = savingsPlanCard.rules.savingsPlan!;
const rates = savingsPlanCard.savingsPlans;

/** A month in plain numbers: A, B, C. */
type Loads = readonly [number, number, number];

const monthOf = ([a, b, c]: Loads) => ({ A: amount(a), B: amount(b), C: amount(c) });
const number = (of: Amount) => Number(toText(of));
const listOf = ([a, b, c]: Loads) => a + b + c;

function givenOf(months: readonly Loads[], at: CommitmentGiven["at"]): CommitmentGiven {
  return { months: months.map(monthOf), rates, rules, at };
}

/** Lower bounds of the bands and the factors of A, B and C, in plain numbers. */
function bandsOf(at: CommitmentGiven["at"]) {
  const offered = rates.filter((one) => one.payment === at.payment && one.termMonths === at.termMonths);
  return [...new Set(offered.map(({ from }) => Number(from)))]
    .sort((a, b) => b - a)
    .map((from) => {
      const [a = NaN, b = NaN, c = NaN] = ["A", "B", "C"].map((name) =>
        Number(offered.find((one) => one.class === name && Number(one.from) === from)?.factor),
      );
      return { from, a, b, c };
    });
}

/** RULES.md section 11, written a second time and in floating point: what the term costs under a commitment. */
function costOf(months: readonly Loads[], commitment: number, at: CommitmentGiven["at"], bands = bandsOf(at)): number {
  const { a = NaN, b = NaN, c = NaN } = bands.find(({ from }) => commitment >= from) ?? {};
  let cost = Math.max(0, at.termMonths - months.length) * commitment;
  months.forEach((month, place) => {
    const demand = month[0] * a + month[1] * b + month[2] * c;
    if (place >= at.termMonths) cost += listOf(month);
    else cost += demand <= commitment ? commitment : commitment + (1 - commitment / demand) * listOf(month);
  });
  return cost;
}

/** Every commitment that is sold, to the largest month at list price: a larger one can never pay. */
function searched(months: readonly Loads[], at: CommitmentGiven["at"]): { cost: number; commitment: number } {
  let best = { cost: Infinity, commitment: 0 };
  const bands = bandsOf(at);
  const bound = Math.max(1000, ...months.map(listOf)) + 10;
  for (let commitment = 1000; commitment <= bound; commitment += 10) {
    const cost = costOf(months, commitment, at, bands);
    if (cost < best.cost - 1e-7) best = { cost, commitment };
  }
  return best;
}

const loads = fc.tuple(
  fc.constantFrom(0, 0, 137, 900, 2600, 6250, 12_500, 18_999),
  fc.integer({ min: 0, max: 9000 }),
  fc.constantFrom(0, 0, 410, 3000),
) satisfies fc.Arbitrary<Loads>;
const terms = fc.record({
  payment: fc.constantFrom("all-upfront" as const, "no-upfront" as const),
  termMonths: fc.constantFrom(3, 6, 12),
});

describe("the best commitment", () => {
  it("costs what a search over every commitment that is sold finds", () => {
    let found = 0;
    let none = 0;
    fc.assert(
      fc.property(fc.array(loads, { minLength: 1, maxLength: 8 }), terms, (months, at) => {
        const solved = bestCommitment(givenOf(months, at));
        const best = searched(months, at);
        const without = months.reduce((all, month) => all + listOf(month), 0);
        if (solved === null) {
          expect(best.cost).toBeGreaterThanOrEqual(without - 1e-6);
          none += 1;
          return;
        }
        found += 1;
        expect(Math.abs(number(solved.cost) - best.cost)).toBeLessThan(1e-6);
        expect(number(solved.commitment)).toBe(best.commitment);
        expect(number(solved.withoutPlan)).toBe(without);
        expect(number(solved.saving)).toBeGreaterThan(0);
        const less = months.map(([a, b, c]): Loads => [a * 0.8, b * 0.8, c * 0.8]);
        const regret = costOf(less, best.commitment, at) - Math.min(searched(less, at).cost, without * 0.8);
        expect(Math.abs(number(solved.regretAtLess) - regret)).toBeLessThan(1e-6);
        expect(number(solved.regretAtLess)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
    expect(none).toBeGreaterThan(10);
  });

  it("is the demand of an even workload, in the band that holds it", () => {
    const at = { payment: "all-upfront", termMonths: 12 } as const;
    const solved = bestCommitment(givenOf(Array<Loads>(12).fill([12_500, 0, 0]), at));
    expect(solved === null ? null : [toText(solved.commitment), toText(solved.cost), toText(solved.saving)]).toEqual([
      "10000",
      "120000",
      "30000",
    ]);
  });

  it("may lie above the demand where the next band is cheaper", () => {
    // 12,300 takes 10,086 at 0.82, more than the band below 10,000 sells; at 0.80 it takes 9,840, and 10,000 is the
    // least.
    const at = { payment: "all-upfront", termMonths: 12 } as const;
    const solved = bestCommitment(givenOf(Array<Loads>(12).fill([12_300, 0, 0]), at));
    expect(solved === null ? null : toText(solved.commitment)).toBe("10000");
  });

  it("is none for models without a discount, for too little and for nothing at all", () => {
    const at = { payment: "all-upfront", termMonths: 12 } as const;
    for (const month of [
      [0, 0, 50_000],
      [999, 0, 0],
      [0, 0, 0],
    ] as const)
      expect(bestCommitment(givenOf(Array<Loads>(12).fill(month), at))).toBeNull();
  });

  it("is paid to its end where it outlasts the term", () => {
    const at = { payment: "no-upfront", termMonths: 12 } as const;
    const given = givenOf([[12_500, 0, 0]], at);
    expect(bestCommitment(given)).toBeNull();
    const cost = costUnder(given, amount("1000"));
    expect(cost === null ? null : number(cost)).toBeCloseTo(costOf([[12_500, 0, 0]], 1000, at), 6);
  });

  it("leaves months after the plan at list price", () => {
    const at = { payment: "all-upfront", termMonths: 3 } as const;
    const months = [...Array<Loads>(3).fill([6000, 0, 0]), ...Array<Loads>(9).fill([90_000, 0, 0])];
    const solved = bestCommitment(givenOf(months, at));
    // 6,000 at 0.86 in its band of 5,000 to 10,000.
    expect(solved === null ? null : [toText(solved.commitment), toText(solved.cost)]).toEqual(["5160", "825480"]);
  });

  it("does not sell a commitment below the least", () => {
    expect(costUnder(givenOf([[5000, 0, 0]], { payment: "all-upfront", termMonths: 12 }), amount("990"))).toBeNull();
  });
});
