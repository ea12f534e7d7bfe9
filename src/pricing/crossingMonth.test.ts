import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../money/amount";
import { add, multiply } from "../money/arithmetic";
import { compare } from "../money/compare";
import { toText } from "../money/toText";
import { crossingMonth } from "./crossingMonth";

const costs = (oneTime: string | number, monthly: string | number) => ({ oneTime: amount(oneTime), monthly: amount(monthly) });
const show = (crossing: ReturnType<typeof crossingMonth>) => (crossing.result === "at"
  ? `at ${toText(crossing.at)} month ${toText(crossing.inMonth)} then ${crossing.cheaperAfter}`
  : crossing.result === "same" ? "same" : `${crossing.result}${crossing.afterTerm === null ? "" : ` ${toText(crossing.afterTerm)}`}`);

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
    fc.assert(fc.property(scenario, scenario, fc.integer({ min: 1, max: 60 }), (first, second, term) => {
      const crossing = crossingMonth(first, second, term);
      const order = (month: typeof first.monthly) => compare(
        add(first.oneTime, multiply(month, first.monthly)), add(second.oneTime, multiply(month, second.monthly)));
      const months = Array.from({ length: term }, (_, month) => order(amount(month + 1)));
      switch (crossing.result) {
        case "at":
          expect(order(crossing.at)).toBe(0);
          expect(compare(crossing.cost, add(second.oneTime, multiply(crossing.at, second.monthly)))).toBe(0);
          expect(order(amount(0))).toBe(crossing.cheaperAfter === "first" ? 1 : -1);
          expect(order(add(crossing.at, amount(1)))).toBe(crossing.cheaperAfter === "first" ? -1 : 1);
          expect(compare(crossing.inMonth, crossing.at)).toBeGreaterThanOrEqual(0);
          break;
        case "always": expect(months.every((one) => one === 1)).toBe(true); break;
        case "never": expect(months.every((one) => one === -1)).toBe(true); break;
        case "same": expect(months.every((one) => one === 0)).toBe(true); break;
        default: crossing satisfies never;
      }
    }));
  });
});
