import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { toText } from "../../money/toText";
import { cumulativeCost, cumulativeDifference, paymentsOf, type OverTime } from "./cumulativeCost";

const cumulated = (totals: OverTime, termMonths: number) => paymentsOf([totals], termMonths).flatMap(cumulativeCost);
const costs = (oneTime: string, monthly: string) => ({ oneTime: amount(oneTime), monthly: amount(monthly) });

it("runs from the one-time cost to the term total", () => {
  expect(cumulated(costs("10", "0.1"), 3).map(({ month, cost }) => `${month} ${toText(cost)}`)).toEqual([
    "0 10",
    "1 10.1",
    "2 10.2",
    "3 10.3",
  ]);
  expect(cumulated(costs("0", "5"), 1).map(({ cost }) => toText(cost))).toEqual(["0", "5"]);
});

it("is the difference of the two, month by month", () => {
  expect(
    cumulativeDifference(costs("10", "1"), costs("0", "4"), 4).map(({ difference }) => toText(difference)),
  ).toEqual(["10", "7", "4", "1", "-2"]);
});

it("sums the months where they vary, and tells every scenario of a comparison in the same way", () => {
  const growing = { ...costs("0", "10"), byMonth: ["10", "11", "12.1"].map(amount) };
  const even = { ...costs("100", "20"), byMonth: ["120", "20", "20"].map(amount) };
  const shown = (all: readonly OverTime[]) =>
    paymentsOf(all, 3).map((one) =>
      cumulativeCost(one)
        .map(({ cost }) => toText(cost))
        .join(" "),
    );
  expect(shown([growing])).toEqual(["0 10 21 33.1"]);
  expect(shown([even])).toEqual(["100 120 140 160"]);
  // Of the growing one nobody knows what it pays on the first day: then the other starts at zero as well.
  expect(shown([growing, even])).toEqual(["0 10 21 33.1", "0 120 140 160"]);
  expect(shown([growing, costs("100", "20")])).toEqual(["0 10 21 33.1", "0 120 140 160"]);
});
