import { expect, it } from "vitest";
import { daysAfter } from "./quoteDates";

it.each([
  ["2026-11-21", 30, "2026-12-21"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-02-28", 1, "2026-03-01"],
  ["2026-11-21", 365, "2027-11-21"],
])("%s and %i days are %s", (from, days, to) => expect(daysAfter(from, days)).toBe(to));

it("a year before 100 is that year", () => expect(daysAfter("0099-12-31", 1)).toBe("0100-01-01"));
