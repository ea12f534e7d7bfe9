import { expect, it } from "vitest";
import { formatIn } from "../../ui/LocaleProvider";
import { savedTime } from "./savedTime";

it("says the day only where it is another one", () => {
  const at = new Date(2026, 10, 21, 14, 32);
  const format = formatIn("en");
  expect(savedTime(at.toISOString(), format, new Date(2026, 10, 21, 23, 59))).toBe("14:32");
  expect(savedTime(at.toISOString(), format, new Date(2026, 10, 22, 0, 0))).toBe("21\u00a0November 2026, 14:32");
});
