import { describe, expect, it } from "vitest";
import { amount, zero } from "../../../money/amount";
import { add, divide, subtract } from "../../../money/arithmetic";
import { compare } from "../../../money/compare";
import { toText } from "../../../money/toText";
import type { Way, Workload } from "../../../model/workload";
import { buildRateCards } from "../../../rates/card/rateCards";
import { realCards } from "../../../rates/published/realCards.testing";
import { usualSettings } from "../../pricing.testing";
import { loadOf, workloadAt, type ExactLoad } from "../evaluate/exactLoad";
import { everyWay } from "../waysToBuy";
import { futureLoads } from "./futureLoads";
import { expectedPoint, loadAt, usualRanges, type FutureRanges } from "./futureRanges";
import { waysInFutures } from "./waysInFutures";

const context = { rateCards: buildRateCards(realCards(), []), factors: [], settings: usualSettings };

const CHATS: Workload = {
  currency: "CNY",
  model: "qwen3.7-plus-2026-05-26",
  mode: "instruct",
  requestsPerMonth: "3000000",
  inputTokens: "1200",
  outputTokens: "300",
  cacheHitPercent: "40",
  hoursPerDay: "8",
  daysPerMonth: "all",
  peakToMean: "2",
  termMonths: 12,
  region: "",
  scope: "",
  spec: "",
  replicaInputTpm: null,
  replicaOutputTpm: null,
};
const AT_LIST: FutureRanges = { ...usualRanges(CHATS), price: { low: "100", high: "100" } };
const own = loadOf(CHATS)!;

/** What each way costs at a load by the full pricing, the cheapest first. */
function pricedAt(workload: Workload, load: ExactLoad) {
  return everyWay(workloadAt(workload, load), context)
    .flatMap((each) => (each.applies ? [{ way: each.way, monthly: each.monthly }] : []))
    .toSorted((a, b) => compare(a.monthly, b.monthly));
}

describe("waysInFutures", () => {
  it("counts, averages and finds the worst as the full pricing of every future does", () => {
    const draw = { seed: 7, count: 24 };
    const found = waysInFutures(CHATS, AT_LIST, draw, context)!;
    const futures = futureLoads(own, AT_LIST, draw).map((load) => pricedAt(CHATS, load));
    const ends = (["volume", "tokens", "cache", "hours"] as const).flatMap((input) =>
      (["low", "high"] as const).map((end) => ({
        input,
        end,
        ways: pricedAt(CHATS, loadAt(own, { ...expectedPoint(own), [input]: Number(AT_LIST[input][end]) * 1_000_000 })),
      })),
    );
    expect(found.ways.map(({ way }) => way)).toEqual(pricedAt(CHATS, own).map(({ way }) => way));
    for (const each of found.ways) {
      const costIn = (ways: (typeof futures)[number], way: Way) => ways.find((one) => one.way === way)?.monthly ?? null;
      const taken = futures.filter((ways) => costIn(ways, each.way) !== null);
      const regret = taken.map((ways) => subtract(costIn(ways, each.way) ?? zero, ways[0]!.monthly)).reduce(add, zero);
      expect([each.way, each.cheapestIn]).toEqual([
        each.way,
        futures.filter((ways) => ways[0]?.way === each.way).length,
      ]);
      expect([each.way, each.refusedIn]).toEqual([each.way, futures.length - taken.length]);
      if (taken.length > 0)
        expect(each.meanRegret && toText(each.meanRegret)).toBe(toText(divide(regret, amount(taken.length))));
      const regrets = ends.flatMap(({ ways }) => {
        const cost = costIn(ways, each.way);
        return cost === null ? [] : [subtract(cost, ways[0]!.monthly)];
      });
      const worst = regrets.reduce((a, b) => (compare(a, b) >= 0 ? a : b), zero);
      expect([each.way, toText(each.worst?.regret ?? zero)]).toEqual([each.way, toText(worst)]);
    }
    expect(found.ways.reduce((all, { cheapestIn }) => all + cheapestIn, 0)).toBe(24);
  });

  it("puts first what moves the cost of the cheapest way most", () => {
    const { swings, cheapest } = waysInFutures(CHATS, usualRanges(CHATS), { seed: 1, count: 1 }, context)!;
    expect(cheapest).toBe("savings-plan");
    expect(swings.map(({ input }) => input)).toEqual(["volume", "tokens", "price", "cache", "hours"]);
    const widths = swings.map(({ low, high }) => Number(toText(subtract(high.monthly!, low.monthly!))));
    expect(widths.map(Math.abs)).toEqual(widths.map(Math.abs).toSorted((a, b) => b - a));
  });

  it("gives the same futures for the same seed, others for another, half of them below what is expected", () => {
    const loads = futureLoads(own, AT_LIST, { seed: 3, count: 2000 });
    expect(futureLoads(own, AT_LIST, { seed: 3, count: 2000 })).toEqual(loads);
    expect(futureLoads(own, AT_LIST, { seed: 4, count: 2000 })).not.toEqual(loads);
    const below = loads.filter(({ requests }) => requests < own.requests).length;
    expect(below).toBeGreaterThan(900);
    expect(below).toBeLessThan(1100);
    for (const { requests, hoursPerDay, tokenPrice } of loads) {
      expect(requests >= 2_100_000 && requests <= 4_500_000).toBe(true);
      expect(hoursPerDay >= 6_000_000 && hoursPerDay <= 10_000_000).toBe(true);
      expect(tokenPrice).toBe(1_000_000);
    }
  });

  it("suggests no more hits than all, no more hours than a day; and answers nothing where nothing applies", () => {
    const full = usualRanges({ ...CHATS, cacheHitPercent: "90", hoursPerDay: "24" });
    expect([full.cache, full.hours]).toEqual([
      { low: "45", high: "100" },
      { low: "18", high: "24" },
    ]);
    expect(waysInFutures({ ...CHATS, model: "no-such-model" }, AT_LIST, { seed: 1, count: 1 }, context)).toBeNull();
    expect(waysInFutures({ ...CHATS, requestsPerMonth: "0" }, AT_LIST, { seed: 1, count: 1 }, context)).toBeNull();
  });
});
