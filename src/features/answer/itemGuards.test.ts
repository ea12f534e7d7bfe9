import { describe, expect, it } from "vitest";
import { guardMessages } from "../../format/messages/guards";
import type { Language } from "../../format/catalogue";
import { amount } from "../../money/amount";
import type { Guard, GuardCode } from "../../pricing/guards/guard";
import { formatIn } from "../../ui/LocaleProvider";
import { guardText } from "./itemGuards";

const PARAMS: Readonly<Record<GuardCode, Guard["params"]>> = {
  "above-tier": { limit: "128000", tokens: "128001" },
  "below-tier": { limit: "128000", tokens: "127000" },
  "idle-reservation": { use: "30", needed: "60.123" },
  "stacked-discounts": { percent: "28" },
  "late-order": { time: "21:40" },
  "unit-kept": { day: "12.5" },
  "unstopped-overflow": {},
  "quota-lapse": { days: "7", date: "2026-12-06" },
  "promotion-end": {},
};
const CODES = Object.keys(PARAMS) as GuardCode[];

function textOf(code: GuardCode, language: Language, more: Partial<Guard> = {}): string {
  const guard: Guard = { code, cost: amount("1234.5"), per: "month", params: PARAMS[code], ...more };
  const text = guardText(guard, { words: guardMessages[language], format: formatIn(language), currency: "CNY" });
  return text.replaceAll("\u00a0", " ");
}

describe("a guard in words", () => {
  it.each(CODES)("%s says what it costs, in both languages, and every parameter", (code) => {
    for (const language of ["en", "zh"] as const) {
      const text = textOf(code, language);
      expect(text).toContain("1,234.50");
      expect(text).not.toMatch(/undefined|NaN|\$\{/);
    }
    if (code === "above-tier") expect(textOf(code, "en")).toContain("128,001 input tokens");
    if (code === "quota-lapse") expect(textOf(code, "zh")).toContain("2026年12月6日");
  });

  it("says per month or once", () => {
    expect(textOf("unit-kept", "en")).toContain("CNY 1,234.50 per month less");
    expect(textOf("unit-kept", "en", { per: "once" })).toContain("CNY 1,234.50 once less");
  });

  it("says that a reservation never pays where it never does", () => {
    expect(textOf("idle-reservation", "en", { params: { use: "30", needed: "" } })).toContain("at any use");
  });
});
