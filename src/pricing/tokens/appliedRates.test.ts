import { describe, expect, it } from "vitest";
import { toPlaces, toText } from "../../money/toText";
import type { TokensItem } from "../../model/item";
import { priceItem } from "../priceItem";
import { october, octoberTokenCard, octoberTokens } from "../october.testing";
import { appliedRates, AS_LISTED, averageRates, peakShare, type RateChoices } from "./appliedRates";

function tierOf(model: string, tierOver = 0) {
  const row = octoberTokenCard.tokens.find((one) => one.model === model && one.tierOver === tierOver);
  if (row?.instruct === undefined) throw new Error(`not on the card: ${model}`);
  return { model, tierOver, tierUpTo: row.tierUpTo, price: row.instruct, row };
}

function ratesOf(model: string, more: Partial<RateChoices> = {}, tierOver = 0) {
  return appliedRates(octoberTokenCard, tierOf(model, tierOver), { ...AS_LISTED, ...more }).map((each) => ({
    hours: each.hours,
    share: toPlaces(each.share, 4),
    input: toText(each.input),
    output: toText(each.output),
    hit: each.hit === null ? null : toText(each.hit),
    create: each.create === null ? null : toText(each.create),
    isOwnHit: each.isOwnHit,
  }));
}

function priced(more: Partial<TokensItem>) {
  const result = priceItem(octoberTokens(more), october);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.priced;
}

