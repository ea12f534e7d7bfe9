import { expect, it } from "vitest";
import { percentOf } from "../../money/percentOf";
import { meanMinute } from "./factFigures";

it("gives exact shares, and none of nothing", () => {
  expect(percentOf(1, 8)).toBe("12.5");
  expect(percentOf("9007199254740993", "18014398509481986")).toBe("50");
  expect(percentOf(2, 3)).toMatch(/^66\.6{20,}7$/);
  expect(percentOf(1, 0)).toBeNull();
});

it("gives the mean of the minutes", () => {
  expect(meanMinute(19_366, 60)).toMatch(/^322\.76{20,}7$/);
  expect(meanMinute(0, 0)).toBe("0");
});
