import { describe, expect, it } from "vitest";
import { toText } from "../../money/toText";
import type { PtuItem } from "../../model/item";
import { context, pricedOf, ptu, refusalOf, usualSettings } from "../pricing.testing";

const monthly = (more: Partial<PtuItem>, where = context()) => toText(pricedOf(ptu(more), where).monthly);
const hourly = (hoursPerDay: string, daysPerMonth = "30") => ({
  purchase: { plan: "hourly", hoursPerDay, daysPerMonth } as const,
});

describe("PTU", () => {
  it("costs 2,520 a month daily and 3,360 hourly at 16 h, and breaks even at 12 h", () => {
    const priced = pricedOf(ptu());
    expect(toText(priced.monthly)).toBe("2520");
    expect(priced.options?.ranked.map((one) => [one.option, one.rate && toText(one.rate), toText(one.cost)])).toEqual([
      ["daily", "84", "2520"],
      ["hourly", "7", "3360"],
    ]);
    const [first] = priced.breakEven;
    expect(first?.answer).toMatchObject({ result: "at" });
    expect(first?.answer.result === "at" && toText(first.answer.value)).toBe("12");
    expect(first?.planned).toMatchObject({ cheaper: "daily", chosen: "daily" });
    expect(first?.planned && toText(first.planned.saving)).toBe("840");
  });

  it("rounds up to steps: below, at and above", () => {
    expect(monthly({ inputTpm: "190001", outputTpm: "19001" })).toBe("2520");
    expect(monthly({ inputTpm: "200000", outputTpm: "20000" })).toBe("2520");
    expect(monthly({ inputTpm: "200001", outputTpm: "20000" })).toBe("2620.8");
    expect(monthly({ inputTpm: "200000", outputTpm: "20001" })).toBe("2545.2");
  });

  it("applies the minimum of later editions only where the setting says so", () => {
    const later = context("USD", { settings: { ...usualSettings, ptuMinimum: "later-editions" } });
    expect(monthly({ inputTpm: "10000", outputTpm: "1000" })).toBe("126");
    expect(monthly({ inputTpm: "10000", outputTpm: "1000" }, later)).toBe("2520");
    // The least that is bought if anything is: nothing stays nothing, one dimension alone does not.
    expect(monthly({ inputTpm: "0", outputTpm: "0" }, later)).toBe("0");
    expect(monthly({ inputTpm: "0", outputTpm: "1000" }, later)).toBe("2520");
    expect(pricedOf(ptu({ inputTpm: "1", outputTpm: "1" }), later).warnings.map((one) => one.code)).toContain(
      "tpm-minimum-applied",
    );
  });

  it("counts a part minute whole, or a part hour where the setting says so", () => {
    expect(monthly(hourly("1"))).toBe("210");
    expect(monthly(hourly("1.0083333"))).toBe("213.5");
    expect(monthly(hourly("1.0083333"), context("USD", { settings: { ...usualSettings, partHour: "hour" } }))).toBe(
      "420",
    );
  });

  it("takes the thinking output price where the card has one, and refuses a model that is Instruct only", () => {
    expect(monthly({ mode: "thinking" })).toBe("4032");
    expect(monthly({ model: "qwen-flash-2025-07-28", mode: "thinking" })).toBe(
      monthly({ model: "qwen-flash-2025-07-28" }),
    );
    expect(refusalOf(ptu({ model: "qwen3-max-2025-09-23", mode: "thinking" }))).toEqual(["mode mode-not-offered"]);
  });

  it("solves the rounded cells of 004 exactly: day is not 12 × hour there", () => {
    const china = (outputTpm: string, inputTpm: string) => {
      const priced = pricedOf(
        ptu({ card: "model-deployment-china", model: "qwen3.5-plus-2026-04-20", inputTpm, outputTpm }),
        context("CNY"),
      );
      const [first] = priced.breakEven;
      return first?.answer.result === "at" ? toText(first.answer.value) : first?.answer.result;
    };
    expect(china("1000", "0")).toBe("12.0173913043478260869565217391");
    expect(china("0", "10000")).toBe("12");
    expect(china("0", "0")).toBe("never");
  });

  it("compares with tokens by utilisation, of an hour or of a whole day", () => {
    const against = (purchase: PtuItem["purchase"]) =>
      pricedOf(ptu({ purchase, tokenCard: "model-studio-billing", tokenModel: "qwen-plus" })).breakEven[1];
    // Full: 12 M input at 0.0004 and 1.2 M output at 0.0012 a thousand an hour = 4.80 + 1.44 = 6.24, against 7.00.
    const byHour = against({ plan: "hourly", hoursPerDay: "8", daysPerMonth: "30" });
    expect(byHour).toMatchObject({
      between: ["tokens", "hourly"],
      per: "utilisation-percent",
      answer: { result: "never" },
    });
    expect(byHour?.atFullUse && toText(byHour.atFullUse)).toBe("1.12179487179487179487179487179");
    const byDay = against({ plan: "daily", daysPerMonth: "30" });
    expect(byDay).toMatchObject({ between: ["tokens", "daily"], answer: { result: "at" } });
    expect(byDay?.answer.result === "at" && toText(byDay.answer.value)).toBe("56.0897435897435897435897435897");
  });

  it("keeps the amount and names the field when the token prices that it is compared with do not fit", () => {
    const against = (more: Partial<PtuItem>) => {
      const priced = pricedOf(ptu(more));
      expect(toText(priced.monthly)).toBe("2520");
      expect(priced.breakEven.map(({ per }) => per)).toEqual(["hours-per-day"]);
      const because = priced.warnings.find(({ code }) => code === "comparison-left-out")?.params["because"];
      return priced.comparisonProblems.map(({ path, code }) => `${path} ${code}${because === code ? "" : " unsaid"}`);
    };
    expect(against({ tokenCard: "nowhere" })).toEqual(["tokenCard card-unknown"]);
    expect(against({ tokenCard: "model-studio-billing" })).toEqual(["tokenModel model-unknown"]);
    expect(against({ tokenCard: "ai-paas" })).toEqual(["tokenCard card-currency"]);
    expect(pricedOf(ptu()).comparisonProblems).toEqual([]);
  });
});
