import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../../money/amount";
import { toText } from "../../../money/toText";
import { WAYS, type Way } from "../../../model/workload";
import { switchingPlan, type WayPurchase } from "./switchingPlan";

function bought(
  way: Way,
  from: number,
  costs: readonly number[],
  leaveFees: readonly number[] | null = null,
): WayPurchase {
  return {
    way,
    from,
    costs: costs.map((cost) => amount(cost)),
    leaveFees: leaveFees === null ? null : leaveFees.map((fee) => amount(fee)),
    savingsPlan: null,
  };
}

/** Every way to fill the months, tried: the least total. */
function leastOfAll(purchases: readonly WayPurchase[], months: number, month = 0): number {
  if (month === months) return 0;
  let least = Infinity;
  for (const { from, costs, leaveFees } of purchases) {
    if (from !== month) continue;
    for (let kept = 1; kept <= costs.length && month + kept <= months; kept += 1) {
      if (kept < costs.length && leaveFees === null) continue;
      const used = costs.slice(0, kept).reduce((sum, cost) => sum + Number(toText(cost)), 0);
      const fee = kept < costs.length ? Number(toText(leaveFees?.[kept - 1] ?? amount(0))) : 0;
      least = Math.min(least, used + fee + leastOfAll(purchases, months, month + kept));
    }
  }
  return least;
}

const MONTHS = 6;
const anyPurchase = fc
  .record({
    way: fc.constantFrom(...WAYS),
    from: fc.integer({ min: 0, max: MONTHS - 1 }),
    costs: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 }),
    fees: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
    canLeave: fc.boolean(),
  })
  .map(({ way, from, costs, fees, canLeave }) =>
    bought(way, from, costs, canLeave ? fees.slice(0, costs.length - 1) : null),
  );

describe("switchingPlan", () => {
  it("costs as little as the least of all sequences, and its parts add up", () => {
    let possible = 0;
    fc.assert(
      fc.property(fc.array(anyPurchase, { minLength: 4, maxLength: 14 }), (purchases) => {
        const plan = switchingPlan(purchases, MONTHS);
        const least = leastOfAll(purchases, MONTHS);
        expect(plan === null).toBe(least === Infinity);
        if (plan === null) return;
        possible += 1;
        const numbers = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Number(text), 0);
        expect(toText(plan.total)).toBe(String(least));
        expect(numbers(plan.byMonth.map(toText))).toBe(least);
        expect(numbers(plan.stretches.map(({ cost }) => toText(cost)))).toBe(least);
        expect(numbers(plan.stretches.map(({ fee }) => toText(fee)))).toBe(Number(toText(plan.fees)));
        expect(plan.byMonth).toHaveLength(MONTHS);
        const ends = plan.stretches.map(({ from, to }) => [from, to]);
        expect(ends.every(([from], at) => from === (ends[at - 1]?.[1] ?? 0) + 1)).toBe(true);
        expect(ends.at(-1)?.[1]).toBe(MONTHS);
      }),
      { numRuns: 400 },
    );
    expect(possible).toBeGreaterThan(40);
  });

  it("pays a term that can't be left to its end, and a fee where that is less than staying", () => {
    const each = [0, 1, 2].map((from) => bought("tokens", from, [10]));
    const locked = bought("ptu-daily", 0, [2, 20, 20]);
    expect(switchingPlan([...each, locked], 3)?.stretches.map(({ way }) => way)).toEqual(["tokens"]);
    const left = switchingPlan([...each, { ...locked, leaveFees: [amount(5), amount(0)] }], 3);
    expect(left?.stretches.map(({ way, from, to, fee }) => [way, from, to, toText(fee)])).toEqual([
      ["ptu-daily", 1, 1, "5"],
      ["tokens", 2, 3, "0"],
    ]);
    expect(left?.byMonth.map(toText)).toEqual(["7", "10", "10"]);
  });

  it("does not switch for nothing, and is null where a month can't be bought", () => {
    const both = [0, 1, 2].flatMap((from) => [bought("batch", from, [7]), bought("tokens", from, [7])]);
    expect(switchingPlan(both, 3)?.stretches).toHaveLength(1);
    const alike = [bought("tokens", 0, [7]), bought("batch", 0, [7]), bought("batch", 1, [3])];
    expect(switchingPlan(alike, 2)?.stretches.map(({ way }) => way)).toEqual(["batch"]);
    expect(switchingPlan([bought("tokens", 1, [7])], 2)).toBeNull();
  });
});
