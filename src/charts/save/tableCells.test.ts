import { expect, it } from "vitest";
import { shownNumber } from "./tableCells";

it.each([
  ["1,234.50", "1234.50"],
  ["−1,234", "-1234"],
  ["+715.03", "715.03"],
  ["0", "0"],
  ["90,071,992,547,409,931.07", "90071992547409931.07"],
])("%s is the number %s", (text, number) => {
  expect(shownNumber(text)).toBe(number);
});

it.each(["", "–", "56.09%", "1,23", "12,34,567", "1.2 k", "2 Mar, 09:02", "highest minute", "1 000"])(
  "%s is no number",
  (text) => {
    expect(shownNumber(text)).toBeNull();
  },
);
