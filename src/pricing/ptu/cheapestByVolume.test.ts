import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount } from "../../money/amount";
import { add, multiply, subtract } from "../../money/arithmetic";
import { compare, smaller } from "../../money/compare";
import { toText } from "../../money/toText";
import type { PtuItem, SteadyTraffic } from "../../model/item";
import type { Settings } from "../../model/settings";
import { cheapestByVolume, type VolumeZones } from "./cheapestByVolume";
import { context, ptu, usualSettings } from "../pricing.testing";

const steady: SteadyTraffic = {
  peakRequestsPerMinute: "76",
  averageRequestsPerMinute: "76.38888888888889",
  inputTokens: "2400",
  outputTokens: "240",
  cacheHitPercent: "0",
  headroomPercent: "0",
  quotaFactors: false,
  overflowLeftOut: false,
};
const chat = ptu({ tokenCard: "model-studio-billing", tokenModel: "qwen-plus", traffic: steady });

function zones(item: PtuItem, settings: Partial<Settings> = {}): VolumeZones {
  const found = cheapestByVolume(item, context("USD", { settings: { ...usualSettings, ...settings } }));
  if (found === null || !found.ok) throw new Error(JSON.stringify(found));
  return found.value;
}
const rows = (of: VolumeZones) =>
  of.zones.map(
    (zone) =>
      `${zone.option} ${toText(zone.from)}–${zone.to === null ? "" : toText(zone.to)}: ${toText(zone.costFrom)}–${zone.costTo === null ? "" : toText(zone.costTo)}`,
  );

describe("cheapestByVolume", () => {
  it("gives the three zones of the design", () => {
    const found = zones(chat);
    expect(rows(found)).toEqual([
      "tokens 0–2019230: 0–2519.99904",
      "daily 2019231–2400000: 2520–2520",
      "beyond 2400001–: 2995.201248–",
    ]);
    expect(found.zones.map((zone) => zone.isPlanned)).toEqual([false, true, false]);
    expect(toText(found.planned)).toBe("2200000");
    expect(toText(found.monthlyHourly)).toBe("3360");
    const [, daily, over] = found.zones;
    expect(daily?.next).toMatchObject({ option: "tokens" });
    expect(over?.next).toBeNull();
    expect(daily?.next && toText(daily.next.cost)).toBe("2745.6");
    expect(over && toText(over.perThousand)).toBe("1.248");
  });

  it("takes the hourly plan where it is the cheaper one: 462 a month against 0.000288 a request", () => {
    const hourly = zones({
      ...chat,
      inputTpm: "0",
      purchase: { plan: "hourly", hoursPerDay: "11", daysPerMonth: "30" },
      traffic: { ...steady, inputTokens: "0" },
    });
    expect(rows(hourly).slice(0, 2)).toEqual(["tokens 0–1604166: 0–461.999808", "hourly 1604167–1650000: 462–462"]);
    expect(toText(hourly.capacity)).toBe("1650000");
  });

  it("never sells a reservation that costs more than its capacity in tokens", () => {
    // 11 h a day by the hour: 2,310 a month for 1,650,000 requests, which cost 2,059.20 in tokens.
    const { zones: found } = zones({
      ...chat,
      comparedHoursPerDay: "11",
      purchase: { plan: "daily", daysPerMonth: "30" },
    });
    expect(found.map((zone) => zone.option)).toEqual(["tokens"]);
    expect(found[0]?.next?.option).toBe("hourly");
  });

  it("fault 31: names no reservation beyond the volume whose peak it holds", () => {
    // The peak is twice the average: half the volume is all that it holds, and tokens cost less there.
    const peaky = zones({
      ...chat,
      traffic: { ...steady, peakRequestsPerMinute: "150", averageRequestsPerMinute: "75" },
    });
    expect([toText(peaky.capacity), peaky.zones.map((zone) => zone.option)]).toEqual(["1200000", ["tokens"]]);
  });

  it("knows the cache price: 30% of the input at 40 % of its price", () => {
    const cached = zones({ ...chat, traffic: { ...steady, cacheHitPercent: "30" } });
    expect(toText(cached.perRequest)).toBe("0.0010752");
  });

  it("holds nothing when the request is longer than the model takes", () => {
    const long = zones({ ...chat, traffic: { ...steady, inputTokens: "128001" } });
    expect(toText(long.capacity)).toBe("0");
    expect(long.zones.map((zone) => zone.option)).toEqual(["tokens"]);
  });

  it("says nothing without traffic or token prices", () => {
    expect(cheapestByVolume({ ...chat, traffic: null }, context())).toBeNull();
    expect(cheapestByVolume({ ...chat, tokenCard: "" }, context())).toBeNull();
    expect(cheapestByVolume({ ...chat, tokenModel: "gone" }, context())).toMatchObject({ ok: false });
  });

  it("names the cheapest option at every number of requests: below, at and above each boundary", () => {
    const item = fc.record({
      inputTpm: fc.integer({ min: 0, max: 40 }).map((steps) => String(steps * 10_000)),
      outputTpm: fc.integer({ min: 0, max: 40 }).map((steps) => String(steps * 1_000)),
      hours: fc.constantFrom("0", "0.5", "8", "11.99", "12", "12.01", "24"),
      days: fc.constantFrom("0", "7", "22", "30", "30.5"),
      inputTokens: fc.integer({ min: 0, max: 9_000 }).map(String),
      outputTokens: fc.integer({ min: 0, max: 900 }).map(String),
      plan: fc.constantFrom("hourly" as const, "daily" as const),
      anywhere: fc.integer({ min: 0, max: 9_000_000 }),
    });
    fc.assert(
      fc.property(item, ({ inputTpm, outputTpm, hours, days, inputTokens, outputTokens, plan, anywhere }) => {
        const found = zones({
          ...chat,
          inputTpm,
          outputTpm,
          comparedHoursPerDay: hours,
          traffic: { ...steady, inputTokens, outputTokens },
          purchase: plan === "hourly" ? { plan, hoursPerDay: hours, daysPerMonth: days } : { plan, daysPerMonth: days },
        });
        const edges = found.zones.flatMap((zone) => [zone.from, ...(zone.to === null ? [] : [zone.to])]);
        const near = edges.flatMap((edge) => [subtract(edge, amount(1)), edge, add(edge, amount(1))]);
        for (const requests of [...near, amount(anywhere)].filter((one) => compare(one, amount(0)) >= 0)) {
          const zone = found.zones.find(
            (one) => compare(one.from, requests) <= 0 && (one.to === null || compare(requests, one.to) <= 0),
          );
          if (zone === undefined) throw new Error(`no zone at ${toText(requests)}`);
          const inTokens = multiply(requests, found.perRequest);
          const fees = compare(requests, found.capacity) <= 0 ? [found.monthlyHourly, found.monthlyDaily] : [];
          const cheapest = fees.reduce(smaller, inTokens);
          const shown = add(zone.costFrom, multiply(subtract(requests, zone.from), zone.perThousand, amount("0.001")));
          expect(toText(shown)).toBe(toText(cheapest));
        }
      }),
      { numRuns: 60 },
    );
  });
});
