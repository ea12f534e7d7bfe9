import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { add, multiply, subtract } from "../../money/arithmetic";
import { compare } from "../../money/compare";
import { toText } from "../../money/toText";
import { crossingMonth } from "./crossingMonth";

const costs = (oneTime: string | number, monthly: string | number) => ({
  oneTime: amount(oneTime),
  monthly: amount(monthly),
});
const show = (crossing: ReturnType<typeof crossingMonth>) =>
  crossing.result === "at"
    ? `at ${toText(crossing.at)} month ${toText(crossing.inMonth)} then ${crossing.cheaperAfter}`
    : crossing.result === "same"
      ? "same"
      : `${crossing.result}${crossing.afterTerm === null ? "" : ` ${toText(crossing.afterTerm)}`}`;

describe("crossingMonth", () => {
  it("finds month 8 of the plan that the design shows", () => {
    const crossing = crossingMonth(costs("1878.24", "4200.06"), costs("0", "4435.82"), 12);
    expect(show(crossing)).toMatch(/^at 7\.966745843230403.* month 8 then first$/);
  });

  it.each([
    ["below the end of the term", costs(1199, 0), costs(0, 100), "at 11.99 month 12 then first"],
    ["at the end of the term", costs(1200, 0), costs(0, 100), "at 12 month 12 then first"],
    ["after the term", costs(1201, 0), costs(0, 100), "always 13"],
    ["far after the term, the other way round", costs(0, 100), costs(5000, 0), "never 50"],
    ["in a whole month", costs(0, 100), costs(300, 0), "at 3 month 3 then second"],
    ["level at the start, dearer later", costs(5, 2), costs(5, 1), "always"],
    ["level at the start, cheaper later", costs(5, 1), costs(5, 2), "never"],
    ["parallel, dearer", costs(6, 2), costs(5, 2), "always"],
    ["parallel, cheaper", costs(4, 2), costs(5, 2), "never"],
    ["dearer in both", costs(6, 3), costs(5, 2), "always"],
    ["cheaper in both", costs(4, 1), costs(5, 2), "never"],
    ["the same", costs(5, 2), costs(5, 2), "same"],
    ["credits below zero", costs(-10, 5), costs(0, 4), "at 10 month 10 then second"],
  ])("%s", (_, first, second, wanted) => expect(show(crossingMonth(first, second, 12))).toBe(wanted));

  it("flips the cheaper one across the crossing, and never without one", () => {
    const money = fc.integer({ min: -50, max: 500 }).map((cents) => amount(cents));
    const scenario = fc.record({ oneTime: money, monthly: money });
    fc.assert(
      fc.property(scenario, scenario, fc.integer({ min: 1, max: 60 }), (first, second, term) => {
        const crossing = crossingMonth(first, second, term);
        const order = (month: typeof first.monthly) =>
          compare(
            add(first.oneTime, multiply(month, first.monthly)),
            add(second.oneTime, multiply(month, second.monthly)),
          );
        const months = Array.from({ length: term }, (_, month) => order(amount(month + 1)));
        switch (crossing.result) {
          case "at":
            expect(order(crossing.at)).toBe(0);
            expect(compare(crossing.cost, add(second.oneTime, multiply(crossing.at, second.monthly)))).toBe(0);
            expect(order(amount(0))).toBe(crossing.cheaperAfter === "first" ? 1 : -1);
            expect(order(add(crossing.at, amount(1)))).toBe(crossing.cheaperAfter === "first" ? -1 : 1);
            expect(compare(crossing.inMonth, crossing.at)).toBeGreaterThanOrEqual(0);
            break;
          case "always":
            expect(months.every((one) => one === 1)).toBe(true);
            break;
          case "never":
            expect(months.every((one) => one === -1)).toBe(true);
            break;
          case "same":
            expect(months.every((one) => one === 0)).toBe(true);
            break;
          default:
            crossing satisfies never;
        }
      }),
    );
  });
});

