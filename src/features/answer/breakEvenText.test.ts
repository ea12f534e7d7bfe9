import { describe, expect, test } from "vitest";
import type { Language } from "../../format/catalogue";
import { answerMessages } from "../../format/messages/answer";
import { pricingMessages } from "../../format/messages/pricing";
import { amount } from "../../money/amount";
import type { BreakEven } from "../../pricing/breakEven/breakEven";
import { defaultItem } from "../../plan/defaultItem";
import { priceItem } from "../../pricing/priceItem";
import { buildRateCards } from "../../rates/card/rateCards";
import { realCard } from "../../rates/published/realCards.testing";
import { BEIJING, october as priced, reservation } from "../../pricing/reservation/reservation.testing";
import { modelUnit, pricedOf, ptu, context } from "../../pricing/pricing.testing";
import type { DtuItem, ItemKind, ModelUnitItem, PtuItem, ReservationItem } from "../../model/item";
import type { Per } from "../../model/codes";
import type { Currency } from "../../model/quantities";
import { formatIn } from "../../ui/LocaleProvider";
import { breakEvenText } from "./breakEvenText";

const DTU = realCard("model-studio-dtu-beijing-cny@2026-09.json");
const october = {
  ...priced,
  rateCards: buildRateCards([BEIJING, DTU, realCard("model-studio-tokens-beijing-cny@2026-10.json")], []),
};

function sentence(
  item: PtuItem | ModelUnitItem,
  per: Per,
  { language = "en", currency = "USD" }: { language?: Language; currency?: Currency } = {},
): string {
  const found = pricedOf(item, context(currency)).breakEven.find((one) => one.per === per);
  if (found === undefined) throw new Error(`no break-even by ${per}`);
  return spoken(found, language, currency, item.kind);
}

function spoken(
  breakEven: BreakEven,
  language: Language = "en",
  currency: Currency = "USD",
  kind: ItemKind = "model-unit",
): string {
  const words = {
    words: answerMessages[language],
    pricing: pricingMessages[language],
    format: formatIn(language),
    currency,
    kind,
  };
  return breakEvenText(breakEven, words).replaceAll("\u00a0", " ");
}

const hourly = (hoursPerDay: string) => ({ plan: "hourly", hoursPerDay, daysPerMonth: "30" }) as const;
const traffic = {
  peakRequestsPerMinute: "120",
  averageRequestsPerMinute: "40",
  inputTokens: "1500",
  outputTokens: "200",
  cacheHitPercent: "0",
  headroomPercent: "0",
  quotaFactors: false,
  overflowLeftOut: false,
};
const twin = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };

describe("hourly or daily", () => {
  test("says on which side of the crossing the plan is", () => {
    expect(sentence(ptu(), "hours-per-day")).toBe("Daily subscription is cheaper above 12 h/day; you plan 16.");
    expect(sentence(ptu({ purchase: hourly("8") }), "hours-per-day")).toBe(
      "Hourly is cheaper below 12 h/day; you plan 8.",
    );
    expect(sentence(ptu({ purchase: hourly("12") }), "hours-per-day")).toBe(
      "They break even at 12 h/day, exactly what you plan.",
    );
    expect(sentence(ptu(), "hours-per-day", { language: "zh" })).toBe(
      "每天超过 12 小时，按天（预付费）更便宜；计划 16 小时。",
    );
  });
});

describe("tokens against a reservation", () => {
  test("never on price: the premium is stated", () => {
    expect(sentence(ptu({ ...twin, purchase: hourly("8") }), "utilisation-percent")).toBe(
      "Hourly PTU never breaks even on price: at full utilization it costs 1.12× the token price. You pay USD 0.76 per hour for guaranteed capacity.",
    );
  });

  test("at a share of use, without and with traffic", () => {
    expect(sentence(ptu(twin), "utilisation-percent")).toContain("The reservation is cheaper above 56.09% utilization");
    // 40 of 1,500 and 200 tokens a minute in 16 of the 24 hours that are paid for.
    expect(sentence(ptu({ ...twin, traffic }), "utilisation-percent")).toBe(
      "Tokens are cheaper below 56.09% utilization; yours is 21.54%.",
    );
  });

  test("fault 36: requests over the longest input never pay, whatever they would cost", () => {
    const long = { ...traffic, inputTokens: "200000" };
    expect(
      pricedOf(ptu({ ...twin, traffic: long })).breakEven.find(({ per }) => per === "utilisation-percent")?.answer,
    ).toEqual({ result: "never" });
    expect(sentence(ptu({ ...twin, requestInputTokens: "200000" }), "utilisation-percent")).toBe(
      "Requests of this length never fit in the reservation: they are billed per token on top of it.",
    );
  });
});

