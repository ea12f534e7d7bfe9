import { describe, expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { answerMessages } from "../../format/messages/answer";
import { pricingMessages } from "../../format/messages/pricing";
import { amount } from "../../money/amount";
import type { BreakEven } from "../../pricing/breakEven";
import { modelUnit, pricedOf, ptu, context } from "../../pricing/pricing.testing";
import type { ModelUnitItem, PtuItem } from "../../units/item";
import type { Per } from "../../units/codes";
import type { Currency } from "../../units/quantities";
import { formatIn } from "../../ui/LocaleProvider";
import { verdictText } from "./verdictText";

function verdict(item: PtuItem | ModelUnitItem, per: Per, { language = "en", currency = "USD" }: { language?: Language; currency?: Currency } = {}): string {
  const found = pricedOf(item, context(currency)).breakEven.find((one) => one.per === per);
  if (found === undefined) throw new Error(`no break-even by ${per}`);
  return spoken(found, language, currency);
}

function spoken(breakEven: BreakEven, language: Language = "en", currency: Currency = "USD"): string {
  const words = { words: answerMessages[language], pricing: pricingMessages[language], format: formatIn(language), currency };
  return verdictText(breakEven, words).replaceAll("\u00a0", " ");
}

const hourly = (hoursPerDay: string) => ({ plan: "hourly", hoursPerDay, daysPerMonth: "30" }) as const;
const traffic = {
  peakRequestsPerMinute: "120", averageRequestsPerMinute: "40", inputTokens: "1500", outputTokens: "200", cacheHitPercent: "0", headroomPercent: "0",
  quotaFactors: false, overflowLeftOut: false,
};
const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };

describe("hourly or daily", () => {
  test("the one that is bought is cheaper", () => {
    expect(verdict(ptu(), "hours-per-day"))
      .toBe("**Daily subscription is cheaper.** Cheaper above 12 h/day; you plan 16. It saves **USD 840.00 per month**.");
    expect(verdict(ptu({ purchase: hourly("8") }), "hours-per-day"))
      .toBe("**Hourly is cheaper.** Cheaper below 12 h/day; you plan 8. It saves **USD 840.00 per month**.");
    expect(verdict(ptu(), "hours-per-day", { language: "zh" })).toBe("**按天（预付费）更便宜。**每天超过 12 小时更便宜；计划 16 小时。每月节省 **USD 840.00**。");
  });

  test("the other one would be", () => {
    expect(verdict(ptu({ purchase: hourly("16") }), "hours-per-day"))
      .toBe("**Daily subscription would be cheaper.** Cheaper above 12 h/day; you plan 16. Switching saves **USD 840.00 per month**.");
  });

  test("at the crossing both cost the same", () => {
    expect(verdict(ptu({ purchase: hourly("12") }), "hours-per-day"))
      .toBe("**Both cost the same.** They break even at 12 h/day, exactly what you plan.");
  });

  test("a part day is billed whole, and the saving is of what is billed", () => {
    // 16 h on 29.5 days by the hour: 3,304.00; 30 whole days: 2,520.00.
    expect(verdict(ptu({ purchase: { plan: "daily", daysPerMonth: "29.5" } }), "hours-per-day")).toContain("saves **USD 784.00 per month**");
  });

  test("nothing reserved is nothing to compare", () => {
    expect(verdict(ptu({ inputTpm: "0", outputTpm: "0" }), "hours-per-day")).toBe("Nothing is reserved, so there is nothing to compare.");
  });
});

describe("tokens against a reservation", () => {
  test("never on price: the premium is stated", () => {
    expect(verdict(ptu({ ...twin, purchase: hourly("8") }), "utilisation-percent"))
      .toBe("**Hourly PTU never breaks even on price.** At full utilization it costs 1.12× the token price. You pay **USD 0.76 per hour** for guaranteed capacity.");
  });

  test("at a share of use, without and with traffic", () => {
    expect(verdict(ptu(twin), "utilisation-percent")).toContain("**The reservation is cheaper above 56.09% utilization.**");
    expect(verdict(ptu({ ...twin, traffic }), "utilisation-percent"))
      .toBe("**Pay as you go would be cheaper.** Tokens are cheaper below 56.09% utilization; yours is 32.31%. Switching saves **USD 1,068.48 per month**.");
  });
});

describe("model units", () => {
  const monthly = (cancelledAfterDays: string | null) => ({ plan: "monthly", cancelledAfterDays }) as const;

  test("hourly or monthly, by hours a month", () => {
    expect(verdict(modelUnit({ purchase: hourly("2") }), "hours-per-month")).toMatch(/^\*\*Hourly is cheaper\.\*\* Cheaper below 470 h\/month; you plan 60\./);
    expect(verdict(modelUnit({ purchase: monthly(null) }), "hours-per-month")).toMatch(/^\*\*Monthly subscription is cheaper\.\*\* Cheaper above 470 h/);
  });

  test("cancelling early, by day: always, from a day on, never", () => {
    const at = (comparedHoursPerDay: string) => verdict(modelUnit({ purchase: monthly("10"), comparedHoursPerDay }), "cancel-day");
    expect(at("24")).toMatch(/^\*\*Cancelling early is cheaper than hourly on any day\*\*, at the hours you plan\. It saves \*\*USD [\d,.]+\*\*\.$/);
    expect(at("17")).toMatch(/^\*\*Hourly would be cheaper\.\*\* Cheaper before day 27\.65; you plan day 10\. Switching saves \*\*USD [\d,.]+\*\*\.$/);
    expect(at("8")).toMatch(/^\*\*Hourly is cheaper than cancelling early\*\* on every day of the month/);
    expect(verdict(modelUnit({ purchase: hourly("17") }), "cancel-day")).toBe("**Cancelling early is cheaper after day 27.65.** Before that, hourly is cheaper.");
  });

  test("taking turns with tokens names where units win", () => {
    const found = pricedOf(ptu(twin)).breakEven.find((one) => one.per === "utilisation-percent");
    if (found === undefined) throw new Error("no break-even");
    const several = (values: readonly number[], more = false): BreakEven => ({
      ...found, per: "tokens-per-month", between: ["tokens", "model-units"], answer: { result: "several", values: values.map((value) => amount(value)), more },
    });
    expect(spoken(several([1_200_000_000, 1_500_000_000, 2_400_000_000]))).toBe(
      "**It depends on volume.** Each extra replica costs more until it is well used. "
      + "Model units are cheaper from 1.20 B to 1.50 B, above 2.40 B tokens/month.",
    );
    expect(spoken(several([1e9, 2e9, 3e9, 4e9, 5e9, 6e9, 7e9], true))).toMatch(/from 1\.00 B to 2\.00 B, from 3\.00 B to 4\.00 B, and so on\.$/);
  });
});
