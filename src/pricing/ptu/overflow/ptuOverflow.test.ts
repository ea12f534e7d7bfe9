import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../../money/amount";
import { add, divide, multiply, sum } from "../../../money/arithmetic";
import { equals } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { MeasuredSizing } from "../../../model/measuredSizing";
import type { Settings } from "../../../model/settings";
import type { PtuItem } from "../../../model/item";
import { itemFormulas } from "../../quote/itemFormulas";
import { overflowShare } from "./overflowShare";
import type { PricedItem } from "../../pricedItem";
import { context, pricedOf, ptu, refusalOf, usualSettings } from "../../pricing.testing";
import { repinItem } from "../../reprice/repinItem";

/** A day of traffic, held against 200,000 / 20,000 TPM, half of which it fills. */
const day: MeasuredSizing = {
  source: "day.csv",
  checksum: "0123456789abcdef",
  clock: "absolute",
  firstMinute: "0",
  zone: "UTC",
  busy: null,
  minutes: "1440",
  requests: "90000",
  inputTokens: "147000000",
  cachedTokens: "500000",
  outputTokens: "14800000",
  peakInputTpm: "410000",
  peakOutputTpm: "41000",
  rule: "whole-request",
  quotaFactors: false,
  reservedInputTpm: "200000",
  reservedOutputTpm: "20000",
  overflowRequests: "812",
  overflowMinutes: "31",
  insideInputTokens: "144000000",
  insideOutputTokens: "14400000",
  overflow: [
    {
      requestInputTokens: "256000",
      requests: "802",
      inputTokens: "2000000",
      cachedTokens: "500000",
      outputTokens: "300000",
    },
    { requestInputTokens: "256001", requests: "10", inputTokens: "1000000", cachedTokens: "0", outputTokens: "100000" },
  ],
  profile: "",
};
const tiered = { tokenCard: "model-studio-tokens-singapore-usd", tokenCardVersion: "2026-09" };
const cached = { tokenCard: "model-studio-billing", tokenCardVersion: "", tokenModel: "qwen-plus" };
const sized = (more: Partial<PtuItem> = {}, sizing: Partial<MeasuredSizing> = {}) =>
  ptu({ ...tiered, sizing: { ...day, ...sizing }, ...more });

function table(priced: PricedItem): readonly string[] {
  return priced.lines.map(({ code, billingMode, params, quantity, unit, unitPrice, amount: cost }) =>
    [code, billingMode, params["tierUpTo"] ?? "-", toText(quantity), unit, toText(unitPrice), toText(cost)].join(" "),
  );
}

const codes = (priced: PricedItem) => priced.warnings.map((one) => one.code);