function refusal(more: Partial<TokensItem>): readonly string[] {
  const result = priceItem(octoberTokens(more), october);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

const lines = (more: Partial<TokensItem>) =>
  priced(more).lines.map(
    ({ code, params, quantity, unitPrice, amount }) =>
      `${[code, params["hours"]].filter(Boolean).join(" ")}: ${toText(quantity)} × ${toText(unitPrice)} = ${toText(amount)}`,
  );
const warnings = (more: Partial<TokensItem>) => priced(more).warnings.map(({ code }) => code);

describe("cache", () => {
  it("is hit at the implicit price of the card, and creates nothing", () => {
    expect(ratesOf("qwen3.7-plus")).toEqual([
      { hours: null, share: "1.0000", input: "2", output: "8", hit: "0.4", create: null, isOwnHit: false },
    ]);
  });

  it("costs 125 % to create and 10 % to hit where it is explicit, in every tier", () => {
    expect(ratesOf("qwen3.7-plus", { cacheMode: "explicit" })).toMatchObject([
      { input: "2", create: "2.5", hit: "0.2" },
    ]);
    expect(ratesOf("qwen3.7-plus", { cacheMode: "explicit" }, 256_000)).toMatchObject([
      { input: "6", create: "7.5", hit: "0.6" },
    ]);
  });

  it("parts the input into what is created, what is hit and the rest", () => {
    // 500 million input tokens: half hit, a fifth created, the rest at 2.
    expect(lines({ cacheMode: "explicit", cacheHitPercent: "50", cacheCreatePercent: "20" })).toEqual([
      "input: 150 × 2 = 300",
      "cache-creation: 100 × 2.5 = 250",
      "cached-input: 250 × 0.2 = 50",
      "output: 500 × 8 = 4000",
    ]);
  });

  it("takes shares up to the whole input, and no more", () => {
    expect(lines({ cacheMode: "explicit", cacheHitPercent: "80", cacheCreatePercent: "20" })).toEqual([
      "cache-creation: 100 × 2.5 = 250",
      "cached-input: 400 × 0.2 = 80",
      "output: 500 × 8 = 4000",
    ]);
    expect(refusal({ cacheMode: "explicit", cacheHitPercent: "80", cacheCreatePercent: "20.01" })).toEqual([
      "cacheCreatePercent cache-over-input",
    ]);
  });

  it("takes the user's own price per 1,000 tokens, marked as such and without a source", () => {
    expect(ratesOf("qwen3.7-plus", { cachePricePer1k: "0.0003" })).toMatchObject([{ hit: "0.3", isOwnHit: true }]);
    const own = { cacheHitPercent: "50", cachePricePer1k: "0.0003" };
    expect(lines(own)).toContain("cached-input: 250 × 0.3 = 75");
    expect(priced(own).lines.find(({ code }) => code === "cached-input")?.source).toBeNull();
    expect(warnings(own)).toContain("own-cache-price");
    expect(warnings({ ...own, cacheHitPercent: "0" })).not.toContain("own-cache-price");
  });

  it("is refused as explicit where the card lists none, save hits at an own price", () => {
    // deepseek-v4.1-flash is printed with an implicit cache only.
    const explicit = { model: "deepseek-v4.1-flash", cacheMode: "explicit" } as const;
    expect(refusal({ ...explicit, cacheHitPercent: "10" })).toEqual(["cacheMode explicit-cache-not-listed"]);
    expect(refusal({ ...explicit, cacheHitPercent: "10", cachePricePer1k: "0.0001" })).toEqual([]);
    expect(refusal({ ...explicit, cacheCreatePercent: "10", cachePricePer1k: "0.0001" })).toEqual([
      "cacheMode explicit-cache-not-listed",
    ]);
    expect(refusal(explicit)).toEqual([]);
  });
});

describe("times of day", () => {
  it("spreads requests evenly over the day where none is said: 14 of 24 hours are peak", () => {
    expect(ratesOf("deepseek-v4.1-flash")).toEqual([
      { hours: "peak", share: "0.5833", input: "2", output: "8", hit: "0.2", create: null, isOwnHit: false },
      { hours: "off-peak", share: "0.4167", input: "1", output: "4", hit: "0.1", create: null, isOwnHit: false },
    ]);
  });

  it("takes the share that was entered, and one price at either end", () => {
    expect(ratesOf("deepseek-v4.1-flash", { peakHoursPercent: "25" })).toMatchObject([
      { hours: "peak", share: "0.2500" },
      { hours: "off-peak", share: "0.7500" },
    ]);
    expect(ratesOf("deepseek-v4.1-flash", { peakHoursPercent: "0" })).toMatchObject([
      { hours: "off-peak", input: "1" },
    ]);
    expect(ratesOf("deepseek-v4.1-flash", { peakHoursPercent: "100" })).toMatchObject([{ hours: "peak", input: "2" }]);
    expect(ratesOf("qwen3.7-plus", { peakHoursPercent: "25" })).toMatchObject([{ hours: null, share: "1.0000" }]);
  });

  it("bills each part of the day at its own price, exactly", () => {
    const deepseek = { model: "deepseek-v4.1-flash", requestsPerMonth: "240000" } as const;
    expect(lines(deepseek)).toEqual([
      "input peak: 140 × 2 = 280",
      "output peak: 140 × 8 = 1120",
      "input off-peak: 100 × 1 = 100",
      "output off-peak: 100 × 4 = 400",
    ]);
    expect(toText(priced(deepseek).monthly)).toBe("1900");
    expect(warnings(deepseek)).toContain("peak-hours-even");
    expect(warnings({ ...deepseek, peakHoursPercent: "50" })).not.toContain("peak-hours-even");
    expect(toText(averageRates(octoberTokenCard, tierOf("deepseek-v4.1-flash")).input).slice(0, 8)).toBe("1.583333");
  });

  it.each([
    ["08:00", "22:00", "0.5833"],
    ["00:00", "12:00", "0.5000"],
    ["22:00", "06:00", "0.3333"],
    ["00:30", "00:31", "0.0007"],
    ["00:00", "00:00", "1.0000"],
  ])("%s to %s are %s of a day", (from, to, share) => {
    expect(toPlaces(peakShare({ from, to }), 4)).toBe(share);
  });
});

describe("promotional prices", () => {
  it("are taken only when asked for; cache prices stay those of the list, since the page says nothing of them", () => {
    expect(ratesOf("qwen3.7-plus")).toMatchObject([{ input: "2", output: "8" }]);
    expect(ratesOf("qwen3.7-plus", { promotional: true })).toMatchObject([{ input: "1.6", output: "6.4", hit: "0.4" }]);
    expect(ratesOf("qwen3.7-plus", { promotional: true, cacheMode: "explicit" })).toMatchObject([
      { input: "1.6", create: "2.5", hit: "0.2" },
    ]);
    expect(ratesOf("qwen3.8-flash", { promotional: true })).toEqual(ratesOf("qwen3.8-flash"));
  });

  it("are said either way", () => {
    const said = (promotional: boolean) =>
      priced({ promotional }).warnings.find(({ code }) => code === "promotional-price")?.params["isTaken"];
    expect([said(true), said(false)]).toEqual(["yes", ""]);
    expect(toText(priced({ promotional: true }).monthly)).toBe("4000");
  });
});
