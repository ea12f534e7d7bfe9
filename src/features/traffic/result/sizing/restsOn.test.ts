import { expect, test } from "vitest";
import { restsOn } from "./restsOn";

const MONDAY = Date.parse("2026-03-02T00:00:00Z") / 60_000;
const FILE = { from: "file", name: "a.csv", bytes: 1 } as const;
const of = (firstMinute: number, minutes: number, zone = "UTC") =>
  restsOn({ clock: "absolute", firstMinute, minutes, zone }, FILE);

test("fault 35: under a day it is minutes, under a week days with or without a weekend, from a week on nothing to say", () => {
  expect(of(MONDAY, 60)).toEqual({ is: "minutes", minutes: "60" });
  expect(of(MONDAY, 1_439)).toEqual({ is: "minutes", minutes: "1439" });
  expect(of(MONDAY, 2_880)).toEqual({ is: "days", days: "2", weekend: "none" });
  expect(of(MONDAY + 5 * 1_440, 2_880)).toEqual({ is: "days", days: "2", weekend: "only" });
  expect(of(MONDAY + 4 * 1_440, 2_160)).toEqual({ is: "days", days: "1.5", weekend: "some" });
  // 16:00 UTC on Friday is Saturday in Shanghai.
  expect(of(MONDAY + 4 * 1_440 + 960, 1_440, "Asia/Shanghai")).toMatchObject({ weekend: "only" });
  expect(of(MONDAY, 10_080)).toBeNull();
  expect(of(MONDAY, 10_070)).toBeNull();
});

test("a log's own clock knows no weekend, what is simulated starts on Monday, and averages are no data", () => {
  const relative = { clock: "relative", firstMinute: 0, minutes: 4_320, zone: "UTC" } as const;
  expect(restsOn(relative, FILE)).toMatchObject({ weekend: "unknown" });
  expect(restsOn(relative, { from: "shape", params: undefined as never })).toMatchObject({
    days: "3",
    weekend: "none",
  });
  expect(restsOn({ ...relative, minutes: 8_640 }, { from: "shape", params: undefined as never })).toMatchObject({
    weekend: "some",
  });
  expect(restsOn({ ...relative, minutes: 1_440 }, { from: "steady", params: undefined as never })).toEqual({
    is: "averages",
  });
});
