import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { add, sum } from "../../money/arithmetic";
import { toPlaces, toText } from "../../money/toText";
import type { Item } from "../../model/item";
import { priceScenario } from "../priceScenario";
import { context, pricedOf, ptu, textTraining, tokens } from "../pricing.testing";
import { quoteMonths, quoteTime } from "./quoteMonths";

const { rateCards, factors, settings } = context();
const adjustments = { discountPercent: "5", contingencyPercent: "10", taxPercent: "0" };
const monthsOf = (items: readonly Item[], termMonths = 12) =>
  quoteMonths(
    priceScenario(
      { name: "", currency: "USD", savingsPlan: null, items },
      { rateCards, factors, settings, termMonths, adjustments },
    ),
  );
const timeOf = (item: Item) => quoteTime(pricedOf(item), 12);

it("no months where each costs the same", () => expect(monthsOf([tokens(), textTraining()])).toBeNull());

it("one amount a month of the term, from 1 to 60", () => {
  for (const termMonths of [2, 12, 13, 60])
    expect(monthsOf([tokens({ growthPercent: "8" })], termMonths)?.amounts.length).toBe(termMonths);
  expect(monthsOf([tokens({ growthPercent: "8" })], 1)).toBeNull();
});

it("fault 41: the printed months and the rounding add up to the printed total, to the cent", () => {
  for (const growthPercent of ["8", "-3.7", "0.01"]) {
    const items = [
      tokens({ growthPercent, startMonth: "2", months: "7" }),
      textTraining({ id: "i2", startMonth: "3" }),
    ];
    const months = monthsOf(items) ?? fail();
    const total = toPlaces(sum(months.amounts), 2);
    expect(toPlaces(add(sum(months.amounts.map((each) => amount(toPlaces(each, 2)))), months.rounding), 2)).toBe(total);
  }
});

it("the least and the most are of what recurs", () => {
  const months = monthsOf([tokens({ startMonth: "2" }), textTraining({ id: "i2", startMonth: "3" })]) ?? fail();
  expect([toText(months.least), toPlaces(months.most, 2), toPlaces(months.amounts[2] ?? fail(), 2)]).toEqual([
    "0",
    "263.34",
    "564.30",
  ]);
});

it("an item says when it is in force and how it grows, where that is not always the same", () => {
  expect(timeOf(tokens())).toBeNull();
  expect(timeOf(textTraining())).toBeNull();
  expect(timeOf(textTraining({ startMonth: "3" }))).toEqual({ is: "once", first: 3, count: null, growthPercent: null });
  expect(timeOf(tokens({ startMonth: "2", months: "6", growthPercent: "8" }))).toEqual({
    is: "monthly",
    first: 2,
    count: 6,
    growthPercent: "8",
  });
  expect(timeOf(tokens({ startMonth: "7", months: "6" }))).toEqual({
    is: "monthly",
    first: 7,
    count: null,
    growthPercent: null,
  });
  expect(timeOf(tokens({ startMonth: "13" }))).toBeNull();
  // A reservation without traffic is what was reserved, month after month.
  expect(timeOf(ptu({ growthPercent: "8" }))).toBeNull();
});

function fail(): never {
  throw new Error("nothing there");
}