describe("overflow of measured traffic", () => {
  it("adds a month of it in lines of its own, each at the prices of its tier", () => {
    const priced = pricedOf(sized());
    // 2,000,000 input tokens a day are 60 million in 30 days: 60 × 0.40 = 24; no cache price, so cached ones are input.
    expect(priced.lines.slice(0, 2)).toEqual(pricedOf(ptu()).lines);
    expect(table(priced).slice(2)).toEqual([
      "ptu-overflow-input overflow 256000 60 1m-tokens 0.4 24",
      "ptu-overflow-output overflow 256000 9 1m-tokens 1.2 10.8",
      "ptu-overflow-input overflow 1000000 30 1m-tokens 1.2 36",
      "ptu-overflow-output overflow 1000000 3 1m-tokens 3.6 10.8",
    ]);
    expect(toText(priced.monthly)).toBe("2601.6");
    const share = overflowShare(priced);
    expect(share && [toText(share.reserved), toText(share.overflow)]).toEqual(["2520", "81.6"]);
    expect(overflowShare(pricedOf(ptu()))).toBeNull();
    expect(codes(priced)).toContain("cache-not-listed");
    expect(priced.sources.map(({ card }) => card)).toEqual([
      "model-studio-training-deployment",
      "model-studio-tokens-singapore-usd",
    ]);
  });

  it("takes the cache price where the card has one", () => {
    const priced = pricedOf(sized(cached, { overflow: day.overflow.slice(0, 1) }));
    // 45,000 thousand × 0.0004 + 15,000 × 40 % of it + 9,000 × 0.0012 = 18 + 2.4 + 10.8.
    expect(table(priced).slice(2)).toEqual([
      "ptu-overflow-input overflow - 45000 1k-tokens 0.0004 18",
      "ptu-overflow-cached overflow - 15000 1k-tokens 0.00016 2.4",
      "ptu-overflow-output overflow - 9000 1k-tokens 0.0012 10.8",
    ]);
    expect(codes(priced)).not.toContain("cache-not-listed");
  });

  it("scales to the month exactly: by the minutes of the traffic and the days of a month", () => {
    const overflow = [
      { requestInputTokens: "1", requests: null, inputTokens: "7000000", cachedTokens: "0", outputTokens: "1" },
    ];
    const lines = (minutes: string, month: Settings["month"] = "30") =>
      pricedOf(sized({}, { minutes, overflow }), context("USD", { settings: { ...usualSettings, month } }))
        .lines.slice(2)
        .map((one) => one.quantity);
    expect(lines("10080").map(toText)).toEqual(["30", "0.00000428571428571428571428571428571"]);
    expect(lines("10080", "31").map(toText)[0]).toBe("31");
    expect(equals(lines("7")[1] ?? amount(0), divide(amount(43_200), amount(7_000_000)))).toBe(true);
  });

  it("bills a request over the last tier at that tier's prices, as it was sized", () => {
    const priced = pricedOf(
      sized(
        {},
        {
          overflow: [
            {
              requestInputTokens: "9999999",
              requests: "1",
              inputTokens: "1000000",
              cachedTokens: "0",
              outputTokens: "0",
            },
          ],
        },
      ),
    );
    expect(table(priced).slice(2)).toEqual(["ptu-overflow-input overflow 1000000 30 1m-tokens 1.2 36"]);
  });

  it("shows the tokens, the minutes and the sum in the working, and the quote both formulas", () => {
    const { working } = pricedOf(sized());
    expect(
      working
        .filter(({ code }) => ["minutes-a-month", "month-overflow", "month-with-overflow"].includes(code))
        .map(({ code, result }) => `${code} ${toText(result)}`),
    ).toEqual(["minutes-a-month 43200", "month-overflow 34.8", "month-overflow 46.8", "month-with-overflow 2601.6"]);
    expect(itemFormulas(pricedOf(sized())).length).toBe(3);
    expect(itemFormulas(pricedOf(ptu())).length).toBe(1);
  });

  it("charges nothing for what is refused, and says how much is lost", () => {
    const priced = pricedOf(sized({}, { rule: "refused" }));
    expect(toText(priced.monthly)).toBe("2520");
    expect(priced.warnings.find(({ code }) => code === "overflow-refused")?.params).toEqual({
      requests: "812",
      of: "90000",
      minutes: "31",
    });
    expect(codes(pricedOf(sized({}, { rule: "refused", overflow: [], overflowMinutes: "0" })))).not.toContain(
      "overflow-refused",
    );
  });

  it("is never silently cheaper: no token prices chosen is said, wrong ones refuse the item", () => {
    const none = pricedOf(sized({ tokenCard: "" }));
    expect(toText(none.monthly)).toBe("2520");
    expect(none.warnings).toContainEqual({ code: "overflow-not-priced", params: {}, field: "tokenCard" });
    expect(refusalOf(sized({ tokenCard: "nowhere" }))).toEqual(["tokenCard card-unknown"]);
    expect(refusalOf(sized({ tokenModel: "nobody" }))).toEqual(["tokenModel model-unknown"]);
    // Nothing overflows: then these prices are for the comparison alone.
    expect(refusalOf(sized({ tokenCard: "nowhere" }, { overflow: [] }))).toEqual([]);
  });

  it("flags an overflow that was worked out for another reservation, or for more hours than are bought", () => {
    expect(codes(pricedOf(sized()))).not.toContain("sizing-stale");
    expect(codes(pricedOf(sized()))).not.toContain("sizing-part-time");
    // 199,999 is bought as 200,000: the very same reservation.
    expect(codes(pricedOf(sized({ inputTpm: "199999" })))).not.toContain("sizing-stale");
    const stale = pricedOf(sized({ inputTpm: "200001" }));
    expect(codes(stale)).toContain("sizing-stale");
    expect(stale.lines.length).toBe(6);
    expect(codes(pricedOf(sized({ purchase: { plan: "daily", daysPerMonth: "29" } })))).toContain("sizing-part-time");
    expect(
      codes(pricedOf(sized({ purchase: { plan: "hourly", hoursPerDay: "24", daysPerMonth: "30" } }))),
    ).not.toContain("sizing-part-time");
    expect(codes(pricedOf(sized({ purchase: { plan: "hourly", hoursPerDay: "23.9", daysPerMonth: "30" } })))).toContain(
      "sizing-part-time",
    );
  });

  it("counts busy hours as covered where the reservation stands in them, and what is paid beside them as unused", () => {
    const busy = { hoursPerDay: "8", daysPerMonth: "22" };
    // A day that is in 8 × 22 of 720 hours is kept as its tokens over 720 / 176 days.
    const kept = { busy, minutes: "64800", insideInputTokens: "1584000000", insideOutputTokens: "158400000" };
    const of = (purchase: PtuItem["purchase"]) => pricedOf(sized({ purchase }, kept));
    const buys = (plan: "hourly" | "daily", daysPerMonth: string, hoursPerDay = "8"): PtuItem["purchase"] =>
      plan === "daily" ? { plan, daysPerMonth } : { plan, hoursPerDay, daysPerMonth };
    for (const enough of [buys("daily", "22"), buys("hourly", "22"), buys("hourly", "23", "9")])
      expect(codes(of(enough))).not.toContain("sizing-part-time");
    for (const short of [buys("daily", "21"), buys("hourly", "22", "7.5"), buys("hourly", "10", "24")])
      expect(codes(of(short))).toContain("sizing-part-time");
    const carried = of(buys("hourly", "22"))
      .options?.ranked.filter(({ carries }) => carries)
      .map(({ option }) => option);
    expect(carried).toContain("hourly");
    expect(carried).toContain("daily");
    // Half full in its hours: of 22 whole days a third of that.
    expect(toText(of(buys("hourly", "22")).breakEven[1]?.planned?.x ?? amount(0))).toBe("50");
    expect(toText(of(buys("daily", "22")).breakEven[1]?.planned?.x ?? amount(0)).slice(0, 6)).toBe("16.666");
  });

  it("leaves hourly against daily alone, and knows the utilisation", () => {
    const [plain, withOverflow] = [pricedOf(ptu(tiered)), pricedOf(sized())];
    expect(withOverflow.breakEven[0]).toEqual(plain.breakEven[0]);
    expect(plain.breakEven[1]?.planned).toBeNull();
    const here = (priced: PricedItem) => priced.breakEven[1]?.planned?.x;
    expect(toText(here(withOverflow) ?? amount(0))).toBe("50");
    expect(here(pricedOf(sized({ outputTpm: "30000" })))).toBeUndefined();
    expect(here(pricedOf(sized({}, { reservedInputTpm: "0", reservedOutputTpm: "0" })))).toBeUndefined();
  });

  it("stays with the item when it is pinned to newer prices", () => {
    const item = sized({ tokenCardVersion: "2026-03" });
    const { rateCards } = context();
    const next = repinItem(item, rateCards);
    expect(next).not.toBe(item);
    expect(next.kind === "ptu" && next.sizing).toBe(item.sizing);
  });

  it("has lines that sum to the amount, whatever the traffic", () => {
    const tokens = fc.integer({ min: 0, max: 1e12 });
    const entry = fc
      .record({
        at: fc.integer({ min: 0, max: 2e6 }),
        input: tokens,
        share: fc.integer({ min: 0, max: 100 }),
        output: tokens,
      })
      .map((one) => ({
        requestInputTokens: String(one.at),
        requests: null,
        inputTokens: String(one.input),
        outputTokens: String(one.output),
        cachedTokens: String((BigInt(one.input) * BigInt(one.share)) / 100n),
      }));
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.integer({ min: 1, max: 600_000 }),
        fc.constantFrom(tiered, cached),
        (overflow, minutes, twin) => {
          const priced = pricedOf(sized(twin, { overflow, minutes: String(minutes) }));
          expect(equals(sum(priced.lines.map((line) => line.amount)), priced.monthly)).toBe(true);
          for (const line of priced.lines)
            expect(equals(multiply(line.quantity, line.unitPrice), line.amount)).toBe(true);
          const counted = sum(
            priced.lines
              .filter(({ billingMode }) => billingMode === "overflow")
              .map((line) => multiply(line.quantity, amount(line.unit === "1k-tokens" ? 1000 : 1_000_000))),
          );
          const sent = sum(overflow.map((one) => add(amount(one.inputTokens), amount(one.outputTokens))));
          expect(equals(counted, divide(multiply(sent, amount(43_200)), amount(minutes)))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
