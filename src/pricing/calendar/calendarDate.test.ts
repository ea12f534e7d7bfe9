import { describe, expect, it } from "vitest";
import { daysBetween, instantOf, isCalendarDate, minutesAfter, monthsAfter } from "./calendarDate";

describe("calendar arithmetic", () => {
  it.each([
    ["2026-12-01", 1, "2027-01-01"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-11-29", 0, "2026-11-29"],
    ["2026-08-31", 60, "2031-08-31"],
  ])("%s and %i months: %s", (from, months, to) => {
    expect(monthsAfter(from, months)).toBe(to);
  });

  it("counts days over a leap day and a change of the year", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
  });

  it("an 8-hour block ends on the next day, and the clock of UTC+8 is eight hours ahead", () => {
    expect(minutesAfter("2026-12-31T22:00", 480)).toBe("2027-01-01T06:00");
    expect(new Date(instantOf("2026-12-01T00:00")).toISOString()).toBe("2026-11-30T16:00:00.000Z");
  });

  it("knows what is no day", () => {
    expect(["2026-02-28", "2028-02-29"].every(isCalendarDate)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-2-3", "", "tomorrow"].some(isCalendarDate)).toBe(false);
  });
});
