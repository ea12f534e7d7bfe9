import { expect, it } from "vitest";
import { amount } from "../../money/amount";
import { multiply } from "../../money/arithmetic";
import { toText } from "../../money/toText";
import { billedHours } from "../billedHours";
import { hoursEveryDay } from "./hoursEveryDay";
import { usualSettings } from "../pricing.testing";

const spread = (hoursPerDay: string, daysPerMonth: string) =>
  hoursEveryDay({ plan: "hourly", hoursPerDay, daysPerMonth }, usualSettings);
const month = (hoursPerDay: string, days: string) => multiply(billedHours(hoursPerDay, "minute").hours, amount(days));

it("spreads the same hours over every day of the month, at most all day", () => {
  expect([spread("8", "30"), spread("24", "30"), spread("24", "31"), spread("0", "30"), spread("8", "22")]).toEqual([
    "8",
    "24",
    "24",
    "0",
    "5.8666",
  ]);
});

it("bills the same month as the hourly plan where a day comes to whole minutes", () => {
  for (const [hours, days] of [
    ["8", "22"],
    ["9", "20"],
    ["10", "21"],
    ["7.5", "26"],
  ] as const) {
    expect(toText(month(spread(hours, days), "30"))).toBe(toText(month(hours, days)));
  }
});