describe("what is sold today", () => {
  const full = (item: ReservationItem | DtuItem, option: string) => {
    const result = priceItem(item, october);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const found = result.priced.breakEven.find(({ between }) => between[1] === option);
    if (found === undefined) throw new Error(`no break-even against ${option}`);
    return found;
  };
  const compared = { tokenCard: "model-studio-tokens-beijing-cny", tokenCardVersion: "2026-10" };
  const item = reservation({ ...compared, purchase: { plan: "daily", daysPerMonth: "all" } });

  test("a reservation is not called PTU", () => {
    expect(spoken(full(item, "daily"), "en", "CNY", "reservation")).toMatch(
      /^The reservation is cheaper above 70.01% utilization, tokens below it\./,
    );
    expect(spoken(full(item, "fast-daily"), "en", "CNY", "reservation")).toMatch(
      /^Fast, daily never breaks even on price: at full utilization it costs 2× the token price\. You pay CNY [\d,.]+ per day/,
    );
    const fast = { ...item, speed: "fast" } as const;
    expect(spoken(full(fast, "hourly"), "en", "CNY", "reservation")).toMatch(/^Hourly never breaks even/);
  });

  test("dedicated throughput is called so", () => {
    const given = { id: "i1", card: DTU.id, cardVersion: "2026-09", model: "qwen3.6-27b", spec: "standard" };
    const dtu = defaultItem("dtu", { ...given, ...compared });
    const text = spoken(full(dtu, "dtu"), "en", "CNY", "dtu");
    expect(text).toMatch(/^Dedicated throughput (is cheaper above|never breaks even on price)/);
    expect(text).not.toMatch(/reservation|replica/i);
  });
});

describe("model units", () => {
  const monthly = (cancelledAfterDays: string | null) => ({ plan: "monthly", cancelledAfterDays }) as const;

  test("hourly or monthly, by hours a month", () => {
    expect(sentence(modelUnit({ purchase: hourly("2") }), "hours-per-month")).toBe(
      "Hourly is cheaper below 470 h/month; you plan 60.",
    );
    expect(sentence(modelUnit({ purchase: monthly(null) }), "hours-per-month")).toBe(
      "Monthly subscription is cheaper above 470 h/month; you plan 720.",
    );
  });

  test("cancelling early, by day: always, from a day on, never", () => {
    const at = (comparedHoursPerDay: string) =>
      sentence(modelUnit({ purchase: monthly("10"), comparedHoursPerDay }), "cancel-day");
    expect(at("24")).toBe("Cancelling early is cheaper than hourly on any day, at the hours you plan.");
    expect(at("17")).toBe("Hourly is cheaper before day 27.65; you plan day 10.");
    expect(at("8")).toBe("Hourly is cheaper than cancelling early on every day of the month, at the hours you plan.");
    expect(sentence(modelUnit({ purchase: hourly("17") }), "cancel-day")).toBe(
      "Cancelling early is cheaper after day 27.65, hourly before it.",
    );
  });

  test("taking turns with tokens names where units win", () => {
    const found = pricedOf(ptu(twin)).breakEven.find((one) => one.per === "utilisation-percent");
    if (found === undefined) throw new Error("no break-even");
    const several = (values: readonly number[], more = false): BreakEven => ({
      ...found,
      per: "tokens-per-month",
      between: ["tokens", "model-units"],
      answer: { result: "several", values: values.map((value) => amount(value)), more },
    });
    expect(spoken(several([1_200_000_000, 1_500_000_000, 2_400_000_000]))).toBe(
      "It depends on volume. Each extra replica costs more until it is well used. " +
        "Model units are cheaper from 1.20 B to 1.50 B, above 2.40 B tokens/month.",
    );
    expect(spoken(several([1e9, 2e9, 3e9, 4e9, 5e9, 6e9, 7e9], true))).toMatch(
      /from 1\.00 B to 2\.00 B, from 3\.00 B to 4\.00 B, and so on\.$/,
    );
  });
});
