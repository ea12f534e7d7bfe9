import { expect, test } from "vitest";
import { formatInstant } from "./formatInstant";

const AT = Date.parse("2023-11-16T18:15:46Z");

test("a moment is written as the clocks of the zone show it", () => {
  expect(formatInstant(AT, "UTC", "en").replaceAll("\u00a0", " ")).toBe("16 November 2023, 18:15:46");
  expect(formatInstant(AT, "Asia/Shanghai", "zh")).toBe("2023年11月17日 02:15:46");
});

test("midnight is 00 and not 24, and a zone that is not known shows UTC", () => {
  expect(formatInstant(Date.parse("2026-01-01T00:00:00Z"), "UTC", "zh")).toBe("2026年1月1日 00:00:00");
  expect(formatInstant(AT, "Nowhere/Land", "zh")).toBe("2023年11月16日 18:15:46");
});
