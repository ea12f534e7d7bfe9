import { expect, it } from "vitest";
import { isIsoDate } from "./dateField";

it("knows the calendar", () => {
  for (const date of ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "2026-12-31"])
    expect(isIsoDate(date)).toBe(true);
  for (const date of [
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "21.11.2026",
    "",
  ]) {
    expect(isIsoDate(date)).toBe(false);
  }
});
