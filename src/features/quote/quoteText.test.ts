import { expect, it } from "vitest";
import { cssString, cutForMargin } from "./cssString";
import { numberRanges } from "./numberRanges";
import { titleSize } from "./titleSize";

it("numbers that follow each other are a range from three on", () => {
  expect([[], [4], [1, 2], [1, 2, 3], [1, 3, 4, 5, 6, 9, 10]].map(numberRanges)).toEqual([
    "",
    "4",
    "1, 2",
    "1–3",
    "1, 3–6, 9, 10",
  ]);
});

it("no text ends the string of CSS that it stands in", () => {
  expect(cssString('Team "A" \\ 客服')).toBe('"Team \\22 A\\22  \\5c  客服"');
  expect(cssString("a\nb\u2028c")).toBe('"a\\a b\\2028 c"');
});

it("the margin of a page holds one line", () => {
  expect(cutForMargin("x".repeat(70))).toBe("x".repeat(70));
  expect(cutForMargin("客".repeat(71))).toBe(`${"客".repeat(34)}…`);
  expect(cutForMargin("客".repeat(35))).toBe("客".repeat(35));
});

it("fault 54: the longer a title, the smaller it is printed; Chinese is twice as wide", () => {
  expect(["x".repeat(60), "x".repeat(61), "x".repeat(121), "客".repeat(30), "客".repeat(61)].map(titleSize)).toEqual([
    "short",
    "long",
    "longest",
    "short",
    "longest",
  ]);
});
