import { expect, it } from "vitest";
import { amount } from "../money/amount";
import { toText } from "../money/toText";
import { cumulativeCost, cumulativeDifference } from "./cumulativeCost";

const costs = (oneTime: string, monthly: string) => ({ oneTime: amount(oneTime), monthly: amount(monthly) });

it("runs from the one-time cost to the term total", () => {
  expect(cumulativeCost(costs("10", "0.1"), 3).map(({ month, cost }) => `${month} ${toText(cost)}`)).toEqual(["0 10", "1 10.1", "2 10.2", "3 10.3"]);
  expect(cumulativeCost(costs("0", "5"), 1).map(({ cost }) => toText(cost))).toEqual(["0", "5"]);
});

it("is the difference of the two, month by month", () => {
  expect(cumulativeDifference(costs("10", "1"), costs("0", "4"), 4).map(({ difference }) => toText(difference))).toEqual(["10", "7", "4", "1", "-2"]);
});