describe("crossings of months that vary", () => {
  const months = (...paid: readonly number[]) => ({
    oneTime: amount(0),
    monthly: amount(paid[0] ?? 0),
    byMonth: paid.map(amount),
  });
  const all = (crossing: ReturnType<typeof crossingMonth>) =>
    crossing.result === "at"
      ? [crossing, ...crossing.later].map(
          ({ at, inMonth, cost, cheaperAfter }) =>
            `${toText(at)} month ${toText(inMonth)} at ${toText(cost)} then ${cheaperAfter}`,
        )
      : crossing.result;

  it.each([
    ["one inside a month", months(10, 10, 10), months(4, 10, 20), ["2.6 month 3 at 26 then first"]],
    [
      "several, each exact",
      months(10, 0, 20, 0),
      months(0, 20, 0, 10),
      ["1.5 month 2 at 10 then first", "2.5 month 3 at 20 then second", "4 month 4 at 30 then first"],
    ],
    ["on the end of a month", months(10, 5, 5), months(5, 10, 10), ["2 month 2 at 15 then first"]],
    ["level for a while, then overtaken", months(10, 5, 5, 10), months(5, 10, 5, 20), ["3 month 3 at 20 then first"]],
    ["level for a while, then as before", months(10, 5, 5, 20), months(5, 10, 5, 10), "always"],
    ["touching is no crossing", months(10, 5, 10), months(5, 10, 5), "always"],
    ["level just as the term ends", months(10, 10, 5), months(5, 5, 15), ["3 month 3 at 25 then first"]],
    ["level at the start and dearer later", months(5, 6, 7), months(5, 5, 5), "always"],
    ["cheaper throughout", months(1, 2, 3), months(2, 3, 4), "never"],
    ["the same", months(1, 2, 3), months(1, 2, 3), "same"],
  ])("%s", (_, first, second, wanted) =>
    expect(all(crossingMonth(first, second, first.byMonth.length))).toEqual(wanted),
  );

  it("says nothing of the time after a term whose months vary", () => {
    expect(crossingMonth(months(10, 9, 8), months(1, 2, 3), 3)).toEqual({ result: "always", afterTerm: null });
  });

  it("flip the cheaper one, each at a month where both have cost the same, and are all there are", () => {
    const paid = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 24,
    });
    let seen = 0;
    fc.assert(
      fc.property(paid, (pairs) => {
        const [first, second] = [months(...pairs.map(([one]) => one)), months(...pairs.map(([, two]) => two))];
        const crossing = crossingMonth(first, second, pairs.length);
        const points = crossing.result === "at" ? [crossing, ...crossing.later] : [];
        seen += points.length;
        const differences = [0];
        pairs.forEach(([one, two], index) => differences.push((differences[index] ?? 0) + one - two));
        const signs = differences.filter((one) => one !== 0).map(Math.sign);
        const turns = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
        const endsLevel = signs.length > 0 && differences.at(-1) === 0 && differences.at(-2) !== 0;
        expect(points).toHaveLength(turns + (endsLevel ? 1 : 0));
        points.forEach((point, index) => {
          const before = points[index - 1];
          if (before !== undefined)
            expect([compare(point.at, before.at), point.cheaperAfter]).toEqual([
              1,
              before.cheaperAfter === "first" ? "second" : "first",
            ]);
          expect(compare(point.cost, costBy(second.byMonth, point.at))).toBe(0);
          expect(compare(point.inMonth, point.at)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

/** What has been paid by an exact month, where each month is paid evenly. */
function costBy(paid: readonly ReturnType<typeof amount>[], at: ReturnType<typeof amount>): ReturnType<typeof amount> {
  return paid.reduce((cost, inMonth, index) => {
    const begun = subtract(at, amount(index));
    if (compare(begun, amount(0)) <= 0) return cost;
    return add(cost, compare(begun, amount(1)) >= 0 ? inMonth : multiply(begun, inMonth));
  }, amount(0));
}
