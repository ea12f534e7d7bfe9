import { expect, it } from "vitest";
import { toText } from "../money/toText";
import { billedHours } from "./billedHours";
import { hoursEveryDay } from "./hoursEveryDay";

const spread = (hoursPerDay: string, daysPerMonth: string, daysInMonth = 30) => hoursEveryDay({ plan: "hourly", hoursPerDay, daysPerMonth }, daysInMonth);

it("spreads the same hours over every day of the month, at most all day", () => {
  expect([spread("8", "30"), spread("24", "30"), spread("24", "31"), spread("0", "30"), spread("8", "22")]).toEqual(["8", "24", "24", "0", "5.8666"]);
});

it("bills the same month as the hourly plan where a day comes to whole minutes", () => {
  for (const [hours, days] of [["8", "22"], ["9", "20"], ["10", "21"], ["7.5", "26"]] as const) {
    const month = billedHours(hours, days, "minute").hoursPerMonth;
    expect(toText(billedHours(spread(hours, days), "30", "minute").hoursPerMonth)).toBe(toText(month));
  }
});
